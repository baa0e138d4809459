internal import DramatisLexicon
internal import DramatisText

/// A verb that reports, with its subject.
struct Cue {
  var token: Int
  var classes: CueClasses
  var subject: Source?
  /// Where the clause of subject and verb starts: what is reported may stand before it.
  var start: Int
  /// Where the words behind verb (and subject, if it follows) start.
  var end: Int
  /// Whether the subject follows the verb: "said Mr Smith".
  var isInverted = false
  /// Whether the verb hangs on another one: "went on to say", "by saying".
  var isDependent = false

  /// Whether the verb reports speech by itself, not only beside a quotation or "that".
  var isNonweakReport: Bool {
    !classes.isDisjoint(with: [.say, .tell]) && !classes.contains(.weak)
  }

  /// Whether the verb's subject may be that of a report behind it: "said …, adding …".
  var isReport: Bool {
    !classes.isDisjoint(with: [.say, .tell, .ask, .think]) && !classes.contains(.weak)
  }
}

/// Finds verbs of reporting outside quotation marks, and who their subjects are.
struct CueFinder {
  let document: Document
  let quoted: QuotedSpans
  let phrases: NounPhrases
  /// The rules that it finds them with.
  let rules: SpeechRules

  /// The cues of a sentence, in order. O(tokens of the sentence).
  func cues(in sentence: Range<Int>) -> [Cue] {
    var result: [Cue] = []
    for token in sentence where quoted.at[token] < 0 && isCueWord(token) {
      let previous = result.last(where: \.isReport) ?? result.last { !$0.classes.isEmpty }
      if let cue = cue(at: token, in: sentence, previous: previous) { result.append(cue) }
    }
    return result
  }

  private func isCueWord(_ token: Int) -> Bool {
    let word = document.words[token]
    let isKnown = !word.cue.isEmpty
    let isLearnt = word.traits.contains(.cueForm) && document.isLowercase(token)
    return document.tokens[token].kind == .word && (isKnown || isLearnt)
      && phrases.names.name(at: token) == nil && phrases.roles.role(at: token) == nil
  }

  private func cue(at token: Int, in sentence: Range<Int>, previous: Cue?) -> Cue? {
    let classes = document.words[token].cue
    let limit =
      classes.contains(.participle) && quoted.span(endingAt: token).map(isPiece) ?? false
      ? sentence.lowerBound : clauseLimit(before: token, in: sentence)
    let group = verbGroup(endingAt: token, from: limit)
    if group.isPassive && !classes.contains(.participle) { return nil }
    // "would not say how long" reports nothing.
    if group.isNegated { return nil }
    let end = token + 1 + (isPhrasal(token) ? 1 : 0)
    if let inverted = invertedSubject(of: token, group: group.start, limit: limit, in: sentence) {
      return Cue(
        token: token, classes: classes, subject: inverted, start: group.start,
        end: inverted.tokens.upperBound, isInverted: true)
    }
    guard
      let subject = subject(before: group.start, from: limit, classes: classes, previous: previous)
    else { return nil }
    let isOwn = subject.tokens.lowerBound >= limit && subject.tokens.upperBound <= group.start
    let start =
      isOwn && previous?.subject?.tokens != subject.tokens
      ? phraseStart(subject, from: limit) : group.start
    return Cue(
      token: token, classes: classes, subject: subject, start: start, end: end,
      isDependent: isDependent(group.start, from: limit))
  }

  /// "went on", "pointed out": the particle belongs to the verb.
  private func isPhrasal(_ token: Int) -> Bool {
    guard document.words[token].cue.contains(.weak), document.kind(token + 1) == .word else {
      return false
    }
    let particle = document.keyword(token + 1)
    return particle == .on
      || document.words[token + 1].lowerShare > 0
        && ["out", "up"].contains(document.text(token + 1..<token + 2))
  }

  /// The start of the cue's clause at the earliest: the sentence, or behind the last quoted words.
  private func clauseLimit(before token: Int, in sentence: Range<Int>) -> Int {
    var limit = sentence.lowerBound
    for index in stride(from: token - 1, through: sentence.lowerBound, by: -1)
    where !(quoted.span(at: index)?.isTitle ?? true) {
      limit = index + 1
      break
    }
    return limit
  }

