internal import DramatisText

/// The head of a name: the last word of its first part, if that is capitalised.
///
/// The first part ends before a small word that links ("of", "and"), and, once a capitalised word
/// came, before a bracket and behind a comma. "European airframer Airbus" has the head
/// "Airbus", "Bank of America" has "Bank"; "Boeing's European rival" is a description and has none.
enum Head {
  /// The head of the words of `bytes` in `range`. O(bytes of the range).
  static func range(in range: TextRange, of bytes: [UInt8]) -> TextRange? {
    var last: Word?
    var hasName = false
    for word in words(in: range, of: bytes) {
      if last != nil, hasName && word.opens || links.contains(word.text) { break }
      last = word
      hasName = hasName || word.isCapitalised
      if hasName, word.closes { break }
    }
    return last.flatMap { $0.isCapitalised ? $0.range : nil }
  }

  private struct Word {
    var range: TextRange
    var text: String
    var opens: Bool
    var closes: Bool

    /// Whether a capital stands anywhere in it, as in "iPod"; letters beyond ASCII count as such.
    var isCapitalised: Bool { text.utf8.contains { (0x41...0x5A).contains($0) || $0 >= 0x80 } }
  }

  private static let links: Set<String> = [
    "of", "for", "in", "at", "on", "and", "&", "de", "to", "from", "with", "by", "which", "who",
    "that", "-", "--", "``", "''",
  ]

  private static func words(in range: TextRange, of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    let slice = bytes[Int(range.lower)..<Int(range.upper)]
    for part in slice.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      var core = part
      while let first = core.first, "([\"`".utf8.contains(first) { core.removeFirst() }
      while let last = core.last, ",;:()[]\"".utf8.contains(last) { core.removeLast() }
      words.append(
        Word(
          range: TextRange(UInt32(core.startIndex), UInt32(core.endIndex)),
          text: String(decoding: core, as: UTF8.self), opens: core.startIndex > part.startIndex,
          closes: core.endIndex < part.endIndex || core.isEmpty))
    }
    return words
  }
}
