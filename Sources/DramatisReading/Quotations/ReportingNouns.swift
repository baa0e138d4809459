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
    if source == nil, rules.contains(.nounVerbs) { source = expresser(of: noun, in: sentence) }
    guard let source, that + 2 < sentence.upperBound else { return }
    let isAppeal = asksSomebody(noun, behind: that, before: sentence.upperBound)
    guard isAppeal || document.keyword(that) == .that && !isVerb(that + 1) else { return }
    let start = isAppeal ? that : that + 1
    let complement = Complement(start: start, hasThat: !isAppeal)
    let end = clauseEnd(from: start, before: sentence.upperBound, cue: noun, .noun, complement)
    let content = start..<end
    guard content.count > 2, !isReported[content.lowerBound] else { return }
    let isMixed = content.contains { quoted.at[$0] >= 0 }
    claimAll(in: content)
    add(
      Speech(
        content: content, kind: isMixed ? .mixed : .indirect, cue: noun..<noun + 1, source: source,
        rule: "cue.noun"))
  }

  /// "her call for the council to act": whether what is asked for stands behind a noun, with a verb.
  private func asksSomebody(_ noun: Int, behind start: Int, before limit: Int) -> Bool {
    guard rules.contains(.nounVerbs), document.keyword(start) == .for,
      document.words[noun].cue.contains(.ask),
      let end = phrases.fullEnd(startingAt: start + 1, before: limit)
    else { return false }
    return document.keyword(end) == .to && end + 1 < limit && document.isLowercase(end + 1)
  }

  /// "Officials expressed hope that": who puts into words what a noun names.
  private func expresser(of noun: Int, in sentence: Range<Int>) -> Source? {
    var verb = noun - 1
    while verb > sentence.lowerBound, document.words[verb].wordClass == .determiner { verb -= 1 }
    guard verb > sentence.lowerBound, document.isLowercase(verb),
      document.tokens[verb].range.count > 4,
      !document.words[verb].traits.contains(.reportingNoun),
      document.words[verb].wordClass == .open,
      Self.expressing.contains(document.text(verb..<verb + 1))
    else { return nil }
    let start = cues.verbGroup(endingAt: verb, from: sentence.lowerBound).start
    return phrases.phrase(endingAt: start, from: sentence.lowerBound)
  }

  /// Verbs that put into words what their object names.
  private static let expressing: Set<String> = [
    "express", "expressed", "expresses", "issue", "issued", "issues", "raise", "raised", "raises",
    "repeat", "repeated", "repeats", "voice", "voiced", "voices",
  ]

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
