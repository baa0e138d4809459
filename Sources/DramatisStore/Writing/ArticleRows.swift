internal import DramatisText
internal import GRDB

/// An article's own rows: what is known about it, its text, and what finds it again.
struct ArticleRows {
  let db: Database

  /// What is kept of an article under a key.
  struct Known {
    var id: Int64
    var digest: Int64
    var story: Int64
    /// The number of who read it.
    var reader: Int64?
  }

  func known(_ key: String) throws -> Known? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, digest, story, reader FROM article WHERE key = ?")
    statement.setUncheckedArguments([key])
    return try Row.fetchOne(statement).map {
      Known(id: $0[0], digest: $0[1], story: $0[2], reader: $0[3])
    }
  }

  /// Writes the article, under `id` if it had one.
  func insert(
    _ prepared: PreparedStory, id: Int64?, story: Int64?, reader: Int64?
  ) throws -> Int64 {
    let article = prepared.story.article
    let id = try id ?? nextID()
    try Insertion(
      db,
      """
      INSERT INTO article (id, key, title, published, day, outlet, url, digest, story, reader)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)([
        id.databaseValue, article.id.databaseValue, .text(article.title), .text(article.published),
        .number(prepared.day), .text(article.outlet), .text(article.url),
        prepared.digest.databaseValue, (story ?? id).databaseValue,
        reader?.databaseValue ?? .null,
      ])
    try Insertion(db, "INSERT INTO body (article, text) VALUES (?, ?)")([
      id.databaseValue, article.text.databaseValue,
    ])
    try Insertion(db, "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)")([
      id.databaseValue, (article.title ?? "").databaseValue, article.text.databaseValue,
    ])
    let band = try Insertion(db, "INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)")
    for hash in prepared.bands { try band([hash.databaseValue, id.databaseValue]) }
    return id
  }

  /// Removes the article. Its bands are made again of its text.
  func remove(_ id: Int64) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT title, text FROM searchable WHERE id = ?", arguments: [id])
    else { return }
    let (title, text): (String, String) = (row[0], row[1])
    try db.execute(
      sql: "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
      arguments: [id, title, text])
    let band = try Insertion(db, "DELETE FROM band WHERE hash = ? AND article = ?")
    for hash in Sketch(of: Shingles(of: text)).bands {
      try band([hash.databaseValue, id.databaseValue])
    }
    try db.execute(sql: "DELETE FROM body WHERE article = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id])
  }

  private func nextID() throws -> Int64 {
    (try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM article")) ?? 0) + 1
  }
}
