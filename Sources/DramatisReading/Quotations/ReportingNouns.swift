internal import DramatisLexicon
internal import DramatisText

/// What a noun reports: "his claim that …", "denials by Putin that …".
extension SpeechFinder {
  mutating func readNouns(_ sentence: Range<Int>) {
    for token in sentence
    where document.words[token].traits.contains(.reportingNoun) && document.isLowercase(token)
      && quoted.at[token] < 0
    {
      readNoun(token, in: sentence)
    }
  }

  private mutating func readNoun(_ noun: Int, in sentence: Range<Int>) {
    var that = noun + 1
    var source = possessor(of: noun, in: sentence)
    if [.by, .from].contains(document.keyword(that)),
      let end = phrases.end(startingAt: that + 1, before: sentence.upperBound)
    {
      source = phrases.phrase(that + 1..<end)
      that = end
    }
    guard let source, document.keyword(that) == .that, that + 2 < sentence.upperBound,
      !isVerb(that + 1)
    else { return }
    let complement = Complement(start: that + 1, hasThat: true)
    let end = clauseEnd(from: that + 1, before: sentence.upperBound, cue: noun, .noun, complement)
    let content = that + 1..<end
    guard content.count > 2, !isReported[content.lowerBound] else { return }
    let isMixed = content.contains { quoted.at[$0] >= 0 }
    claimAll(in: content)
    add(
      Speech(
        content: content, kind: isMixed ? .mixed : .indirect, cue: noun..<noun + 1, source: source,
        rule: "cue.noun"))
  }

  /// "the claims that were made": the clause is about the noun.
  private func isVerb(_ token: Int) -> Bool {
    document.words[token].wordClass == .auxiliary || !document.words[token].cue.isEmpty
  }

  /// Whose noun it is: "his repeated claim", "Marlowe’s claim".
  private func possessor(of noun: Int, in sentence: Range<Int>) -> Source? {
    let first = max(sentence.lowerBound, noun - Self.maximumModifiers)
    for token in stride(from: noun - 1, through: first, by: -1) {
      if [.his, .her, .their, .its, .my].contains(document.keyword(token)) {
        return Source(tokens: token..<token + 1, reference: .pronoun(token))
      }
      if document.isPossessive(token) {
        return phrases.phrase(endingAt: token, from: sentence.lowerBound)
      }
      guard document.isLowercase(token), document.words[token].wordClass == .open else {
        return nil
      }
    }
    return nil
  }

  /// How many tokens may stand between the possessive and its noun.
  private static let maximumModifiers = 4
}
