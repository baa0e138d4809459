internal import DramatisText
internal import FoundationEssentials

/// A text whose attributions are known.
struct AttributedText {
  var text: String
  var attributions: [Attribution]

  /// What is reported, who is named as the source, and the words that report.
  struct Attribution {
    var parts: [TextRange]
    var source: TextRange?
    var cue: String?

    /// Whether what is reported is one piece that starts where `content` does, but for a mark or "that".
    func starts(with content: TextRange) -> Bool {
      guard parts.count == 1, let part = parts.first else { return false }
      return abs(Int(part.lower) - Int(content.lower)) <= Self.longestOpening
    }

    /// The most bytes of "that" and a quotation mark.
    private static let longestOpening = 8

    /// Whether `content` and what is reported share at least half of their bytes.
    func matches(_ content: TextRange) -> Bool {
      let shared = parts.reduce(0) { sum, part in
        sum + max(0, Int(min(part.upper, content.upper)) - Int(max(part.lower, content.lower)))
      }
      let all = parts.reduce(content.count) { $0 + $1.count }
      return shared * 2 >= all - shared
    }
  }
}

/// A file of attributions: a document a line, `{"text", "quotes": [{"start", "end", "parts", "speaker",
/// "cue"}]}` in Unicode scalars (the content of PolNeAR: Newell et al. 2018).
enum AttributionFile {
  private struct Line: Decodable {
    var text: String
    var quotes: [Quote]
  }

  private struct Quote: Decodable {
    var start: Int
    var end: Int
    var parts: [[Int]]?
    var speaker: Words?
    var cue: Words?
  }

  private struct Words: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  /// The texts of the file at `path`.
  static func texts(_ path: String) throws -> [AttributedText] {
    try CorpusLines.read(path).enumerated().map { number, line in
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        throw CorpusError(file: path, line: number + 1, problem: "expected a document as JSON")
      }
      let offsets = ByteOffsets(line.text)
      let attributions = line.quotes.map { quote in
        AttributedText.Attribution(
          parts: (quote.parts ?? [[quote.start, quote.end]]).compactMap {
            $0.count == 2 ? offsets.range($0[0], $0[1]) : nil
          },
          source: quote.speaker.flatMap { offsets.range($0.start, $0.end) }, cue: quote.cue?.text)
      }
      return AttributedText(text: line.text, attributions: attributions)
    }
  }
}