  /// Whether quoted words are a piece of a sentence that began before them.
  private func isPiece(_ span: QuotedSpan) -> Bool {
    document.sentence(of: span.open).tokens.lowerBound < span.open
      && document.kind(span.open - 1) == .word
  }

  // MARK: The verb group

  /// The auxiliaries and adverbs before a verb.
  private struct VerbGroup {
    var start: Int
    var isPassive = false
    var isNegated = false
  }

  private func verbGroup(endingAt token: Int, from limit: Int) -> VerbGroup {
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
    guard start < end, start > limit, rules.contains(.times) else { return nil }
    return document.keyword(start - 1) == .on && start - 1 > limit ? start - 1 : start
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
    if document.tokens[token].kind == .clitic {
      return token > limit && document.words[token - 1].wordClass == .personPronoun
        || !document.isPossessive(token)
    }
    return document.isLowercase(token) && document.tokens[token].range.count > 4
      && document.bytes[document.tokens[token].range].suffix(2).elementsEqual("ly".utf8)
  }

  // MARK: The subject

  private func subject(
    before verb: Int, from limit: Int, classes: CueClasses, previous: Cue?
  ) -> Source? {
    guard verb > limit || previous != nil || classes.contains(.participle) else { return nil }
    let before = document.keyword(verb - 1)
    if isDependent(verb, from: limit) {
      guard !classes.isDisjoint(with: [.say, .tell]), !classes.contains(.weak),
        rules.contains(.dependents)
      else { return nil }
      return previous?.subject ?? mainPhrase(from: limit, before: verb)
    }
    if verb > limit, before == .to { return nil }
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
      return clauseSubject(from: limit, before: verb) ?? previous?.subject
        ?? mainPhrase(from: limit, before: verb)
    }
    if sharesSubject(verb, limit: limit) {
      return previous?.subject ?? mainPhrase(from: limit, before: verb)
    }
    guard let found = phrases.phrase(endingAt: verb, from: limit) else { return nil }
    return isPlausible(found, before: verb) ? found : nil
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
    let written = stride(from: verb - 1, through: max(limit, verb - Self.maximumWritten), by: -1)
      .prefix { document.tokens[$0].kind != .comma }
      .first { document.words[$0].traits.contains(.reportingNoun) && document.isLowercase($0) }
    guard let written, written > limit + 1,
      (limit..<written).contains(where: { Self.issuing.contains(document.text($0..<$0 + 1)) })
    else { return nil }
    return mainPhrase(from: limit, before: written)
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
  private func isDependent(_ verb: Int, from limit: Int) -> Bool {
    guard verb > limit, let before = document.keyword(verb - 1) else { return false }
    if before == .to { return verb > limit + 1 }
    return document.words[verb].cue.contains(.participle) && Self.governors.contains(before)
  }

  private static let governors: Set<Keyword> = [
    .by, .for, .after, .before, .while, .in, .of, .as, .when,
  ]

  /// "Marlowe, who said": the relative names the source, and means what it follows.
  private func relative(_ token: Int, to antecedent: Source) -> Source {
    guard document.keyword(token) == .who || document.keyword(token) == .which else {
      return antecedent
    }
    var reference = antecedent.reference
    if case .nominal = reference {
      guard let named = phrases.named(before: antecedent) else { return antecedent }
      reference = named.reference
    }
    guard rules.contains(.relatives) else { return antecedent }
    return Source(tokens: token..<token + 1, reference: reference)
  }

  /// Whether the verb has no subject of its own: "… and said", "…, said".
  private func sharesSubject(_ verb: Int, limit: Int) -> Bool {
    guard verb > limit else { return true }
    return [.and, .but, .or, .then].contains(document.keyword(verb - 1))
  }

  /// A description counts only with a determiner, a plural or a capital; a bare noun before a verb
  /// that may be a noun too ("price claims") does not.
  private func isPlausible(_ source: Source, before verb: Int) -> Bool {
    guard case .nominal = source.reference else { return true }
    let first = source.tokens.lowerBound
    let last = source.tokens.upperBound - 1
    if document.words[verb].traits.contains(.reportingNoun), endsInS(verb), !endsInS(last) {
      // "his recent claims", "the minister claims that"
      return phrases.roles.role(at: verb - 1) != nil || document.keyword(verb + 1) == .that
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
    if document.isPossessive(source.tokens.upperBound - 1) { return false }
    return endsInS(source.tokens.upperBound - 1) || document.tokens[first].isCapitalised
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
      } else {
        break
      }
    }
    return start
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

