/// What a name may be for the tagger.
public enum NameClass: UInt8, Sendable, CaseIterable {
  /// A human being.
  case person
  /// A body of people.
  case organisation
  /// A country or another place.
  case location
  /// Any other name: an event, a work, a people. Found so that it is taken for nothing else.
  case other
}

/// The labels of tokens: outside of names, or beginning, inside, end or single token of a name of
/// one of four classes (BIOES; Ratinov & Roth 2009 find it better than BIO).
public enum TagSet {
  /// How many labels there are.
  public static let count = 17
  /// ``count``, rounded up so that rows of weights fill SIMD registers.
  public static let stride = 20
  /// Outside of any name.
  public static let outside = 0

  /// Where in its name a token stands.
  public enum Position: Int, Sendable {
    /// The first of several.
    case begin = 1
    /// Neither the first nor the last.
    case inside
    /// The last of several.
    case end
    /// The only one.
    case single
  }

  /// The label of a token at `position` in a name of `kind`.
  public static func label(_ kind: NameClass, _ position: Position) -> Int {
    Int(kind.rawValue) * 4 + position.rawValue
  }

  /// The class that `label` is of, or nil outside of names.
  public static func kind(of label: Int) -> NameClass? {
    label == outside ? nil : NameClass(rawValue: UInt8((label - 1) / 4))
  }

  /// Where in its name a token with `label` stands, or nil outside of names.
  public static func position(of label: Int) -> Position? {
    label == outside ? nil : Position(rawValue: (label - 1) % 4 + 1)
  }

  /// Whether `next` may follow `label` in a sentence.
  public static func allows(_ label: Int, then next: Int) -> Bool {
    let opens = position(of: label) == .begin || position(of: label) == .inside
    let goesOn = position(of: next) == .inside || position(of: next) == .end
    return opens ? goesOn && kind(of: label) == kind(of: next) : !goesOn
  }

  /// Whether a sentence may start with `label`.
  public static func mayStart(_ label: Int) -> Bool { allows(outside, then: label) }

  /// Whether a sentence may end with `label`.
  public static func mayEnd(_ label: Int) -> Bool { allows(label, then: outside) }
}

/// A name that the tagger found.
public struct TaggedName: Sendable, Hashable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// What it is.
  public var kind: NameClass
  /// How probable it is that a name of this kind takes exactly these tokens, from 0 to 1.
  public var probability: Float

  /// Makes a name; one without a probability is certain.
  public init(tokens: Range<Int>, kind: NameClass, probability: Float = 1) {
    self.tokens = tokens
    self.kind = kind
    self.probability = probability
  }

  /// The names that a sequence of labels spells, all as certain as labels are. `labels` must be a
  /// sequence that ``TagSet/allows(_:then:)`` allows.
  public static func names(of labels: [UInt8]) -> [TaggedName] {
    names(of: labels, in: labels.indices)
  }

  /// The names that the labels in `range` spell.
  static func names(of labels: [UInt8], in range: Range<Int>) -> [TaggedName] {
    var result: [TaggedName] = []
    var start = range.lowerBound
    for index in range {
      let label = Int(labels[index])
      guard let kind = TagSet.kind(of: label) else { continue }
      switch TagSet.position(of: label) {
      case .begin: start = index
      case .single: result.append(TaggedName(tokens: index..<index + 1, kind: kind))
      case .end: result.append(TaggedName(tokens: start..<index + 1, kind: kind))
      default: break
      }
    }
    return result
  }
}
