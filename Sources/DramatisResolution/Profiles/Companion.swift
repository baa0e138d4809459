public import DramatisText

internal import DramatisGraph

/// Somebody or something that an entity is named together with, under a number that stands for its
/// kind and name.
///
/// People go by the last word of their names, so that "Boris Johnson" in one story and "Johnson" in
/// another are the same company; all else by the whole name.
public struct Companion: Sendable, Hashable {
  /// The number: FNV-1a of kind and folded name, of which the lowest three bits are the kind.
  public var number: UInt32
  /// How often they were named together; in a profile, in how many stories.
  public var count: Int

  /// Makes a companion of its number.
  public init(number: UInt32, count: Int) {
    self.number = number
    self.count = count
  }

  /// Makes the companion of this kind and name. O(bytes of the name).
  public init(kind: EntityKind, name: String, count: Int) {
    let folded = FoldedName(name)
    let text = kind == .person ? folded.words.last.map(String.init) ?? folded.text : folded.text
    self.init(number: Self.number(kind: kind, folded: text), count: count)
  }

  /// What it is.
  public var kind: EntityKind? { EntityKind(code: UInt8(number & 7)) }

  static func number(kind: EntityKind, folded: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in folded.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash & ~7 | UInt32(kind.code)
  }

  /// For each entity of `story` its company: those it is tied to by being named together, by the
  /// strength of the ties; those of no tie stand with nobody.
  static func company(in story: Story) -> [[Companion]] {
    let numbers = story.entities.map { Companion(kind: $0.kind, name: $0.name, count: 0).number }
    var company: [[Companion]] = Array(repeating: [], count: story.entities.count)
    for tie in story.ties where tie.kind == .coMention {
      let (source, target) = (tie.source.index, tie.target.index)
      company[source].append(Companion(number: numbers[target], count: tie.weight))
      company[target].append(Companion(number: numbers[source], count: tie.weight))
    }
    return company.map { $0.sorted { ($1.count, $0.number) < ($0.count, $1.number) } }
  }
}

extension EntityKind {
  /// A number that stands for the kind in bytes that are kept.
  var code: UInt8 {
    switch self {
    case .person: 0
    case .country: 1
    case .organisation: 2
    case .role: 3
    case .place: 4
    }
  }

  init?(code: UInt8) {
    guard let kind = EntityKind.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}
