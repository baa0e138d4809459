internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// Entities by how often they are mentioned.
extension Answering {
  struct Ranked {
    var entity: Int64
    var mentions: Int
    var quotations: Int
    var articles: Int
  }

  /// The entities of some kinds, or all, that the articles left name, those mentioned most first.
  func ranking(_ kinds: Set<EntityKind>?) throws -> [Ranked] {
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

  mutating func cast(_ kinds: Set<EntityKind>?) throws {
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
