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
  /// The rules that it reads with.
  let rules: SpeechRules

  var found: [Speech] = []
  /// The words of those.
  private var contents: Set<Range<Int>> = []
  let cues: CueFinder
  /// Where in the sentence that is read reports with a subject of their own start.
  var reportStarts: Set<Int> = []
  /// Whether each token is reported by a speech that was found.
  var isReported: [Bool]
  /// Quoted spans that a speech has taken.
  var claimed: Set<Int> = []

  /// Whether a word with a subject reports.
  let model: CueModel
  /// Where what it reports ends.
  let endModel: ClauseEndModel
  /// What the models were asked, if `keepsCandidates`: words that may report,
  var candidates: [CueCandidate] = []
  /// and the ends of clauses, by where these start.
  var ends: [Int: [ClauseEndCandidate]] = [:]
  let keepsCandidates: Bool

  init(
    document: Document, names: Names, roles: Roles, rules: SpeechRules = .all,
    model: CueModel = .embedded, endModel: ClauseEndModel = .embedded,
    keepsCandidates: Bool = false
  ) {
    self.document = document
    self.rules = rules
    self.model = rules.contains(.cueModel) ? model : CueModel(weights: [])
    self.endModel = rules.contains(.clauseEndModel) ? endModel : ClauseEndModel(weights: [])
    self.keepsCandidates = keepsCandidates
    quoted = QuotedSpans(document: document, knowsTitles: rules.contains(.titles))
    phrases = NounPhrases(document: document, names: names, roles: roles, rules: rules)
    cues = CueFinder(document: document, quoted: quoted, phrases: phrases, rules: rules)
    isReported = Array(repeating: false, count: document.tokens.count)
  }

  /// The quotations in text order. O(count of tokens) but for sentences with many cues.
  static func speeches(
    of document: Document, names: Names, roles: Roles, rules: SpeechRules = .all
  ) -> [Speech] {
    var finder = SpeechFinder(document: document, names: names, roles: roles, rules: rules)
    finder.readSentences()
    if rules.contains(.labels) { finder.readLabels() }
    if rules.contains(.signatures) { finder.readSignatures() }
    if rules.contains(.tails) { finder.readTails() }
    if rules.contains(.introductions) { finder.readIntroductions() }
    if rules.contains(.continuations) { finder.readUnclaimed() }
    return finder.found.sorted {
      ($0.content.lowerBound, $1.content.upperBound) < (
        $1.content.lowerBound, $0.content.upperBound
      )
    }
  }

  /// What cues report, sentence by sentence, and transcripts before.
  mutating func readSentences() {
    for span in quoted.spans where span.isTitle { claim(span) }
    if rules.contains(.transcripts) { readTranscript() }
    for sentence in document.sentences {
      if rules.contains(.according) { readAccordingTo(sentence.tokens) }
      let found = cues.cues(in: sentence.tokens)
      noteReports(found, in: sentence.tokens)
      for cue in found { read(cue, in: sentence.tokens) }
      if rules.contains(.nouns) { readNouns(sentence.tokens) }
    }
  }

  // MARK: A cue

  private mutating func read(_ cue: Cue, in sentence: Range<Int>) {
    let reader = ComplementReader(document: document, quoted: quoted, phrases: phrases)
    let complement = reader.complement(of: cue, before: sentence.upperBound)
    if !cue.classes.isEmpty, readQuoted(cue, complement, in: sentence) { return }
    let content =
      rules.contains(.clausesBehind) ? clauseBehind(cue, complement, in: sentence) : nil
    if !cue.classes.isEmpty {
      if let content, report(content, of: cue, complement, in: sentence, isLearnt: false) { return }
      if rules.contains(.clausesBefore), readClauseBefore(cue, complement, in: sentence) { return }
    }
    if let content { _ = report(content, of: cue, complement, in: sentence, isLearnt: true) }
  }

  private mutating func readQuoted(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    rules.contains(.quotesBefore) && readQuoteBefore(cue, in: sentence, complement)
      || rules.contains(.quotesBehind) && readQuoteBehind(cue, complement, in: sentence)
  }

  func speech(
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
    guard !cue.classes.contains(.participle),
      let span = quoted.span(endingAt: end), span.isClosed, !isClaimed(span) || mayNest(cue),
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
    guard rules.contains(.halves), let mark = document.kind(span.content.upperBound - 1),
      mark == .comma || mark == .dash
    else { return nil }
    let last = min(sentence.upperBound, complement.start + Self.maximumBreak)
    for index in complement.start..<max(complement.start, last) {
      guard let next = quoted.span(openingAt: index) else {
        // "…, adding, “…”": a report of its own.
        if document.words[index].cue.isDisjoint(with: [.say, .tell]) { continue }
        return nil
      }
      guard let mark = document.kind(index - 1),
        mark == .comma || mark == .dash && document.kind(complement.start) == .dash,
        !isClaimed(next)
      else { return nil }
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
    startsSmall(span) && document.kind(span.open - 1) != .colon
      && document.kind(span.open - 1) != .comma
  }

  /// Whether the first quoted word is in lower case.
  func startsSmall(_ span: QuotedSpan) -> Bool {
    guard let first = span.content.first(where: { document.kind($0) == .word }) else { return true }
    return !document.tokens[first].isCapitalised
  }

  func endsWithMark(_ span: QuotedSpan) -> Bool {
    var last = span.content.upperBound - 1
    if document.kind(last) == .closeSingle { last -= 1 }
    guard let kind = document.kind(last) else { return false }
    return kind == .comma || kind == .period || kind == .terminator || kind == .dash
  }

  /// He said: “…”
  private mutating func readQuoteBehind(
    _ cue: Cue, _ complement: Complement, in sentence: Range<Int>
  ) -> Bool {
    var start = complement.start
    if let kind = document.kind(start), [.colon, .comma, .dash].contains(kind) { start += 1 }
    let isIntroduced = start > complement.start
    guard let span = quoted.span(openingAt: start),
      !isClaimed(span) || mayNest(cue)
        || isIntroduced && span.isTitle && isClose(complement, to: cue)
    else { return false }
    if isIntroduced, startsSmall(span), isPutIn(cue, complement, in: sentence) { return false }
    // "He read “War and Peace” twice": a title.
    if cue.classes.contains(.weak), !isIntroduced { return false }
    if isIntroduced || !isFragment(span) && !complement.hasThat {
      claim(span)
      add(speech(span.content, .direct, cue, complement, "cue.before"))
      return true
    }
    let end = clauseEnd(
      from: start, before: sentence.upperBound, cue: cue.token, frame(of: cue, in: sentence),
      complement)
    guard end > start else { return false }
    claimAll(in: start..<end)
    add(speech(start..<end, .mixed, cue, complement, "cue.before"))
    return true
  }

  /// "Marlowe said, “God Bless America”", but not "Marlowe showed in her book, “The Long Tide,” …": whether
  /// nothing but a hearer stands between a cue and what it reports.
  private func isClose(_ complement: Complement, to cue: Cue) -> Bool {
    complement.start == (complement.addressee?.tokens.upperBound ?? cue.end)
  }

  /// "The port, she said, “is safe”": whether a cue stands between commas inside the clause that it reports.
  private func isPutIn(_ cue: Cue, _ complement: Complement, in sentence: Range<Int>) -> Bool {
    document.kind(cue.start - 1) == .comma && quoted.at[cue.start - 1] < 0
      && cue.start - 1 > sentence.lowerBound + 1 && document.kind(complement.start) == .comma
  }

  /// Whether a cue inside what somebody else reports has a report of its own: "Marlowe said Pryce
  /// called it “a lie”".
  func mayNest(_ cue: Cue) -> Bool {
    rules.contains(.nested) && isReported[cue.token] && (cue.start < cue.token || cue.isInverted)
      && cue.classes.isDisjoint(with: [.weak, .participle]) && !cue.isDependent
  }

  func overlapsFound(_ content: Range<Int>) -> Bool {
    content.contains { isReported[$0] }
  }

  // MARK: What was found

  mutating func add(_ speech: Speech) {
    // "said in a report released on Monday that …": the words are one report, the first cue’s.
    guard !speech.content.isEmpty,
      speech.kind == .direct || !contents.contains(speech.content)
    else { return }
    found.append(speech)
    contents.insert(speech.content)
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
