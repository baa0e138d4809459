internal import DramatisResolution
internal import DramatisText
internal import GRDB

/// The stories of one transaction.
struct StoryBatch {
  let db: Database
  var account = CorpusWriter.Account()
  private var terms: Terms
  private let coMention: Int64
  private let resolver: Resolver
  /// The entities that corrections made others.
  private let shown: [Int64: Int64]
  /// What stories that are taken out are read from.
  private let snapshot: CorpusSnapshot
  /// The number of who reads the stories.
  private let reader: Int64?

  init(_ db: Database, constraints: Constraints, reader: String? = nil) throws {
    self.db = db
    var terms = try Terms(db)
    self.reader = try reader.map { try terms.number(of: $0, in: db) }
    coMention = try terms.number(of: TieKind.coMention.rawValue, in: db)
    // Every kind has its number before a row needs it.
    for kind in TieKind.allCases { _ = try terms.number(of: kind.rawValue, in: db) }
    for kind in EntityKind.allCases { _ = try terms.number(of: kind.rawValue, in: db) }
    self.terms = terms
    resolver = Resolver(constraints: constraints)
    snapshot = try CorpusSnapshot(db, isCorrected: false)
    var shown: [Int64: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, shown FROM entity WHERE shown <> id") {
      shown[row[0]] = row[1]
    }
    self.shown = shown
  }

  mutating func add(_ prepared: PreparedStory) throws {
    let articles = ArticleRows(db: db)
    let known = try articles.known(prepared.story.article.id)
    guard known?.digest != prepared.digest else {
      account.unchanged += 1
      return
    }
    let former = try known.map { try takeOut($0) }
    try insert(prepared, id: known?.id, reader: reader, insteadOf: former?.resolved)
    // Only now: who is told of in this article alone would else be nobody.
    if let former { try forget(former) }
    account.added += known == nil ? 1 : 0
    account.replaced += known == nil ? 0 : 1
  }

  /// Puts a story in place of the one that was read in the same article before, unless that has changed
  /// meanwhile, or is not there any more.
  mutating func reread(_ prepared: PreparedStory) throws {
    guard let known = try ArticleRows(db: db).known(prepared.story.article.id),
      known.digest == prepared.digest
    else { return }
    if try StoredStory(known.id, in: snapshot).story == prepared.story {
      try Insertion(db, "UPDATE article SET reader = ? WHERE id = ?")([
        reader?.databaseValue ?? .null, known.id.databaseValue,
      ])
      account.unchanged += 1
      return
    }
    let former = try takeOut(known)
    try insert(prepared, id: known.id, reader: reader, insteadOf: former.resolved)
    try forget(former)
    account.replaced += 1
  }

  /// Takes the decisions on some entities of stories anew, as if the stories had just come; whom else they
  /// name stays who it is.
  mutating func decideAnew(on entities: Set<Int64>, in articles: [Int64]) throws {
    let formers = try articles.compactMap { try takeOut(article: $0) }
    for former in formers { try forget(former) }
    for former in formers {
      try insert(
        PreparedStory(former.story), id: former.article, reader: former.reader,
        insteadOf: former.resolved.undecided(on: entities))
    }
  }

  /// A story that was taken out, and the entities that it was decided to be.
  struct Former {
    let article: Int64
    let story: Story
    let resolved: FormerStory
    let reader: Int64?
  }

  /// Takes an article and its story out; what it taught stays until ``putBack(_:)``.
  func takeOut(article: Int64) throws -> Former? {
    let key = try String.fetchOne(
      db, sql: "SELECT key FROM article WHERE id = ?", arguments: [article])
    return try key.flatMap { try ArticleRows(db: db).known($0) }.map { try takeOut($0) }
  }

  /// Puts a story back that was taken out, as one that has just come.
  mutating func putBack(_ former: Former) throws {
    try insert(PreparedStory(former.story), id: former.article, reader: former.reader)
    try forget(former)
  }

