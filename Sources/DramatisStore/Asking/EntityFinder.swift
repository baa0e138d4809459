internal import DramatisGraph
public import DramatisText
internal import GRDB

/// Whom a name names in a corpus.
public enum CorpusLookup: Sendable, Hashable {
  /// One entity answers to it; those of the same name that are hardly ever told of beside it are told.
  case one(Int64, passedOver: [Found])
  /// Several do alike.
  case several([Found])
  /// None does. The nearest names, the nearest first.
  case none(nearest: [Found])

  /// An entity that answers.
  public struct Found: Sendable, Hashable {
    /// The entity.
    public var entity: Int64
    /// Its name, a role's with what it is an office of.
    public var name: String
    /// What it is.
    public var kind: EntityKind
    /// How many articles tell of it.
    public var articles: Int
  }
}

extension CorpusReader {
  /// Whom `name` names, by the rules of `Graph.lookup`. In a corpus many bear a name: one that this many
  /// times as many articles tell of as of the next is meant.
  public static let dominance = 10

  /// Whom `name` names. O(bearers of its rarest word).
  public func find(_ name: String) throws(CorpusError) -> CorpusLookup {
    try read { try EntityFinder(snapshot: $0).find(name) }
  }
}

/// Names in a corpus: candidates by an index of words, decided on by the graph of them.
struct EntityFinder {
  let snapshot: CorpusSnapshot

  /// More words than any name has.
  static let wordLimit = 64
  /// The most candidates that are looked at; those told of most.
  static let candidateLimit = 5_000
  /// How many of those told of most are compared with a name that nobody bears.
  static let nearestLimit = 20_000

  /// The entity of that name in one article, if it has one.
  func find(_ name: String, inArticle key: String, kind: EntityKind?) throws -> CorpusLookup {
    let entities = try Int64.fetchAll(
      snapshot.db,
      sql: """
        SELECT c.entity FROM article a JOIN appearance c ON c.article = a.id WHERE a.key = ?
        ORDER BY c.ordinal
        """, arguments: [key])
    let lookup = try lookup(name, among: entities, kind: kind)
    guard case .none = lookup else { return lookup }
    return .none(nearest: [])
  }

  /// The entity of that name, of any kind or one; with the nearest names if there is none and they are
  /// wanted.
  func find(
    _ name: String, kind: EntityKind? = nil, wantsNearest: Bool = true
  ) throws -> CorpusLookup {
    // Offices that no article tells of are few, and go by no index.
    let byHand = try snapshot.officesByHand().map(\.role).filter { $0 < 0 }
    let candidates = try candidates(named: name) + byHand
    let lookup = try lookup(name, among: candidates, kind: kind)
    guard wantsNearest, case .none = lookup else { return lookup }
    let frequent = try Int64.fetchAll(
      snapshot.db,
      sql: "SELECT id FROM entity WHERE shown = id AND articles > 0 ORDER BY mentions DESC LIMIT ?",
      arguments: [Self.nearestLimit])
    return try self.lookup(name, among: frequent + byHand, kind: kind)
  }

  /// All entities of a kind that answer to `name` alike, however often each is told of.
  func all(called name: String, kind: EntityKind) throws -> [Int64] {
    let (graph, entities) = try candidateGraph(self.candidates(named: name), kind: kind)
    return switch graph.lookup(name) {
    case .one(let node): [entities[node.index]]
    case .several(let nodes): nodes.map { entities[$0.index] }
    case .none: []
    }
  }

  private func candidates(named name: String) throws -> [Int64] {
    let words = FoldedName(name).words.map(String.init)
    var candidates = try candidates(words)
    // "UK Defence Secretary", "Defence Secretary of the UK": the office stands under another name.
    for count in 1..<max(1, min(words.count, 4)) {
      candidates += try self.candidates(Array(words.dropFirst(count)))
      candidates += try self.candidates(Array(words.dropLast(count)))
    }
    return candidates
  }

  /// The candidates of one kind or all as a graph, and the entity of each node.
  private func candidateGraph(
    _ candidates: [Int64], kind: EntityKind?
  ) throws -> (graph: Graph, entities: [Int64]) {
    var maker = try GraphMaker(snapshot)
    for candidate in candidates
    where try kind.map({ try snapshot.kind(of: candidate) == $0 }) ?? true {
      _ = try maker.node(candidate)
    }
    let entities = maker.entities
    return (maker.graph(), entities)
  }

  /// The entities under all of `words`.
  private func candidates(_ words: [String]) throws -> [Int64] {
    guard !words.isEmpty, words.count <= Self.wordLimit else { return [] }
    let sql = Array(repeating: "SELECT entity FROM entity_word WHERE word = ?", count: words.count)
      .joined(separator: " INTERSECT ")
    return try Int64.fetchAll(
      snapshot.db,
      sql: """
        SELECT e.id FROM (\(sql)) w JOIN entity e ON e.id = w.entity
        WHERE e.articles > 0 ORDER BY e.articles DESC LIMIT ?
        """, arguments: StatementArguments(words) + [Self.candidateLimit])
  }

  private func lookup(
    _ name: String, among candidates: [Int64], kind: EntityKind?
  ) throws -> CorpusLookup {
    let (graph, entities) = try candidateGraph(candidates, kind: kind)
    func found(_ node: NodeID) -> CorpusLookup.Found {
      let of = graph[node].of.map { " (\(graph[$0].name))" } ?? ""
      return CorpusLookup.Found(
        entity: entities[node.index], name: graph[node].name + of, kind: graph[node].kind,
        articles: graph[node].articles)
    }
    switch graph.lookup(name) {
    case .one(let node): return .one(entities[node.index], passedOver: [])
    case .none(let nearest): return .none(nearest: nearest.map(found))
    case .several(let nodes):
      let ranked = nodes.map(found).sorted { ($1.articles, $0.entity) < ($0.articles, $1.entity) }
      let isPlain =
        ranked[0].articles > 0
        && ranked[0].articles >= CorpusReader.dominance * ranked[1].articles
      return isPlain
        ? .one(ranked[0].entity, passedOver: Array(ranked.dropFirst())) : .several(ranked)
    }
  }
}

extension CorpusSnapshot {
  fileprivate func kind(of entity: Int64) throws -> EntityKind? {
    let column = isCorrected ? "coalesce(label_kind, kind)" : "kind"
    let statement = try db.cachedStatement(sql: "SELECT \(column) FROM entity WHERE id = ?")
    statement.setUncheckedArguments([entity])
    return try Int64.fetchOne(statement).map { terms.entityKind($0) }
  }
}
