internal import DramatisLexicon
internal import DramatisTagger

/// What the model of cues looks at: each feature is a template with a value for each of its axes, and with
/// the kind of what follows the word: "subject person that".
enum CueTemplate: Int, CaseIterable {
  case rules, verbClass, subject, opener, before, tense, quoted, nested, verb, length, place
  case dependent, openerVerb, classSubject, classOpener, openerSecond, frame, distance, end,
    headline

  /// The values of the template's own axis; every template has ``CueComplement`` as the second.
  var values: [String] {
    typealias Axis = CueAxis
    return switch self {
    case .rules, .nested, .dependent, .headline: ["no", "yes"]
    case .verbClass: Axis.classes
    case .subject: Axis.subjects
    case .opener: Axis.openers
    case .before:
      ["subject", "auxiliary", "modal", "to", "conjunction", "relative", "adverb", "other"]
    case .tense: ["past", "participle", "present", "other"]
    case .quoted: ["none", "one", "more"]
    case .verb: Axis.verbs
    case .length: ["2", "4", "8", "16", "more"]
    case .place: ["first", "early", "late"]
    case .openerVerb: Axis.product(Axis.openers, Axis.verbs)
    case .classSubject: Axis.product(Axis.classes, Axis.subjects)
    case .classOpener: Axis.product(Axis.classes, Axis.openers)
    case .openerSecond: Axis.product(Axis.openers, WordSort.names)
    case .frame: ClauseEndAxis.frames
    case .distance: ["0", "1", "3", "7", "more"]
    case .end: WordSort.names
    }
  }
}

/// The values that the axes of ``CueTemplate`` take.
enum CueAxis {
  static let classes = ClauseEndAxis.classes
  static let subjects = ["person", "body", "name", "role", "he", "they", "i", "it", "nominal"]
  static let verbs = ["none", "near", "far"]
  static let openers = [
    "person", "other", "determiner", "preposition", "conjunction", "auxiliary", "negation",
    "relative", "question", "adverb", "number", "name", "lower", "capital", "mark", "to", "it",
    "gerund",
  ]

  /// The values of two axes together.
  static func product(_ one: [String], _ other: [String]) -> [String] {
    one.flatMap { first in other.map { "\(first) \($0)" } }
  }
}

/// What follows a word that may report.
package enum CueComplement: Int, CaseIterable, Sendable {
  case that, infinitive, quoted, clause, phrase
}

/// The numbers of features: those of templates first, then one for each form by itself, then one for each
/// form with each kind of complement.
package struct CueFeatureNumbers: Sendable {
  /// How many features there are.
  package let count: Int
  private let starts: [Int]
  /// The names of the forms, "form said", in the order of their numbers.
  private let formNames: [String]
  private let forms: [String: Int]

  package static let shared = CueFeatureNumbers()
  private static let complements = CueComplement.allCases.map { "\($0)" }

  private init() {
    var count = 0
    var starts: [Int] = []
    for template in CueTemplate.allCases {
      starts.append(count)
      count += template.values.count * Self.complements.count
    }
    var formNames: [String] = []
    var forms: [String: Int] = [:]
    for row in Lexicon.cues.rows {
      let name = row.string(0)
      let parts = name.split(separator: " ")
      guard parts.count == 2, parts[0] == "form" else { continue }
      forms[String(parts[1])] = count
      formNames.append(name)
      count += 1 + Self.complements.count
    }
    self.count = count
    self.starts = starts
    self.formNames = formNames
    self.forms = forms
  }

  /// The name of each feature, by number.
  package var names: [String] {
    let filled = CueTemplate.allCases.flatMap { template in
      template.values.flatMap { value in Self.complements.map { "\(template) \(value) \($0)" } }
    }
    return filled + formNames.flatMap { name in [name] + Self.complements.map { "\(name) \($0)" } }
  }

  /// The hash of each feature’s name, by number: made without the names, which would take longer than an
  /// article.
  var nameHashes: [UInt64] {
    let complements = Self.complements.map { Array(" \($0)".utf8) }
    func withComplements(_ hash: UInt64) -> [UInt64] {
      complements.map { FeatureHash.of($0, behind: hash) }
    }
    let filled = CueTemplate.allCases.flatMap { template in
      let hash = FeatureHash.of("\(template) ".utf8)
      return template.values.flatMap { withComplements(FeatureHash.of($0.utf8, behind: hash)) }
    }
    return filled
      + formNames.flatMap { name in
        let hash = FeatureHash.of(name.utf8)
        return [hash] + withComplements(hash)
      }
  }

  /// The number of a template's feature.
  func number(_ template: CueTemplate, _ value: Int, _ complement: CueComplement) -> Int32 {
    let count = CueComplement.allCases.count
    return Int32(starts[template.rawValue] + value * count + complement.rawValue)
  }

  /// The numbers of a form's features: by itself, and with the complement.
  func numbers(form: String, _ complement: CueComplement) -> [Int32] {
    forms[form].map { [Int32($0), Int32($0 + 1 + complement.rawValue)] } ?? []
  }
}

/// The features of a word that may report.
package struct CueFeatures: Sendable {
  package var complement: CueComplement
  package var numbers: [Int32]
}

/// A word that may report, with its subject and what it would report.
struct CueCandidate {
  var content: Range<Int>
  var source: Range<Int>
  /// Whether the rules alone take it.
  var isAccepted: Bool
  var features: CueFeatures
  /// Where the content may end.
  var ends: [ClauseEndCandidate]
}

/// A place where a reported clause may end.
struct ClauseEndCandidate {
  /// The end of the clause, marks left out.
  var end: Int
  var features: [Int32]
}
