internal import DramatisLexicon
internal import DramatisText

/// Clauses without quotation marks around them that a cue reports: those behind it, and those before it.
extension SpeechFinder {
  /// The clause behind a cue, if there is one of two words or more.
  mutating func clauseBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Range<Int>? {
    var start = complement.start
    if !cue.classes.isDisjoint(with: [.nounPhrase, .stress]),
      [.of, .on, .about].contains(document.keyword(start))
    {
      start += 1
    }
    // "in what observers said was …": the verb is the clause's, not the report's.
    if start < sentence.upperBound, document.words[start].wordClass == .auxiliary,
      [.what, .which, .who, .that].contains(document.keyword(cue.start - 1))
    {
      start += 1
    }
    if opensWithAs(cue, comma: start, in: sentence) {
      return start + 1..<trimmedEnd(start + 1..<sentence.upperBound)
    }
    guard start < sentence.upperBound, document.keyword(start) != .than,
      !startsNextReport(start, before: sentence.upperBound)
    else { return nil }
    let end = clauseEnd(
      from: start, before: sentence.upperBound, cue: cue.token, frame(of: cue, in: sentence),
      complement)
    return end >= start + 2 ? start..<end : nil
  }

  /// "As the Courier reports, the port is lost": whether a comma at `comma` ends a report that "as" opens its
  /// sentence or clause with.
  private func opensWithAs(_ cue: Cue, comma: Int, in sentence: Range<Int>) -> Bool {
    let opener = cue.start - 1
    guard rules.contains(.asOpenings), document.kind(comma) == .comma,
      document.keyword(opener) == .as, cue.classes.contains(.say), !cue.isInverted,
      comma + 1 < sentence.upperBound, quoted.at[comma + 1] < 0
    else { return false }
    return opener == sentence.lowerBound || [.and, .but].contains(document.keyword(opener - 1))
  }

  /// He said that … What the rules refuse is left to the model if `isLearnt`.
  mutating func report(
    _ content: Range<Int>, of cue: Cue, _ complement: Complement, in sentence: Range<Int>,
    isLearnt: Bool
  ) -> Bool {
    let frame = frame(of: cue, in: sentence)
    guard reports(cue, frame, complement, content, isLearnt) else { return false }
    let isMixed = content.contains { quoted.at[$0] >= 0 }
    let start = startsWithWord(content) ? content.lowerBound : content.lowerBound + 1
    claimAll(in: content)
    add(
      speech(
        start..<content.upperBound, isMixed ? .mixed : .indirect, cue, complement, "cue.clause"))
    return true
  }

  /// Whether the cue reports `content`: what the rules take and the model does not veto, or what the rules
  /// refuse and the model is sure of.
  private mutating func reports(
    _ cue: Cue, _ frame: ClauseFrame, _ complement: Complement, _ content: Range<Int>,
    _ isLearnt: Bool
  ) -> Bool {
    let rules = mayReport(cue, complement, content)
    guard rules != isLearnt, complement.hasThat || !introducesSpeech(content) else { return false }
    let maker = CueFeatureMaker(document: document, quoted: quoted, names: phrases.names)
    guard
      let features = maker.features(
        of: cue, frame, complement, content, isAccepted: rules, isNested: isReported[cue.token])
    else { return rules }
    if keepsCandidates, let source = cue.subject {
      candidates.append(
        CueCandidate(
          content: content, source: source.tokens, isAccepted: rules, features: features,
          ends: ends[content.lowerBound] ?? []))
    }
    if lacksProposition(content, of: cue, complement) { return false }
    if complement.hasThat, isDemonstrative(content) { return false }
    if !rules, !complement.hasThat,
      isNounPhrase(content) || isPrepositional(content, of: cue, features) || holdsReport(content)
    {
      return false
    }
    return model.accepts(features, rules: rules)
  }

