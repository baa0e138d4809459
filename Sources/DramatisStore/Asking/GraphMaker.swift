internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// Makes a graph of rows: entities become nodes as they are asked for.
struct GraphMaker {
  let snapshot: CorpusSnapshot
  /// Which articles nodes count, and whether those are not all.
  private let condition: (sql: String, arguments: StatementArguments)
  private let isFiltered: Bool
  /// What is left out as too doubtful.
  let doubt: Doubt
  let officesByHand: [OfficeByHand]
  var evidence: EvidenceReader
  private var nodes: [Graph.Node] = []
  private var ids: [Int64: NodeID?] = [:]
  private(set) var entities: [Int64] = []
  private var edges: [Graph.Edge] = []
  private var quotations: [Graph.QuotationRecord] = []

  init(
    _ snapshot: CorpusSnapshot, filter: CorpusFilter = CorpusFilter(),
    minimumConfidence: Double = 0
  ) throws {
    self.snapshot = snapshot
    doubt = try Doubt(below: minimumConfidence, in: snapshot)
    officesByHand = try snapshot.officesByHand(filter)
    condition = try filter.condition(in: snapshot.db)
    isFiltered = !filter.isEmpty
    evidence = EvidenceReader(snapshot)
  }

  /// The node of an entity as shown; nil if it is ignored, or too doubtful. With it comes what a role is
  /// an office of, and who holds it.
  mutating func node(_ entity: Int64) throws -> NodeID? {
    let entity = snapshot.shown(entity)
    if let known = ids[entity] { return known }
    if entity < 0 { return try officeNode(entity) }
    guard !doubt.entities.contains(entity), let row = try row(of: entity), !row.isIgnored else {
      ids[entity] = .some(nil)
      return nil
    }
    let id = append(row.node, of: entity)
    if let of = row.of { nodes[id.index].of = try node(of) }
    if let holder = row.holder { nodes[id.index].holder = try node(holder) }
    return id
  }

  private mutating func append(_ node: Graph.Node, of entity: Int64) -> NodeID {
    let id = NodeID(nodes.count)
    ids[entity] = .some(id)
    nodes.append(node)
    entities.append(entity)
    return id
  }

  /// Whether an entity is a node by now.
  func isNode(_ entity: Int64) -> Bool { (ids[snapshot.shown(entity)] ?? nil) != nil }

  /// Adds the edge, with at most `evidence` pieces of evidence, unless one end is ignored.
  mutating func append(_ sum: EdgeSum, evidence limit: Int) throws {
    guard let source = try node(sum.key.source), let target = try node(sum.key.target) else {
      return
    }
    edges.append(
      Graph.Edge(
        kind: snapshot.terms.tieKind(sum.key.kind), source: source, target: target,
        weight: sum.weight, evidence: try evidence.evidence(of: sum, limit: limit),
        stories: sum.stories))
  }

  mutating func append(_ record: Graph.QuotationRecord) { quotations.append(record) }

  /// The graph of all that was added, of the corpus' stories.
  consuming func graph(stories: Int? = nil) -> Graph {
    Graph(
      articles: evidence.articles, nodes: nodes, edges: edges, quotations: quotations,
      stories: stories)
  }
}

// MARK: - Offices by hand

extension GraphMaker {
  /// The node of an office that no article tells of.
  private mutating func officeNode(_ role: Int64) throws -> NodeID? {
    guard let office = officesByHand.first(where: { $0.role == role }) else { return nil }
    let of = try office.of.flatMap { try node($0) }
    return append(Graph.Node(kind: .role, name: office.title, of: of), of: role)
  }

  /// Adds a tie that no article tells, unless it is there.
  mutating func appendByHand(_ kind: TieKind, from source: NodeID, to target: NodeID) {
    let isThere = edges.contains {
      $0.kind == kind && $0.source == source && $0.target == target
    }
    if !isThere {
      edges.append(
        Graph.Edge(kind: kind, source: source, target: target, weight: 1, evidence: []))
    }
  }
}

// MARK: - Rows of entities

extension GraphMaker {
  struct EntityRow {
    var node: Graph.Node
    var of: Int64?
    var holder: Int64?
    var isIgnored: Bool
  }

  /// The entity with what its members by correction add.
  private func row(of entity: Int64) throws -> EntityRow? {
    guard var row = try EntityRow(entity, in: snapshot) else { return nil }
    for member in snapshot.members(of: entity).dropFirst() {
      guard let other = try EntityRow(member, in: snapshot) else { continue }
      row.node.mentions += other.node.mentions
      row.node.quotations += other.node.quotations
      row.node.articles += other.node.articles
      let confidences = [row.node.confidence, other.node.confidence].compactMap(\.self)
      row.node.confidence = confidences.max()
      let names = [other.node.name] + other.node.aliases
      row.node.aliases += names.filter { $0 != row.node.name && !row.node.aliases.contains($0) }
      row.of = row.of ?? other.of
      row.holder = row.holder ?? other.holder
    }
    if isFiltered || snapshot.members(of: entity).count > 1 {
      try count(entity, in: &row.node)
    }
    if !doubt.isNone, row.node.quotations > 0 {
      row.node.quotations = try doubt.quotationCount(of: entity, where: condition)
    }
    return row
  }
}

extension GraphMaker {
  /// What the articles left by the filter say of an entity, each article counted once.
  private func count(_ entity: Int64, in node: inout Graph.Node) throws {
    let members = snapshot.members(of: entity)
    let marks = members.map { _ in "?" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      snapshot.db.cachedStatement(
        sql: """
          SELECT coalesce(sum(c.mentions), 0), coalesce(sum(c.quotations), 0),
            count(DISTINCT a.id), count(DISTINCT a.story), max(c.confidence)
          FROM appearance c JOIN article a ON a.id = c.article
          WHERE c.entity IN (\(marks)) AND \(condition.sql)
          """), arguments: StatementArguments(members) + condition.arguments)
    guard let row else { return }
    (node.mentions, node.quotations) = (row[0], row[1])
    (node.articles, node.stories, node.confidence) = (row[2], row[3], row[4])
  }
}

extension GraphMaker.EntityRow {
  fileprivate init?(_ entity: Int64, in snapshot: CorpusSnapshot) throws {
    let statement = try snapshot.db.cachedStatement(
      sql: """
        SELECT \(snapshot.isCorrected ? Self.corrected : Self.found), aliases, mentions, quotations,
          articles, confidence, holder, of, name, stories FROM entity WHERE id = ?
        """)
    statement.setUncheckedArguments([entity])
    guard let row = try Row.fetchOne(statement) else { return nil }
    let name: String = row[1]
    isIgnored = row[2]
    var aliases = TextList.texts(row[3])
    let found: String = row[10]
    if found != name, !aliases.contains(found) { aliases.insert(found, at: 0) }
    node = Graph.Node(
      kind: snapshot.terms.entityKind(row[0]), name: name, aliases: aliases.filter { $0 != name },
      mentions: row[4], quotations: row[5], articles: row[6], confidence: row[7])
    node.stories = row[11]
    holder = row[8]
    of = row[9]
  }

  private static let corrected = "coalesce(label_kind, kind), coalesce(label, name), ignored"
  private static let found = "kind, name, 0"
}
