internal import DramatisLexicon
internal import DramatisText

/// Whether words behind a cue say something: noun phrases, whatever hangs on them, are no report.
extension SpeechFinder {
  /// "condemned the vote", "thanked the crew and the pilot": noun phrases alone are no report.
  func isNounPhrase(_ content: Range<Int>) -> Bool {
    var end = phrases.fullEnd(startingAt: content.lowerBound, before: content.upperBound)
    while let joint = end, joint < content.upperBound, document.keyword(joint) == .and {
      end = phrases.fullEnd(startingAt: joint + 1, before: content.upperBound)
    }
    return end == content.upperBound && !quoted.holdsSpeech(content)
  }

  /// "echoed that sense of doom": whether "that" stands before a noun and what it is of.
  func isDemonstrative(_ content: Range<Int>) -> Bool {
    document.isLowercase(content.lowerBound) && document.keyword(content.lowerBound + 1) == .of
      && document.words[content.lowerBound].wordClass == .open && isNounPhrase(content)
  }

  /// "addressed the crew: “We are lost.”": whether a phrase without a verb stands before a colon and quoted words,
  /// which are the report then.
  func introducesSpeech(_ content: Range<Int>) -> Bool {
    guard quoted.at[content.upperBound - 1] >= 0, !startsWithSubject(content.lowerBound),
      let colon = content.prefix(Self.maximumHearer).first(where: {
        document.tokens[$0].kind == .colon
      }),
      let span = quoted.span(openingAt: colon + 1), !startsSmall(span)
    else { return false }
    return !(content.lowerBound..<colon).contains {
      quoted.at[$0] >= 0 || document.words[$0].wordClass == .auxiliary || isVerb($0)
    }
  }

  /// The most tokens of such a phrase.
  private static let maximumHearer = 16

  /// "referred to the vote", "spoke about a plan": a preposition and its noun phrase are no report either.
  func isPrepositional(_ content: Range<Int>, of cue: Cue, _ features: CueFeatures) -> Bool {
    // "called for an end to the strike"
    if cue.classes.contains(.ask), document.keyword(content.lowerBound) == .for { return false }
    // "said about half of the crew had left"
    if document.keyword(content.lowerBound) == .about,
      document.opensQuantity(content.lowerBound + 1)
    {
      return false
    }
    return document.words[content.lowerBound].wordClass == .preposition
      && features.complement == .phrase && !quoted.holdsSpeech(content)
  }

  /// "proposed a law that would end the strike", "mocked Pryce while the crew laughed": a noun phrase with
  /// phrases and clauses on it, behind a verb that takes one. "Accused Pryce of theft", "stressed the need for
  /// trade" and "described it as theft" say something.
  func lacksProposition(_ content: Range<Int>, of cue: Cue, _ complement: Complement) -> Bool {
    guard rules.contains(.propositions), !complement.hasThat, !complement.isInfinitive,
      cue.classes.isEmpty || !cue.classes.isDisjoint(with: [.nounPhrase, .weak, .stress]),
      !cue.classes.contains(.stress) || isBarePhrase(content),
      !quoted.holdsSpeech(content), opensNounPhrase(content.lowerBound)
    else { return false }
    var index = content.lowerBound
    while let end = phrases.fullEnd(startingAt: index, before: content.upperBound) {
      if (index + 1..<max(end, index + 1)).contains(where: isVerb) { return false }
      let mark = document.kind(end) == .comma ? end + 1 : end
      guard mark < content.upperBound else { return true }
      switch document.words[mark].wordClass {
      case .relative:
        // "denied the claim that he had lied", but "proposed a law that would end the strike"
        if document.keyword(mark) == .that, opensClause(mark + 1) { return false }
        return finiteVerbs(mark + 1..<content.upperBound) < 2
      case .question where [.where, .when].contains(document.keyword(mark)):
        return finiteVerbs(mark + 1..<content.upperBound) < 2
      case .preposition:
        // "repeated her pledge to sell", but "urged the crew to leave"
        if document.keyword(mark) == .to, document.words[end - 1].traits.contains(.reportingNoun) {
          return true
        }
        // "cited her decision to leave"
        let isAsked =
          !cue.classes.isDisjoint(with: [.ask, .tell, .think, .weak]) || cue.classes.isEmpty
        let isInfinitive =
          isAsked && document.keyword(mark) == .to && document.isLowercase(mark + 1)
        // "described it as theft", but "challenged his status as a judge"
        let isNaming = document.keyword(mark) == .as && !cue.classes.contains(.ask)
        if isNaming || isInfinitive { return false }
        index = mark + 1
      case .conjunction:
        guard [.and, .or].contains(document.keyword(mark)) else {
          return document.keyword(mark) != .if
        }
        index = mark + 1
      case .adverb: return finiteVerbs(mark..<content.upperBound) == 0
      default: return mark > end && finiteVerbs(mark..<content.upperBound) == 0
      }
    }
    return false
  }

  /// "reiterated the board’s forecast": a noun phrase that nothing hangs on.
  private func isBarePhrase(_ content: Range<Int>) -> Bool {
    phrases.end(startingAt: content.lowerBound, before: content.upperBound) == content.upperBound
      && !content.contains { document.keyword($0) == .of }
  }

  /// Whether a subject may stand at `token`.
  private func opensClause(_ token: Int) -> Bool {
    guard document.words.indices.contains(token) else { return false }
    return phrases.names.name(startingAt: token) != nil
      || [.determiner, .personPronoun, .number].contains(document.words[token].wordClass)
  }

  /// A regular past in a noun phrase that does not stand between its determiner and its noun.
  private func isVerb(_ token: Int) -> Bool {
    isRegularPast(token) && document.words[token - 1].wordClass != .determiner
      && !document.isPossessive(token - 1) && document.kind(token - 1) != .hyphen
  }

  /// Whether a noun phrase may start at `token` that is no subject: "them", but not "they".
  private func opensNounPhrase(_ token: Int) -> Bool {
    if phrases.names.name(startingAt: token) != nil { return true }
    let word = document.words[token]
    switch word.wordClass {
    case .determiner, .number: return true
    case .personPronoun: return word.keyword.map(Self.objects.contains) ?? false
    case .open: return document.kind(token) == .word && !document.ends(token, in: "ing")
    default: return false
    }
  }

  /// Pronouns that are no subject.
  private static let objects: Set<Keyword> = [
    .his, .her, .its, .their, .my, .our, .him, .them, .me, .us,
  ]

  /// How many verbs in `tokens` are finite, as far as auxiliaries and endings tell.
  private func finiteVerbs(_ tokens: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    for token in tokens {
      let isVerb =
        document.words[token].wordClass == .auxiliary
        || document.kind(token) == .clitic && !document.isPossessive(token) || isRegularPast(token)
      if isVerb, !isInside { count += 1 }
      isInside = isVerb || isInside && document.words[token].wordClass == .adverb
    }
    return count
  }
}
