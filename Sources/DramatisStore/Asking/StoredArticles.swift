public import DramatisText
internal import GRDB

extension CorpusReader {
  /// The numbers of the articles that another reader than `reader` read, or nobody knows who; of all if it is
  /// nil. In the order in which they were added. O(articles).
  public func articles(notReadBy reader: String?) throws(CorpusError) -> [Int64] {
    try read { snapshot in
      let known = reader.map { snapshot.terms.known($0) ?? -1 }
      return try Int64.fetchAll(
        snapshot.db, sql: "SELECT id FROM article WHERE ?1 IS NULL OR reader IS NOT ?1 ORDER BY id",
        arguments: [known])
    }
  }

  /// The article of this number, as it was added; nil if there is none any more.
  public func article(_ number: Int64) throws(CorpusError) -> Article? {
    try read { try $0.article(number) }
  }
}

extension CorpusSnapshot {
  /// The article of this number, as it was added; nil if there is none.
  func article(_ number: Int64) throws -> Article? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT key, title, published, outlet, url, text FROM article JOIN body ON article = id
          WHERE id = ?
          """), arguments: [number]
    ).map { row in
      Article(
        id: row[0], title: row[1], published: row[2], outlet: row[3], url: row[4], text: row[5])
    }
  }
}
