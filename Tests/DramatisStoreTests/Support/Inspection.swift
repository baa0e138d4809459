import DramatisResolution
import DramatisText
import Foundation
import GRDB

@testable import DramatisStore

extension CorpusReader {
  /// The rows of a query, values joined by "|".
  func rows(_ sql: String) throws -> [String] {
    try read { snapshot in
      try Row.fetchAll(snapshot.db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "" : "\($0.storage.value ?? "")" }.joined(
          separator: "|")
      }
    }
  }

  /// What is kept of each entity, by its name.
  func profiles() throws -> [String: Profile] {
    try read { snapshot in
      var profiles: [String: Profile] = [:]
      for row in try Row.fetchAll(snapshot.db, sql: "SELECT name, profile FROM entity") {
        profiles[row[0]] = try Profile(bytes: Array(row[1] as Data))
      }
      return profiles
    }
  }

  /// The edges as the table has them.
  func edgesAsAdded() throws -> Set<String> {
    try read { try Set($0.edges(where: "1", []).map(Self.line)) }
  }

  /// The edges as the ties of all articles come to.
  func edgesAsCounted() throws -> Set<String> {
    try read { try Set($0.edges(filter: CorpusFilter()).map(Self.line)) }
  }

  private static func line(_ sum: EdgeSum) -> String {
    "\(sum.key.source)-\(sum.key.target) \(sum.key.kind): \(sum.weight) \(sum.stories) \(sum.articles)"
  }
}

extension TestCorpus {
  /// All ties by name; of undirected ones the lower name first, since entities are numbered as they come.
  func edges() throws -> Set<String> {
    try Set(
      rows(
        """
        SELECT kind, iif(kind = 'coMention', min(source_name, target_name), source_name),
          iif(kind = 'coMention', max(source_name, target_name), target_name),
          weight, stories, articles FROM ties
        """))
  }

  /// All entities by name, with their counts.
  func counts() throws -> Set<String> {
    try Set(rows("SELECT kind, name, mentions, quotations, articles, stories FROM entities"))
  }

  /// Every row of every table that is not FTS5's own.
  func dump() throws -> [String] {
    let tables = try rows(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    return try tables.flatMap { table in
      try rows("SELECT * FROM \(table)").map { "\(table): \($0)" }.sorted()
    }
  }
}
