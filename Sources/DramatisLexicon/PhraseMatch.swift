public import DramatisText

/// A phrase of a table, met in a text.
public struct PhraseMatch: Sendable {
  /// The tokens it takes.
  public var tokens: Range<Int>
  /// The table's row.
  public var row: Table.Row
}

extension Table {
  /// The longest phrase a table is searched for, in tokens: longer than any key.
  static let maximumPhraseTokens = 14

  /// How the words of a text are written as a key.
  public enum KeyStyle: Sendable {
    /// As they stand.
    case written
    /// In lower case.
    case lower
    /// As they stand, but the first word with a capital.
    case capitalised
    /// Words in capitals with only the first letter kept: for headlines.
    case titled
  }

  /// The longest key of the table that starts at token `start` and ends at or before `end`.
  /// With `range`, the keys that start as the first token does, only those there are looked at.
  /// O(log(bytes looked at)) a token tried.
  public func longestMatch(
    at start: Int, before end: Int, tokens: [Token], bytes: [UInt8], style: KeyStyle = .written,
    in range: KeyRange? = nil
  ) -> PhraseMatch? {
    var key: [UInt8] = []
    var best: PhraseMatch?
    for index in start..<min(end, start + Self.maximumPhraseTokens) {
      if index > start, tokens[index].isAfterSpace { key.append(UInt8(ascii: " ")) }
      key.append(token: tokens[index], of: bytes, style: style)
      if style == .capitalised, index == start { key.capitaliseFirst() }
      let found = match(key.span, in: range)
      if let row = found.row { best = PhraseMatch(tokens: start..<index + 1, row: row) }
      if !found.continues { break }
    }
    return best
  }
}

extension [UInt8] {
  fileprivate mutating func append(token: Token, of bytes: [UInt8], style: Table.KeyStyle) {
    let slice = bytes[Int(token.range.lower)..<Int(token.range.upper)]
    let start = count
    switch style {
    case .written, .capitalised: append(contentsOf: slice)
    case .lower: append(contentsOf: Letters.lowercased(slice))
    case .titled:
      append(contentsOf: token.shape.contains(.allCapitals) ? Letters.titled(slice) : Array(slice))
    }
    straightenApostrophes(from: start)
  }

  /// Makes an ASCII letter at the front a capital.
  fileprivate mutating func capitaliseFirst() {
    if let first, (0x61...0x7A).contains(first) { self[0] = first & 0xDF }
  }

  /// Replaces "’" (three bytes) by "'".
  private mutating func straightenApostrophes(from start: Int) {
    var read = start
    var write = start
    while read < count {
      let isCurly =
        read + 2 < count && self[read] == 0xE2 && self[read + 1] == 0x80 && self[read + 2] == 0x99
      self[write] = isCurly ? UInt8(ascii: "'") : self[read]
      read += isCurly ? 3 : 1
      write += 1
    }
    removeLast(read - write)
  }
}
