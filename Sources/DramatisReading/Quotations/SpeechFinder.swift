internal import DramatisLexicon
internal import DramatisText

/// Finds the quotations of a document: what is reported, by which words, and who is named as the
/// source there.
///
/// Each cue is tried with what stands before and behind it; quoted words that no cue claims go to
/// whoever spoke last.
struct SpeechFinder {
  let document: Document
  let quoted: QuotedSpans
  let phrases: NounPhrases

  private var found: [Speech] = []
  /// Whether each token is reported by a speech that was found.
  private var isReported: [Bool]
  /// Quoted spans that a speech has taken.
  private var claimed: Set<Int> = []

  init(document: Document, names: Names, roles: Roles) {
    self.document = document
    quoted = QuotedSpans(document: document)
    phrases = NounPhrases(document: document, names: names, roles: roles)
    isReported = Array(repeating: false, count: document.tokens.count)
  }

  /// The quotations in text order. O(count of tokens) but for sentences with many cues.
  static func speeches(of document: Document, names: Names, roles: Roles) -> [Speech] {
    var finder = SpeechFinder(document: document, names: names, roles: roles)
    let cues = CueFinder(document: document, quoted: finder.quoted, phrases: finder.phrases)
    for sentence in document.sentences {
      finder.readAccordingTo(sentence.tokens)
      for cue in cues.cues(in: sentence.tokens) { finder.read(cue, in: sentence.tokens) }
    }
    finder.readLabels()
    finder.readSignatures()
    finder.readUnclaimed()
    return finder.found.sorted {
      ($0.content.lowerBound, $1.content.upperBound) < (
        $1.content.lowerBound, $0.content.upperBound
      )
    }
  }

  // MARK: A cue

  private mutating func read(_ cue: Cue, in sentence: Range<Int>) {
    let reader = ComplementReader(document: document, quoted: quoted, phrases: phrases)
    let complement = reader.complement(of: cue, before: sentence.upperBound)
    if readQuoteBefore(cue, in: sentence, complement) { return }
    if readQuoteBehind(cue, complement, in: sentence) { return }
    if readClauseBehind(cue, complement, in: sentence) { return }
    readClauseBefore(cue, complement, in: sentence)
  }

  private func speech(
    _ content: Range<Int>, _ kind: QuotationKind, _ cue: Cue, _ complement: Complement, _ rule: Rule
  ) -> Speech {
    Speech(
      content: content, kind: kind, cue: cue.token..<cue.token + 1, source: cue.subject,
      addressee: complement.addressee, rule: rule)
  }

  /// “…,” he said.
  private mutating func readQuoteBefore(
    _ cue: Cue, in sentence: Range<Int>, _ complement: Complement
  ) -> Bool {
    var end = cue.start
    if document.kind(end - 1) == .comma { end -= 1 }
    // Behind a full stop a new sentence starts, which is not about the words before.
    guard let span = quoted.span(endingAt: end), span.isClosed, !isClaimed(span),
      endsWithMark(span) && document.kind(span.content.upperBound - 1) != .period
        || end < cue.start || document.keyword(cue.token) == .said,
      document.sentence(of: span.open).paragraph == document.sentence(of: cue.token).paragraph
    else { return false }
    claim(span)
    let opening = sentenceStart(of: span)
    if opening < span.open, isFragment(span) {
      claimAll(in: opening..<span.end)
      add(speech(opening..<span.end, .mixed, cue, complement, "cue.behind"))
    } else {
      add(speech(span.content, .direct, cue, complement, "cue.behind"))
    }
    return true
  }

  /// The start of the sentence's own words before a quoted span, conjunctions left out.
  private func sentenceStart(of span: QuotedSpan) -> Int {
    let start = document.sentence(of: span.open).tokens.lowerBound
    return [.but, .and].contains(document.keyword(start)) ? start + 1 : start
  }

  /// Whether quoted words are a piece of the sentence around them and not a sentence of their own.
  private func isFragment(_ span: QuotedSpan) -> Bool {
    guard let first = span.content.first(where: { document.kind($0) == .word }) else { return true }
    return !document.tokens[first].isCapitalised && document.kind(span.open - 1) != .colon
      && document.kind(span.open - 1) != .comma
  }

