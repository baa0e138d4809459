internal import DramatisLexicon
internal import DramatisText

/// Words that the tagger takes for a body and for a person in one document.
extension NameFinder {
  /// Takes single words for the bodies that they name elsewhere in the document, where the tagger is less sure of
  /// a person than there of a body, and nobody’s full name has the word.
  mutating func addKnownBodies() {
    var votes: [Int32: Double] = [:]
    for span in spans where span.kind == .organisation && span.tokens.count == 1 {
      votes[word(span), default: 0] += span.confidence
    }
    guard !votes.isEmpty else { return }
    for span in spans where span.kind == .person {
      let isSure = span.tokens.count > 1 || span.title != nil
      for token in span.tokens {
        let id = document.words[token].lowerID
        if let vote = votes[id] { votes[id] = isSure ? -.infinity : vote - span.confidence }
      }
    }
    for index in spans.indices
    where spans[index].rule == "name.person.tagger" && spans[index].tokens.count == 1
      && votes[word(spans[index]), default: 0] > 0
    {
      spans[index].kind = .organisation
      spans[index].rule = "name.organisation.known"
      bodyTokens.formUnion(spans[index].tokens)
    }
  }

  /// The number of a name’s first word, whatever its case.
  private func word(_ span: NameSpan) -> Int32 { document.words[span.tokens.lowerBound].lowerID }
}
