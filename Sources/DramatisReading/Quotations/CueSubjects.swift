internal import DramatisLexicon
internal import DramatisText

/// Who the subject of a verb of reporting is, and where its phrase starts.
extension CueFinder {
  func subject(
    before verb: Int, from limit: Int, classes: CueClasses, previous: Cue?
  ) -> Source? {
    guard verb > limit || previous != nil || classes.contains(.participle) else { return nil }
    let before = document.keyword(verb - 1)
    if isDependent(verb, from: limit) {
      guard !classes.isDisjoint(with: [.say, .tell]), !classes.contains(.weak),
        rules.contains(.dependents)
      else { return nil }
      if let previous, isEmbeddedClause(of: previous) {
        return mainPhrase(from: limit, before: verb) ?? previous.subject
      }
      return previous?.subject ?? mainPhrase(from: limit, before: verb)
    }
    if verb > limit, before == .to { return nil }
    // "claiming that protests were": the conjunction of a participle, no relative.
    if before == .that, verb - 2 > limit, document.words[verb - 2].cue.contains(.participle) {
      return nil
    }
    if verb > limit, before == .who || before == .which || before == .that {
      let end = document.kind(verb - 2) == .comma ? verb - 2 : verb - 1
      if let antecedent = phrases.phrase(endingAt: end, from: limit) {
        return relative(verb - 1, to: antecedent)
      }
    }
    if classes.contains(.participle), verb > limit, !followsMark(verb),
      !sharesSubject(verb, limit: limit),
      document.words[verb].wordClass != .auxiliary
    {
      return documentSubject(of: verb, from: limit)
    }
    if classes.contains(.participle), verb == limit, previous == nil {
      return phraseBehind(verb)
    }
    if classes.contains(.participle), !sharesSubject(verb, limit: limit) {
      // "Marlowe is claiming"
      if document.words[verb].wordClass == .auxiliary,
        let own = phrases.phrase(endingAt: verb, from: limit)
      {
        return own
      }
      return clauseSubject(from: limit, before: verb) ?? previous?.subject
        ?? mainPhrase(from: limit, before: verb)
    }
    if sharesSubject(verb, limit: limit) {
      return previous?.subject ?? mainPhrase(from: limit, before: verb)
    }
    guard let found = phrases.phrase(endingAt: verb, from: limit) else { return nil }
    if isCircumstance(found, from: limit) {
      return previous?.subject ?? mainPhrase(from: limit, before: verb)
    }
    // "a pro-Kent lobby that"
    if document.kind(found.tokens.lowerBound - 1) == .hyphen, !isPast(verb), !isPlainSaying(verb),
      document.keyword(verb + 1) == .that
    {
      return nil
    }
    return isPlausible(found, before: verb) ? found : nil
  }

  /// "Marlowe, who calls it a “mess,” said": whose description ends with quoted words right before `verb`.
  func describedSubject(of verb: Int, from limit: Int, in sentence: Range<Int>) -> Source? {
    guard verb == limit, verb - 2 > sentence.lowerBound, let span = quoted.span(endingAt: verb),
      isPiece(span), document.kind(verb - 2) == .comma,
      let subject = phrases.phrase(endingAt: verb, from: sentence.lowerBound),
      case .name(let name) = subject.reference, phrases.names.spans[name].kind == .person,
      document.kind(subject.tokens.upperBound) == .comma,
      document.words[subject.tokens.upperBound + 1].wordClass == .relative
    else { return nil }
    return subject
  }

