internal import DramatisLexicon
internal import DramatisText

/// Paragraphs with their speaker before a colon: "WALLACE: Good morning.", "Q: Did you?".
extension SpeechFinder {
  /// A speaker’s label and where the words behind it start.
  private struct Label {
    var source: Source
    var content: Range<Int>
  }

  /// Reads labelled paragraphs, if there are two or more, or one that is the headline.
  mutating func readTranscript() {
    let labels = withoutNotices(document.paragraphs.compactMap(label))
    let isHeadline = labels.first?.source.tokens.lowerBound == 0
    guard labels.count >= 2 || isHeadline else { return }
    for label in labels {
      claimAll(in: label.content)
      let isQuoted = label.content.contains { quoted.at[$0] >= 0 }
      let kind: QuotationKind = labels.count == 1 ? (isQuoted ? .mixed : .indirect) : .direct
      add(Speech(content: label.content, kind: kind, source: label.source, rule: "cue.label"))
    }
  }

  /// The labels but for those in capitals that label a single paragraph with a word of the language, or
  /// are the only label: “UPDATE:” and “COVID-19:” name nobody.
  private func withoutNotices(_ labels: [Label]) -> [Label] {
    func words(_ label: Label) -> String { document.text(label.source.tokens) }
    func isUnnamed(_ label: Label) -> Bool {
      if case .nominal = label.source.reference { true } else { false }
    }
    var counts: [String: Int] = [:]
    for label in labels where isUnnamed(label) { counts[words(label), default: 0] += 1 }
    return labels.filter {
      !isUnnamed($0) || counts[words($0), default: 0] > 1
        || labels.count > 1 && mayBeName($0.source.tokens)
    }
  }

  /// Whether the last of some tokens is a word that news seldom writes small.
  private func mayBeName(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, document.kind(last) == .word else { return false }
    return document.words[last].lowerShare < 50
  }

  private func label(_ paragraph: Range<Int>) -> Label? {
    guard
      let colon = paragraph.prefix(Self.maximumLabel).first(where: {
        document.tokens[$0].kind == .colon
      }), colon > paragraph.lowerBound, colon + 2 < paragraph.upperBound,
      quoted.at[colon] < 0, quoted.span(openingAt: colon + 1) == nil,
      let source = speaker(paragraph.lowerBound..<colon)
    else { return nil }
    let end = trimmedEnd(colon + 1..<paragraph.upperBound)
    return end > colon + 2 ? Label(source: source, content: colon + 1..<end) : nil
  }

  /// The most tokens of a label, its colon included.
  private static let maximumLabel = 9

  /// Whom a label names: a person or body, or words in capitals.
  private func speaker(_ label: Range<Int>) -> Source? {
    if let source = phrases.reference(endingAt: label.upperBound) {
      switch source.reference {
      case .name(let name):
        let kind = phrases.names.spans[name].kind
        return kind == .person || kind == .organisation ? source : nil
      case .role: return source.tokens.lowerBound == label.lowerBound ? source : nil
      default: return nil
      }
    }
    let isShouted = label.allSatisfy {
      document.tokens[$0].kind != .word
        || document.tokens[$0].isCapitalised && !document.tokens[$0].shape.contains(.hasLowercase)
    }
    return isShouted && document.kind(label.lowerBound) == .word
      ? Source(tokens: label, reference: .nominal) : nil
  }
}
