internal import DramatisLexicon
internal import DramatisText

/// Words in quotation marks that no known verb reports: labels, signatures, introductions, short
/// clauses behind, and speech that goes on.
extension SpeechFinder {
  /// Marlowe: “…”
  mutating func readLabels() {
    for span in quoted.spans where !isClaimed(span) && document.kind(span.open - 1) == .colon {
      let limit = document.sentence(of: span.open - 1).tokens.lowerBound
      guard let source = phrases.reference(endingAt: span.open - 1),
        source.tokens.lowerBound == limit
      else { continue }
      claim(span)
      add(Speech(content: span.content, kind: .direct, source: source, rule: "cue.label"))
    }
  }

  /// Words with their author behind a dash: … — Jane Doe (@janedoe) May 1, 2020; “…” — Jane Doe
  mutating func readSignatures() {
    for span in quoted.spans where !isClaimed(span) && document.kind(span.end) == .dash {
      guard let name = phrases.names.name(startingAt: span.end + 1),
        closesSignature(phrases.names.spans[name].tokens.upperBound)
      else { continue }
      claim(span)
      addSigned(span.content, name)
    }
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
        addSigned(content, name)
      }
    }
  }

  private mutating func addSigned(_ content: Range<Int>, _ name: Int) {
    let source = Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
    add(Speech(content: content, kind: .direct, source: source, rule: "cue.signature"))
  }

  /// Whether a signature may end before `token`: with its paragraph, or with a mark.
  private func closesSignature(_ token: Int) -> Bool {
    guard let kind = document.kind(token) else { return true }
    return document.tokens[token].shape.contains(.afterLine) || kind == .openBracket
      || kind == .comma || kind == .period
  }

  // MARK: A clause behind

  /// “…,” an angry Marlowe shot back: a clause behind quoted words that is too odd for the cues.
  mutating func readTails() {
    for span in quoted.spans where !isClaimed(span) && span.isClosed {
      guard !isReported[span.content.lowerBound], opensSentence(span), let tail = tail(of: span),
        let (source, cue) = sourceInside(tail, isPlain: endsWithComma(span, tail))
      else { continue }
      claim(span)
      add(
        Speech(
          content: span.content, kind: .direct, cue: cue..<cue + 1, source: source,
          rule: "cue.tail"))
    }
  }

  private func opensSentence(_ span: QuotedSpan) -> Bool {
    guard let before = document.kind(span.open - 1) else { return true }
    return document.sentence(of: span.open).tokens.lowerBound == span.open
      || [.period, .terminator, .closeQuote, .closeSingle].contains(before)
  }

  private func endsWithComma(_ span: QuotedSpan, _ tail: Range<Int>) -> Bool {
    document.kind(span.content.upperBound - 1) == .comma || tail.lowerBound > span.end
  }

  /// The words behind a quoted sentence up to the end of theirs or the next quoted words.
  private func tail(of span: QuotedSpan) -> Range<Int>? {
    let start = document.kind(span.end) == .comma ? span.end + 1 : span.end
    guard document.tokens.indices.contains(start), !isFragment(span),
      endsWithMark(span) && document.kind(span.content.upperBound - 1) != .period
        || start > span.end,
      document.sentence(of: start).paragraph == document.sentence(of: span.open).paragraph
    else { return nil }
    let limit = min(document.sentence(of: start).tokens.upperBound, start + Self.maximumTail)
    let end = (start..<max(start, limit)).first { quoted.at[$0] >= 0 || isStop($0) } ?? limit
    return end > start + 1 ? start..<end : nil
  }

  private func isStop(_ token: Int) -> Bool {
    let kind = document.tokens[token].kind
    return kind == .period || kind == .terminator || kind == .colon || kind == .semicolon
  }

  /// How many tokens behind quoted words their speaker is looked for in.
  private static let maximumTail = 40

  /// The speaker in a clause and its verb: the first verb of saying, or else, if the clause is
  /// short and plain, a regular past at its start or end.
  private func sourceInside(_ tail: Range<Int>, isPlain: Bool) -> (source: Source, cue: Int)? {
    let saying = tail.first { token in
      let cue = document.words[token].cue
      return !cue.isDisjoint(with: [.say, .tell]) && cue.isDisjoint(with: [.weak, .participle])
        && phrases.names.name(at: token) == nil
    }
    if let saying { return source(of: saying, in: tail).map { ($0, saying) } }
    guard isPlain, tail.count <= Self.maximumPlainTail else { return nil }
    let short = tail.prefix { document.tokens[$0].kind != .comma }
    guard let last = short.last else { return nil }
    if isRegularPast(last) { return source(of: last, in: tail).map { ($0, last) } }
    if isRegularPast(tail.lowerBound) {
      return source(of: tail.lowerBound, in: tail).map { ($0, tail.lowerBound) }
    }
    return nil
  }

  /// The most tokens of a clause whose verb is none of saying.
  private static let maximumPlainTail = 10

  private func source(of verb: Int, in tail: Range<Int>) -> Source? {
    if verb == tail.lowerBound {
      guard let end = phrases.end(startingAt: verb + 1, before: tail.upperBound) else { return nil }
      let person = (verb + 1..<min(end + 3, tail.upperBound)).lazy.compactMap {
        self.phrases.names.name(startingAt: $0)
      }.first { self.phrases.names.spans[$0].kind == .person }
      if let person {
        return Source(tokens: phrases.names.spans[person].tokens, reference: .name(person))
      }
      return phrases.phrase(verb + 1..<end)
    }
    var end = verb
    while end > tail.lowerBound,
      [.auxiliary, .adverb].contains(document.words[end - 1].wordClass)
    {
      end -= 1
    }
    guard end > tail.lowerBound else { return nil }
    return phrases.phrase(endingAt: end, from: tail.lowerBound)
      ?? cues.mainPhrase(from: tail.lowerBound, before: end)
  }

  // MARK: Words before

  /// The board was clear: “…”, or “…” in the paragraph behind: whom the clause before is about.
  mutating func readIntroductions() {
    for span in quoted.spans where !isClaimed(span) && !isReported[span.content.lowerBound] {
      guard isIntroduced(span), wordCount(span) >= 2 else { continue }
      let mark = span.open - 1
      let sentence = document.sentence(of: mark).tokens
      let clause = max(sentence.lowerBound, mark - Self.maximumIntroduction)..<mark
      let cue = cues.cues(in: clause).last {
        !$0.classes.isDisjoint(with: [.say, .tell, .ask])
      }
      guard let source = cue?.subject ?? introducer(clause) else { continue }
      claim(span)
      add(
        Speech(
          content: span.content, kind: .direct, cue: cue.map { $0.token..<$0.token + 1 },
          source: source, rule: "cue.introduction"))
    }
  }

  /// Whom the clause before a colon is about; "it" is nobody.
  private func introducer(_ clause: Range<Int>) -> Source? {
    guard document.kind(clause.upperBound) == .colon,
      let source = cues.mainPhrase(from: clause.lowerBound, before: clause.upperBound)
    else { return nil }
    if case .pronoun(let token) = source.reference, document.keyword(token) == .it { return nil }
    return source
  }

  /// How far before quoted words their speaker is looked for.
  private static let maximumIntroduction = 60

  private func isIntroduced(_ span: QuotedSpan) -> Bool {
    switch document.kind(span.open - 1) {
    case .colon: true
    case .comma:
      quoted.at[span.open - 1] < 0 && !isFragment(span) && (endsWithMark(span) || !span.isClosed)
    default: false
    }
  }

  private func wordCount(_ span: QuotedSpan) -> Int {
    span.content.count { document.tokens[$0].kind == .word }
  }

  // MARK: Speech that goes on

  /// Quoted words long enough to be somebody’s speech that no cue claims.
  mutating func readUnclaimed() {
    var speaking = -1
    let spoken = Set(found.map { document.sentence(of: $0.content.lowerBound).paragraph })
    for span in quoted.spans where !isClaimed(span) {
      let paragraph = document.sentence(of: span.open).paragraph
      let least = spoken.contains(paragraph) || speaking == paragraph ? 1 : Self.shortestSpeech
      let standsAlone = !isFragment(span) && (endsWithMark(span) || !span.isClosed)
      guard wordCount(span) >= least, standsAlone,
        wordCount(span) >= Self.shortestSpeech || opensSentence(span),
        !isReported[span.content.lowerBound]
      else { continue }
      speaking = paragraph
      add(Speech(content: span.content, kind: .direct, rule: "speaker.unknown"))
    }
  }

  /// Fewer quoted words than this, with no speech beside them, are a name or an irony.
  private static let shortestSpeech = 4
}