  /// The subject behind the verb: “…”, said Tim Clarke, the head of …
  private func invertedSubject(
    of token: Int, group: Int, limit: Int, in sentence: Range<Int>
  ) -> Source? {
    let classes = document.words[token].cue
    guard classes.contains(.say), classes.isDisjoint(with: [.participle, .weak]), group == token
    else { return nil }
    let followsComma = document.kind(token - 1) == .comma
    let followsQuote =
      token == limit && token > 0 && quoted.at[token - 1] >= 0
      || followsComma && token - 1 == limit && limit > 0 && quoted.at[limit - 1] >= 0
    guard followsQuote || followsComma && isPlainSaying(token),
      followsQuote
        || !phrases.isPersonAlone(from: limit, before: token - 1)
          && !isApposedPerson(before: token)
    else { return nil }
    var first = token + 1
    while document.words.indices.contains(first),
      !document.words[first].traits.isDisjoint(with: [.honorific, .rank])
    {
      first += 1
    }
    guard var end = phrases.end(startingAt: first, before: sentence.upperBound) else { return nil }
    // "said Ohio University professor Ruth Hanlon"
    if !followsQuote, document.isLowercase(end) || phrases.names.name(startingAt: end) != nil,
      let more = phrases.end(startingAt: end, before: sentence.upperBound)
    {
      end = more
    }
    // "said neighbour John Wright", "said Courier Polling Director John Wright"
    if let role = phrases.roles.role(startingAt: end), let holder = phrases.roles.spans[role].holder
    {
      first = phrases.names.spans[holder].tokens.lowerBound
      end = phrases.names.spans[holder].tokens.upperBound
    } else if let name = phrases.names.name(startingAt: end),
      phrases.names.spans[name].kind == .person, phrases.names.name(at: end - 1) == nil
    {
      first = end
      end = phrases.names.spans[name].tokens.upperBound
    }
    if document.words[token + 1].wordClass == .personPronoun, !followsQuote { return nil }
    if !followsQuote {
      let next = document.kind(end)
      guard
        end >= sentence.upperBound || next == .comma || next == .period || next == .terminator
          || document.words[end].wordClass == .preposition
      else { return nil }
    }
    return titled(first..<end)
  }

  /// "The firm's head, Jane Doe, said profits fell": a name between commas before a verb that a common
  /// noun follows.
  private func isApposedPerson(before token: Int) -> Bool {
    guard rules.contains(.personsAlone), let name = phrases.names.name(endingAt: token - 1)
    else { return false }
    let span = phrases.names.spans[name]
    return span.kind == .person && document.kind(span.tokens.lowerBound - 1) == .comma
      && document.isLowercase(token + 1) && document.words[token + 1].wordClass == .open
      && phrases.roles.role(at: token + 1) == nil
  }

  /// "said" and "says": other verbs stand before their subject only behind quoted words.
  private func isPlainSaying(_ token: Int) -> Bool {
    document.keyword(token) == .said
      || document.bytes[document.tokens[token].range].elementsEqual("says".utf8)
  }

  /// "the Dover reporter Jane Doe": the person with whose name it ends, but not "the office of Jane Doe".
  private func personNamed(in tokens: Range<Int>) -> Source? {
    guard let name = phrases.names.name(endingAt: tokens.upperBound),
      phrases.names.spans[name].kind == .person, !tokens.contains(where: isOf)
    else { return nil }
    return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
  }

  private func isOf(_ token: Int) -> Bool { document.keyword(token) == .of }

  /// The phrase, or the person behind the office that it starts with: "said President Putin".
  private func titled(_ tokens: Range<Int>) -> Source {
    if let role = phrases.roles.role(at: tokens.lowerBound),
      let holder = phrases.roles.spans[role].holder
    {
      return Source(tokens: phrases.names.spans[holder].tokens, reference: .name(holder))
    }
    if let person = personNamed(in: tokens) { return person }
    if let name = phrases.names.name(startingAt: tokens.lowerBound),
      !document.isPossessive(phrases.names.spans[name].tokens.upperBound)
    {
      return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
    }
    return phrases.phrase(tokens)
  }
}
