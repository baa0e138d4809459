internal import FoundationEssentials

/// What raw news says of a word.
public struct WordStatistic: Sendable {
  let entry: ModelWriter.Statistic

  private static let magic = Array("DRAMWORD".utf8)
  private static let entryCount = 12

  /// Statistics as the bytes of a file.
  public static func bytes(_ statistics: [WordStatistic]) -> [UInt8] {
    statistics.reduce(into: magic) { bytes, statistic in
      for shift in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: statistic.entry.hash >> (8 * UInt64(shift))))
      }
      bytes += [
        UInt8(truncatingIfNeeded: statistic.entry.cluster), UInt8(statistic.entry.cluster >> 8),
        statistic.entry.capitals, 0,
      ]
    }
  }

  /// Reads statistics from a file that ``bytes(_:)`` made.
  public static func read(_ path: String) throws -> [WordStatistic] {
    let bytes = try Array(Data(contentsOf: URL(filePath: path)))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard bytes.starts(with: magic), (bytes.count - magic.count) % entryCount == 0 else {
      throw CorpusError(file: name, line: 0, problem: "no word statistics of Dramatis")
    }
    return stride(from: magic.count, to: bytes.count, by: entryCount).map { start in
      let hash = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
      let cluster = UInt16(bytes[start + 8]) | UInt16(bytes[start + 9]) << 8
      return WordStatistic(
        entry: ModelWriter.Statistic(hash: hash, cluster: cluster, capitals: bytes[start + 10]))
    }
  }
}