  private func takeOut(_ known: ArticleRows.Known) throws -> Former {
    let story = try StoredStory(known.id, in: snapshot).story
    let entities = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT entity FROM appearance WHERE article = ? ORDER BY ordinal"),
      arguments: [known.id])
    try remove(known)
    return Former(
      article: known.id, story: story,
      resolved: FormerStory(StorySightings(of: story), entities: entities), reader: known.reader)
  }

  /// Takes back what a story that is no more taught of its entities.
  private mutating func forget(_ former: Former) throws {
    var registry = StoredRegistry(db, terms: terms)
    try resolver.forget(former.resolved, in: &registry)
    try registry.flush()
    let update = try Insertion(
      db,
      """
      UPDATE entity SET confidence = (SELECT max(c.confidence) FROM appearance c WHERE c.entity = id)
      WHERE id = ? AND NOT EXISTS (
        SELECT 1 FROM appearance c WHERE c.entity = entity.id AND c.confidence >= entity.confidence)
      """)
    for entity in Set(former.resolved.entities).sorted() { try update([entity.databaseValue]) }
  }

  /// Puts a story in, its article under a number that it had, or a new one.
  private mutating func insert(
    _ prepared: PreparedStory, id known: Int64?, reader: Int64?,
    insteadOf former: FormerStory? = nil
  ) throws {
    let articles = ArticleRows(db: db)
    let story = try ReprintFinder(db: db).story(of: prepared)
    let group = try story.map { try self.articles(ofStory: $0) } ?? []
    let ledger = EdgeLedger(db)
    if !group.isEmpty {
      try ledger.remove(ledger.contribution(ofGroup: group, coMention: coMention))
    }
    let id = try articles.insert(prepared, id: known, story: story, reader: reader)
    let decisions = try resolve(
      prepared, insteadOf: former, article: id, isReprint: story != nil)
    if group.isEmpty {
      try ledger.add(contribution(of: prepared, decisions: decisions, article: id))
    } else {
      // An article that was replaced keeps its number, and may come before its story's first.
      let group = (group + [id]).sorted()
      if group[0] == id { try tell(group, as: id) }
      try ledger.add(ledger.contribution(ofGroup: group, coMention: coMention))
    }
    account.reprints += story == nil ? 0 : 1
  }

  private mutating func resolve(
    _ prepared: PreparedStory, insteadOf former: FormerStory?, article: Int64, isReprint: Bool
  ) throws -> [Decision] {
    var registry = StoredRegistry(db, terms: terms)
    let decisions = try resolver.resolve(
      prepared.sightings, insteadOf: former, in: &registry)
    try registry.flush()
    terms = registry.terms
    try StoryRows(db: db, article: article).insert(prepared, decisions: decisions, terms: &terms)
    try count(prepared, decisions: decisions, isReprint: isReprint)
    return decisions
  }

  private func count(
    _ prepared: PreparedStory, decisions: [Decision], isReprint: Bool
  ) throws {
    let update = try Insertion(
      db,
      """
      UPDATE entity SET mentions = mentions + ?, quotations = quotations + ?, articles = articles + ?,
        stories = stories + ?, confidence = max(coalesce(confidence, ?), coalesce(?, confidence))
      WHERE id = ?
      """)
    // An article counts once, though two of its own should be one.
    var counted: Set<Int64> = []
    for (row, decision) in zip(prepared.appearances, decisions) {
      let isFirst = counted.insert(decision.entity).inserted
      try update([
        .number(row.mentions), .number(row.quotations), .number(isFirst ? 1 : 0),
        .number(isFirst && !isReprint ? 1 : 0), .real(row.confidence), .real(row.confidence),
        decision.entity.databaseValue,
      ])
    }
  }

  private func contribution(
    of prepared: PreparedStory, decisions: [Decision], article: Int64
  ) throws -> [EdgeLedger.Key: EdgeLedger.Contribution] {
    let entities = decisions.map { shown[$0.entity] ?? $0.entity }
    return EdgeLedger.contribution(
      of: prepared.ties.compactMap { tie in
        terms.known(tie.kind.rawValue).flatMap { kind in
          EdgeLedger.ShownTie(
            kind: kind, isDirected: tie.kind.isDirected, source: entities[tie.source],
            target: entities[tie.target], weight: tie.weight)
        }
      }, article: article)
  }
}

// MARK: - Replacing

extension StoryBatch {
  /// Removes an article and all that hangs on it. Entities that no article names any more stay without
  /// appearances: their numbers are not given to others.
  private func remove(_ known: ArticleRows.Known) throws {
    let ledger = EdgeLedger(db)
    let group = try articles(ofStory: known.story)
    try ledger.remove(ledger.contribution(ofGroup: group, coMention: coMention))
    try db.execute(
      sql: """
        UPDATE entity SET mentions = entity.mentions - c.mentions,
          quotations = entity.quotations - c.quotations, articles = entity.articles - c.articles,
          stories = entity.stories - c.articles * ?
        FROM (SELECT entity, sum(mentions) AS mentions, sum(quotations) AS quotations,
          1 AS articles FROM appearance WHERE article = ? GROUP BY entity) AS c
        WHERE entity.id = c.entity
        """, arguments: [known.id == known.story ? 1 : 0, known.id])
    try StoryRows(db: db, article: known.id).remove()
    try ArticleRows(db: db).remove(known.id)
    let rest = group.filter { $0 != known.id }
    if let first = rest.first {
      if known.id == known.story { try tell(rest, as: first) }
      try ledger.add(ledger.contribution(ofGroup: rest, coMention: coMention))
    }
  }

  /// The articles that tell the story, ascending.
  private func articles(ofStory story: Int64) throws -> [Int64] {
    try [story]
      + Int64.fetchAll(
        db, sql: "SELECT id FROM article WHERE story = ? AND story <> id ORDER BY id",
        arguments: [story])
  }

  /// Makes `first` the article by which the story of `group` goes: its entities count as those of the
  /// story.
  private func tell(_ group: [Int64], as first: Int64) throws {
    for article in group {
      let old = try Int64.fetchOne(
        db, sql: "SELECT story FROM article WHERE id = ?", arguments: [article])
      let change = (article == first ? 1 : 0) - (article == old ? 1 : 0)
      try db.execute(
        sql: "UPDATE article SET story = ? WHERE id = ?", arguments: [first, article])
      guard change != 0 else { continue }
      try db.execute(
        sql: """
          UPDATE entity SET stories = entity.stories + ? * c.n
          FROM (SELECT entity, 1 AS n FROM appearance WHERE article = ? GROUP BY entity) AS c
          WHERE entity.id = c.entity
          """, arguments: [change, article])
    }
  }
}
