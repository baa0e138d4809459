internal import DramatisText
internal import GRDB

/// A tie between two entities over many articles, before it is an edge of a graph.
struct EdgeSum {
  var key: EdgeLedger.Key
  var weight: Int
  var stories: Int
  var articles: Int
  /// Where its evidence is, in the order of the articles. What stands in `edge` knows the first only.
  var pieces: [Piece]

  /// An article, and there the tie's evidence as its row has it; nil is to be looked up.
  struct Piece {
    var article: Int64
    var evidence: String?
  }
}

extension CorpusSnapshot {
  /// The edges that match, as they stand in `edge`: for all articles.
  /// `condition` is on the row `d`.
  func edges(where condition: String, _ arguments: StatementArguments) throws -> [EdgeSum] {
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT d.source, d.target, d.kind, d.weight, d.stories, d.articles, d.first FROM edge d
        WHERE \(condition)
        """, arguments: arguments)
    var sums: [EdgeSum] = []
    while let row = try cursor.next() {
      sums.append(
        EdgeSum(
          key: EdgeLedger.Key(source: row[0], target: row[1], kind: row[2]), weight: row[3],
          stories: row[4], articles: row[5], pieces: [.init(article: row[6], evidence: nil)]))
    }
    return sums
  }

  /// The edges at `entity`, of one kind or all, at one end or both. O(edges found).
  func edges(
    at entity: Int64, kind: TieKind? = nil, asSource: Bool = true, asTarget: Bool = true
  ) throws -> [EdgeSum] {
    var sums: [EdgeSum] = []
    let kindNumber = kind.map { terms.known($0.rawValue) ?? -1 }
    let onKind = kind == nil ? "" : " AND d.kind = ?"
    let arguments =
      StatementArguments([entity]) + StatementArguments([kindNumber].compactMap(\.self))
    if asSource { sums += try edges(where: "d.source = ?\(onKind)", arguments) }
    if asTarget {
      sums += try edges(where: "d.target = ?\(onKind)", arguments)
    }
    return sums
  }

  /// The edges that the articles left by `filter` come to, without what is doubted; with `entity` only
  /// those at it.
  ///
  /// O(ties of the articles looked at). Weights count as in ``EdgeLedger``, with the articles left.
  func edges(
    filter: CorpusFilter, at entity: Int64? = nil, doubt: Doubt? = nil
  ) throws -> [EdgeSum] {
    var collector = EdgeCollector(coMention: terms.known(TieKind.coMention.rawValue) ?? -1)
    let (condition, arguments) = try filter.condition(in: db)
    let articles: [Row]
    if let entity {
      let members = members(of: entity)
      let marks = members.map { _ in "?" }.joined(separator: ", ")
      articles = try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT a.id, a.story FROM appearance c JOIN article a ON a.id = c.article
          WHERE c.entity IN (\(marks)) AND \(condition) ORDER BY a.story, a.id
          """, arguments: StatementArguments(members) + arguments)
    } else {
      articles = try Row.fetchAll(
        db, sql: "SELECT a.id, a.story FROM article a WHERE \(condition) ORDER BY a.story, a.id",
        arguments: arguments)
    }
    let ties = try db.cachedStatement(
      sql: """
        SELECT t.kind, sa.entity, da.entity, t.weight, t.evidence FROM tie t
        JOIN appearance sa ON sa.article = t.article AND sa.ordinal = t.source
        JOIN appearance da ON da.article = t.article AND da.ordinal = t.target
        WHERE t.article = ?
        """)
    for article in articles {
      let id: Int64 = article[0]
      let doubted = try doubt?.quotations(in: id) ?? []
      collector.begin(article: id, story: article[1])
      ties.setUncheckedArguments([id])
      let cursor = try Row.fetchCursor(ties)
      while let row = try cursor.next() {
        let (source, target) = (shown(row[1]), shown(row[2]))
        if let entity, source != entity, target != entity { continue }
        guard let kept = Doubt.kept(row[4], without: doubted) else { continue }
        collector.add(
          kind: row[0], source: source, target: target, weight: row[3] - kept.lost,
          evidence: kept.evidence)
      }
    }
    return collector.sums
  }
}

/// Adds up ties article by article, the articles of a story one behind another.
struct EdgeCollector {
  private(set) var sums: [EdgeSum] = []
  private var position: [EdgeLedger.Key: Int] = [:]
  /// For each sum the story that counted last, the article that counted for it, and the last of its articles.
  private var last: [(story: Int64, teller: Int64, article: Int64)] = []
  private let coMention: Int64
  private var article: Int64 = 0
  private var story: Int64 = 0

  init(coMention: Int64) { self.coMention = coMention }

  mutating func begin(article: Int64, story: Int64) {
    self.article = article
    self.story = story
  }

  mutating func add(kind: Int64, source: Int64, target: Int64, weight: Int, evidence: String) {
    guard
      let tie = EdgeLedger.ShownTie(
        kind: kind, isDirected: kind != coMention, source: source, target: target, weight: weight)
    else { return }
    let piece = EdgeSum.Piece(article: article, evidence: evidence)
    guard let index = position[tie.key] else {
      position[tie.key] = sums.count
      sums.append(EdgeSum(key: tie.key, weight: weight, stories: 1, articles: 1, pieces: [piece]))
      last.append((story, article, article))
      return
    }
    // Two ties of an article are one where two of its entities are.
    if last[index].article != article {
      sums[index].articles += 1
      last[index].article = article
      if last[index].story != story {
        sums[index].stories += 1
        last[index] = (story, article, article)
      }
    }
    guard last[index].teller == article else { return }
    sums[index].weight += weight
    sums[index].pieces.append(piece)
  }
}