  /// "rejected claims by Marlowe that": the noun reports, not the verb; "issued a statement saying":
  /// the participle does.
  private func holdsReport(_ content: Range<Int>) -> Bool {
    if content.contains(where: { document.keyword($0) == .saying && quoted.at[$0] < 0 }) {
      return true
    }
    guard let that = content.first(where: { document.keyword($0) == .that }) else { return false }
    return (content.lowerBound..<that).contains {
      document.words[$0].traits.contains(.reportingNoun)
    }
  }

  /// Whether `content` can be what the cue reports, as far as rules say.
  private func mayReport(_ cue: Cue, _ complement: Complement, _ content: Range<Int>) -> Bool {
    guard startsWithWord(content) else { return false }
    // "whatever Marlowe told the crew was not important": the verb is not the report’s.
    if !complement.hasThat, document.words[content.lowerBound].wordClass == .auxiliary,
      complement.addressee != nil
    {
      return false
    }
    // Inside what somebody else says only a plain report is one of its own.
    let isNested = isReported[cue.token]
    if complement.hasThat {
      return !isNested || cue.isNonweakReport
    }
    if cue.isInverted { return false }
    if isNested { return reportsPlainly(cue, content) }
    if cue.isDependent, !mayHang(cue, content) { return false }
    if complement.isInfinitive { return cue.classes.takesInfinitive }
    if cue.classes.contains(.nounPhrase), quotesWords(content, of: cue) { return true }
    if cue.classes.contains(.stress) { return true }
    if cue.classes.contains(.weak) || cue.classes.isDisjoint(with: [.say, .tell, .think]) {
      return false
    }
    let first = document.words[content.lowerBound]
    if first.wordClass == .conjunction || first.wordClass == .relative {
      return cues.isPlainSaying(cue.token) && [.if, .when, .while].contains(first.keyword)
    }
    if let word = first.keyword, Self.phraseOpeners.contains(word),
      word != .about || !document.opensQuantity(content.lowerBound + 1)
    {
      return false
    }
    if quoted.holdsSpeech(content) { return true }
    return hasVerb(content.prefix(Self.maximumSubject))
      || first.keyword.map(Self.subjects.contains) ?? false
      || cues.isPlainSaying(cue.token)
      || cue.classes.contains(.tell) && complement.addressee != nil && opensClause(content)
  }

  /// "Most said they would stay, according to a poll": whether a cue with a subject of its own reports a clause
  /// inside what somebody else reports.
  private func reportsPlainly(_ cue: Cue, _ content: Range<Int>) -> Bool {
    guard rules.contains(.nested), cues.isPlainSaying(cue.token), cue.start < cue.token,
      !cue.isDependent
    else { return false }
    return startsWithSubject(content.lowerBound)
      || hasVerb(content.prefix(Self.maximumSubject)) && startsSubject(content.lowerBound)
  }

  /// Whether a pronoun stands at `token` that is a subject.
  func startsWithSubject(_ token: Int) -> Bool {
    document.keyword(token).map(Self.subjects.contains) ?? false
  }

  private func startsSubject(_ token: Int) -> Bool {
    [.determiner, .personPronoun, .number].contains(document.words[token].wordClass)
      || phrases.names.name(startingAt: token) != nil
  }

  /// Whether no mark but one of quotation stands first.
  private func startsWithWord(_ content: Range<Int>) -> Bool {
    switch document.tokens[content.lowerBound].kind {
    case .word, .number, .symbol: true
    default: quoted.at[content.lowerBound] >= 0
    }
  }

  /// "told Sky News the plan works": a subject with a word behind it follows the hearer.
  private func opensClause(_ content: Range<Int>) -> Bool {
    content.count >= 3
      && (document.words[content.lowerBound].wordClass == .determiner
        || phrases.names.name(startingAt: content.lowerBound) != nil)
  }

  /// How many tokens of a clause its verb is looked for in.
  private static let maximumSubject = 25

