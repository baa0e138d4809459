internal import DramatisLexicon
internal import DramatisText

/// What stands behind a cue: whom it is said to, and where the reported words start.
struct Complement {
  /// The first token that may be reported.
  var start: Int
  var addressee: Source?
  /// Whether "that" introduces it.
  var hasThat = false
  /// Whether it is "to" with a verb: "called on Russia to withdraw".
  var isInfinitive = false
}

/// Reads what stands behind a cue: adverbs, a hearer, a time or place, "that".
struct ComplementReader {
  let document: Document
  let quoted: QuotedSpans
  let phrases: NounPhrases

  /// The complement of `cue`. `limit` is the end of the sentence, beyond which it does not start.
  func complement(of cue: Cue, before limit: Int) -> Complement {
    var result = Complement(start: skipAdverbs(cue.end, before: limit))
    if cue.classes.contains(.ask), keyword(result.start, before: limit) == .on {
      result.start += 1
    }
    readAddressee(of: cue, into: &result, before: limit)
    let first = result.start
    for _ in 0..<3 { result.start = skipCircumstance(result.start, before: limit) }
    skipParenthesis(&result, before: limit)
    if let that = thatBehindTime(result.start, before: limit) { result.start = that }
    if isRelative(result.start, of: cue, result) { result.start = first }
    if keyword(result.start, before: limit) == .that {
      result.hasThat = true
      result.start += 1
    } else if document.keyword(result.start) == .to, isInfinitive(result.start + 1) {
      result.isInfinitive = true
    }
    return result
  }

  /// "contend with a majority that will win": whether "that" opens a clause about the words between it and the cue.
  private func isRelative(_ that: Int, of cue: Cue, _ complement: Complement) -> Bool {
    document.keyword(that) == .that && complement.addressee == nil && that > cue.end + 1
      && document.kind(that - 1) != .comma && document.kind(that - 1) != .closeBracket
      && document.words.indices.contains(that + 1)
      && document.words[that + 1].wordClass == .auxiliary
  }

  /// Whether a verb may stand behind "to", in quotation marks or not: "told to “be ready”", but not "responded to
  /// reports".
  private func isInfinitive(_ token: Int) -> Bool {
    let verb = quoted.span(openingAt: token) == nil ? token : token + 1
    guard document.tokens.indices.contains(verb), isLowercaseWord(verb) else { return false }
    let word = document.bytes[document.tokens[verb].range]
    return word.last != UInt8(ascii: "s") || word.count < 4
      || word.suffix(2).elementsEqual("ss".utf8)
      || word.elementsEqual("focus".utf8)
  }

  /// The grammar word at `token`, if it is one of the sentence’s.
  private func keyword(_ token: Int, before limit: Int) -> Keyword? {
    token < limit ? document.keyword(token) : nil
  }

  private func skipAdverbs(_ start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, document.words[index].wordClass == .adverb,
      phrases.names.name(at: index) == nil, document.keyword(index) != .there
    {
      index += 1
    }
    return index
  }

  private func isLowercaseWord(_ token: Int) -> Bool {
    document.isLowercase(token)
      && (document.words[token].wordClass == .open || document.words[token].wordClass == .auxiliary)
  }

  // MARK: The hearer

  private func readAddressee(of cue: Cue, into result: inout Complement, before limit: Int) {
    let start = result.start
    let isTold = !cue.classes.isDisjoint(with: [.tell, .ask])
    if isTold, !cue.isInverted, let end = phrases.end(startingAt: start, before: limit),
      isHearer(start..<end, cue: cue, before: limit)
    {
      result.addressee = phrases.phrase(start..<end)
      // "told the BBC’s “Morning Hour” that"
      let show = document.isPossessive(end - 1) ? quoted.span(openingAt: end) : nil
      result.start = show.flatMap { $0.isTitle ? $0.end : nil } ?? end
    } else if isTold, let show = quoted.span(openingAt: start), show.isTitle {
      result.start = show.end  // "told “Meet the Press” that"
    } else if cue.classes.contains(.say), document.keyword(start) == .to,
      let end = phrases.end(startingAt: start + 1, before: limit), !isLowercaseWord(start + 1)
    {
      result.addressee = phrases.phrase(start + 1..<end)
      result.start = end
    }
  }

  /// Whether a phrase behind a verb of telling is whom it is told to: something told must follow.
  private func isHearer(_ phrase: Range<Int>, cue: Cue, before limit: Int) -> Bool {
    let end = phrase.upperBound
    if end >= limit { return cue.classes.contains(.tell) }
    if cue.classes.contains(.tell), !cue.classes.contains(.say) { return true }
    switch document.keyword(end) {
    case .that, .to: return true
    case .in, .on:
      // "urging the board in December to sell"
      return end + 2 < limit && document.words[end + 1].traits.contains(.calendar)
        && document.keyword(end + 2) == .to
    default:
      // "called the vote “a farce”": the vote hears nothing.
      return document.kind(end) == .colon
        || quoted.span(openingAt: end) != nil && !cue.classes.contains(.nounPhrase)
    }
  }

  // MARK: Time and place

