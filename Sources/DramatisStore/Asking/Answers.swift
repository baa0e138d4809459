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

extension CorpusReader {
  /// An answer: the part of the corpus' graph that it lies in.
  public struct Answer: Sendable {
    /// The nodes and edges that were asked for, and no more; in the order of the answer.
    public var graph: Graph
    /// The entity of each node.
    public var entities: [Int64]
    /// How many rows there are beyond `limit`.
    public var more = 0
  }

  /// Answers `question` with what the articles left by `filter` tell.
  ///
  /// At most `limit` rows come back, the strongest; no edge that weighs less than `minimumWeight`; each
  /// with at most `evidence` pieces of its evidence. For all articles and one piece O(rows at the entities asked
  /// for × log); else the ties of all articles that are left and name them are added up.
  public func answer(
    _ question: CorpusQuestion, filter: CorpusFilter = CorpusFilter(), limit: Int = .max,
    minimumWeight: Int = 1, evidence: Int = 1
  ) throws(CorpusError) -> Answer {
    try read { snapshot in
      var answering = Answering(
        maker: GraphMaker(snapshot), filter: filter, limit: limit, minimumWeight: minimumWeight,
        evidence: evidence)
      try answering.answer(question)
      try answering.maker.appendOfficesByHand()
      let entities = answering.maker.entities
      let (condition, arguments) = filter.condition
      let stories = try Int.fetchOne(
        snapshot.db, sql: "SELECT count(DISTINCT a.story) FROM article a WHERE \(condition)",
        arguments: arguments)
      return Answer(
        graph: answering.maker.graph(stories: stories), entities: entities, more: answering.more)
    }
  }
}

struct Answering {
  var maker: GraphMaker
  let filter: CorpusFilter
  let limit: Int
  let minimumWeight: Int
  let evidence: Int
  var more = 0

  /// Whether what was added up beforehand answers: for all articles, and one piece of evidence each.
  private var isAddedUp: Bool { filter.isEmpty && evidence <= 1 }

  var snapshot: CorpusSnapshot { maker.snapshot }

  mutating func answer(_ question: CorpusQuestion) throws {
    switch question {
    case .cast(let kinds): try cast(kinds)
    case .mentions(let speaker, let mentioned): try mentions(by: speaker, of: mentioned)
    case .quotations(let speaker, let subject): try quotations(by: speaker, about: subject)
    case .neighbours(let entity): try neighbours(of: entity)
    case .chain(let start, let end): try chain(from: start, to: end)
    case .surroundings(let entity): try surroundings(of: entity)
    case .prominent: try prominent()
    case .everything: try everything()
    }
  }

  // MARK: Edges

  private mutating func append(_ sums: [EdgeSum]) throws {
    for sum in sums { try maker.append(sum, evidence: evidence) }
  }

  private func edges(at entity: Int64) throws -> [EdgeSum] {
    (isAddedUp
      ? try snapshot.edges(at: entity) : try snapshot.edges(filter: filter, at: entity))
      .filter(isHeavy)
  }

  /// Whether an edge is one to count. Offices are, however rarely they are told.
  private func isHeavy(_ sum: EdgeSum) -> Bool {
    sum.weight >= minimumWeight || [.holds, .of].contains(snapshot.terms.tieKind(sum.key.kind))
  }

  private mutating func mentions(by speaker: Int64?, of mentioned: Int64?) throws {
    let kind = snapshot.terms.known(TieKind.mentions.rawValue) ?? -1
    var sums: [EdgeSum]
    if isAddedUp {
      switch (speaker, mentioned) {
      case (let speaker?, let mentioned?):
        sums = try snapshot.edges(
          where: "d.source = ? AND d.target = ? AND d.kind = ?", [speaker, mentioned, kind])
      case (let speaker?, nil):
        sums = try snapshot.edges(at: speaker, kind: .mentions, asTarget: false)
      case (nil, let mentioned?):
        sums = try snapshot.edges(at: mentioned, kind: .mentions, asSource: false)
      case (nil, nil): sums = try snapshot.edges(where: "d.kind = ?", [kind])
      }
    } else {
      sums = try snapshot.edges(filter: filter, at: speaker ?? mentioned).filter { sum in
        sum.key.kind == kind && (speaker.map { $0 == sum.key.source } ?? true)
          && (mentioned.map { $0 == sum.key.target } ?? true)
      }
    }
    sums.removeAll { $0.weight < minimumWeight }
    sums.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
    more = max(0, sums.count - limit)
    if let speaker { _ = try maker.node(speaker) }
    if let mentioned { _ = try maker.node(mentioned) }
    try append(Array(sums.prefix(limit)))
  }

