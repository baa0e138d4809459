internal import DramatisReading
internal import DramatisText

/// Where clauses of a corpus of attributions end, and where they could have ended and went on.
struct EndExamples {
  let all: [LogisticExample]

  /// Reads the clauses of `texts` that an attribution with the same source and start reports.
  init(texts: [AttributedText], session: ReadingSession) {
    let (cues, ends) = (CueModel(weights: []), ClauseEndModel(weights: []))
    all = texts.flatMap { text in
      CueReading(text.text, session: session, model: cues, endModel: ends).candidates
        .flatMap { candidate in
          text.attributions.first {
            $0.starts(with: candidate.content) && $0.source?.overlaps(candidate.source) ?? false
          }.map { Self.examples(candidate.ends, $0.parts[0]) } ?? []
        }
    }
  }

  /// The places up to the one where `reported` ends.
  private static func examples(
    _ ends: [CueReading.End], _ reported: TextRange
  ) -> [LogisticExample] {
    let before = ends.prefix { Int($0.content.upper) <= Int(reported.upper) + longestMark }
    return before.map { end in
      LogisticExample(
        features: end.features,
        isRight: abs(Int(end.content.upper) - Int(reported.upper)) <= longestMark)
    }
  }

  /// The most bytes of a comma and a quotation mark.
  private static let longestMark = 4
}
