internal import DramatisTagger

/// Labelled words put back into the text they stood in, so that training meets what a reader meets:
/// our own tokens, not a corpus’ tokens.
struct RunningText {
  /// The text, a sentence a line.
  private(set) var text = ""
  /// The names, in UTF-8 bytes of ``text``.
  private(set) var names: [(range: Range<Int>, kind: NameClass?)] = []
  /// What is doubtful, in bytes: sentences that hold it teach nothing.
  private(set) var doubts: [Range<Int>] = []

  /// A text with the names that a larger model found.
  init(text: String, names: [TaughtName]) {
    self.text = text
    self.names = names.filter { $0.kind != nil }.map { ($0.range, $0.kind) }
    doubts = names.filter(\.isDoubtful).map(\.range)
  }

  /// The same with some of its lines in other casings.
  func mixed(generator: inout SplitMix64) -> RunningText {
    var copy = self
    copy.text = Casing.mixed(text, generator: &generator)
    return copy
  }

  /// Puts sentences together.
  init(_ sentences: [LabelledSentence]) {
    for (number, sentence) in sentences.enumerated() {
      if number > 0 { text += "\n" }
      append(sentence)
    }
  }

  private mutating func append(_ sentence: LabelledSentence) {
    var starts: [Int] = []
    var ends: [Int] = []
    var isInQuote = false
    for (index, word) in sentence.words.enumerated() {
      if index > 0, !glues(word, behind: sentence.words[index - 1], isInQuote: isInQuote) {
        text += " "
      }
      if word == "\"" { isInQuote.toggle() }
      starts.append(text.utf8.count)
      text += word
      ends.append(text.utf8.count)
    }
    for name in sentence.names {
      names.append((starts[name.words.lowerBound]..<ends[name.words.upperBound - 1], name.kind))
    }
  }

  private static let noSpaceBefore: Set<String> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "n't", "'", "''", "”", "’", "’s",
    "'m", "'ll", "'ve", "'re", "'d", "...",
  ]
  private static let noSpaceAfter: Set<String> = ["(", "[", "{", "$", "£", "€", "`", "“", "‘", "#"]

  /// Whether no space stands between two words.
  private func glues(_ word: String, behind previous: String, isInQuote: Bool) -> Bool {
    if word == "\"" { return isInQuote }
    if Self.noSpaceBefore.contains(word) || Self.noSpaceAfter.contains(previous) { return true }
    return previous == "\"" && isInQuote
  }
}
