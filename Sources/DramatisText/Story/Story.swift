/// What Dramatis read in one article: its cast, who said what, and the ties between them.
public struct Story: Sendable, Hashable {
  /// The article that was read.
  public var article: Article
  /// The cast. An ``EntityID`` is a position in this array.
  public var entities: [Entity]
  /// Reported speech and thought, in text order. A quotation's number is its position here.
  public var quotations: [Quotation]
  /// The edges of the story's graph, with their evidence.
  public var ties: [Tie]
  /// What a reader of the story should know about the reading.
  public var notes: [String]

  /// Makes a story of its parts.
  public init(
    article: Article, entities: [Entity] = [], quotations: [Quotation] = [], ties: [Tie] = [],
    notes: [String] = []
  ) {
    self.article = article
    self.entities = entities
    self.quotations = quotations
    self.ties = ties
    self.notes = notes
  }

  /// The entity with this id.
  public subscript(id: EntityID) -> Entity { entities[id.index] }
}

/// The name of the rule or model that took a decision, as in `speaker.continuation`.
public struct Rule: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The dotted name: stage, then rule.
  public let rawValue: String
  /// Names a rule.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Names a rule.
  public init(stringLiteral value: StaticString) { rawValue = value.description }
}
