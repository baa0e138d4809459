internal import DramatisGraph
public import DramatisText

/// What people said of who is not who, for stories to come.
public struct Constraints: Sendable, Hashable {
  /// Pairs that are never one.
  public var apart: [Pair]

  /// Makes constraints.
  public init(apart: [Pair] = []) { self.apart = apart }

  /// Two that are never one.
  public struct Pair: Sendable, Hashable {
    /// The one.
    public var first: Side
    /// The other.
    public var second: Side

    /// Makes a pair.
    public init(_ first: Side, _ second: Side) {
      self.first = first
      self.second = second
    }
  }

  /// One side of a pair: by name, kind and article as people wrote it, and the entities that this
  /// means today.
  public struct Side: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The kind, if it was given.
    public var kind: EntityKind?
    /// The article's id, if the name is meant in one article only.
    public var article: String?
    /// The entities that are meant today.
    public var entities: [Int64]

    /// Makes a side.
    public init(
      name: String, kind: EntityKind? = nil, article: String? = nil, entities: [Int64] = []
    ) {
      self.name = name
      self.kind = kind
      self.article = article
      self.entities = entities
    }
  }
}

// MARK: - Holding to them

extension Constraints {
  /// Whether a story's entity must not become `known`. O(pairs × names).
  func forbid(_ sighting: NamedSighting, in article: String, as known: KnownEntity) -> Bool {
    apart.contains { pair in
      guard let (own, other) = pair.sides(of: sighting, in: article) else { return false }
      return other.means(known) && !own.entities.contains(known.id)
    }
  }
}

extension Constraints.Pair {
  /// The side that means a story's entity, and the other; of two that both mean it, the one that
  /// names the article. Nil if none does, or nothing tells which.
  fileprivate func sides(
    of sighting: NamedSighting, in article: String
  ) -> (own: Constraints.Side, other: Constraints.Side)? {
    switch (first.means(sighting, in: article), second.means(sighting, in: article)) {
    case (true, false): (first, second)
    case (false, true): (second, first)
    case (false, false): nil
    case (true, true):
      if (first.article == nil) == (second.article == nil) {
        nil
      } else {
        first.article == nil ? (second, first) : (first, second)
      }
    }
  }
}

extension Constraints.Side {
  fileprivate func means(_ sighting: NamedSighting, in article: String) -> Bool {
    (kind == nil || kind == sighting.kind) && (self.article == nil || self.article == article)
      && sighting.folded.contains(FoldedName(name).text)
  }

  /// A name that is meant in one article only means today's entities, not whoever bears it.
  fileprivate func means(_ known: KnownEntity) -> Bool {
    if entities.contains(known.id) { return true }
    guard article == nil, kind == nil || kind == known.kind else { return false }
    let folded = FoldedName(name).text
    return known.profile.names.contains { $0.folded == folded && known.profile.isUsual($0) }
  }
}
