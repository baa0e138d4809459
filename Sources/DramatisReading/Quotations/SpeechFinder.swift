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

  var found: [Speech] = []
  let cues: CueFinder
  /// Where in the sentence that is read reports with a subject of their own start.
  var reportStarts: Set<Int> = []
  /// Whether each token is reported by a speech that was found.
  var isReported: [Bool]
  /// Quoted spans that a speech has taken.
  var claimed: Set<Int> = []

  /// Whether a word with a subject reports.
  private let model: CueModel
  /// What the model was asked, if `keepsCandidates`.
  private(set) var candidates: [CueCandidate] = []
  private let keepsCandidates: Bool

  init(
    document: Document, names: Names, roles: Roles, model: CueModel = .embedded,
    keepsCandidates: Bool = false
  ) {
    self.document = document
    self.model = model
    self.keepsCandidates = keepsCandidates
    quoted = QuotedSpans(document: document)
    phrases = NounPhrases(document: document, names: names, roles: roles)
    cues = CueFinder(document: document, quoted: quoted, phrases: phrases)
    isReported = Array(repeating: false, count: document.tokens.count)
  }

  /// The quotations in text order. O(count of tokens) but for sentences with many cues.
  static func speeches(of document: Document, names: Names, roles: Roles) -> [Speech] {
    var finder = SpeechFinder(document: document, names: names, roles: roles)
    finder.readSentences()
    finder.readLabels()
    finder.readSignatures()
    finder.readTails()
    finder.readIntroductions()
    finder.readUnclaimed()
    return finder.found.sorted {
      ($0.content.lowerBound, $1.content.upperBound) < (
        $1.content.lowerBound, $0.content.upperBound
      )
    }
  }

  /// What cues report, sentence by sentence, and transcripts before.
  mutating func readSentences() {
    readTranscript()
    for sentence in document.sentences {
      readAccordingTo(sentence.tokens)
      let found = cues.cues(in: sentence.tokens)
      noteReports(found, in: sentence.tokens)
      for cue in found { read(cue, in: sentence.tokens) }
      readNouns(sentence.tokens)
    }
  }

  // MARK: A cue

  private mutating func read(_ cue: Cue, in sentence: Range<Int>) {
    let reader = ComplementReader(document: document, quoted: quoted, phrases: phrases)
    let complement = reader.complement(of: cue, before: sentence.upperBound)
    if !cue.classes.isEmpty {
      if readQuoteBefore(cue, in: sentence, complement) { return }
      if readQuoteBehind(cue, complement, in: sentence) { return }
      if readClauseBehind(cue, complement, in: sentence, isLearnt: false) { return }
      if readClauseBefore(cue, complement, in: sentence) { return }
    }
    _ = readClauseBehind(cue, complement, in: sentence, isLearnt: true)
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
      let end =
        secondHalf(of: span, behind: cue, complement, in: sentence) ?? span.content.upperBound
      add(speech(span.content.lowerBound..<end, .direct, cue, complement, "cue.behind"))
    }
    return true
  }

  /// “…,” he said, “…”: where the second half of a sentence ends that its cue breaks.
  private mutating func secondHalf(
    of span: QuotedSpan, behind cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Int? {
    guard let mark = document.kind(span.content.upperBound - 1), mark == .comma || mark == .dash
    else { return nil }
    let last = min(sentence.upperBound, complement.start + Self.maximumBreak)
    for index in complement.start..<max(complement.start, last) {
      guard let next = quoted.span(openingAt: index) else {
        // "…, adding, “…”": a report of its own.
        if document.words[index].cue.isDisjoint(with: [.say, .tell]) { continue }
        return nil
      }
      guard document.kind(index - 1) == .comma, !isClaimed(next) else { return nil }
      claim(next)
      return next.content.upperBound
    }
    return nil
  }

  /// How many tokens may stand between a cue and the second half of the sentence that it breaks.
  private static let maximumBreak = 12

  /// The start of the sentence's own words before a quoted span, conjunctions left out.
  func sentenceStart(of span: QuotedSpan) -> Int {
    let start = document.sentence(of: span.open).tokens.lowerBound
    return [.but, .and].contains(document.keyword(start)) ? start + 1 : start
  }

  /// Whether quoted words are a piece of the sentence around them and not a sentence of their own.
  func isFragment(_ span: QuotedSpan) -> Bool {
    guard let first = span.content.first(where: { document.kind($0) == .word }) else { return true }
    return !document.tokens[first].isCapitalised && document.kind(span.open - 1) != .colon
      && document.kind(span.open - 1) != .comma
  }

  func endsWithMark(_ span: QuotedSpan) -> Bool {
    guard let kind = document.kind(span.content.upperBound - 1) else { return false }
    return kind == .comma || kind == .period || kind == .terminator || kind == .dash
  }

  /// He said: “…”
  private mutating func readQuoteBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    var start = complement.start
    if let kind = document.kind(start), [.colon, .comma, .dash].contains(kind) { start += 1 }
    guard let span = quoted.span(openingAt: start), !isClaimed(span) || mayNest(cue)
    else { return false }
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

  /// Whether a cue inside what somebody else reports has a report of its own: "Marlowe said Pryce
  /// called it “a lie”".
  private func mayNest(_ cue: Cue) -> Bool {
    isReported[cue.token] && cue.start < cue.token
      && cue.classes.isDisjoint(with: [.weak, .participle]) && !cue.isDependent
  }

  /// He said that … What the rules refuse is left to the model if `isLearnt`.
  private mutating func readClauseBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>, isLearnt: Bool
  ) -> Bool {
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
    guard start < sentence.upperBound else { return false }
    let end = clauseEnd(from: start, before: sentence.upperBound)
    let content = start..<max(start, end)
    guard content.count >= 2, reports(cue, complement, content, isLearnt) else { return false }
    let isMixed = content.contains { quoted.at[$0] >= 0 }
    claimAll(in: content)
    add(speech(content, isMixed ? .mixed : .indirect, cue, complement, "cue.clause"))
    return true
  }

  /// Whether the cue reports `content`: what the rules take and the model does not veto, or what the rules
  /// refuse and the model is sure of.
  private mutating func reports(
    _ cue: Cue, _ complement: Complement, _ content: Range<Int>, _ isLearnt: Bool
  ) -> Bool {
    let rules = mayReport(cue, complement, content)
    guard rules != isLearnt else { return false }
    let maker = CueFeatureMaker(document: document, quoted: quoted, names: phrases.names)
    guard
      let features = maker.features(
        of: cue, complement, content, isAccepted: rules, isNested: isReported[cue.token])
    else { return rules }
    if keepsCandidates, let source = cue.subject {
      candidates.append(
        CueCandidate(
          content: content, source: source.tokens, isAccepted: rules, features: features))
    }
    if !rules, !complement.hasThat, isNounPhrase(content) || holdsReport(content) { return false }
    return model.accepts(features, rules: rules)
  }

  /// "rejected claims by Marlowe that": the noun reports, not the verb.
  private func holdsReport(_ content: Range<Int>) -> Bool {
    guard let that = content.first(where: { document.keyword($0) == .that }) else { return false }
    return (content.lowerBound..<that).contains {
      document.words[$0].traits.contains(.reportingNoun)
    }
  }

  /// "condemned the vote": a noun phrase alone is no report, whatever its verb.
  private func isNounPhrase(_ content: Range<Int>) -> Bool {
    phrases.fullEnd(startingAt: content.lowerBound, before: content.upperBound)
      == content.upperBound && !content.contains { quoted.at[$0] >= 0 }
  }

  /// Whether `content` can be what the cue reports, as far as rules say.
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
    if cue.isDependent, !mayHang(cue, content) { return false }
    if complement.isInfinitive { return cue.classes.takesInfinitive }
    if cue.classes.contains(.nounPhrase), quotesWords(content, of: cue) { return true }
    if cue.classes.contains(.stress) { return true }
    if cue.classes.contains(.weak) || cue.classes.isDisjoint(with: [.say, .tell, .think]) {
      return false
    }
    let first = document.words[content.lowerBound]
    if first.wordClass == .conjunction || first.wordClass == .relative {
      return isPlainSaying(cue.token) && [.if, .when, .while].contains(first.keyword)
    }
    if let word = first.keyword, Self.phraseOpeners.contains(word) { return false }
    if content.contains(where: { quoted.at[$0] >= 0 }) { return true }
    return hasVerb(content.prefix(Self.maximumSubject))
      || first.keyword.map(Self.subjects.contains) ?? false
      || isPlainSaying(cue.token)
      || cue.classes.contains(.tell) && complement.addressee != nil && opensClause(content)
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
    document.isLowercase(token) && document.tokens[token].range.count > 4
      && document.bytes[document.tokens[token].range].suffix(3).elementsEqual("ing".utf8)
  }

  /// "said" and "says", which report whatever clause stands behind them.
  private func isPlainSaying(_ token: Int) -> Bool {
    let word = document.bytes[document.tokens[token].range]
    return document.keyword(token) == .said || word.elementsEqual("says".utf8)
      || word.elementsEqual("say".utf8)
  }

  /// Whether what stands behind "to say" or "by saying" is reported without "that".
  private func mayHang(_ cue: Cue, _ content: Range<Int>) -> Bool {
    document.keyword(cue.token) == .saying || quoted.at[content.lowerBound] >= 0
      || cue.classes.contains(.nounPhrase) && quotesWords(content, of: cue)
      || isPlainSaying(cue.token)
        && document.keyword(content.lowerBound).map(Self.subjects.contains) ?? false
  }

  /// Whether words of `content` stand in quotation marks: two, as one alone is irony, or one behind
  /// a verb that only gives names ("branded it “unfair”").
  private func quotesWords(_ content: Range<Int>, of cue: Cue) -> Bool {
    let words = content.count { quoted.at[$0] >= 0 && document.kind($0) == .word }
    return words >= (cue.classes.isDisjoint(with: [.weak, .say]) ? 1 : 2)
  }

  private static let subjects: Set<Keyword> = [.he, .she, .they, .i, .it, .we, .you, .there]

  /// Prepositions that open no clause: "said of", "told about".
  private static let phraseOpeners: Set<Keyword> = [
    .of, .about, .as, .for, .to, .with, .by, .from, .against, .on, .in, .at,
  ]

  /// “…”, or a clause, then: he said.
  private mutating func readClauseBefore(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    guard cue.isNonweakReport, !cue.classes.contains(.participle),
      document.kind(cue.start - 1) == .comma, cue.start - 1 > sentence.lowerBound,
      quoted.at[cue.start - 1] < 0
    else { return false }
    var start = cues.behindDateline(sentence)
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
    guard end > start + 1, !overlapsFound(start..<end), isClause(start..<end),
      !isOpening(start..<end, before: cue)
    else { return false }
    let isMixed = (start..<end).contains { quoted.at[$0] >= 0 }
    claimAll(in: start..<end)
    add(speech(start..<end, isMixed ? .mixed : .indirect, cue, complement, "clause.cue"))
    return true
  }

  /// "After the vote, he said": no clause of its own stands before the comma.
  private func isOpening(_ content: Range<Int>, before cue: Cue) -> Bool {
    let opener = document.words[content.lowerBound].wordClass
    return (opener == .preposition || opener == .conjunction) && content.upperBound < cue.token
      && !content.contains { document.tokens[$0].kind == .comma }
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
        || isRegularPast(token) || isGerund(token)
    }
  }

  func overlapsFound(_ content: Range<Int>) -> Bool {
    content.contains { isReported[$0] }
  }

  // MARK: What was found

  mutating func add(_ speech: Speech) {
    guard !speech.content.isEmpty else { return }
    found.append(speech)
    for token in speech.content { isReported[token] = true }
  }

  // MARK: Claims

  func isClaimed(_ span: QuotedSpan) -> Bool { claimed.contains(span.open) }

  mutating func claim(_ span: QuotedSpan) { claimed.insert(span.open) }

  mutating func claimAll(in tokens: Range<Int>) {
    for token in tokens
    where quoted.at[token] >= 0 && quoted.spans[Int(quoted.at[token])].open == token {
      claimed.insert(token)
    }
  }
}
