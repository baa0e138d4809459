internal import DramatisText
internal import GRDB

/// The ties of all articles added up by entity: the table `edge`.
///
/// A *group* is the articles that tell one story. An edge weighs in each story what it weighs in the
/// first of its articles that has the tie, so that reprints add to `articles` and to nothing else.
/// Whatever changes a group or who is who takes the group's contribution off, and adds the new one.
struct EdgeLedger {
  private let db: Database

  init(_ db: Database) { self.db = db }

  struct Key: Hashable {
    var source: Int64
    var target: Int64
    var kind: Int64
  }

  struct Contribution {
    var weight: Int
    var articles: Int
    /// The first article that has the tie.
    var first: Int64
  }

  /// A tie of an article between entities as shown.
  struct ShownTie {
    var key: Key
    var weight: Int

    /// Of an undirected tie the lower entity comes first; nil if both ends are one.
    init?(kind: Int64, isDirected: Bool, source: Int64, target: Int64, weight: Int) {
      guard source != target else { return nil }
      let isTurned = !isDirected && target < source
      key = Key(source: isTurned ? target : source, target: isTurned ? source : target, kind: kind)
      self.weight = weight
    }
  }

  /// What an article's ties come to.
  static func contribution(of ties: some Sequence<ShownTie>, article: Int64) -> [Key: Contribution]
  {
    var sums: [Key: Contribution] = [:]
    for tie in ties {
      sums[tie.key, default: Contribution(weight: 0, articles: 1, first: article)].weight +=
        tie.weight
    }
    return sums
  }

  /// What the articles of a group, ascending, come to, as the tables have them. O(their ties).
  func contribution(ofGroup articles: [Int64], coMention: Int64) throws -> [Key: Contribution] {
    var sums: [Key: Contribution] = [:]
    for article in articles {
      for (key, value) in Self.contribution(of: try ties(of: article, coMention), article: article)
      {
        if sums[key] == nil { sums[key] = value } else { sums[key]?.articles += 1 }
      }
    }
    return sums
  }

  private func ties(of article: Int64, _ coMention: Int64) throws -> [ShownTie] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.kind, s.shown, d.shown, t.weight FROM tie t
        JOIN appearance sa ON sa.article = t.article AND sa.ordinal = t.source
        JOIN entity s ON s.id = sa.entity
        JOIN appearance da ON da.article = t.article AND da.ordinal = t.target
        JOIN entity d ON d.id = da.entity
        WHERE t.article = ?
        """)
    statement.setUncheckedArguments([article])
    return try Row.fetchAll(statement).compactMap { row in
      let kind: Int64 = row[0]
      return ShownTie(
        kind: kind, isDirected: kind != coMention, source: row[1], target: row[2], weight: row[3])
    }
  }

  /// Adds a contribution of one story.
  func add(_ sums: [Key: Contribution]) throws {
    let insertion = try Insertion(
      db,
      """
      INSERT INTO edge (source, target, kind, weight, stories, articles, first)
      VALUES (?, ?, ?, ?, 1, ?, ?)
      ON CONFLICT DO UPDATE SET weight = weight + excluded.weight, stories = stories + 1,
        articles = articles + excluded.articles, first = min(first, excluded.first)
      """)
    for (key, value) in sums.sorted(by: { $0.key < $1.key }) {
      try insertion(
        [
          key.source, key.target, key.kind, Int64(value.weight), Int64(value.articles), value.first,
        ].map(\.databaseValue))
    }
  }

  /// Takes off a contribution of one story. `first` stays: it says where to look first.
  func remove(_ sums: [Key: Contribution]) throws {
    let update = try Insertion(
      db,
      """
      UPDATE edge SET weight = weight - ?, stories = stories - 1, articles = articles - ?
      WHERE source = ? AND target = ? AND kind = ?
      """)
    let removal = try Insertion(
      db, "DELETE FROM edge WHERE source = ? AND target = ? AND kind = ? AND stories <= 0")
    for (key, value) in sums.sorted(by: { $0.key < $1.key }) {
      let place = [key.source, key.target, key.kind].map(\.databaseValue)
      try update([.number(value.weight), .number(value.articles)] + place)
      try removal(place)
    }
  }
}

extension EdgeLedger.Key: Comparable {
  static func < (left: EdgeLedger.Key, right: EdgeLedger.Key) -> Bool {
    (left.source, left.target, left.kind) < (right.source, right.target, right.kind)
  }
}
