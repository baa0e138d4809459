internal import DramatisLexicon
internal import DramatisText

/// Captions that were glued to each other: "Sergei ShoiguDefence Secretary".
enum RunTogether {
  /// Splits a word at a capital inside it where both halves stand alone elsewhere in the text, so
  /// that "YouTube" stays whole. O(count of tokens).
  static func split(
    _ tokens: inout [Token], _ words: inout [WordFacts], bytes: [UInt8], vocabulary: Vocabulary
  ) {
    let suspects = tokens.indices.filter { isSuspect(tokens[$0], bytes: bytes) }
    guard !suspects.isEmpty else { return }
    let known = Set(words.map(\.id))
    for index in suspects.reversed() {
      let range = tokens[index].range
      guard let cut = innerCapital(bytes[range]) else { continue }
      let left = vocabulary.facts(of: bytes[TextRange(range.lower, UInt32(cut))])
      let right = vocabulary.facts(of: bytes[TextRange(UInt32(cut), range.upper)])
      guard known.contains(left.id), known.contains(right.id) else { continue }
      var tail = tokens[index]
      tokens[index].range.upper = UInt32(cut)
      tail.range.lower = UInt32(cut)
      // The glued words belong to two captions: the second starts a line of its own.
      tail.shape = [.capitalised, .hasLowercase, .afterLine]
      words[index] = left
      tokens.insert(tail, at: index + 1)
      words.insert(right, at: index + 1)
    }
  }

  private static let shortestHalf = 3

  private static func isSuspect(_ token: Token, bytes: [UInt8]) -> Bool {
    token.kind == .word && token.isCapitalised && token.shape.contains(.hasLowercase)
      && token.range.count >= 2 * shortestHalf && innerCapital(bytes[token.range]) != nil
  }

  /// The offset of an ASCII capital behind a lower-case letter with three letters on both sides.
  private static func innerCapital(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 2 * shortestHalf else { return nil }
    return (word.startIndex + shortestHalf..<word.endIndex - shortestHalf + 1).first {
      (0x41...0x5A).contains(word[$0]) && (0x61...0x7A).contains(word[$0 - 1])
    }
  }
}
