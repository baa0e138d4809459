internal import DramatisGraph
internal import DramatisResolution
internal import DramatisText
internal import GRDB

extension CorpusReader {
  /// Who held an office, and when the articles told it.
  public struct Holder: Sendable, Hashable {
    /// The office, with what it is an office of.
    public var office: String
    /// Who held it.
    public var holder: String
    /// The days, as ISO 8601 writes them, of the first and last article that tells it, or of the correction;
    /// nil where none has a date.
    public var first: String?
    /// The last.
    public var last: String?
    /// How many stories tell it; 0 if it was said by hand.
    public var stories: Int
    /// The id of the first article that tells it.
    public var article: String?
  }

  /// The holders of the offices called `title`, with what it is an office of or without, by office and
  /// time. O(articles that tell of these offices).
  public func holders(
    of title: String, filter: CorpusFilter = CorpusFilter()
  ) throws(CorpusError) -> [Holder] {
    try read { try $0.holders(of: title, filter: filter) }
  }
}

extension CorpusSnapshot {
  fileprivate func holders(
    of title: String, filter: CorpusFilter
  ) throws -> [CorpusReader.Holder] {
    let roles = try EntityFinder(snapshot: self).all(called: title, kind: .role)
    var found: [CorpusReader.Holder] = []
    for role in roles { found += try holders(ofRole: role, filter: filter) }
    found += try heldByHand(title, filter: filter)
    return found.sorted { left, right in
      (left.office, left.first ?? "", -left.stories, left.holder)
        < (right.office, right.first ?? "", -right.stories, right.holder)
    }
  }

  private func holders(
    ofRole role: Int64, filter: CorpusFilter
  ) throws -> [CorpusReader.Holder] {
    let office = try officeName(role)
    let (condition, arguments) = try filter.condition(in: db)
    let rows = try members(of: role).flatMap { member in
      try Row.fetchAll(
        db,
        sql: """
          SELECT h.shown, min(a.day), max(a.day), count(DISTINCT a.story), min(a.id)
          FROM appearance c JOIN article a ON a.id = c.article
          JOIN tie t ON t.article = c.article AND t.target = c.ordinal AND t.kind = ?
          JOIN appearance s ON s.article = t.article AND s.ordinal = t.source
          JOIN entity h ON h.id = s.entity
          WHERE c.entity = ? AND h.ignored = 0 AND \(condition) GROUP BY h.shown
          """, arguments: [terms.known(TieKind.holds.rawValue), member] + arguments)
    }
    return try rows.map { row in
      CorpusReader.Holder(
        office: office, holder: try name(of: row[0]), first: iso(row[1]), last: iso(row[2]),
        stories: row[3],
        article: try String.fetchOne(
          db, sql: "SELECT key FROM article WHERE id = ?", arguments: [row[4] as Int64]))
    }
  }

  private func heldByHand(
    _ title: String, filter: CorpusFilter
  ) throws -> [CorpusReader.Holder] {
    let asked = FoldedName(title)
    return try officesByHand(filter).flatMap { office -> [CorpusReader.Holder] in
      let of = try office.of.map { try name(of: $0) }
      let title = office.title
      let names = [title, of.map { "\($0) \(title)" }, of.map { "\(title) of \($0)" }]
      guard names.compactMap(\.self).contains(where: { FoldedName($0) == asked }) else { return [] }
      return try office.holdings.map { holding in
        CorpusReader.Holder(
          office: title + (of.map { " (\($0))" } ?? ""), holder: try name(of: holding.holder),
          first: iso(holding.first), last: iso(holding.last), stories: 0, article: nil)
      }
    }
  }

  private func iso(_ day: Int?) -> String? { day.map { Day(number: $0).iso } }

  private func name(of entity: Int64) throws -> String {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT coalesce(label, name) FROM entity WHERE id = ?"),
      arguments: [entity]) ?? ""
  }

  private func officeName(_ role: Int64) throws -> String {
    let of = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT of FROM entity WHERE id = ?"), arguments: [role])
    return try name(of: role) + (of.map { " (\(try name(of: shown($0))))" } ?? "")
  }
}
