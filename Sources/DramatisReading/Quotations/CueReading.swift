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
  }

  /// The candidates in text order.
  package var candidates: [Candidate]

  /// Reads `text` with `model` for its cues.
  package init(_ text: String, session: ReadingSession, model: CueModel) {
    let document = Document(text, vocabulary: session.vocabulary)
    let (names, roles) = Reading.names(of: document, session: session)
    var finder = SpeechFinder(
      document: document, names: names, roles: roles, model: model, keepsCandidates: true)
    finder.readSentences()
    candidates = finder.candidates.map { candidate in
      Candidate(
        content: document.range(candidate.content), source: document.range(candidate.source),
        isAccepted: candidate.isAccepted, features: candidate.features)
    }
  }
}