  /// The edges at `entity` in groups of one other end, the strongest first.
  private func groups(at entity: Int64) throws -> [(other: Int64, weight: Int, sums: [EdgeSum])] {
    var groups: [Int64: [EdgeSum]] = [:]
    for sum in try edges(at: entity) {
      let other = sum.key.source == entity ? sum.key.target : sum.key.source
      groups[other, default: []].append(sum)
    }
    return groups.map { other, sums in (other, sums.reduce(0) { $0 + $1.weight }, sums) }
      .sorted { ($1.weight, $0.other) < ($0.weight, $1.other) }
  }

  private mutating func neighbours(of entity: Int64) throws {
    let groups = try groups(at: entity)
    more = max(0, groups.count - limit)
    _ = try maker.node(entity)
    for group in groups.prefix(limit) {
      try append(group.sums.sorted { $0.key < $1.key })
    }
  }

  private mutating func surroundings(of entity: Int64) throws {
    let groups = try groups(at: entity)
    more = max(0, groups.count - limit)
    _ = try maker.node(entity)
    let near = groups.prefix(limit)
    for group in near { try append(group.sums) }
    try appendEdges(among: Set(near.map(\.other)))
  }

  private mutating func appendEdges(among entities: Set<Int64>) throws {
    if isAddedUp {
      // Each edge is found at its source.
      for entity in entities.sorted() {
        try append(
          snapshot.edges(at: entity, asTarget: false).filter {
            isHeavy($0) && entities.contains($0.key.target)
          })
      }
    } else {
      try append(
        snapshot.edges(filter: filter).filter {
          isHeavy($0) && entities.contains($0.key.source)
            && entities.contains($0.key.target)
        })
    }
  }

  private mutating func prominent() throws {
    let ranked = try ranking(nil)
    more = max(0, ranked.count - limit)
    for entry in ranked.prefix(limit) { _ = try maker.node(entry.entity) }
    try appendEdges(among: Set(ranked.prefix(limit).map(\.entity)))
  }

  private mutating func chain(from start: Int64, to end: Int64) throws {
    var cached: [Int64: [(Int64, Int)]] = [:]
    let chain = try StrongestChain.between(start, end) { entity in
      if let known = cached[entity] { return known }
      let found = try neighbourWeights(of: entity)
      cached[entity] = found
      return found
    }
    _ = try maker.node(start)
    _ = try maker.node(end)
    guard let chain else { return }
    for (left, right) in zip(chain, chain.dropFirst()) {
      let sums = try edges(at: left).filter {
        ($0.key.source == left && $0.key.target == right)
          || ($0.key.source == right && $0.key.target == left)
      }
      try append(sums.sorted { $0.key < $1.key })
    }
  }

  private mutating func neighbourWeights(of entity: Int64) throws -> [(Int64, Int)] {
    guard filter.isEmpty, minimumWeight <= 1 else {
      return try groups(at: entity).map { ($0.other, $0.weight) }
    }
    let ahead = try snapshot.neighbours(
      "SELECT target, weight FROM edge WHERE source = ? ORDER BY target", of: entity)
    let behind = try snapshot.neighbours(
      "SELECT source, weight FROM edge WHERE target = ? ORDER BY source", of: entity)
    return merged(ahead, behind)
  }