  /// "Marlowe issued a statement saying that", "Marlowe sent the court a letter arguing that": what is
  /// written is Marlowe’s. "A resolution recognising …" reports nobody’s words.
  private func documentSubject(of verb: Int, from limit: Int) -> Source? {
    guard verb + 1 < document.tokens.count else { return nil }
    let hasThat = document.keyword(verb + 1) == .that
    if document.keyword(verb) == .saying {
      let isStated = document.words[verb - 1].traits.contains(.reportingNoun)
      let next = isStated && document.kind(verb + 1) == .comma ? verb + 2 : verb + 1
      guard
        hasThat || document.kind(next) == .openQuote
          || document.words[verb + 1].wordClass == .personPronoun
      else { return nil }
      return isStated
        ? mainPhrase(from: limit, before: verb) : phrases.phrase(endingAt: verb, from: limit)
    }
    guard hasThat, document.words[verb].cue.contains(.say) else { return nil }
    if let own = absoluteSubject(of: verb, from: limit) { return own }
    let written = stride(from: verb - 1, through: max(limit, verb - Self.maximumWritten), by: -1)
      .prefix { document.tokens[$0].kind != .comma }
      .first { document.words[$0].traits.contains(.reportingNoun) && document.isLowercase($0) }
    guard let written, written > limit + 1,
      (limit..<written).contains(where: { Self.issuing.contains(document.text($0..<$0 + 1)) })
    else { return nil }
    return mainPhrase(from: limit, before: written)
  }

  /// "Marlowe left, his team insisting that", "with officials warning that": a subject between a comma or "with"
  /// and its participle.
  private func absoluteSubject(of verb: Int, from limit: Int) -> Source? {
    guard let subject = phrases.phrase(endingAt: verb, from: limit) else { return nil }
    let before = phraseStart(subject, from: limit) - 1
    guard before > limit, document.keyword(before) == .with || document.kind(before) == .comma
    else { return nil }
    return subject
  }

  /// What is done with one’s own words: who received or rejected a letter has not written it.
  private static let issuing: Set<String> = [
    "filed", "issued", "made", "posted", "published", "released", "sent", "signed", "submitted",
    "wrote",
  ]

  /// How far before a participle the statement stands whose words it reports.
  private static let maximumWritten = 8

  /// Whether a comma or dash stands before `token`, a quotation mark between the two left out.
  private func followsMark(_ token: Int) -> Bool {
    let mark = document.kind(token - 1) == .closeQuote ? token - 2 : token - 1
    return document.kind(mark) == .comma || document.kind(mark) == .dash
  }

  /// Whether the verb hangs on another: "went on to say", "by saying", "quoted as saying".
  func isDependent(_ verb: Int, from limit: Int) -> Bool {
    guard verb > limit, let before = document.keyword(verb - 1) else { return false }
    if before == .to { return verb > limit + 1 }
    return document.words[verb].cue.contains(.participle) && Self.governors.contains(before)
  }

  private static let governors: Set<Keyword> = [
    .by, .for, .after, .before, .while, .in, .of, .as, .when,
  ]

  /// "wrote about what Pryce said by adding": whether a cue’s clause is only about a word of the clause around it.
  private func isEmbeddedClause(of cue: Cue) -> Bool {
    [.what, .how, .why, .where].contains(document.keyword(cue.start - 1))
  }

  /// "Marlowe, who said": the relative names the source, and means what it follows.
  private func relative(_ token: Int, to antecedent: Source) -> Source {
    guard document.keyword(token) == .who || document.keyword(token) == .which else {
      return antecedent
    }
    var reference = antecedent.reference
    if document.keyword(token) == .who, case .name(let name) = reference,
      phrases.names.spans[name].kind != .person, let person = person(before: antecedent)
    {
      reference = .name(person)
    }
    if case .nominal = reference {
      guard let named = phrases.named(before: antecedent) else { return antecedent }
      reference = named.reference
    }
    guard rules.contains(.relatives) else { return antecedent }
    return Source(tokens: token..<token + 1, reference: reference)
  }

  /// "Jane Doe, R-Kent, who", "Jane Doe, the head of the League, who": the person with a comma behind who stands last
  /// before a body or place.
  private func person(before other: Source) -> Int? {
    let sentence = document.sentence(of: other.tokens.lowerBound).tokens
    let first = max(sentence.lowerBound, other.tokens.lowerBound - Self.maximumDescription)
    for token in stride(from: other.tokens.lowerBound - 1, through: first, by: -1)
    where document.tokens[token].kind == .comma {
      if let name = phrases.names.name(endingAt: token) {
        return phrases.names.spans[name].kind == .person ? name : nil
      }
    }
    return nil
  }

