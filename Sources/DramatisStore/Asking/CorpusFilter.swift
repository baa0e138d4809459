internal import GRDB

/// Which articles count.
public struct CorpusFilter: Sendable, Hashable {
  /// From this day on, since 1970-01-01.
  public var since: Int?
  /// Up to this day, itself included.
  public var until: Int?
  /// Of these outlets, whatever their case; of all if empty.
  public var outlets: [String]

  /// All articles, or those that the arguments leave.
  public init(since: Int? = nil, until: Int? = nil, outlets: [String] = []) {
    self.since = since
    self.until = until
    self.outlets = outlets
  }

  /// Whether all articles count.
  public var isEmpty: Bool { since == nil && until == nil && outlets.isEmpty }

  /// A condition on the row `a` of `article` in the corpus `db`. Values stay apart from the SQL. O(articles)
  /// if there are outlets, whose spellings are looked up, since SQLite folds ASCII alone.
  func condition(in db: Database) throws -> (sql: String, arguments: StatementArguments) {
    var parts: [String] = []
    var arguments = StatementArguments()
    if let since {
      parts.append("a.day >= ?")
      arguments += [since]
    }
    if let until {
      parts.append("a.day <= ?")
      arguments += [until]
    }
    if !outlets.isEmpty {
      let wanted = Set(outlets.map { $0.lowercased() })
      let spelt = try String.fetchAll(
        db, sql: "SELECT DISTINCT outlet FROM article WHERE outlet IS NOT NULL"
      ).filter { wanted.contains($0.lowercased()) }
      let marks = Array(repeating: "?", count: spelt.count).joined(separator: ", ")
      parts.append("a.outlet IN (\(marks))")
      arguments += StatementArguments(spelt)
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments)
  }
}
