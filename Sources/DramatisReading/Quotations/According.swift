internal import DramatisLexicon
internal import DramatisText

/// What is reported with "according to".
extension SpeechFinder {
  mutating func readAccordingTo(_ sentence: Range<Int>) {
    for token in sentence
    where document.keyword(token) == .according && document.keyword(token + 1) == .to
      && quoted.at[token] < 0
    {
      guard let (source, end) = sourceOfAccording(from: token + 2, before: sentence.upperBound)
      else { continue }
      if let span = quotedBefore(token) {
        claim(span)
        add(
          Speech(
            content: span.content, kind: .direct, cue: token..<token + 2, source: source,
            rule: "cue.according"))
        continue
      }
      let content = contentOfAccording(token, behind: end, in: sentence)
      guard content.count > 2, !overlapsFound(content) else { continue }
      let isMixed = content.contains { quoted.at[$0] >= 0 }
      claimAll(in: content)
      add(
        Speech(
          content: content, kind: isMixed ? .mixed : .indirect, cue: token..<token + 2,
          source: source, rule: "cue.according"))
    }
  }

  /// Who is named behind "according to", and where the words for them end: "Mr Marlowe", "Marlowe and Pryce".
  private func sourceOfAccording(from start: Int, before limit: Int) -> (Source, end: Int)? {
    let first = behindTitles(start, before: limit)
    guard let end = phrases.end(startingAt: first, before: limit) else { return nil }
    // "White House affairs director Jane Doe"
    if let role = phrases.roles.role(startingAt: end),
      let holder = phrases.roles.spans[role].holder,
      phrases.names.spans[holder].tokens.lowerBound >= end
    {
      let name = phrases.names.spans[holder].tokens
      return (Source(tokens: name, reference: .name(holder)), name.upperBound)
    }
    let source = phrases.phrase(first..<end)
    guard case .name = source.reference, document.keyword(end) == .and, end + 1 < limit else {
      return (source, end)
    }
    let second = behindTitles(end + 1, before: limit)
    guard let name = phrases.names.name(startingAt: second),
      endsAccording(phrases.names.spans[name].tokens.upperBound, before: limit)
    else { return (source, end) }
    let behind = phrases.names.spans[name].tokens.upperBound
    return (Source(tokens: first..<behind, reference: .nominal), behind)
  }

  private func behindTitles(_ start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, !document.words[index].traits.isDisjoint(with: [.honorific, .rank]) {
      index += 1
    }
    return index
  }

  private func endsAccording(_ token: Int, before limit: Int) -> Bool {
    guard token < limit, let kind = document.kind(token) else { return true }
    return kind == .comma || kind == .period || kind == .semicolon
  }

  /// “…,” according to Marlowe.
  private func quotedBefore(_ token: Int) -> QuotedSpan? {
    let end = document.kind(token - 1) == .comma ? token - 1 : token
    guard let span = quoted.span(endingAt: end), span.isClosed, !isClaimed(span),
      !isFragment(span),
      document.sentence(of: token).paragraph
        == document.sentence(of: span.open).paragraph
    else { return nil }
    return span
  }

  /// "The port has become, according to Marlowe, the worst of its kind": whether words say something only with
  /// those behind.
  private func isUnfinished(_ content: Range<Int>, goesOnAt next: Int) -> Bool {
    guard content.count > 1, content.contains(where: cues.isFinite) else { return false }
    let last = document.words[content.upperBound - 1]
    if last.wordClass == .auxiliary || last.wordClass == .preposition || last.keyword == .that {
      return true
    }
    if content.count <= Self.shortestClause, document.words.indices.contains(next),
      document.words[next].wordClass == .determiner
    {
      return true
    }
    return content.count > Self.longestOpener && isSubordinate(content)
  }

  /// "Until the port was closed": whether a clause opens with what hangs it on another, without a comma inside.
  private func isSubordinate(_ content: Range<Int>) -> Bool {
    guard let first = document.keyword(content.lowerBound) else { return false }
    return (Self.openers.contains(first) || first == .until)
      && !content.contains { document.tokens[$0].kind == .comma }
  }

  private static let openers: Set<Keyword> = [
    .when, .while, .if, .after, .before, .although, .because, .since,
  ]

  /// The most tokens of a clause whose object stands behind.
  private static let shortestClause = 5

  /// The most tokens of what opens a sentence and is no part of the report.
  private static let longestOpener = 4

  /// The clause before, or behind what is known if that opens the sentence: "In addition, according
  /// to the ministry, …".
  private func contentOfAccording(
    _ token: Int, behind end: Int, in sentence: Range<Int>
  ) -> Range<Int> {
    let first = min(token, cues.behindDateline(sentence))
    let before = first..<trimmedEnd(first..<token)
    let opener = document.words[first].wordClass
    if document.kind(token - 1) == .comma, document.kind(end) == .comma,
      isUnfinished(before, goesOnAt: end + 1)
    {
      return first..<trimmedEnd(first..<sentence.upperBound)
    }
    let last = token > first ? document.keyword(token - 2) : nil
    let isOpener =
      before.count <= 1 || document.kind(token - 1) == .comma && (last == .but || last == .and)
      || before.count <= Self.longestOpener
        && [.preposition, .conjunction, .adverb].contains(opener)
    guard isOpener else { return before }
    let start =
      (end..<min(sentence.upperBound, end + 12)).first {
        document.tokens[$0].kind == .comma
      }.map { $0 + 1 } ?? end
    if let span = quoted.span(openingAt: start),
      !startsSmall(span) || span.end >= sentence.upperBound
    {
      return span.content
    }
    return start..<max(start, trimmedEnd(start..<max(start, sentence.upperBound)))
  }
}