  /// Whether the verb has no subject of its own: "… and said", "…, said".
  private func sharesSubject(_ verb: Int, limit: Int) -> Bool {
    guard verb > limit else { return true }
    return [.and, .but, .or, .then].contains(document.keyword(verb - 1))
  }

  /// "but in a later interview said": whether a description before a verb is no subject but a place or time behind
  /// a conjunction.
  private func isCircumstance(_ source: Source, from limit: Int) -> Bool {
    guard case .nominal = source.reference else { return false }
    let preposition = source.tokens.lowerBound - 1
    return preposition - 1 > limit && [.and, .but].contains(document.keyword(preposition - 1))
      && [.in, .at, .on, .during, .after].contains(document.keyword(preposition))
  }

  /// A description counts only with a determiner, a plural or a capital; a bare noun before a verb
  /// that may be a noun too ("price claims") does not.
  private func isPlausible(_ source: Source, before verb: Int) -> Bool {
    guard case .nominal = source.reference else { return true }
    let first = source.tokens.lowerBound
    let last = source.tokens.upperBound - 1
    if isModified(byClauseBehind: verb) { return false }
    // "the push followed reports that"
    if source.tokens.count == 1, document.isLowercase(first), document.ends(first, in: "ed"),
      document.words[verb].traits.contains(.reportingNoun)
    {
      return false
    }
    // "Marlowe and Pryce estimate", "47% say"
    if isJoint(source) { return true }
    if isNumber(source) {
      let isThought = document.words[verb].cue.contains(.think) && !document.ends(verb, in: "ed")
      return isPlainSaying(verb) || isThought
    }
    // "on five Sunday shows"
    if source.tokens.count == 1, document.words[first].wordClass == .number, first > 0,
      document.words[first - 1].wordClass == .preposition, document.keyword(first - 1) != .of
    {
      return false
    }
    if document.words[verb].traits.contains(.reportingNoun), endsInS(verb), !endsInS(last) {
      // "his recent claims", "the minister claims that"
      return phrases.roles.role(at: verb - 1) != nil || document.keyword(verb + 1) == .that
        || document.kind(verb + 1) == .comma && document.keyword(verb + 4) == .that
        || quoted.at.indices.contains(verb + 1) && quoted.at[verb + 1] >= 0
    }
    if document.words[verb].traits.contains(.reportingNoun), !endsInS(verb), !isPast(verb),
      !document.words[verb].cue.contains(.participle), !endsInS(last)
    {
      return false  // "a rare note"
    }
    if [.determiner, .number, .personPronoun].contains(document.words[first].wordClass)
      || isPast(verb)
    {
      return true
    }
    if document.isPossessive(last) { return false }
    if endsInS(last) || isPlainSaying(verb) { return true }
    // The capital of a sentence’s first word tells nothing where a noun may follow: "Story highlights".
    let isHeading =
      source.tokens.count == 1 && document.words[verb].cue.contains(.stress)
      && (document.sentence(of: first).tokens.lowerBound == first || !document.isLowercase(verb))
    return document.tokens[first].isCapitalised && !isHeading
  }

  /// Whether a source is a number in digits: "47%", "35".
  private func isNumber(_ source: Source) -> Bool {
    source.tokens.allSatisfy { document.tokens[$0].kind != .word }
  }

  /// Whether a source is two names.
  private func isJoint(_ source: Source) -> Bool {
    phrases.names.name(at: source.tokens.lowerBound) != nil
      && source.tokens.contains { document.keyword($0) == .and }
  }

  /// "orders that may close the port": whether a plural that may be a verb has a relative clause behind it.
  private func isModified(byClauseBehind verb: Int) -> Bool {
    endsInS(verb) && !isPlainSaying(verb) && document.keyword(verb + 1) == .that
      && document.words.indices.contains(verb + 2) && document.isLowercase(verb)
      && (document.words[verb + 2].wordClass == .auxiliary || document.keyword(verb + 2) == .went)
      && document.words[verb].traits.contains(.reportingNoun)
  }

