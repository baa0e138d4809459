internal import DramatisLexicon
internal import DramatisText

/// What is reported with "according to".
extension SpeechFinder {
  mutating func readAccordingTo(_ sentence: Range<Int>) {
    for token in sentence
    where document.keyword(token) == .according && document.keyword(token + 1) == .to
      && quoted.at[token] < 0
    {
      guard let end = phrases.end(startingAt: token + 2, before: sentence.upperBound) else {
        continue
      }
      let source = phrases.phrase(token + 2..<end)
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

  /// The clause before, or behind what is known if that opens the sentence: "In addition, according
  /// to the ministry, …".
  private func contentOfAccording(
    _ token: Int, behind end: Int, in sentence: Range<Int>
  ) -> Range<Int> {
    let first = min(token, cues.behindDateline(sentence))
    let before = first..<trimmedEnd(first..<token)
    let opener = document.words[first].wordClass
    let isOpener =
      before.count <= 1
      || before.count <= 4 && [.preposition, .conjunction, .adverb].contains(opener)
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
