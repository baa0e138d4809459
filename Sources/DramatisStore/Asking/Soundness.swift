internal import GRDB

extension CorpusReader {
  /// What a corpus holds.
  public struct Contents: Sendable, Hashable {
    /// The version of its schema.
    public var schema: Int
    /// Its articles.
    public var articles: Int
    /// The stories that they tell.
    public var stories: Int
    /// Entities that an article names.
    public var entities: Int
    /// Quotations.
    public var quotations: Int
    /// Who read how many of the articles, who read most first; nil is not known.
    public var readers: [Reader]
  }

  /// A reader, as ``CorpusWriter/add(_:by:)`` was told, and its articles.
  public struct Reader: Sendable, Hashable {
    /// What tells it from others.
    public var name: String?
    /// How many articles it read.
    public var articles: Int
  }

  /// What the corpus holds. O(rows of the tables counted).
  public func contents() throws(CorpusError) -> Contents {
    try read { snapshot in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(snapshot.db, sql: sql) ?? 0 }
      return Contents(
        schema: try count("PRAGMA user_version"),
        articles: try count("SELECT count(*) FROM article"),
        stories: try count("SELECT count(DISTINCT story) FROM article"),
        entities: try count("SELECT count(*) FROM entity WHERE articles > 0"),
        quotations: try count("SELECT count(*) FROM quotation"),
        readers: try Row.fetchAll(
          snapshot.db,
          sql: """
            SELECT r.text, count(*) FROM article a LEFT JOIN term r ON r.id = a.reader
            GROUP BY r.id ORDER BY count(*) DESC, r.id
            """
        ).map { Reader(name: $0[0], articles: $0[1]) })
    }
  }

  /// What is wrong with the corpus: damage of the file as SQLite finds it, rows that hang on nothing, sums
  /// that do not add up. Empty if all is well. O(size of the corpus).
  public func faults() throws(CorpusError) -> [String] {
    try tableFaults() + searchFaults()
  }

  private func tableFaults() throws(CorpusError) -> [String] {
    try read { snapshot in
      var faults = try String.fetchAll(snapshot.db, sql: "PRAGMA integrity_check(10)")
        .filter { $0 != "ok" }
      for check in Self.checks {
        let count = try Int.fetchOne(snapshot.db, sql: check.sql) ?? 0
        if count > 0 { faults.append("\(count) \(check.fault)") }
      }
      let sums = try snapshot.edges(where: "1", [])
      let counted = try snapshot.edges(filter: CorpusFilter())
      if Set(sums.map(Self.line)) != Set(counted.map(Self.line)) {
        faults.append("the ties added up are not those of the articles")
      }
      return faults
    }
  }

  /// Whether words are found where the articles have them, by FTS5’s own check, which compares its index with
  /// all texts. It needs a connection that may write, though it writes nothing; without one nothing is found.
  private func searchFaults() throws(CorpusError) -> [String] {
    do {
      let queue = try Opening.checker(path)
      defer { try? queue.close() }
      try queue.write {
        try $0.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      }
      return []
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return ["words are not found where the articles have them"]
    } catch {
      let error = CorpusError(error)
      guard [.readOnly, .busy].contains(error) else { throw error }
      return []
    }
  }

  private static func line(_ sum: EdgeSum) -> [Int64] {
    [
      sum.key.source, sum.key.target, sum.key.kind, Int64(sum.weight), Int64(sum.stories),
      Int64(sum.articles),
    ]
  }

  /// Queries that count what should not be.
  private static let checks: [(fault: String, sql: String)] = [
    (
      "articles without text",
      "SELECT count(*) FROM article WHERE id NOT IN (SELECT article FROM body)"
    ),
    (
      "texts without an article",
      "SELECT count(*) FROM body WHERE article NOT IN (SELECT id FROM article)"
    ),
    (
      "articles of a story that is not there",
      "SELECT count(*) FROM article a LEFT JOIN article s ON s.id = a.story WHERE s.story IS NOT a.story"
    ),
    (
      "appearances without an article or entity",
      """
      SELECT count(*) FROM appearance c LEFT JOIN article a ON a.id = c.article
      LEFT JOIN entity e ON e.id = c.entity WHERE a.id IS NULL OR e.id IS NULL
      """
    ),
    (
      "mentions of nobody",
      """
      SELECT count(*) FROM mention m LEFT JOIN appearance c
      ON c.article = m.article AND c.ordinal = m.appearance WHERE c.entity IS NULL
      """
    ),
    (
      "quotations without an article",
      "SELECT count(*) FROM quotation WHERE article NOT IN (SELECT id FROM article)"
    ),
    (
      "articles that words are not found in",
      "SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM search_docsize)"
    ),
    (
      "entities shown as one that is shown as another",
      "SELECT count(*) FROM entity e JOIN entity s ON s.id = e.shown WHERE s.shown <> s.id"
    ),
    (
      "entities with wrong counts",
      """
      SELECT count(*) FROM entity e LEFT JOIN
        (SELECT entity, sum(mentions) AS m, sum(quotations) AS q, count(DISTINCT article) AS n FROM appearance GROUP BY entity) c
      ON c.entity = e.id
      WHERE e.mentions <> coalesce(c.m, 0) OR e.quotations <> coalesce(c.q, 0) OR e.articles <> coalesce(c.n, 0)
      """
    ),
  ]
}