  /// "said", "say" and "says", which report whatever clause stands behind them.
  func isPlainSaying(_ token: Int) -> Bool {
    let word = document.bytes[document.tokens[token].range]
    return document.keyword(token) == .said || word.elementsEqual("says".utf8)
      || word.elementsEqual("say".utf8)
  }

  func endsInS(_ token: Int) -> Bool {
    document.bytes[document.tokens[token].range].last == UInt8(ascii: "s")
  }

  /// A verb's past: a form in -ed, "said", "told".
  private func isPast(_ token: Int) -> Bool {
    [.said, .told].contains(document.keyword(token))
      || document.bytes[document.tokens[token].range].suffix(2).elementsEqual("ed".utf8)
  }

  /// The start of a subject with the title, determiner and conjunction that belong to it.
  func phraseStart(_ subject: Source, from limit: Int) -> Int {
    var start = subject.tokens.lowerBound
    while start > limit {
      let before = start - 1
      if let role = apposedRole(before: start, of: subject) {
        start = max(limit, role.lowerBound)
      } else if document.isPossessive(before), let owner = phrases.names.name(endingAt: before) {
        start = max(limit, phrases.names.spans[owner].tokens.lowerBound)
      } else if let description = apposedDescription(before: start, of: subject, from: limit) {
        start = description
      } else if let role = phrases.roles.role(at: before),
        phrases.roles.spans[role].tokens.upperBound >= start - 1
      {
        start = max(limit, min(before, phrases.roles.spans[role].tokens.lowerBound))
      } else if isPrefix(before) {
        start = before
      } else if let determiner = determiner(beforeModifiersOf: start, from: limit) {
        start = determiner
      } else {
        break
      }
    }
    return start
  }

  /// "a popular mayor": the determiner before one or two words in lower case that stand before `noun`.
  private func determiner(beforeModifiersOf noun: Int, from limit: Int) -> Int? {
    for token in stride(from: noun - 1, through: max(limit, noun - 3), by: -1) {
      let word = document.words[token]
      if word.wordClass == .determiner { return token < noun - 1 ? token : nil }
      guard document.isLowercase(token), word.wordClass == .open, word.cue.isEmpty else {
        return nil
      }
    }
    return nil
  }

  /// "The president of the court, Jane Doe, said": the office before the comma.
  private func apposedRole(before start: Int, of subject: Source) -> Range<Int>? {
    guard start == subject.tokens.lowerBound, document.kind(start - 1) == .comma,
      let role = phrases.roles.role(at: start - 2), let holder = phrases.roles.spans[role].holder,
      phrases.names.spans[holder].tokens.lowerBound == start
    else { return nil }
    return phrases.roles.spans[role].tokens
  }

  /// "…, the league’s delegate in Dover, Jane Doe, said": the start of the description before the comma.
  private func apposedDescription(before start: Int, of subject: Source, from limit: Int) -> Int? {
    guard start == subject.tokens.lowerBound, start - 2 > limit, document.kind(start - 1) == .comma,
      case .name(let name) = subject.reference, phrases.names.spans[name].kind == .person,
      document.kind(subject.tokens.upperBound) == .comma
    else { return nil }
    let first = max(limit, start - 1 - Self.maximumDescription)
    let open = (first..<start - 1).last { document.tokens[$0].kind == .comma }.map { $0 + 1 }
    let description = open ?? limit
    guard description >= first, document.words[description].wordClass == .determiner,
      !(description..<start - 1).contains(where: isFinite)
    else { return nil }
    return description
  }

  /// The most tokens of a description between commas before a name.
  private static let maximumDescription = 14

  private func isPrefix(_ token: Int) -> Bool {
    let word = document.words[token]
    return word.wordClass == .determiner
      || !word.traits.isDisjoint(with: [.honorific, .rank, .officeModifier])
      || [.former, .acting, .then, .late].contains(word.keyword)
  }
}