  /// Whether a word among `content` can only be a verb.
  private func hasVerb(_ content: Range<Int>) -> Bool {
    content.contains { token in
      document.words[token].wordClass == .auxiliary
        || document.kind(token) == .clitic && !document.isPossessive(token)
        || token > content.lowerBound + 1 && isRegularPast(token)
    }
  }

  /// "called", "invited" in lower case.
  func isRegularPast(_ token: Int) -> Bool {
    document.isLowercase(token) && document.tokens[token].range.count > 4
      && document.bytes[document.tokens[token].range].suffix(2).elementsEqual("ed".utf8)
  }

  /// "moving" in lower case.
  private func isGerund(_ token: Int) -> Bool {
    document.isLowercase(token) && document.ends(token, in: "ing")
  }

  /// Whether what stands behind "to say" or "by saying" is reported without "that".
  private func mayHang(_ cue: Cue, _ content: Range<Int>) -> Bool {
    document.keyword(cue.token) == .saying || quoted.at[content.lowerBound] >= 0
      || cue.classes.contains(.nounPhrase) && quotesWords(content, of: cue)
      || cues.isPlainSaying(cue.token)
        && document.keyword(content.lowerBound).map(Self.subjects.contains) ?? false
  }

  /// Whether words of `content` stand in quotation marks: two, as one alone is irony, or one behind
  /// a verb that only gives names ("branded it “unfair”").
  private func quotesWords(_ content: Range<Int>, of cue: Cue) -> Bool {
    // "calling the project “Spring Tide”"
    guard quoted.holdsSpeech(content) || !cue.classes.contains(.weak) else { return false }
    let words = content.count { quoted.at[$0] >= 0 && document.kind($0) == .word }
    return words >= (cue.classes.isDisjoint(with: [.weak, .say]) ? 1 : 2)
  }

  private static let subjects: Set<Keyword> = [.he, .she, .they, .i, .it, .we, .you, .there]

  /// Prepositions that open no clause: "said of", "told about".
  private static let phraseOpeners: Set<Keyword> = [
    .of, .about, .as, .for, .to, .with, .by, .from, .against, .on, .in, .at,
  ]

  /// “…”, or a clause, then: he said.
  mutating func readClauseBefore(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    guard cue.isNonweakReport || endsSentence(cue, complement, sentence),
      !cue.classes.contains(.participle),
      document.kind(cue.start - 1) == .comma || endsBehindDash(cue, complement, sentence),
      cue.start - 1 > sentence.lowerBound,
      quoted.at[cue.start - 1] < 0, !isRelative(cue)
    else { return false }
    var start = behindLabel(cues.behindDateline(sentence), in: sentence)
    if [.but, .and].contains(document.keyword(start)) { start += 1 }
    var end = cue.start - 1
    let rest = complement.start
    // "But, she said, …"
    let isBare = start == end
    // Behind "said Jane Doe," stands what she is.
    if document.kind(rest) == .comma, rest + 2 < sentence.upperBound, !cue.isInverted,
      !startsNextReport(rest, before: sentence.upperBound),
      isBare || !isGerund(rest + 1) && !isAfterthought(rest + 1, to: start..<end)
    {
      // "Ties, he said, are getting stronger."
      end = trimmedEnd(rest..<sentence.upperBound)
      let isRelative = [.which, .who, .that].contains(document.keyword(cue.start - 2))
      let isOpened = isPrepositional(start..<cue.start - 1) && isClause(rest + 1..<end)
      if isRelative || isBare || isOpened { start = rest + 1 }
    }
    guard end > start + 1, holdsWholeReports(start..<end, of: cue, complement, sentence),
      isClause(start..<end),
      !isOpening(start..<end, before: cue), !hasObject(cue, at: rest, before: sentence.upperBound)
    else { return false }
    let isMixed = (start..<end).contains { quoted.at[$0] >= 0 }
    claimAll(in: start..<end)
    var cue = cue
    if isHolderBefore(cue) { cue.subject?.reference = .nominal }
    add(speech(start..<end, isMixed ? .mixed : .indirect, cue, complement, "clause.cue"))
    return true
  }

