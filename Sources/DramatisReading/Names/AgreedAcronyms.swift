internal import DramatisLexicon
internal import DramatisText

/// Acronyms that are bodies wherever they stand.
extension NameFinder {
  /// A word in capitals that stands in brackets behind a body’s name, or is more often a body than a person,
  /// is that body wherever it was taken for a person.
  mutating func agreeOnAcronyms() {
    var bodies: [Int32: NameSpan] = [:]
    var votes: [Int32: Int] = [:]
    for span in spans where isAcronym(span) {
      let word = document.words[span.tokens.lowerBound].id
      if span.kind == .organisation {
        bodies[word] = span
        votes[word, default: 0] += isSpeltBefore(span.tokens.lowerBound) ? spans.count : 1
      } else if span.kind == .person {
        votes[word, default: 0] -= 1
      }
    }
    guard !bodies.isEmpty else { return }
    for number in spans.indices where spans[number].kind == .person && isAcronym(spans[number]) {
      let word = document.words[spans[number].tokens.lowerBound].id
      guard spans[number].title == nil, votes[word, default: 0] > 0, let body = bodies[word] else {
        continue
      }
      (spans[number].kind, spans[number].rule) = (body.kind, body.rule)
      (spans[number].canonical, spans[number].country) = (body.canonical, body.country)
      bodyTokens.formUnion(spans[number].tokens)
    }
  }

  /// "the Dockers’ League (DL)"
  private func isSpeltBefore(_ token: Int) -> Bool {
    document.kind(token - 1) == .openBracket && bodyTokens.contains(token - 2)
  }

  private func isAcronym(_ span: NameSpan) -> Bool {
    span.tokens.count == 1 && document.words[span.tokens.lowerBound].shape == .capitals
  }
}
