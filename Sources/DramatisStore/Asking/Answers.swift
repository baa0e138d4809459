public import DramatisGraph
public import DramatisText
internal import GRDB

/// What is asked of a corpus; entities are those that ``CorpusReader/find(_:)`` gives.
public enum CorpusQuestion: Sendable, Hashable {
  /// Entities, those mentioned most first, with the offices they hold.
  case cast(kinds: Set<EntityKind>?)
  /// Who mentions whom.
  case mentions(by: Int64?, of: Int64?)
  /// Quotations.
  case quotations(by: Int64?, about: Int64?)
  /// Whom an entity is tied to.
  case neighbours(of: Int64)
  /// The strongest chain between two.
  case chain(from: Int64, to: Int64)
  /// An entity, those it is tied to most strongly, and the ties among them.
  case surroundings(of: Int64)
  /// The entities mentioned most, as many as the limit says, and the ties among them.
  case prominent
  /// All.
  case everything
}

extension CorpusQuestion {
  /// Whether offices that no article tells of are part of the answer: a chain goes by what articles tell alone.
  fileprivate var countsOfficesByHand: Bool {
    if case .chain = self { return false }
    return true
  }

  /// The entity whose ties are asked for.
  fileprivate var centre: Set<Int64> {
    switch self {
    case .neighbours(let entity), .surroundings(let entity): [entity]
    case .cast, .mentions, .quotations, .chain, .prominent, .everything: []
    }
  }
}

extension CorpusReader {
  /// An answer: the part of the corpus' graph that it lies in.
  public struct Answer: Sendable {
    /// The nodes and edges that were asked for, and no more; in the order of the answer.
    public var graph: Graph
    /// The entity of each node.
    public var entities: [Int64]
    /// How many rows there are beyond `limit`.
    public var more = 0
    /// The nodes that were asked for; others are what these are tied to. Nil if that is all.
    public var listed: Set<NodeID>?
  }

  /// Answers `question` with what the articles left by `filter` tell.
  ///
  /// At most `limit` rows come back, the strongest; no edge that weighs less than `minimumWeight`; each
  /// with at most `evidence` pieces of its evidence; no entity less sure than `minimumConfidence`, nor what such a
  /// quotation tells. For all articles, one piece and no least confidence O(rows at the entities asked for × log);
  /// else the ties of all articles that are left and name them are added up.
  public func answer(
    _ question: CorpusQuestion, filter: CorpusFilter = CorpusFilter(), limit: Int = .max,
    minimumWeight: Int = 1, minimumConfidence: Double = 0, evidence: Int = 1
  ) throws(CorpusError) -> Answer {
    try read { snapshot in
      var answering = Answering(
        maker: try GraphMaker(snapshot, filter: filter, minimumConfidence: minimumConfidence),
        filter: filter, limit: limit, minimumWeight: minimumWeight, evidence: evidence)
      try answering.answer(question)
      if question.countsOfficesByHand {
        try answering.maker.appendOfficesByHand(asked: question.centre)
      }
      let entities = answering.maker.entities
      let (condition, arguments) = try filter.condition(in: snapshot.db)
      let stories = try Int.fetchOne(
        snapshot.db, sql: "SELECT count(DISTINCT a.story) FROM article a WHERE \(condition)",
        arguments: arguments)
      return Answer(
        graph: answering.maker.graph(stories: stories), entities: entities, more: answering.more,
        listed: answering.listed)
    }
  }
}
