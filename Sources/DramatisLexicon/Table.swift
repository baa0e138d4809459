internal import CDramatisData

/// A table of the lexicon, as it stands in its file: rows of tab-separated columns, sorted by the
/// bytes of the first, the key. Nothing is parsed before it is asked for.
///
/// The format is described in the article “The lexicon format”.
public struct Table: @unchecked Sendable {
  // Unchecked: the bytes are static, read-only data of the binary.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the rows start, behind the header lines.
  private let body: Int

  /// Wraps the bytes of a table.
  init(_ table: DramatisTable) {
    bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    var start = 0
    while start + 1 < bytes.count, bytes[start] == UInt8(ascii: "#"),
      bytes[start + 1] == UInt8(ascii: " ")
    {
      start = Self.lineEnd(bytes, from: start) + 1
    }
    body = min(start, bytes.count)
  }

  /// A row: the columns behind one key.
  public struct Row: @unchecked Sendable {
    // Unchecked for the same reason as the table.
    private let line: UnsafeBufferPointer<UInt8>

    fileprivate init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

    /// The bytes of column `number`, the key being 0; empty if the row has no such column.
    public func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8>.SubSequence {
      var start = line.startIndex
      for _ in 0..<number {
        guard let tab = line[start...].firstIndex(of: Table.tab) else { return line[0..<0] }
        start = tab + 1
      }
      let end = line[start...].firstIndex(of: Table.tab) ?? line.endIndex
      return line[start..<end]
    }

    /// The text of column `number`, the key being 0.
    public func string(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

    /// How many columns the row has.
    var columns: Int { line.count { $0 == Table.tab } + 1 }

    /// The number in column `number`, or nil if it holds none.
    public func number(_ number: Int) -> Int? { Int(string(number)) }
  }

  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")

  /// The row whose key is `key`. O(log(bytes of the table)).
  public func row(_ key: Span<UInt8>) -> Row? {
    let start = lowerBound(key)
    return start < bytes.count && compare(key, at: start) == .same ? row(at: start) : nil
  }

  /// The row whose key is `key`. O(log(bytes of the table)).
  public func row(_ key: String) -> Row? { row(Array(key.utf8).span) }

  /// Where the keys that start with the same bytes stand: what a search for one of them can be kept to.
  public struct KeyRange: Sendable {
    fileprivate var lower: UInt32
    fileprivate var upper: UInt32
  }

  /// Where the keys that start with the bytes `prefix` stand. O(log(bytes of the table)).
  func range(startingWith prefix: [UInt8]) -> KeyRange {
    let beyond = prefix + [0xFF]  // no byte of UTF-8
    return KeyRange(lower: UInt32(lowerBound(prefix.span)), upper: UInt32(lowerBound(beyond.span)))
  }

  /// The row of `key`, and whether keys exist that `key` is the beginning of. With `range`, only the
  /// keys there are looked at.
  func match(_ key: Span<UInt8>, in range: KeyRange? = nil) -> (row: Row?, continues: Bool) {
    var start = lowerBound(key, in: range)
    guard start < bytes.count else { return (nil, false) }
    var found: Row?
    if compare(key, at: start) == .same {
      found = row(at: start)
      start = Self.lineEnd(bytes, from: start) + 1
    }
    return (found, start < bytes.count && isPrefix(key, at: start))
  }

  /// Whether a key starts with the word `word`: is it, or goes on behind it with a space, a hyphen,
  /// an apostrophe or a comma.
  func hasKey(startingWith word: [UInt8]) -> Bool {
    let first = lowerBound(word.span)
    guard first < bytes.count else { return false }
    if compare(word.span, at: first) == .same { return true }
    guard isPrefix(word.span, at: first), first + word.count < bytes.count else { return false }
    // The separators sort before letters and digits: such a key would stand here.
    if bytes[first + word.count] > UInt8(ascii: "-") { return false }
    for separator in " -',".utf8 {
      let key = word + [separator]
      let start = lowerBound(key.span)
      if start < bytes.count, isPrefix(key.span, at: start) { return true }
    }
    return false
  }

  /// Every row in the order of the keys. O(bytes of the table).
  public var rows: [Row] {
    var result: [Row] = []
    var start = body
    while start < bytes.count {
      result.append(row(at: start))
      start = Self.lineEnd(bytes, from: start) + 1
    }
    return result
  }

  /// What is wrong with the table, a sentence a row: keys that are empty, doubled or out of order,
  /// rows with more or fewer columns than the first. Look-ups on a table with faults miss rows.
  public var faults: [String] {
    let rows = rows
    let columns = rows.first?.columns ?? 0
    var result = rows.filter { $0.columns != columns }.map {
      "\($0.string(0)): \($0.columns) columns"
    }
    for (row, next) in zip(rows, rows.dropFirst())
    where !row.bytes(0).lexicographicallyPrecedes(next.bytes(0)) {
      result.append("\(next.string(0)): not behind \(row.string(0))")
    }
    if rows.contains(where: { $0.bytes(0).isEmpty }) { result.append("an empty key") }
    return result
  }

  // MARK: Searching

  private enum Comparison { case before, same, after }

  /// The start of the first row whose key is not before `key`.
  private func lowerBound(_ key: Span<UInt8>, in range: KeyRange? = nil) -> Int {
    var low = range.map { Int($0.lower) } ?? body
    var high = range.map { Int($0.upper) } ?? bytes.count
    while low < high {
      var middle = low + (high - low) / 2
      while middle > low, bytes[middle - 1] != Self.newline { middle -= 1 }
      if compare(key, at: middle) == .after {
        low = Self.lineEnd(bytes, from: middle) + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// How `key` stands to the key of the row that starts at `start`.
  private func compare(_ key: Span<UInt8>, at start: Int) -> Comparison {
    var index = start
    for offset in key.indices {
      guard index < bytes.count, bytes[index] != Self.tab, bytes[index] != Self.newline else {
        return .after
      }
      if key[offset] != bytes[index] { return key[offset] < bytes[index] ? .before : .after }
      index += 1
    }
    let isWhole = index >= bytes.count || bytes[index] == Self.tab || bytes[index] == Self.newline
    return isWhole ? .same : .before
  }

  private func isPrefix(_ key: Span<UInt8>, at start: Int) -> Bool {
    guard start + key.count <= bytes.count else { return false }
    for offset in key.indices where bytes[start + offset] != key[offset] { return false }
    return true
  }

  private func row(at start: Int) -> Row {
    Row(UnsafeBufferPointer(rebasing: bytes[start..<Self.lineEnd(bytes, from: start)]))
  }

  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return end
  }
}
