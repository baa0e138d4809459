internal import DramatisText
internal import GRDB

/// Finds the story that an article tells again.
struct ReprintFinder {
  let db: Database

  /// The most articles whose texts are compared: those with the most bands in common.
  static let candidateLimit = 6

  /// The story of the nearest article of which `prepared` is a reprint; nil if there is none.
  func story(of prepared: PreparedStory) throws -> Int64? {
    var shared: [Int64: Int] = [:]
    let statement = try db.cachedStatement(sql: "SELECT article FROM band WHERE hash = ? LIMIT 64")
    for hash in prepared.bands {
      statement.setUncheckedArguments([hash])
      for article in try Int64.fetchAll(statement) { shared[article, default: 0] += 1 }
    }
    guard !shared.isEmpty else { return nil }
    let own = Shingles(of: prepared.story.article.text)
    let candidates = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (article, _) in candidates.prefix(Self.candidateLimit) {
      guard
        let row = try Row.fetchOne(
          db,
          sql: "SELECT story, text FROM article JOIN body ON article = id WHERE id = ?",
          arguments: [article])
      else { continue }
      if own.isReprint(of: Shingles(of: row[1])) { return row[0] }
    }
    return nil
  }
}
