/// An edge between two entities of a story, with the words it rests on.
public struct Tie: Sendable, Hashable {
  /// What ties them.
  public var kind: TieKind
  /// Where a directed tie starts; of an undirected one, the entity that comes first.
  public var source: EntityID
  /// Where it ends.
  public var target: EntityID
  /// How strong it is: the number of pieces of evidence.
  public var weight: Int
  /// The words it rests on, in text order; never empty.
  public var evidence: [TieEvidence]

  /// Makes a tie as strong as its evidence is long.
  public init(kind: TieKind, source: EntityID, target: EntityID, evidence: [TieEvidence]) {
    self.kind = kind
    self.source = source
    self.target = target
    self.weight = evidence.count
    self.evidence = evidence
  }
}

/// The kinds of tie.
public enum TieKind: String, Sendable, Hashable, CaseIterable {
  /// Undirected: named in one window (sentence, paragraph, document).
  case coMention
  /// From a speaker to whom the speaker's words mention: who mentions whom.
  case mentions
  /// From a speaker to whom the words were said.
  case addresses
  /// From a person to a role.
  case holds
  /// From a role to the country or organisation it is an office of.
  case of

  /// Whether source and target differ in meaning.
  public var isDirected: Bool { self != .coMention }
}

/// A piece of evidence for a tie.
public struct TieEvidence: Sendable, Hashable {
  /// The words: a sentence or wider window, a quotation, a role's mention.
  public var range: TextRange
  /// The position in ``Story/quotations`` of the quotation that ties, if one does.
  public var quotation: Int?

  /// Makes a piece of evidence.
  public init(range: TextRange, quotation: Int? = nil) {
    self.range = range
    self.quotation = quotation
  }
}

/// How far apart two names may stand to count as named together.
public enum CoMentionWindow: String, Sendable, Hashable, CaseIterable {
  /// In one sentence.
  case sentence
  /// In one paragraph.
  case paragraph
  /// Anywhere in the article.
  case document
}
