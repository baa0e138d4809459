internal import DramatisLexicon
internal import DramatisText

/// Where a reported clause ends.
extension SpeechFinder {
  /// The end of a clause from `start` that the word `cue` reports: where the model says, and at the latest
  /// the sentence’s end or where the next report begins.
  mutating func clauseEnd(
    from start: Int, before limit: Int, cue: Int, _ frame: ClauseFrame, _ complement: Complement
  ) -> Int {
    let latest = latestEnd(from: start, before: limit)
    guard latest > start + 1 else { return latest }
    let tokens = start..<latest
    let maker = CueFeatureMaker(document: document, quoted: quoted, names: phrases.names)
    let clause = ReportedClause(
      tokens: tokens, cue: cue, complement: maker.kind(complement, tokens), frame: frame)
    return modelledEnd(of: clause)
  }

  /// How a cue stands in its sentence.
  func frame(of cue: Cue, in sentence: Range<Int>) -> ClauseFrame {
    if cue.classes.contains(.participle) || cue.isDependent { return .participle }
    if [.who, .which, .that].contains(document.keyword(cue.start)) { return .relative }
    if [.who, .which, .that].contains(document.keyword(cue.start - 1)) { return .relative }
    if cue.start == cue.token, !cue.isInverted { return .shared }
    let opener = cue.start > sentence.lowerBound ? cue.start - 1 : sentence.lowerBound
    let first = document.keyword(sentence.lowerBound)
    let isOpened =
      document.keyword(opener).map(Self.subordinators.contains) ?? false
      || (first.map(Self.subordinators.contains) ?? false)
        && !(sentence.lowerBound..<cue.start).contains { document.tokens[$0].kind == .comma }
    return isOpened ? .subordinate : .main
  }

  /// Conjunctions that hang a clause on another.
  private static let subordinators: Set<Keyword> = [
    .while, .when, .if, .as, .after, .before, .although, .though, .because, .since, .where,
  ]

  private mutating func modelledEnd(of clause: ReportedClause) -> Int {
    let maker = ClauseEndFeatureMaker(document: document, quoted: quoted, names: phrases.names)
    let places = maker.places(in: clause.tokens)
    if places.isEmpty { return clause.tokens.upperBound }
    let outline = maker.outline(of: clause.tokens)
    if keepsCandidates { keep(places, of: clause, outline, maker) }
    let end = places.first { place in
      mayEnd(clause.tokens.lowerBound..<place)
        && endModel.ends { maker.features(of: clause, outline, endingAt: place, $0) }
    }
    return end.map { trimmedEnd(clause.tokens.lowerBound..<$0) } ?? clause.tokens.upperBound
  }

  private mutating func keep(
    _ places: [Int], of clause: ReportedClause, _ outline: ClauseEndFeatureMaker.Outline,
    _ maker: ClauseEndFeatureMaker
  ) {
    ends[clause.tokens.lowerBound] = places.map { place in
      var features: [Int32] = []
      maker.features(of: clause, outline, endingAt: place) { features.append($0) }
      return ClauseEndCandidate(
        end: trimmedEnd(clause.tokens.lowerBound..<place), features: features)
    }
  }

