internal import DramatisLexicon
internal import DramatisText

/// The words before a reporting verb that belong to it: “has since on Monday also said”.
extension CueFinder {
  /// The auxiliaries and adverbs before a verb.
  struct VerbGroup {
    var start: Int
    var isPassive = false
    var isNegated = false
  }

  func verbGroup(endingAt token: Int, from limit: Int) -> VerbGroup {
    var group = VerbGroup(start: token)
    var start = token
    while start > limit, token - start < Self.maximumGroup {
      if let time = timeStart(endingAt: start, from: limit) {
        start = time
        continue
      }
      guard isVerbal(start - 1, limit: limit) else { break }
      start -= 1
      if let word = document.keyword(start), [.is, .was, .are, .were, .be, .been].contains(word) {
        group.isPassive = true
      }
      if document.words[start].wordClass == .negation { group.isNegated = true }
    }
    group.start = start
    return group
  }

  /// The most tokens of auxiliaries, adverbs and time before a verb.
  static let maximumGroup = 6

  /// The start of a time between subject and verb: "Marlowe on Tuesday said", "last week said".
  private func timeStart(endingAt end: Int, from limit: Int) -> Int? {
    var start = end
    if let span = timeSpan(endingAt: end, from: limit) {
      start = span
    } else if document.words[end - 1].traits.contains(.calendar),
      phrases.names.name(at: end - 1) == nil
    {
      start = end - 1
    } else if end - 2 > limit, ComplementReader.isTimeUnit(document.text(end - 1..<end)),
      isTimeBefore(end - 1)
    {
      start = end - 2
    }
    if isYear(end - 1), document.keyword(end - 2) == .in { start = end - 2 }
    guard start < end, start > limit, rules.contains(.times) else { return nil }
    return document.keyword(start - 1) == .on && start - 1 > limit ? start - 1 : start
  }

  /// "in 2008": whether four digits stand at `token`.
  private func isYear(_ token: Int) -> Bool {
    document.kind(token) == .number && document.tokens[token].range.count == 4
  }

  /// "over the past few months", "in recent weeks": the preposition before a span of time.
  private func timeSpan(endingAt end: Int, from limit: Int) -> Int? {
    guard end - 2 > limit, document.isLowercase(end - 1), endsInS(end - 1),
      ComplementReader.isTimeUnit(String(document.text(end - 1..<end).dropLast()))
    else { return nil }
    let first = max(limit, end - Self.maximumGroup)
    return (first + 1..<end - 1).first {
      document.words[$0].wordClass == .preposition
        && document.words[$0 - 1].wordClass == .auxiliary
    }
  }

  /// "last" of "last week", "Sunday" of "Sunday night".
  private func isTimeBefore(_ unit: Int) -> Bool {
    document.words[unit - 1].traits.contains(.calendar)
      || ComplementReader.timeWords.contains(document.text(unit - 1..<unit))
  }

  private func isVerbal(_ token: Int, limit: Int) -> Bool {
    switch document.words[token].wordClass {
    case .auxiliary, .adverb, .negation: return phrases.names.name(at: token) == nil
    case .determiner, .otherPronoun:
      // "have all said", "had both said"
      return token > limit && document.words[token - 1].wordClass == .auxiliary
    default: break
    }
    // "has since said"
    if document.keyword(token) == .since {
      return token > limit && document.words[token - 1].wordClass == .auxiliary
    }
    if document.tokens[token].kind == .clitic {
      return token > limit && document.words[token - 1].wordClass == .personPronoun
        || !document.isPossessive(token)
    }
    return document.isLowercase(token) && document.tokens[token].range.count > 4
      && document.bytes[document.tokens[token].range].suffix(2).elementsEqual("ly".utf8)
  }
}