  /// "Jane Doe, the mayor said, was ill": whether an office that speaks between commas would be held by whom it
  /// speaks about.
  private func isHolderBefore(_ cue: Cue) -> Bool {
    guard case .role(let role) = cue.subject?.reference,
      let holder = phrases.roles.spans[role].holder
    else { return false }
    return phrases.names.spans[holder].tokens.upperBound == cue.start - 1
  }

  /// "The port is lost, Marlowe said Friday, as ships left": whether what stands at `token` is about the report of a
  /// clause that is whole.
  private func isAfterthought(_ token: Int, to clause: Range<Int>) -> Bool {
    [.as, .after, .while, .when, .before].contains(document.keyword(token))
      && clause.contains(where: cues.isFinite)
      && document.words[clause.lowerBound].wordClass != .conjunction
  }

  /// "In addition, the board said, …": whether a preposition’s phrase without a clause is all that stands
  /// before a cue between commas.
  private func isPrepositional(_ content: Range<Int>) -> Bool {
    guard let first = content.first, document.words[first].wordClass == .preposition else {
      return false
    }
    return !content.contains { cues.isFinite($0) || document.tokens[$0].kind == .comma }
  }

  /// "The port is lost – Marlowe said.": whether a dash stands before a cue that ends its sentence.
  private func endsBehindDash(
    _ cue: Cue, _ complement: Complement, _ sentence: Range<Int>
  ) -> Bool {
    document.kind(cue.start - 1) == .dash && cue.isNonweakReport
      && trimmedEnd(sentence) <= max(complement.start, cue.end)
  }

  /// "Marlowe claims the port is lost, the report says": whether the reports that overlap `content` stand in it
  /// as a whole behind the words that report them, and a plain report of it all ends the sentence.
  private func holdsWholeReports(
    _ content: Range<Int>, of cue: Cue, _ complement: Complement, _ sentence: Range<Int>
  ) -> Bool {
    guard overlapsFound(content) else { return true }
    // "The port is lost, Marlowe said, according to Reuters"
    if mayNest(cue), content.allSatisfy({ isReported[$0] }),
      found.last.map({
        $0.content.contains(cue.token) && $0.content.lowerBound <= content.lowerBound
      })
        ?? false
    {
      return true
    }
    guard rules.contains(.nested), cue.isNonweakReport, cue.token >= content.upperBound,
      trimmedEnd(sentence) <= max(complement.start, cue.end)
    else { return false }
    return found.reversed().prefix(Self.maximumInside).allSatisfy { speech in
      guard speech.content.overlaps(content) else { return true }
      guard let inner = speech.cue else { return false }
      return content.contains(inner.lowerBound) && inner.lowerBound < speech.content.lowerBound
        && speech.content.upperBound <= content.upperBound
    }
  }

  /// How many reports are looked at that may overlap another one’s words.
  private static let maximumInside = 8

  /// "…, the Courier reports.": whether a name and a verb that may be a noun end the sentence.
  private func endsSentence(_ cue: Cue, _ complement: Complement, _ sentence: Range<Int>) -> Bool {
    guard cue.classes.contains(.say), case .name = cue.subject?.reference else { return false }
    if cue.isInverted { return true }  // The subject is all that ends the sentence.
    return trimmedEnd(sentence) <= max(complement.start, cue.end)
  }

  /// "At the meeting, held in Dover, Marlowe denied the claim": whether the verb says something else.
  private func hasObject(_ cue: Cue, at rest: Int, before limit: Int) -> Bool {
    guard !cue.isInverted, rest < limit, rest == cue.end, !cue.classes.contains(.tell),
      !startsTime(rest, before: limit)
    else { return false }
    let word = document.words[rest]
    return word.wordClass == .determiner || phrases.names.name(startingAt: rest) != nil
      || [.his, .her, .its, .their].contains(word.keyword)
  }

