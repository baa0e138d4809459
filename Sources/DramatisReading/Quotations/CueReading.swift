package import DramatisText

/// How the words that may report were read: what training looks at.
package struct CueReading {
  /// A word that may report.
  package struct Candidate {
    /// What it would report.
    package var content: TextRange
    /// The words that name its source.
    package var source: TextRange
    /// Whether the rules alone take it.
    package var isAccepted: Bool
    package var features: CueFeatures
    /// Where the content may end, in text order.
    package var ends: [End]
  }

  /// A place where a content may end.
  package struct End {
    /// The content that ends there.
    package var content: TextRange
    package var features: [Int32]
  }

  /// The candidates in text order.
  package var candidates: [Candidate]

  /// Reads `text` with `model` for its cues and `endModel` for the ends of what they report.
  package init(
    _ text: String, session: ReadingSession, model: CueModel, endModel: ClauseEndModel
  ) {
    let document = Document(text, vocabulary: session.vocabulary)
    let (names, roles) = Reading.names(of: document, session: session)
    var finder = SpeechFinder(
      document: document, names: names, roles: roles, model: model, endModel: endModel,
      keepsCandidates: true)
    finder.readSentences()
    candidates = finder.candidates.map { candidate in
      Candidate(
        content: document.range(candidate.content), source: document.range(candidate.source),
        isAccepted: candidate.isAccepted, features: candidate.features,
        ends: candidate.ends.compactMap { end in
          guard end.end > candidate.content.lowerBound else { return nil }
          return End(
            content: document.range(candidate.content.lowerBound..<end.end),
            features: end.features)
        })
    }
  }
}
