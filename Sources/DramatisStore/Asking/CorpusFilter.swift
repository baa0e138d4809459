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

  /// A condition on the row `a` of `article`. Values stay apart from the SQL.
  var condition: (sql: String, arguments: StatementArguments) {
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
      let marks = Array(repeating: "?", count: outlets.count).joined(separator: ", ")
      parts.append("a.outlet COLLATE NOCASE IN (\(marks))")
      arguments += StatementArguments(outlets)
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments)
  }
}
