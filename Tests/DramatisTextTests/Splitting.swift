internal import DramatisText

/// The abbreviations that tests of the tokeniser know.
private let abbreviations: Set<String> = [
  "Mr.", "Mrs.", "Gen.", "Lt.", "Jan.", "Inc.", "a.m.", "St.",
]

/// The abbreviations that bind what stands behind them.
private let binding: Set<String> = ["Mr.", "Mrs.", "Gen.", "Lt.", "Jan.", "St."]

/// Words that are capitalised only for opening a sentence.
private let openers: Set<String> = ["The", "He", "She", "It", "But"]

extension String {
  /// The tokens of the text as the tests split it.
  var tokens: [Token] {
    let tokenizer = Tokenizer { abbreviations.contains(String(decoding: $0, as: UTF8.self)) }
    return tokenizer.tokens(of: Array(utf8))
  }

  /// The words of `range`.
  subscript(range: TextRange) -> String {
    String(decoding: Array(utf8)[Int(range.lower)..<Int(range.upper)], as: UTF8.self)
  }

  /// The text's sentences and paragraphs.
  func segmentation(_ tokens: [Token]) -> Segmentation {
    let words = tokens.map { self[$0.range] }
    return Segmentation(
      tokens,
      cues: SentenceCues(
        bindsForward: { binding.contains(words[$0]) },
        opensSentence: { openers.contains(words[$0]) }))
  }

  /// The text with "·" where two tokens meet without white space.
  var tokenCuts: String { cut(by: "·", at: tokens.dropFirst().filter { !$0.isAfterSpace }) }

  /// The text with "‖" before each sentence but the first and "¶" before each paragraph but the first.
  var sentenceCuts: String {
    let tokens = tokens
    let segmentation = segmentation(tokens)
    let paragraphs = Set(segmentation.paragraphs.map(\.lowerBound))
    let starts = segmentation.sentences.map(\.tokens.lowerBound).filter { !paragraphs.contains($0) }
    let cuts =
      starts.map { (tokens[$0], "‖") } + paragraphs.filter { $0 > 0 }.map { (tokens[$0], "¶") }
    return cuts.sorted { $0.0.range < $1.0.range }.reversed().reduce(self) { text, cut in
      text.cut(by: cut.1, at: [cut.0])
    }
  }

  private func cut(by mark: String, at tokens: [Token]) -> String {
    var bytes = Array(utf8)
    for token in tokens.reversed() {
      bytes.insert(contentsOf: mark.utf8, at: Int(token.range.lower))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text without `marks`.
  func without(_ marks: String) -> String { filter { !marks.contains($0) } }
}
