internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// An office that corrections give to somebody.
struct OfficeByHand {
  /// The role as the articles know it; a negative number if none tells of it.
  var role: Int64
  var title: String
  /// What it is an office of, as shown.
  var of: Int64?
  var holdings: [Holding]

  struct Holding {
    /// Who holds it, as shown.
    var holder: Int64
    /// The days, since 1970; nil where it is not said.
    var first: Int?
    var last: Int?
  }
}

extension CorpusSnapshot {
  /// The offices that corrections give, with those holdings whose days meet the filter’s. No outlet says
  /// them, and so a filter by outlets leaves them. O(holdings).
  func officesByHand(_ filter: CorpusFilter = CorpusFilter()) throws -> [OfficeByHand] {
    guard isCorrected else { return [] }
    var offices: [OfficeByHand] = []
    let rows = try Row.fetchAll(
      db, sql: "SELECT rowid, holder, title, of, first, last FROM held ORDER BY rowid")
    for row in rows {
      let (first, last): (Int?, Int?) = (row[4], row[5])
      if let since = filter.since, let last, last < since { continue }
      if let until = filter.until, let first, first > until { continue }
      let title: String = row[2]
      let of = (row[3] as Int64?).map(shown)
      let holding = OfficeByHand.Holding(holder: shown(row[1]), first: first, last: last)
      let known = offices.firstIndex {
        FoldedName($0.title) == FoldedName(title) && $0.of == of
      }
      if let known {
        offices[known].holdings.append(holding)
      } else {
        let role = try role(title: title, of: of) ?? -(row[0] as Int64)
        offices.append(OfficeByHand(role: role, title: title, of: of, holdings: [holding]))
      }
    }
    return offices
  }

  /// The office as the articles know it. O(entities with the title’s first word).
  private func role(title: String, of: Int64?) throws -> Int64? {
    let folded = FoldedName(title)
    guard let word = folded.words.first, let kind = terms.known(EntityKind.role.rawValue) else {
      return nil
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.shown, e.name, e.of FROM entity_word w JOIN entity e ON e.id = w.entity
        WHERE w.word = ? AND e.kind = ? AND e.articles > 0 ORDER BY e.articles DESC, e.id
        """, arguments: [String(word), kind])
    return rows.first { row in
      FoldedName(row[1] as String) == folded && (row[2] as Int64?).map(shown) == of
    }?[0]
  }
}

extension GraphMaker {
  /// Adds the offices that corrections give to those who are nodes, or that were asked for themselves or by what
  /// they are offices of: ties without evidence, since no article says so.
  mutating func appendOfficesByHand(asked: Set<Int64>) throws {
    for office in officesByHand {
      let isAsked = asked.contains(office.role)
      let holders = office.holdings.map(\.holder).filter { isAsked || isNode($0) }
      guard !holders.isEmpty || office.of.map(asked.contains) == true,
        let role = try node(office.role)
      else { continue }
      for holder in holders {
        if let holder = try node(holder) { appendByHand(.holds, from: holder, to: role) }
      }
      if let of = try office.of.flatMap({ try node($0) }) { appendByHand(.of, from: role, to: of) }
    }
  }
}