  /// The latest end of the reported words from `start`: the sentence’s, or where the next report begins.
  private func latestEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    var limit = limit
    while index < limit {
      if let span = quoted.span(openingAt: index) {
        if index > start + 1, document.kind(index - 1) == .colon, isSpokenBehind(span) {
          return trimmedEnd(start..<index)
        }
        index = max(span.end, index + 1)
        // A sentence that ends inside the quotation marks ends with them.
        if index >= limit { limit = min(index, document.tokens.count) }
        continue
      }
      let kind = document.tokens[index].kind
      if kind != .word {
        if kind == .closeBracket, opensBracket(first(of: start)..<start),
          !opensBracket(start..<index)
        {
          return trimmedEnd(start..<index)
        }
        if kind == .comma, index > start, document.keyword(index + 1) == .according {
          return trimmedEnd(start..<index)
        }
      }
      if index > start, startsNextReport(index, before: limit), !onlyOpens(start..<index) {
        return trimmedEnd(start..<index)
      }
      index += 1
    }
    return trimmedEnd(start..<limit)
  }

  private func first(of token: Int) -> Int { document.sentence(of: token).tokens.lowerBound }

  private func opensBracket(_ tokens: Range<Int>) -> Bool {
    tokens.contains { document.tokens[$0].kind == .openBracket }
  }

  /// Whether a clause may end with `tokens`, as far as the mark behind them tells.
  private func mayEnd(_ tokens: Range<Int>) -> Bool {
    guard rules.contains(.unfinished), tokens.upperBound < document.tokens.count else {
      return true
    }
    switch document.tokens[tokens.upperBound].kind {
    case .dash: return !isBrokenOff(tokens)
    case .comma: return !onlyOpens(tokens) && !isNarrowed(tokens.upperBound + 1)
    default: return true
    }
  }

  /// "…, especially now": whether a word at `token` narrows what stands before its comma.
  private func isNarrowed(_ token: Int) -> Bool {
    document.spells(token, "especially") || document.spells(token, "particularly")
  }

  /// "claimed that the plan — her first — would fail": whether words before a dash have no verb as yet.
  private func isBrokenOff(_ tokens: Range<Int>) -> Bool {
    document.keyword(tokens.lowerBound - 1) == .that
      && !tokens.contains {
        document.tokens[$0].kind == .clitic
          || cues.isFinite($0) && !document.words[$0].traits.contains(.reportingNoun)
      }
  }

  /// "said that while in the past, the board had warned": whether words only open the clause behind them.
  private func onlyOpens(_ tokens: Range<Int>) -> Bool {
    guard rules.contains(.unfinished), tokens.upperBound < document.tokens.count,
      document.kind(tokens.upperBound) == .comma,
      opensClause(tokens.lowerBound)
        || tokens.count <= 2 && document.keyword(tokens.lowerBound) == .for
          && document.keyword(tokens.lowerBound - 1) == .that
    else { return false }
    return !tokens.contains { document.tokens[$0].kind == .comma }
  }

  /// Whether a word opens a clause before another one.
  private func opensClause(_ token: Int) -> Bool {
    switch document.keyword(token) {
    case .while, .when, .if, .as, .although, .though, .because: true
    default: false
    }
  }

  /// "accused Pryce of theft: “He took it,” she said": whether quoted words behind a colon are a sentence that
  /// somebody else’s clause follows.
  private func isSpokenBehind(_ span: QuotedSpan) -> Bool {
    span.isClosed && !startsSmall(span) && document.kind(span.content.upperBound - 1) == .comma
      && !(document.isLowercase(span.end) && document.ends(span.end, in: "ing"))
  }

  /// ", adding", " and said", ", but called on": the next report of the same sentence.
  func startsNextReport(_ index: Int, before limit: Int) -> Bool {
    if isParenthesis(index) || reportStarts.contains(index) { return true }
    if document.kind(index) == .comma, document.keyword(index + 1) == .while { return true }
    var next = index
    if document.kind(next) == .comma { next += 1 }
    let hasComma =
      next > index || quoted.span(endingAt: index) != nil && document.kind(index - 2) == .comma
    let isJoined = [.and, .but].contains(document.keyword(next))
    if isJoined { next += 1 }
    guard hasComma || isJoined else { return false }
    while next < limit, document.words[next].wordClass == .adverb { next += 1 }
    guard next < limit, document.kind(next) == .word else { return false }
    let cue = document.words[next].cue
    let isAppeal = cue.contains(.ask) && document.keyword(next + 1) == .on
    if hasComma, cue.contains(.participle), cue.contains(.nounPhrase) { return true }
    guard !cue.isDisjoint(with: [.say, .tell, .ask]), !cue.contains(.weak) || isAppeal else {
      return false
    }
    return cue.contains(.participle) || isJoined && (isPast(next) || isThirdPerson(next))
  }

  /// ", but Marlowe says …", "; Warsaw said …": notes where reports with a subject of their own start,
  /// with the mark and the conjunction before them.
  mutating func noteReports(_ cues: [Cue], in sentence: Range<Int>) {
    reportStarts.removeAll(keepingCapacity: true)
    guard rules.contains(.sideBySide) else { return }
    for cue in cues where cue.isNonweakReport && !cue.isInverted && cue.start < cue.token {
      guard !cue.classes.contains(.participle), isFollowedByWords(cue) || ends(sentence, with: cue)
      else { continue }
      var start = cue.start
      if let word = document.keyword(start - 1), Self.joins.contains(word) { start -= 1 }
      if let mark = document.kind(start - 1), [.comma, .semicolon, .dash].contains(mark) {
        start -= 1
      } else if document.keyword(start) == .and {
        continue  // "after Marlowe and Pryce agreed": two subjects of one verb
      }
      if start < cue.start, start > sentence.lowerBound { reportStarts.insert(start) }
    }
  }

  /// "Marlowe claims the port is lost, the report says.": whether a report of all before it ends a sentence.
  private func ends(_ sentence: Range<Int>, with cue: Cue) -> Bool {
    document.kind(cue.start - 1) == .comma && trimmedEnd(sentence) == cue.end
  }

  /// Conjunctions before a report of its own.
  private static let joins: Set<Keyword> = [.but, .and, .while, .though, .although]

  /// With a comma behind it a report is put in between: "…, he said, …".
  private func isFollowedByWords(_ cue: Cue) -> Bool {
    guard let kind = document.kind(cue.token + 1) else { return false }
    return kind == .word || kind.opensSpeech || kind == .number || kind == .colon
  }

  /// "relations which, he said, are …": what he said starts behind the relative.
  private func isParenthesis(_ index: Int) -> Bool {
    guard document.keyword(index) == .which || document.keyword(index) == .who,
      document.kind(index + 1) == .comma
    else { return false }
    return (index + 2..<min(index + 6, document.tokens.count)).contains {
      document.words[$0].cue.contains(.say) && document.kind($0 + 1) == .comma
    }
  }

  /// "argues": a present that a subject before it takes.
  private func isThirdPerson(_ token: Int) -> Bool {
    document.isLowercase(token) && !document.words[token].traits.contains(.reportingNoun)
      && document.bytes[document.tokens[token].range].last == UInt8(ascii: "s")
  }

  private func isPast(_ token: Int) -> Bool {
    let word = document.bytes[document.tokens[token].range]
    return word.suffix(2).elementsEqual("ed".utf8)
      || [.said, .told].contains(document.keyword(token))
  }

  func trimmedEnd(_ tokens: Range<Int>) -> Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      switch document.tokens[end - 1].kind {
      case .period, .comma, .semicolon, .dash, .colon: end -= 1
      case .terminator: if quoted.at[end - 1] >= 0 { return end } else { end -= 1 }
      default: return end
      }
    }
    return end
  }
}
