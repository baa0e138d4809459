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

/// The offices that corrections give, once they were looked up.
final class OfficesByHand {
  fileprivate var offices: [OfficeByHand]?
}

extension OfficeByHand {
  /// The office with those holdings whose days meet the filter’s. No outlet says them, and so a filter by
  /// outlets leaves them.
  fileprivate func filtered(_ filter: CorpusFilter) -> OfficeByHand {
    var office = self
    office.holdings = holdings.filter { holding in
      if let since = filter.since, let last = holding.last, last < since { return false }
      if let until = filter.until, let first = holding.first, first > until { return false }
      return true
    }
    return office
  }
}

extension CorpusSnapshot {
  /// The offices that corrections give, with those holdings whose days meet the filter’s and whose holders are not
  /// ignored. O(holdings), the first time × the entities with a title’s first word.
  func officesByHand(_ filter: CorpusFilter = CorpusFilter()) throws -> [OfficeByHand] {
    guard isCorrected else { return [] }
    let all = try byHand.offices ?? allOfficesByHand()
    byHand.offices = all
    return all.map { $0.filtered(filter) }
  }

  private struct OfficeKey: Hashable {
    var title: FoldedName
    var of: Int64?
  }

  private func allOfficesByHand() throws -> [OfficeByHand] {
    var offices: [OfficeByHand] = []
    var known: [OfficeKey: Int] = [:]
    let rows = try Row.fetchAll(
      db, sql: "SELECT rowid, holder, title, of, first, last FROM held ORDER BY rowid")
    for row in rows {
      let title: String = row[2]
      let of = (row[3] as Int64?).map(shown)
      let key = OfficeKey(title: FoldedName(title), of: of)
      let number = known[key] ?? offices.count
      if number == offices.count {
        known[key] = number
        let role = try role(title: title, of: of) ?? -(row[0] as Int64)
        offices.append(OfficeByHand(role: role, title: title, of: of, holdings: []))
      }
      let holding = OfficeByHand.Holding(holder: shown(row[1]), first: row[4], last: row[5])
      if !ignored.contains(holding.holder) { offices[number].holdings.append(holding) }
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
