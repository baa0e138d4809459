internal import DramatisLexicon
internal import DramatisText

/// Finds the acronyms that stand for common nouns: "exchange-traded fund (ETF)". They name nobody, wherever
/// else they stand.
struct PhraseAcronyms {
  let document: Document

  /// The words, by their numbers. O(count of tokens).
  func words() -> Set<Int32> {
    var result: Set<Int32> = []
    for (index, token) in document.tokens.enumerated() where token.kind == .openBracket {
      let word = index + 1
      guard document.kind(word + 1) == .closeBracket, document.kind(word) == .word,
        document.words[word].shape == .capitals, isSpelt(word, before: index)
      else { continue }
      result.insert(document.words[word].id)
    }
    return result
  }

  /// Whether the words before `end`, all in lower case, start with the first letter of the acronym at `token`, and
  /// the last of them with its last one.
  private func isSpelt(_ token: Int, before end: Int) -> Bool {
    let letters = document.bytes[document.tokens[token].range].map { $0 | 0x20 }
    guard Self.letters.contains(letters.count), end > 0, initial(end - 1) == letters.last else {
      return false
    }
    let start = document.sentence(of: end).tokens.lowerBound
    for index in stride(from: end - 1, through: max(start, end - 2 * letters.count), by: -1) {
      if document.kind(index) == .hyphen { continue }
      guard document.isLowercase(index) else { return false }
      if index < end - 1, initial(index) == letters.first { return true }
    }
    return false
  }

  private static let letters = 2...6

  /// The first letter of a word in lower case.
  private func initial(_ token: Int) -> UInt8? {
    document.isLowercase(token) ? document.bytes[Int(document.tokens[token].range.lower)] : nil
  }
}
