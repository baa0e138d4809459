internal import GRDB

/// A statement that is run for many rows: compiled once, without names and without checks.
struct Insertion {
  private let statement: Statement

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
  }

  /// Runs it with `values` for its question marks, in order.
  func callAsFunction(_ values: [DatabaseValue]) throws {
    // By the way of existentials, since the generic one makes a key path for each call.
    statement.setUncheckedArguments(
      StatementArguments(values.lazy.map { $0 as (any DatabaseValueConvertible)? }))
    try statement.execute()
  }
}

extension DatabaseValue {
  static func number(_ value: Int) -> DatabaseValue { Int64(value).databaseValue }
  static func number(_ value: Int?) -> DatabaseValue {
    value.map { .number($0) as DatabaseValue } ?? .null
  }
  static func text(_ value: String?) -> DatabaseValue { value?.databaseValue ?? .null }
  static func real(_ value: Double?) -> DatabaseValue { value?.databaseValue ?? .null }
}