  /// The token behind "on Tuesday", "Monday", "in a statement", if something reported may follow.
  private func skipCircumstance(_ start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, index - start < 4, isTime(index, behind: start) { index += 1 }
    if index > start {
      // "said Thursday morning that", but "said Monday night’s vote"
      let isDay =
        index < limit && document.isLowercase(index)
        && Self.isTimeUnit(document.text(index..<index + 1))
      return isDay && !document.isPossessive(index + 1) ? index + 1 : index
    }
    guard index < limit, let word = document.keyword(index),
      Self.circumstances.contains(word), word != .about || !document.opensQuantity(index + 1)
    else { return start }
    index += 1
    if index < limit, document.words[index].traits.contains(.calendar) {
      return skipCircumstance(index, before: limit)
    }
    guard let end = circumstanceEnd(from: index, before: limit), end < limit else { return start }
    let follows =
      document.keyword(end) == .that || document.kind(end) == .comma
      || document.kind(end) == .colon || quoted.span(openingAt: end) != nil
      || document.words[end].traits.contains(.calendar)
      || document.words[end].wordClass == .personPronoun
      || [.on, .in, .at, .after].contains(document.keyword(end))
    return follows ? end : start
  }

  /// "Monday", "Dec. 5", "late Saturday": whether a word is one of the time that starts at `start`.
  private func isTime(_ token: Int, behind start: Int) -> Bool {
    // "said Thursday", but "said Thursday’s vote was a farce"
    if document.words[token].traits.contains(.calendar) {
      let isNight =
        document.isLowercase(token + 1)
        && Self.isTimeUnit(document.text(token + 1..<token + 2))
      return !document.isPossessive(isNight ? token + 2 : token + 1)
    }
    let isBeforeDay =
      token + 1 < document.words.count && document.words[token + 1].traits.contains(.calendar)
    if document.kind(token) == .number { return token > start || isBeforeDay }
    return isBeforeDay && ["late", "early"].contains(document.text(token..<token + 1))
  }

  /// The end of what a preposition of time or place stands before: a noun phrase, or the name of a show.
  private func circumstanceEnd(from start: Int, before limit: Int) -> Int? {
    if let show = quoted.span(openingAt: start), show.isTitle { return show.end }
    return phrases.end(startingAt: start, before: limit)
  }

  private static let circumstances: Set<Keyword> = [
    .on, .in, .at, .during, .after, .from, .before, .by, .of, .about, .with,
  ]

  /// "ruled last month that": the "that" behind a few words of time or place.
  private func thatBehindTime(_ start: Int, before limit: Int) -> Int? {
    // "continue to fight a fire that": a verb of its own.
    guard document.keyword(start) != .to else { return nil }

    let isPlace = document.keyword(start).map(Self.circumstances.contains) ?? false
    let most = isPlace ? Self.maximumCircumstance : Self.maximumTime
    for index in start..<max(start, min(limit, start + most)) {
      if document.keyword(index) == .that { return index > start ? index : nil }
      guard let kind = document.kind(index), Self.kindsInside.contains(kind) else { return nil }
      let word = document.words[index]
      // "on Tuesday that", "several times that"
      let isTime =
        index > start || word.wordClass == .preposition || word.wordClass == .adverb
        || word.traits.contains(.calendar)
        || Self.timeWords.contains(document.text(index..<index + 1))
        || document.spells(index + 1, "times")
      guard isTime, word.wordClass != .auxiliary, word.wordClass != .conjunction,
        word.cue.isEmpty || index == start || isPlace && word.traits.contains(.reportingNoun)
          || phrases.names.name(at: index) != nil
      else { return nil }
    }
    return nil
  }

  /// The most words of time between a verb and its "that".
  private static let maximumTime = 8

  /// The most tokens of time and place between a verb and its "that".
  private static let maximumCircumstance = 14

  /// What words of time and place may be made of: "on NBC’s “Meet the Press”".
  private static let kindsInside: Set<Token.Kind> = [
    .word, .number, .clitic, .hyphen, .openQuote, .closeQuote,
  ]

  static let timeWords: Set<String> = ["last", "next", "this", "past", "earlier", "yesterday"]

  /// "week", as in "last week".
  static func isTimeUnit(_ word: String) -> Bool {
    [
      "week", "month", "year", "night", "evening", "morning", "afternoon", "summer", "fall",
      "spring", "winter",
    ].contains(word)
  }

  /// "said, however, that", "said in her book, “The Long Tide,” that".
  private func skipParenthesis(_ result: inout Complement, before limit: Int) {
    // "insinuates (without proof) that"
    if result.start < limit, document.kind(result.start) == .openBracket,
      let close = (result.start..<min(limit, result.start + Self.maximumCircumstance)).first(
        where: {
          document.tokens[$0].kind == .closeBracket
        }), keyword(close + 1, before: limit) == .that
    {
      result.start = close + 1
    }
    if document.kind(result.start) == .comma, let work = quoted.span(openingAt: result.start + 1),
      work.isTitle
    {
      let end = document.kind(work.end) == .comma ? work.end + 1 : work.end
      if keyword(end, before: limit) == .that { result.start = end }
    }
    guard document.kind(result.start) == .comma, quoted.span(openingAt: result.start + 1) == nil
    else {
      return
    }
    let last = min(limit, result.start + 10)
    guard
      let close = (result.start + 1..<max(last, result.start + 1)).first(where: {
        document.kind($0) == .comma
      }), document.keyword(close + 1) == .that
    else { return }
    result.start = close + 1
  }
}
