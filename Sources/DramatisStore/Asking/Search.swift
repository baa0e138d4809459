internal import FoundationEssentials
internal import GRDB

extension CorpusReader {
  /// An article that a search found.
  public struct Hit: Sendable, Hashable {
    /// What tells the article from others.
    public var article: String
    /// The headline.
    public var title: String?
    /// When it was published.
    public var published: String?
    /// Who published it.
    public var outlet: String?
    /// Where it was published.
    public var url: String?
    /// How many articles tell the story, and of how many outlets.
    public var articles: Int
    /// The outlets that tell it; one where none is known.
    public var outlets: Int
    /// Words around what was found, which stands between ``Hit/opening`` and ``Hit/closing``.
    public var excerpt: String

    /// What stands before found words: a character of no text.
    public static let opening: Character = "\u{E000}"
    /// What stands behind them.
    public static let closing: Character = "\u{E001}"
  }

  /// The stories that hold all of `words`, the best first (BM25, Robertson & Zaragoza 2009), each by the
  /// first of its articles that does; and how many there are beyond `limit`.
  ///
  /// A phrase stands in quotation marks; a `-` leaves out what holds the word behind it; whatever else
  /// is in the words is words, never a command. O(articles that hold the rarest word).
  public func search(
    _ words: String, filter: CorpusFilter = CorpusFilter(), limit: Int = .max
  ) throws(CorpusError) -> (hits: [Hit], more: Int) {
    guard let query = SearchQuery(words) else { return ([], 0) }
    return try read { snapshot in
      let (condition, arguments) = try filter.condition(in: snapshot.db)
      let found = try Row.fetchAll(
        snapshot.db,
        sql: """
          SELECT a.id, a.story FROM search JOIN article a ON a.id = search.rowid
          WHERE search MATCH ? AND \(condition) ORDER BY search.rank, a.id
          """, arguments: [query.text] + arguments)
      var stories: Set<Int64> = []
      let first = found.filter { stories.insert($0[1]).inserted }
      let hits = try first.prefix(limit).map { row in
        try snapshot.hit(article: row[0], story: row[1], query: query)
      }
      return (hits, max(0, first.count - limit))
    }
  }
}

/// What a person typed, as FTS5 takes it: every word in quotation marks, so that none is an operator.
struct SearchQuery: Sendable {
  let text: String

  /// Nil if there is no word to look for.
  init?(_ words: String) {
    var wanted: [String] = []
    var unwanted: [String] = []
    for (word, isUnwanted) in Self.parts(words) {
      guard
        word.unicodeScalars.contains(where: {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        })
      else { continue }
      if isUnwanted { unwanted.append("\"\(word)\"") } else { wanted.append("\"\(word)\"") }
    }
    guard !wanted.isEmpty else { return nil }
    let all = wanted.joined(separator: " AND ")
    text = unwanted.isEmpty ? all : "(\(all)) NOT (\(unwanted.joined(separator: " OR ")))"
  }

  /// Words, and phrases without their marks; whether a minus sign stands before them.
  private static func parts(_ words: String) -> [(text: String, isUnwanted: Bool)] {
    var parts: [(String, Bool)] = []
    var part = ""
    var (isInPhrase, isUnwanted) = (false, false)
    func end() {
      if !part.isEmpty { parts.append((part, isUnwanted)) }
      (part, isUnwanted) = ("", false)
    }
    for character in words {
      if "\"“”„".contains(character) {
        if isInPhrase || !part.isEmpty { end() }
        isInPhrase.toggle()
      } else if character.isWhitespace, !isInPhrase {
        end()
      } else if character == "-", part.isEmpty, !isInPhrase {
        isUnwanted = true
      } else if character != "\0" {
        part.append(character)
      }
    }
    end()
    return parts
  }
}

extension CorpusSnapshot {
  fileprivate func hit(article: Int64, story: Int64, query: SearchQuery) throws -> CorpusReader.Hit
  {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.key, a.title, a.published, a.outlet, a.url,
            snippet(search, 1, char(57344), char(57345), ' … ', 24)
          FROM search JOIN article a ON a.id = search.rowid WHERE search MATCH ? AND search.rowid = ?
          """), arguments: [query.text, article])
    let told = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*), count(DISTINCT outlet) FROM article WHERE story = ?"),
      arguments: [story])
    guard let row, let told else { throw CorpusError.damaged("article \(article) is missing") }
    let excerpt: String = row[5]
    return CorpusReader.Hit(
      article: row[0], title: row[1], published: row[2], outlet: row[3], url: row[4],
      articles: told[0], outlets: max(1, told[1]),
      excerpt: excerpt.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
