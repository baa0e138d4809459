internal import DramatisResolution
internal import DramatisText
internal import GRDB

/// The rows of one story: written once, removed whole.
struct StoryRows {
  let db: Database
  let article: Int64

  /// Writes all rows that hang on the article, but for the entities and edges.
  func insert(_ prepared: PreparedStory, decisions: [Decision], terms: inout Terms) throws {
    try insertAppearances(prepared, decisions: decisions, terms: &terms)
    try insertMentions(prepared, terms: &terms)
    try insertQuotations(prepared, terms: &terms)
    let subject = try Insertion(
      db, "INSERT OR IGNORE INTO subject (article, appearance, quotation) VALUES (?, ?, ?)")
    for row in prepared.subjects {
      try subject([article.databaseValue, .number(row.appearance), .number(row.quotation)])
    }
    let tie = try Insertion(
      db,
      """
      INSERT INTO tie (article, ordinal, kind, source, target, weight, evidence)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, row) in prepared.ties.enumerated() {
      let kind = try terms.number(of: row.kind.rawValue, in: db)
      try tie([
        article.databaseValue, .number(ordinal), kind.databaseValue, .number(row.source),
        .number(row.target), .number(row.weight), row.evidence.databaseValue,
      ])
    }
  }

  private func insertAppearances(
    _ prepared: PreparedStory, decisions: [Decision], terms: inout Terms
  ) throws {
    let insertion = try Insertion(
      db,
      """
      INSERT INTO appearance (article, ordinal, entity, name, aliases, holder, of, mentions,
        quotations, confidence, rule, certainty) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, (row, decision)) in zip(prepared.appearances, decisions).enumerated() {
      let rule = try terms.number(of: decision.rule.rawValue, in: db)
      try insertion([
        article.databaseValue, .number(ordinal), decision.entity.databaseValue,
        row.name.databaseValue, row.aliases.databaseValue, .number(row.holder), .number(row.of),
        .number(row.mentions), .number(row.quotations), .real(row.confidence), rule.databaseValue,
        .real(decision.confidence),
      ])
    }
  }

  private func insertMentions(_ prepared: PreparedStory, terms: inout Terms) throws {
    let insertion = try Insertion(
      db,
      """
      INSERT OR IGNORE INTO mention (article, start, end, appearance, form, rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for row in prepared.mentions.sorted(by: { $0.place.start < $1.place.start }) {
      let form = try terms.number(of: row.mention.form.rawValue, in: db)
      let rule = try terms.number(of: row.mention.rule.rawValue, in: db)
      try insertion([
        article.databaseValue, .number(row.place.start), .number(row.place.end),
        .number(row.appearance), form.databaseValue, rule.databaseValue,
        .real(row.mention.confidence),
      ])
    }
  }

  private func insertQuotations(_ prepared: PreparedStory, terms: inout Terms) throws {
    let insertion = try Insertion(
      db,
      """
      INSERT INTO quotation (article, ordinal, kind, start, end, speaker, speaker_start, speaker_end,
        cue_start, cue_end, addressee, addressee_start, addressee_end, rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, row) in prepared.quotations.enumerated() {
      let kind = try terms.number(of: row.quotation.kind.rawValue, in: db)
      let rule = try terms.number(of: row.quotation.rule.rawValue, in: db)
      try insertion([
        article.databaseValue, .number(ordinal), kind.databaseValue, .number(row.place.start),
        .number(row.place.end), .number(row.quotation.speaker?.index), .number(row.speaker?.start),
        .number(row.speaker?.end), .number(row.cue?.start), .number(row.cue?.end),
        .number(row.quotation.addressee?.index), .number(row.addressee?.start),
        .number(row.addressee?.end), rule.databaseValue, .real(row.quotation.confidence),
      ])
    }
  }

  /// Removes them.
  func remove() throws {
    for table in ["appearance", "mention", "quotation", "subject", "tie"] {
      try Insertion(db, "DELETE FROM \(table) WHERE article = ?")([article.databaseValue])
    }
  }
}
