internal import DramatisLexicon

/// What the model of clause ends looks at: each feature is a template filled with a value for each of its
/// axes, and has them in its name: "length comma preposition 8".
package enum ClauseEndTemplate: Int, AxisTemplate {
  case next, second, behind, previous, length, rest, kind
  case verbAhead, quotes, commas, restCommas, cueClass, inside
  case frame, frameVerb, frameAhead, frameCommas, tense, report

  /// The numbers of the features.
  package static let space = FeatureSpace<ClauseEndTemplate>()

  /// The values of each axis.
  package var axes: [[String]] {
    typealias Axis = ClauseEndAxis
    let sorts = WordSort.names
    return switch self {
    case .next: [Axis.marks, Axis.words]
    case .second: [Axis.words, sorts]
    case .behind: [Axis.marks, sorts, sorts]
    case .previous: [sorts, Axis.words]
    case .length: [Axis.marks, sorts, Axis.lengths]
    case .rest: [Axis.marks, sorts, Axis.lengths]
    case .kind: [Axis.kinds, Axis.words]
    case .verbAhead: [Axis.marks, Axis.words, Axis.distances]
    case .tense: [Axis.tenses, Axis.marks, sorts]
    case .frame: [Axis.frames, Axis.marks, sorts]
    case .frameVerb: [Axis.frames, Axis.marks, Axis.distances]
    case .frameAhead: [Axis.frames, Axis.marks, sorts, Axis.distances]
    case .frameCommas: [Axis.frames, Axis.marks, Axis.counts]
    case .report: [Axis.marks, sorts, Axis.flags]
    case .quotes: [Axis.marks, Axis.flags, Axis.flags]
    case .commas: [Axis.counts, Axis.words]
    case .restCommas: [Axis.marks, sorts, Axis.flags]
    case .cueClass: [Axis.classes, Axis.words]
    case .inside: [Axis.marks, Axis.flags]
    }
  }
}

/// The values that the axes of ``ClauseEndTemplate`` take.
enum ClauseEndAxis {
  static let flags = ["no", "yes"]
  static let marks = ["none", "comma", "semicolon", "dash", "colon", "bracket", "quote"]
  static let lengths = ["2", "4", "8", "16", "more"]
  static let counts = ["0", "1", "2", "more"]
  static let distances = ["none", "near", "far"]
  static let tenses = ["past", "participle", "present", "other"]
  static let kinds = CueComplement.allCases.map { "\($0)" }
  static let classes = ["none", "say", "tell", "ask", "think", "stress", "phrase", "weak"]
  /// How the words that report stand in their sentence.
  static let frames = ["main", "subordinate", "relative", "participle", "shared", "noun"]
  /// Grammar words one by one, then the sorts of others.
  static let words = Keyword.allCases.map(\.rawValue) + WordSort.names.map { "any-\($0)" }

  /// How far a verb stands behind `start`.
  static func distance(_ start: Int, _ verb: Int?) -> Int {
    verb.map { $0 - start < 5 ? 1 : 2 } ?? 0
  }

  /// The bucket of a number of tokens.
  static func length(_ count: Int) -> Int { [3, 6, 12, 24].filter { count >= $0 }.count }
}
