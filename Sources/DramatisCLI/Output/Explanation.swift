internal import DramatisText

/// Why somebody is taken for the speaker of a quotation, in words for people.
struct Explanation {
  var rule: Rule
  /// The words that report.
  var cue: String?
  /// The words that name the speaker there.
  var source: String?
  /// From 0 to 1.
  var confidence: Double
  /// Whether the speaker is an entity.
  var isKnown = true

  /// A phrase on one line: `“told” behind the words, named by “He”, 75 % sure`.
  var text: String {
    var parts = [reason]
    guard isKnown else { return parts[0] }
    if let source { parts.append("named by “\(Printable.line(source))”") }
    parts.append("\(Int((confidence * 100).rounded())) % sure")
    return parts.joined(separator: ", ")
  }

  private var reason: String {
    let verb = cue.map { "“\(Printable.line($0))”" } ?? "a word of reporting"
    switch rule.rawValue {
    case "cue.before": return "\(verb) before the quoted words"
    case "cue.behind": return "\(verb) behind the words"
    case "cue.clause": return "\(verb) with the clause behind it"
    case "clause.cue": return "\(verb) behind the clause"
    case "cue.according": return "\(verb)"
    case "cue.noun": return "the noun \(verb) with the clause behind it"
    case "cue.introduction": return "the clause before the colon"
    case "cue.tail": return "the short clause behind the words"
    case "cue.label": return "the name before a colon"
    case "cue.signature": return "the name behind the words"
    case "speaker.unknown": return "quoted words that nobody is said to speak"
    case "speaker.continuation": return "goes on from the words before"
    default: return cue == nil ? rule.rawValue : "\(verb) (\(rule.rawValue))"
    }
  }
}

extension Explanation {
  /// Why `quotation` of `story` has its speaker.
  init(_ quotation: Quotation, in story: Story) {
    let source = quotation.speakerMention.map { story.article[$0] }
    let name = quotation.speaker.map { story[$0].name }
    self.init(
      rule: quotation.rule, cue: quotation.cue.map { story.article[$0] },
      source: quotation.speaker == nil || source == name ? nil : source,
      confidence: quotation.confidence, isKnown: quotation.speaker != nil)
  }
}