  private func endsWithMark(_ span: QuotedSpan) -> Bool {
    guard let kind = document.kind(span.content.upperBound - 1) else { return false }
    return kind == .comma || kind == .period || kind == .terminator || kind == .dash
  }

  /// He said: “…”
  private mutating func readQuoteBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    var start = complement.start
    if let kind = document.kind(start), [.colon, .comma, .dash].contains(kind) { start += 1 }
    guard let span = quoted.span(openingAt: start), !isClaimed(span) else { return false }
    let isIntroduced = start > complement.start
    // "He read “War and Peace” twice": a title.
    if cue.classes.contains(.weak), !isIntroduced { return false }
    if isIntroduced || !isFragment(span) && !complement.hasThat {
      claim(span)
      add(speech(span.content, .direct, cue, complement, "cue.before"))
      return true
    }
    let end = clauseEnd(from: start, before: sentence.upperBound)
    guard end > start else { return false }
    claimAll(in: start..<end)
    add(speech(start..<end, .mixed, cue, complement, "cue.before"))
    return true
  }

  /// He said that …
  private mutating func readClauseBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    var start = complement.start
    if !cue.classes.isDisjoint(with: [.nounPhrase, .stress]),
      [.of, .on, .about].contains(document.keyword(start))
    {
      start += 1
    }
    // "in what observers said was …": the verb is the clause's, not the report's.
    if start < sentence.upperBound, document.words[start].wordClass == .auxiliary { start += 1 }
    guard start < sentence.upperBound else { return false }
    let end = clauseEnd(from: start, before: sentence.upperBound)
    let content = start..<max(start, end)
    guard content.count >= 2, mayReport(cue, complement, content) else { return false }
    let isMixed = content.contains { quoted.at[$0] >= 0 }
    claimAll(in: content)
    add(speech(content, isMixed ? .mixed : .indirect, cue, complement, "cue.clause"))
    return true
  }

  /// Whether `content` can be what the cue reports.
  private func mayReport(_ cue: Cue, _ complement: Complement, _ content: Range<Int>) -> Bool {
    guard
      document.kind(content.lowerBound) == .word || quoted.at[content.lowerBound] >= 0
        || document.kind(content.lowerBound) == .number
        || document.kind(content.lowerBound) == .symbol
    else { return false }
    // Inside what somebody else says only a plain report is one of its own.
    let isNested = isReported[cue.token]
    if complement.hasThat {
      return !isNested || cue.isNonweakReport
    }
    if cue.isInverted || isNested { return false }
    if complement.isInfinitive { return cue.classes.takesInfinitive }
    if cue.classes.contains(.nounPhrase), quotesWords(content) { return true }
    if cue.classes.contains(.stress) { return true }
    if cue.classes.contains(.weak) || cue.classes.isDisjoint(with: [.say, .tell, .think]) {
      return false
    }
    let first = document.words[content.lowerBound]
    if first.wordClass == .conjunction || first.wordClass == .relative { return false }
    if let word = first.keyword, Self.phraseOpeners.contains(word) { return false }
    if content.contains(where: { quoted.at[$0] >= 0 }) { return true }
    return content.prefix(25).contains {
      document.words[$0].wordClass == .auxiliary
        || document.kind($0) == .clitic && !document.isPossessive($0)
    } || first.keyword.map(Self.subjects.contains) ?? false
      || document.keyword(cue.token) == .said && content.count >= 2
  }

  /// Whether two words or more of `content` stand in quotation marks; one alone is irony.
  private func quotesWords(_ content: Range<Int>) -> Bool {
    content.count { quoted.at[$0] >= 0 && document.kind($0) == .word } >= 2
  }

  private static let subjects: Set<Keyword> = [.he, .she, .they, .i, .it, .we, .you, .there]

  /// Prepositions that open no clause: "said of", "told about".
  private static let phraseOpeners: Set<Keyword> = [
    .of, .about, .as, .for, .to, .with, .by, .from, .against, .on, .in, .at,
  ]

  /// “…”, or a clause, then: he said.
  private mutating func readClauseBefore(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) {
    guard !cue.classes.isDisjoint(with: [.say, .tell]), !cue.classes.contains(.participle),
      document.kind(cue.start - 1) == .comma, cue.start - 1 > sentence.lowerBound,
      quoted.at[cue.start - 1] < 0
    else { return }
    var start = behindDateline(sentence)
    if [.but, .and].contains(document.keyword(start)) { start += 1 }
    var end = cue.start - 1
    let rest = complement.start
    // Behind "said Jane Doe," stands what she is.
    if document.kind(rest) == .comma, rest + 2 < sentence.upperBound, !cue.isInverted,
      !startsNextReport(rest, before: sentence.upperBound)
    {
      // "Ties, he said, are getting stronger."
      end = trimmedEnd(rest..<sentence.upperBound)
      let isRelative = [.which, .who, .that].contains(document.keyword(cue.start - 2))
      if isRelative { start = rest + 1 }
    }
    guard end > start + 1, !overlapsFound(start..<end), isClause(start..<end) else { return }
    let isMixed = (start..<end).contains { quoted.at[$0] >= 0 }
    claimAll(in: start..<end)
    add(speech(start..<end, isMixed ? .mixed : .indirect, cue, complement, "clause.cue"))
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
        || document.isLowercase(token)
          && document.bytes[document.tokens[token].range].suffix(2).elementsEqual("ed".utf8)
    }
  }

  /// The start of a sentence behind "LONDON, Feb. 21 (Reuters) -".
  private func behindDateline(_ sentence: Range<Int>) -> Int {
    let first = sentence.lowerBound
    guard document.tokens[first].shape.contains(.allCapitals),
      let dash = sentence.prefix(Self.maximumDateline).first(where: {
        document.tokens[$0].kind == .dash || document.tokens[$0].kind == .colon
      }), phrases.names.name(at: first) != nil, dash + 1 < sentence.upperBound
    else { return first }
    return dash + 1
  }

  /// The most tokens of a dateline: place, region, date, agency and their marks.
  private static let maximumDateline = 14

  private func overlapsFound(_ content: Range<Int>) -> Bool {
    content.contains { isReported[$0] }
  }

  // MARK: Where a reported clause ends

  /// The end of the reported words from `start`: the sentence’s, or where the next report begins.
  private func clauseEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    var limit = limit
    while index < limit {
      if let span = quoted.span(openingAt: index) {
        index = max(span.end, index + 1)
        // A sentence that ends inside the quotation marks ends with them.
        if index >= limit { limit = min(index, document.tokens.count) }
        continue
      }
      if index > start, startsNextReport(index, before: limit) { return trimmedEnd(start..<index) }
      index += 1
    }
    return trimmedEnd(start..<limit)
  }

  /// ", adding", " and said", ", but called on": the next report of the same sentence.
  private func startsNextReport(_ index: Int, before limit: Int) -> Bool {
    if isParenthesis(index) || startsOtherReport(index, before: limit) { return true }
    var next = index
    if document.kind(next) == .comma { next += 1 }
    let hasComma = next > index
    let isJoined = [.and, .but].contains(document.keyword(next))
    if isJoined { next += 1 }
    guard hasComma || isJoined else { return false }
    while next < limit, document.words[next].wordClass == .adverb { next += 1 }
    guard next < limit, document.kind(next) == .word else { return false }
    let cue = document.words[next].cue
    let isAppeal = cue.contains(.ask) && document.keyword(next + 1) == .on
    guard !cue.isDisjoint(with: [.say, .tell, .ask]), !cue.contains(.weak) || isAppeal else {
      return false
    }
    return cue.contains(.participle) ? hasComma : isJoined && isPast(next)
  }

  /// ", but Marlowe says …", "; Warsaw said …": a report with a subject of its own.
  private func startsOtherReport(_ index: Int, before limit: Int) -> Bool {
    guard document.kind(index) == .comma || document.kind(index) == .semicolon else { return false }
    var next = index + 1
    if [.but, .and, .while, .though].contains(document.keyword(next)) { next += 1 }
    guard var verb = phrases.end(startingAt: next, before: limit) else { return false }
    while verb < limit, [.adverb, .auxiliary].contains(document.words[verb].wordClass) { verb += 1 }
    guard verb + 1 < limit, document.kind(verb) == .word else { return false }
    let cue = document.words[verb].cue
    let isReport =
      !cue.isDisjoint(with: [.say, .tell]) && cue.isDisjoint(with: [.weak, .participle])
    // With a comma behind it the report is put in between: "…, he said, …".
    return isReport && document.kind(verb + 1) == .word
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

  private func isPast(_ token: Int) -> Bool {
    let word = document.bytes[document.tokens[token].range]
    return word.suffix(2).elementsEqual("ed".utf8)
      || [.said, .told].contains(document.keyword(token))
  }

  private func trimmedEnd(_ tokens: Range<Int>) -> Int {
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

  // MARK: According to

  private mutating func readAccordingTo(_ sentence: Range<Int>) {
    for token in sentence
    where document.keyword(token) == .according && document.keyword(token + 1) == .to
      && quoted.at[token] < 0
    {
      guard let end = phrases.end(startingAt: token + 2, before: sentence.upperBound) else {
        continue
      }
      var content = sentence.lowerBound..<trimmedEnd(sentence.lowerBound..<token)
      if token == sentence.lowerBound {
        let start = document.kind(end) == .comma ? end + 1 : end
        content = start..<max(start, trimmedEnd(start..<max(start, sentence.upperBound)))
      }
      guard content.count > 2, !overlapsFound(content) else { continue }
      let isMixed = content.contains { quoted.at[$0] >= 0 }
      claimAll(in: content)
      add(
        Speech(
          content: content, kind: isMixed ? .mixed : .indirect, cue: token..<token + 2,
          source: phrases.phrase(token + 2..<end), rule: "cue.according"))
    }
  }

  // MARK: Quoted words without a verb

  /// Smith: “…”
  private mutating func readLabels() {
    for span in quoted.spans where !isClaimed(span) && document.kind(span.open - 1) == .colon {
      let limit = document.sentence(of: span.open - 1).tokens.lowerBound
      guard let source = phrases.reference(endingAt: span.open - 1),
        source.tokens.lowerBound >= limit
      else { continue }
      claim(span)
      add(
        Speech(content: span.content, kind: .direct, source: source, rule: "cue.label"))
    }
  }

  /// A posting with its author behind a dash: … — Jane Doe (@janedoe) May 1, 2020
  private mutating func readSignatures() {
    for paragraph in document.paragraphs {
      for token in paragraph
      where document.tokens[token].kind == .dash && token > paragraph.lowerBound + 2 {
        guard let name = phrases.names.name(startingAt: token + 1),
          document.kind(phrases.names.spans[name].tokens.upperBound) == .openBracket,
          document.kind(phrases.names.spans[name].tokens.upperBound + 1) == .handle
        else { continue }
        var content = paragraph.lowerBound..<trimmedEnd(paragraph.lowerBound..<token)
        if let span = quoted.span(openingAt: paragraph.lowerBound), span.end >= content.upperBound {
          content = span.content
        }
        guard !overlapsFound(content) else { continue }
        claimAll(in: content)
        let source = Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
        add(
          Speech(content: content, kind: .direct, source: source, rule: "cue.signature"))
      }
    }
  }

  /// Quoted words long enough to be somebody’s speech that no cue claims.
  private mutating func readUnclaimed() {
    for span in quoted.spans where !isClaimed(span) {
      let words = span.content.count { document.tokens[$0].kind == .word }
      let standsAlone = !isFragment(span) && (endsWithMark(span) || !span.isClosed)
      guard words >= Self.shortestSpeech, standsAlone, !isReported[span.content.lowerBound] else {
        continue
      }
      add(Speech(content: span.content, kind: .direct, rule: "speaker.continuation"))
    }
  }

  /// Fewer quoted words than this, with no cue beside them, are a name or an irony.
  private static let shortestSpeech = 4

  private mutating func add(_ speech: Speech) {
    guard !speech.content.isEmpty else { return }
    found.append(speech)
    for token in speech.content { isReported[token] = true }
  }

  // MARK: Claims

  private func isClaimed(_ span: QuotedSpan) -> Bool { claimed.contains(span.open) }

  private mutating func claim(_ span: QuotedSpan) { claimed.insert(span.open) }

  private mutating func claimAll(in tokens: Range<Int>) {
    for token in tokens
    where quoted.at[token] >= 0 && quoted.spans[Int(quoted.at[token])].open == token {
      claimed.insert(token)
    }
  }
}
