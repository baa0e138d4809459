internal import DramatisLexicon

/// What the model of clause ends looks at: each feature is a template filled with a value for each of its
/// axes, and has them in its name: "length comma preposition 8".
enum ClauseEndTemplate: Int, CaseIterable {
  case next, second, behind, previous, length, rest, kind
  case verbAhead, quotes, commas, restCommas, cueClass, inside
  case frame, frameVerb, frameAhead, frameCommas, tense, report

  /// The values of each axis.
  var axes: [[String]] {
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

/// The numbers of the features of clause ends: a template's first, and the values of its axes as digits.
package struct ClauseEndNumbers: Sendable {
  private let starts: [Int32]
  private let sizes: [[Int32]]
  /// How many features there are.
  package let count: Int

  package static let shared = ClauseEndNumbers()

  private init() {
    var starts: [Int32] = []
    var sizes: [[Int32]] = []
    var count: Int32 = 0
    for template in ClauseEndTemplate.allCases {
      let axes = template.axes.map { Int32($0.count) }
      starts.append(count)
      sizes.append(axes)
      count += axes.reduce(1, *)
    }
    self.starts = starts
    self.sizes = sizes
    self.count = Int(count)
  }

  /// The name of each feature, by number.
  package var names: [String] {
    ClauseEndTemplate.allCases.flatMap { template in
      template.axes.reduce(["\(template)"]) { names, axis in
        names.flatMap { name in axis.map { "\(name) \($0)" } }
      }
    }
  }

  /// The weights of all features by a table of names and thousandths; 0 for those that it does not have. The
  /// names are read by their parts: making all of them would take longer than an article.
  func weights(_ table: Table) -> [Float] {
    var weights = [Float](repeating: 0, count: count)
    var values: [[String]: [Substring: Int]] = [:]
    let templates = ClauseEndTemplate.allCases.map { template in
      template.axes.map { axis in
        if let known = values[axis] { return known }
        let made = Dictionary(uniqueKeysWithValues: zip(axis.map { $0[...] }, axis.indices))
        values[axis] = made
        return made
      }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: ClauseEndTemplate.allCases.map { ("\($0)"[...], $0.rawValue) })
    for row in table.rows {
      // By bytes: splitting by characters takes ten times as long.
      let parts = row.string(0).utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      guard let first = parts.first, let template = numbers[first],
        let digits = digits(parts.dropFirst(), templates[template])
      else { continue }
      weights[Int(starts[template]) + digits] = Float(row.number(1) ?? 0) / 1000
    }
    return weights
  }

  /// The number that the values of axes make, or nil if one is unknown.
  private func digits(_ values: ArraySlice<Substring>, _ axes: [[Substring: Int]]) -> Int? {
    guard values.count == axes.count else { return nil }
    var result = 0
    for (value, axis) in zip(values, axes) {
      guard let digit = axis[value] else { return nil }
      result = result * axis.count + digit
    }
    return result
  }

  /// The number of the feature of `template` with these values.
  func number(
    _ template: ClauseEndTemplate, _ a: Int, _ b: Int, _ c: Int = 0, _ d: Int = 0
  ) -> Int32 {
    let sizes = sizes[template.rawValue]
    var value = Int32(a)
    if sizes.count > 1 { value = value * sizes[1] + Int32(b) }
    if sizes.count > 2 { value = value * sizes[2] + Int32(c) }
    if sizes.count > 3 { value = value * sizes[3] + Int32(d) }
    return starts[template.rawValue] + value
  }
}
