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

  /// For each entity of `story` its company: the ``storyLimit`` that it is most strongly tied to by
  /// being named together, then those most mentioned, roles left out. O(ties + entities ×
  /// ``storyLimit``).
  static func company(in story: Story) -> [[Companion]] {
    let all = story.entities.indices.filter { story.entities[$0].kind != .role }.map { index in
      let entity = story.entities[index]
      return (entity: index, companion: Companion(kind: entity.kind, name: entity.name, count: 1))
    }
    let numbers = Dictionary(uniqueKeysWithValues: all.map { ($0.entity, $0.companion.number) })
    let foremost = all.sorted {
      let (left, right) = (story.entities[$0.entity].mentions, story.entities[$1.entity].mentions)
      return (right.count, $0.entity) < (left.count, $1.entity)
    }.prefix(storyLimit + 1)
    var tied: [[UInt32: Int]] = Array(repeating: [:], count: story.entities.count)
    for tie in story.ties where tie.kind == .coMention {
      let (source, target) = (tie.source.index, tie.target.index)
      guard let left = numbers[source], let right = numbers[target] else { continue }
      tied[source][right, default: 1] += tie.weight
      tied[target][left, default: 1] += tie.weight
    }
    return story.entities.indices.map { index in
      let own = numbers[index]
      for (_, companion) in foremost where tied[index].count < storyLimit {
        tied[index][companion.number, default: 1] += 0
      }
      return tied[index].filter { $0.key != own }.map { Companion(number: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.number) < ($0.count, $1.number) }.prefix(storyLimit).map { $0 }
    }
  }

  /// The most companions that one story gives an entity.
  public static let storyLimit = 16
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
