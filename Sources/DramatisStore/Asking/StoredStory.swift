public import DramatisText
internal import FoundationEssentials
internal import GRDB

extension CorpusReader {
  /// Gives `body` the stories of the articles that `filter` leaves, one by one, in the order in which they
  /// were added: as they were read, each with the entities of its own article.
  ///
  /// Corrections do not count. What is added meanwhile does not show. One story is in memory at a time. O(rows).
  /// Throws what `body` throws, and ``CorpusError`` if the corpus cannot be read.
  public func forEachStory(
    _ filter: CorpusFilter = CorpusFilter(), _ body: (Story) throws -> Void
  ) throws {
    var caught: (any Error)?
    do {
      try withoutActuallyEscaping(body) { body in
        try snapshot { snapshot in
          let (condition, arguments) = try filter.condition(in: snapshot.db)
          let articles = try Int64.fetchCursor(
            snapshot.db, sql: "SELECT a.id FROM article a WHERE \(condition) ORDER BY a.id",
            arguments: arguments)
          while caught == nil, let article = try articles.next() {
            let story = try StoredStory(article, in: snapshot).story
            do { try body(story) } catch { caught = error }
          }
        }
      }
    } catch {
      throw CorpusError(error)
    }
    if let caught { throw caught }
  }
}

/// A story as its rows have it.
struct StoredStory {
  let story: Story

  init(_ article: Int64, in snapshot: CorpusSnapshot) throws {
    guard let known = try snapshot.article(article) else {
      throw CorpusError.damaged("article \(article) is missing")
    }
    var story = Story(article: known)
    let parts = StoredParts(
      article: article, snapshot: snapshot, bytes: ByteOffsets(story.article.text))
    story.entities = try parts.entities()
    story.quotations = try parts.quotations()
    story.ties = try parts.ties()
    self.story = story
  }
}

private struct StoredParts {
  let article: Int64
  let snapshot: CorpusSnapshot
  let bytes: ByteOffsets

  private func rows(_ sql: String) throws -> [Row] {
    try Row.fetchAll(snapshot.db.cachedStatement(sql: sql), arguments: [article])
  }

  private func range(_ row: Row, _ column: Int) -> TextRange? {
    guard let start: Int = row[column], let end: Int = row[column + 1] else { return nil }
    return bytes.range(start: start, end: end)
  }

  private func id(_ row: Row, _ column: Int) -> EntityID? {
    (row[column] as Int?).map { EntityID($0) }
  }

  func entities() throws -> [Entity] {
    var entities = try rows(
      """
      SELECT e.kind, c.name, c.aliases, c.holder, c.of FROM appearance c
      JOIN entity e ON e.id = c.entity WHERE c.article = ? ORDER BY c.ordinal
      """
    ).map { row in
      Entity(
        kind: snapshot.terms.entityKind(row[0]), name: row[1], aliases: TextList.texts(row[2]),
        holder: id(row, 3), of: id(row, 4))
    }
    let mentions = try rows(
      """
      SELECT appearance, start, end, form, rule, confidence FROM mention WHERE article = ?
      ORDER BY start, end DESC
      """)
    for row in mentions {
      let appearance: Int = row[0]
      guard let range = range(row, 1), entities.indices.contains(appearance) else { continue }
      entities[appearance].mentions.append(
        Mention(
          range: range, form: snapshot.terms.form(row[3]), rule: snapshot.terms.rule(row[4]),
          confidence: row[5]))
    }
    return entities
  }

  func quotations() throws -> [Quotation] {
    try rows(
      """
      SELECT kind, start, end, speaker, speaker_start, speaker_end, cue_start, cue_end,
        addressee, addressee_start, addressee_end, rule, confidence
      FROM quotation WHERE article = ? ORDER BY ordinal
      """
    ).compactMap { row in
      guard let range = range(row, 1) else { return nil }
      return Quotation(
        kind: snapshot.terms.quotationKind(row[0]), range: range, speaker: id(row, 3),
        speakerMention: self.range(row, 4), cue: self.range(row, 6), addressee: id(row, 8),
        addresseeMention: self.range(row, 9), rule: snapshot.terms.rule(row[11]),
        confidence: row[12])
    }
  }

  func ties() throws -> [Tie] {
    try rows("SELECT kind, source, target, evidence FROM tie WHERE article = ? ORDER BY ordinal")
      .compactMap { row in
        let evidence = EvidenceReader.places(row[3]).map { place in
          TieEvidence(
            range: bytes.range(start: place[0], end: place[1]),
            quotation: place.count > 2 ? place[2] : nil)
        }
        guard let source = id(row, 1), let target = id(row, 2), !evidence.isEmpty else {
          return nil
        }
        return Tie(
          kind: snapshot.terms.tieKind(row[0]), source: source, target: target, evidence: evidence)
      }
  }
}
