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
