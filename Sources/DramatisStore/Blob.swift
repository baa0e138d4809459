internal import FoundationEssentials
internal import GRDB

/// Bytes in a column.
enum Blob {
  static func value(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }
}
