internal import DramatisResolution
internal import DramatisText
internal import GRDB

/// Brings the tables in line with corrections: `shown`, `label`, `label_kind` and `ignored` of entities,
/// the offices of `held`, and the edges.
struct CorrectionApplier {
  private let db: Database
  private(set) var constraints = Constraints()
  /// Where the text of what was applied is kept.
  static let property = "corrections"
  /// Where the lines are kept by which entities were divided.
  private static let divided = "divided"
  /// Where the lines are kept that kept entities apart when corrections were applied last.
  private static let apart = "apart"

  /// Makes the corrections count as not applied.
  static func forget(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM property WHERE key = ?", arguments: [property])
  }

  private func keep(_ value: String, as key: String) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO property (key, value) VALUES (?, ?)", arguments: [key, value])
  }

  /// Whether these lines have divided what they divide: a second time would change nothing but profiles.
  private func hasDivided(_ file: CorrectionFile) throws -> Bool {
    try kept(Self.divided) == file.dividing
  }

  private func kept(_ key: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM property WHERE key = ?", arguments: [key])
  }

  init(_ db: Database) throws { self.db = db }

  mutating func apply(_ file: CorrectionFile) throws -> CorrectionReport {
    var plan = try CorrectionMeaning(db).plan(of: file)
    var report = CorrectionReport(
      count: file.lines.count, notes: plan.notes, contradictions: plan.contradictions)
    guard plan.contradictions.isEmpty else { return report }
    if try rejoin(plan, file) {
      plan = try CorrectionMeaning(db).plan(of: file)
      report.notes = plan.notes
    }
    if !plan.divided.isEmpty, try !hasDivided(file) {
      try divide(plan, file)
      try keep(file.dividing, as: Self.divided)
      plan = try CorrectionMeaning(db).plan(of: file)
      report.notes = plan.notes
    }
    constraints = plan.constraints
    try show(plan)
    try label(plan)
    try hold(plan.offices)
    try keep(file.text, as: Self.property)
    return report
  }

  /// Decides anew on the stories that tell of two as one which are never one.
  ///
  /// Where a line names two by name, all stories of the entity are decided on again. Stories that a line
  /// names itself are taken out first and come back one by one, so that each knows who the others are.
  private func divide(_ plan: CorrectionPlan, _ file: CorrectionFile) throws {
    let named = try articles(named: file).compactMap { try batch(plan).takeOut(article: $0) }
    if file.lines.contains(where: \.dividesByName) {
      var batch = try batch(plan)
      try batch.decideAnew(on: Set(plan.divided), in: articles(of: plan.divided))
    }
    for story in named {
      var batch = try batch(CorrectionMeaning(db).plan(of: file))
      try batch.putBack(story)
    }
  }

  /// Decides anew on those whom lines kept apart that are there no more, but for the one that most stories tell
  /// of; whether there were such.
  private func rejoin(_ plan: CorrectionPlan, _ file: CorrectionFile) throws -> Bool {
    let before = try kept(Self.apart) ?? kept(Self.divided) ?? ""
    guard before != file.dividing else { return false }
    try keep(file.dividing, as: Self.apart)
    let now = Set(file.dividing.split(separator: "\n"))
    let gone = before.split(separator: "\n").filter { !now.contains($0) }
    guard !gone.isEmpty else { return false }
    // The same lines given again have to divide again.
    try db.execute(sql: "DELETE FROM property WHERE key = ?", arguments: [Self.divided])
    for line in gone {
      guard let correction = try CorrectionFile(text: String(line)).lines.first?.correction else {
        continue
      }
      let apart = try CorrectionMeaning(db).bearers(of: correction.references)
      let lesser = Set(apart.dropFirst())
      var batch = try batch(plan)
      try batch.decideAnew(on: lesser, in: articles(of: lesser.sorted()))
    }
    return true
  }

  private func batch(_ plan: CorrectionPlan) throws -> StoryBatch {
    try StoryBatch(db, constraints: plan.constraints)
  }

  /// The articles that `never` names, in the order in which they were added.
  private func articles(named file: CorrectionFile) throws -> [Int64] {
    var articles: Set<Int64> = []
    for line in file.lines {
      guard case .never = line.correction else { continue }
      for key in line.correction.references.compactMap(\.article) {
        if let known = try ArticleRows(db: db).known(key) { articles.insert(known.id) }
      }
    }
    return articles.sorted()
  }

  private func articles(of entities: [Int64]) throws -> [Int64] {
    var articles: Set<Int64> = []
    for entity in entities {
      articles.formUnion(
        try Int64.fetchAll(
          db, sql: "SELECT article FROM appearance WHERE entity = ?", arguments: [entity]))
    }
    return articles.sorted()
  }

  /// Makes those that are one show as one, and adds their edges up so.
  private func show(_ plan: CorrectionPlan) throws {
    var wanted: [Int64: Int64] = [:]
    for group in plan.groups {
      for member in group.members { wanted[member] = group.representative }
    }
    var changed: [Int64: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, shown FROM entity WHERE shown <> id") {
      let (entity, shown): (Int64, Int64) = (row[0], row[1])
      if wanted[entity] ?? entity != shown { changed[entity] = wanted[entity] ?? entity }
    }
    for (entity, shown) in wanted {
      let now = try Int64.fetchOne(
        db, sql: "SELECT shown FROM entity WHERE id = ?", arguments: [entity])
      if now != shown { changed[entity] = shown }
    }
    guard !changed.isEmpty else { return }
    let groups = try stories(of: changed.keys.sorted())
    let ledger = EdgeLedger(db)
    let coMention = try Terms(db).known(TieKind.coMention.rawValue) ?? -1
    for group in groups {
      try ledger.remove(ledger.contribution(ofGroup: group, coMention: coMention))
    }
    for (entity, shown) in changed {
      try db.execute(
        sql: "UPDATE entity SET shown = ? WHERE id = ?", arguments: [shown, entity])
    }
    for group in groups {
      try ledger.add(ledger.contribution(ofGroup: group, coMention: coMention))
    }
  }

  /// The articles of each story that tells of one of `entities`.
  private func stories(of entities: [Int64]) throws -> [[Int64]] {
    var stories: Set<Int64> = []
    for entity in entities {
      stories.formUnion(
        try Int64.fetchAll(
          db,
          sql: """
            SELECT DISTINCT a.story FROM appearance c JOIN article a ON a.id = c.article
            WHERE c.entity = ?
            """, arguments: [entity]))
    }
    return try stories.sorted().map { story in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM article WHERE story = ? ORDER BY id", arguments: [story])
    }
  }

  private func label(_ plan: CorrectionPlan) throws {
    try db.execute(
      sql: """
        UPDATE entity SET label = NULL, label_kind = NULL, ignored = 0
        WHERE label IS NOT NULL OR label_kind IS NOT NULL OR ignored <> 0
        """)
    for (entity, name) in plan.names {
      try db.execute(sql: "UPDATE entity SET label = ? WHERE id = ?", arguments: [name, entity])
      try EntityWords(db).add(name, of: entity)
    }
    var terms = try Terms(db)
    for (entity, kind) in plan.kinds {
      try db.execute(
        sql: "UPDATE entity SET label_kind = ? WHERE id = ?",
        arguments: [try terms.number(of: kind.rawValue, in: db), entity])
    }
    for entity in plan.ignored {
      try db.execute(sql: "UPDATE entity SET ignored = 1 WHERE id = ?", arguments: [entity])
    }
  }

  private func hold(_ offices: [CorrectionPlan.Office]) throws {
    try db.execute(sql: "DELETE FROM held")
    for office in offices {
      try db.execute(
        sql: "INSERT INTO held (holder, title, of, first, last) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          office.holder, office.title, office.of, office.from?.number, office.to?.number,
        ])
    }
  }
}

extension CorrectionFile {
  /// The lines that keep entities apart.
  fileprivate var dividing: String {
    lines.map(\.correction.description).filter { $0.hasPrefix("never ") }.joined(separator: "\n")
  }
}

extension CorrectionFile.Line {
  /// Whether the line keeps two apart wherever they are named.
  fileprivate var dividesByName: Bool {
    guard case .never(let first, let second) = correction else { return false }
    return first.article == nil && second.article == nil
  }
}