  /// "the next day", "a year ago".
  private func startsTime(_ token: Int, before limit: Int) -> Bool {
    (token + 1..<max(token + 1, min(limit, token + 3))).contains {
      let word = document.text($0..<$0 + 1)
      return word == "day" || ComplementReader.isTimeUnit(word)
    }
  }

  /// "The firm, which reported on Monday, …": whether a relative is the subject.
  private func isRelative(_ cue: Cue) -> Bool {
    document.keyword(cue.start).map(Self.relatives.contains) ?? false
      || cue.start < cue.token
        && document.keyword(cue.token - 1).map(Self.relatives.contains) ?? false
  }

  private static let relatives: Set<Keyword> = [.who, .which, .that]

  /// "Why it matters: The port …, she said": what stands behind the few words that head a paragraph.
  private func behindLabel(_ start: Int, in sentence: Range<Int>) -> Int {
    let paragraph = document.paragraphs[document.sentence(of: start).paragraph]
    guard start == paragraph.lowerBound else { return start }
    let colon = (start..<min(sentence.upperBound, start + Self.maximumLabel)).first {
      document.tokens[$0].kind == .colon
    }
    return colon.map { $0 + 1 } ?? start
  }

  /// The most tokens of such a heading, its colon among them.
  private static let maximumLabel = 6

  /// "After the vote, he said": no clause of its own stands before the comma.
  private func isOpening(_ content: Range<Int>, before cue: Cue) -> Bool {
    if document.keyword(content.lowerBound) == .according { return true }
    let opener = document.words[content.lowerBound].wordClass
    return (opener == .preposition || opener == .conjunction) && content.upperBound < cue.token
      && !holdsClause(content)
      && !content.contains { document.tokens[$0].kind == .comma && !isBeforeRelative($0) }
  }

  /// "At least nine ships were lost": whether an auxiliary stands in a clause that a preposition opens which
  /// takes no clause itself, before any relative.
  private func holdsClause(_ content: Range<Int>) -> Bool {
    guard let opener = document.keyword(content.lowerBound), Self.phraseOpeners.contains(opener),
      opener != .as, opener != .to, !opensTimeClause(content.lowerBound + 1)
    else { return false }
    for token in content {
      switch document.words[token].wordClass {
      case .auxiliary where document.isLowercase(token): return true
      case .relative, .conjunction, .question: return false
      default: break
      }
    }
    return false
  }

  /// "the day the port was shut": whether a time stands at `token` with a clause on it.
  private func opensTimeClause(_ token: Int) -> Bool {
    guard document.words.indices.contains(token + 2), document.keyword(token) == .the,
      startsTime(token, before: token + 2)
    else { return false }
    return [.determiner, .personPronoun].contains(document.words[token + 2].wordClass)
      || phrases.names.name(startingAt: token + 2) != nil
  }

  /// "On the page, where the film was shown, they said": the comma before a relative.
  private func isBeforeRelative(_ comma: Int) -> Bool {
    document.words.indices.contains(comma + 1)
      && (document.words[comma + 1].wordClass == .relative || document.keyword(comma + 1) == .where)
  }

  /// Whether words can be a clause somebody says: "the chief executive" is none, nor is "Asked if …".
  private func isClause(_ content: Range<Int>) -> Bool {
    let first = document.words[content.lowerBound]
    if !first.cue.isEmpty, first.wordClass == .open,
      phrases.names.name(at: content.lowerBound) == nil,
      document.bytes[document.tokens[content.lowerBound].range].suffix(2).elementsEqual("ed".utf8)
        || first.cue.contains(.participle)
    {
      return false
    }
    return content.contains { token in
      let word = document.words[token]
      return word.wordClass == .auxiliary || !word.cue.isEmpty
        || document.kind(token) == .clitic && !document.isPossessive(token)
        || isRegularPast(token)
        || isGerund(token) && !ComplementReader.isTimeUnit(document.text(token..<token + 1))
    }
  }
}