  /// Two lists by ascending entity as one, the weights of an entity that is in both added up.
  private func merged(_ left: [(Int64, Int)], _ right: [(Int64, Int)]) -> [(Int64, Int)] {
    var merged: [(Int64, Int)] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].0 == right[j].0 {
        merged.append((left[i].0, left[i].1 + right[j].1))
        (i, j) = (i + 1, j + 1)
      } else if left[i].0 < right[j].0 {
        merged.append(left[i])
        i += 1
      } else {
        merged.append(right[j])
        j += 1
      }
    }
    return merged + left[i...] + right[j...]
  }

  private mutating func everything() throws {
    if filter.isEmpty {
      let entities = try Int64.fetchAll(
        snapshot.db, sql: "SELECT id FROM entity WHERE shown = id AND articles > 0 ORDER BY id")
      for entity in entities { _ = try maker.node(entity) }
    }
    let sums =
      isAddedUp
      ? try snapshot.edges(where: "1", []) : try snapshot.edges(filter: filter)
    try append(sums.filter(isHeavy))
    if evidence > 1 { try quotations(by: nil, about: nil) }
  }

  // MARK: Entities

  private struct Ranked {
    var entity: Int64
    var mentions: Int
    var quotations: Int
    var articles: Int
  }

  /// The entities of some kinds, or all, that the articles left name, those mentioned most first.
  private func ranking(_ kinds: Set<EntityKind>?) throws -> [Ranked] {
    let (condition, arguments) = filter.condition
    let codes = kinds.map { $0.compactMap { snapshot.terms.known($0.rawValue) }.sorted() }
    let onKind = codes.map {
      "AND coalesce(s.label_kind, s.kind) IN (\($0.map(String.init).joined(separator: ", ")))"
    }
    let source =
      filter.isEmpty
      ? """
      (SELECT shown, sum(mentions) AS mentions, sum(quotations) AS quotations,
        sum(articles) AS articles FROM entity WHERE articles > 0 GROUP BY shown)
      """
      : """
      (SELECT e.shown, sum(c.mentions) AS mentions, sum(c.quotations) AS quotations,
        count(DISTINCT c.article) AS articles FROM article a
        JOIN appearance c ON c.article = a.id JOIN entity e ON e.id = c.entity
        WHERE \(condition) GROUP BY e.shown)
      """
    return try Row.fetchAll(
      snapshot.db,
      sql: """
        SELECT r.shown, r.mentions, r.quotations, r.articles FROM \(source) r
        JOIN entity s ON s.id = r.shown WHERE s.ignored = 0 \(onKind ?? "")
        ORDER BY r.mentions DESC, r.shown
        """, arguments: filter.isEmpty ? [] : arguments
    ).map { Ranked(entity: $0[0], mentions: $0[1], quotations: $0[2], articles: $0[3]) }
  }

  private mutating func cast(_ kinds: Set<EntityKind>?) throws {
    let ranked = try ranking(kinds)
    more = max(0, ranked.count - limit)
    for entry in ranked.prefix(limit) {
      guard let node = try maker.node(entry.entity) else { continue }
      maker.count(
        node, mentions: entry.mentions, quotations: entry.quotations, articles: entry.articles)
    }
    let isAll = limit >= ranked.count && kinds == nil
    if isAll {
      let holds = snapshot.terms.known(TieKind.holds.rawValue) ?? -1
      try append(snapshot.edges(where: "d.kind = ?", [holds]))
    } else {
      for entry in ranked.prefix(limit) {
        try append(snapshot.edges(at: entry.entity, kind: .holds, asTarget: false))
      }
    }
  }
}

extension CorpusSnapshot {
  /// The entities and weights that `sql` gives in ascending order of the entities, each once.
  fileprivate func neighbours(_ sql: String, of entity: Int64) throws -> [(Int64, Int)] {
    let statement = try db.cachedStatement(sql: sql)
    statement.setUncheckedArguments([entity])
    var found: [(Int64, Int)] = []
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      let other: Int64 = row[0]
      if let last = found.indices.last, found[last].0 == other {
        found[last].1 += row[1]
      } else {
        found.append((other, row[1]))
      }
    }
    return found
  }
}
