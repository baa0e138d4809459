internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// Entities by how often they are mentioned.
extension Answering {
  struct Ranked {
    var entity: Int64
    var mentions: Int
  }

  /// The entities of some kinds, or all, that the articles left name, those mentioned most first.
  func ranking(_ kinds: Set<EntityKind>?) throws -> [Ranked] {
    let (condition, arguments) = try filter.condition(in: snapshot.db)
    let codes = kinds.map { $0.compactMap { snapshot.terms.known($0.rawValue) }.sorted() }
    let onKind = codes.map {
      "AND coalesce(s.label_kind, s.kind) IN (\($0.map(String.init).joined(separator: ", ")))"
    }
    let source =
      filter.isEmpty
      ? """
      (SELECT shown, sum(mentions) AS mentions FROM entity WHERE articles > 0 GROUP BY shown)
      """
      : """
      (SELECT e.shown, sum(c.mentions) AS mentions FROM article a JOIN appearance c ON c.article = a.id JOIN entity e ON e.id = c.entity
        WHERE \(condition) GROUP BY e.shown)
      """
    return try Row.fetchAll(
      snapshot.db,
      sql: """
        SELECT r.shown, r.mentions FROM \(source) r
        JOIN entity s ON s.id = r.shown WHERE s.ignored = 0 \(onKind ?? "")
        ORDER BY r.mentions DESC, r.shown
        """, arguments: filter.isEmpty ? [] : arguments
    ).map { Ranked(entity: $0[0], mentions: $0[1]) }
      .filter { !maker.doubt.entities.contains($0.entity) }
  }

  mutating func cast(_ kinds: Set<EntityKind>?) throws {
    let ranked = try ranking(kinds)
    more = max(0, ranked.count - limit)
    let entities = ranked.prefix(limit).map(\.entity)
    listed = try Set(entities.compactMap { try maker.node($0) })
    if filter.isEmpty, entities.count < Self.few {
      for entity in entities {
        try append(snapshot.edges(at: entity, kind: .holds, asTarget: false))
      }
    } else {
      let kind = snapshot.terms.known(TieKind.holds.rawValue) ?? -1
      let holders = Set(entities)
      let sums =
        filter.isEmpty
        ? try snapshot.edges(where: "d.kind = ?", [kind]) : try snapshot.edges(filter: filter)
      try append(sums.filter { $0.key.kind == kind && holders.contains($0.key.source) })
    }
  }

  /// So many are looked up one by one.
  private static let few = 1_000
}
