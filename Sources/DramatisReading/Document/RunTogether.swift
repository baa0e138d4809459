internal import DramatisLexicon
internal import DramatisText

/// Captions that were glued to each other: "Sergei ShoiguDefence Secretary".
enum RunTogether {
  /// Splits a word at a capital inside it where both halves stand alone elsewhere in the text, so
  /// that "YouTube" stays whole. O(count of tokens).
  static func split(
    _ tokens: inout [Token], _ words: inout [WordFacts], bytes: [UInt8], vocabulary: Vocabulary
  ) {
    let suspects = tokens.indices.filter {
      isSuspect(tokens[$0], bytes: bytes) && !isTag(tokens[$0], bytes: bytes)
    }
    guard !suspects.isEmpty else { return }
    let known = Set(words.map(\.id))
    var tails: [(index: Int, token: Token, word: WordFacts)] = []
    for index in suspects {
      let range = tokens[index].range
      guard let cut = innerCapital(bytes[range]) else { continue }
      let left = vocabulary.facts(of: bytes[TextRange(range.lower, UInt32(cut))])
      let right = vocabulary.facts(of: bytes[TextRange(UInt32(cut), range.upper)])
      guard known.contains(left.id), known.contains(right.id) else { continue }
      // The glued words belong to two captions: the second starts a line of its own.
      let tail = Token(
        range: TextRange(UInt32(cut), range.upper), kind: .word,
        shape: [.capitalised, .hasLowercase, .afterLine])
      tokens[index].range.upper = UInt32(cut)
      words[index] = left
      tails.append((index, tail, right))
    }
    tokens = inserting(tails.map { ($0.index, $0.token) }, into: tokens)
    words = inserting(tails.map { ($0.index, $0.word) }, into: words)
  }

  /// `elements` with each of `new` behind the element at its index. O(count).
  private static func inserting<Element>(
    _ new: [(index: Int, element: Element)], into elements: [Element]
  ) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(elements.count + new.count)
    var start = 0
    for (index, element) in new {
      result += elements[start...index]
      result.append(element)
      start = index + 1
    }
    return result + elements[start...]
  }

  private static let shortestHalf = 3

  private static func isSuspect(_ token: Token, bytes: [UInt8]) -> Bool {
    token.kind == .word && token.isCapitalised && token.shape.contains(.hasLowercase)
      && token.range.count >= 2 * shortestHalf && innerCapital(bytes[token.range]) != nil
  }

  /// "#SpringTide": whether a number sign stands right before a word.
  private static func isTag(_ token: Token, bytes: [UInt8]) -> Bool {
    let start = Int(token.range.lower)
    return start > 0 && bytes[start - 1] == UInt8(ascii: "#")
  }

  /// The offset of an ASCII capital behind a lower-case letter with three letters on both sides.
  private static func innerCapital(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 2 * shortestHalf else { return nil }
    return (word.startIndex + shortestHalf..<word.endIndex - shortestHalf + 1).first {
      (0x41...0x5A).contains(word[$0]) && (0x61...0x7A).contains(word[$0 - 1])
    }
  }
}
