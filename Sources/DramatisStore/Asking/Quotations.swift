internal import DramatisGraph
internal import DramatisText
internal import GRDB

extension Answering {
  /// The quotations of a speaker, about somebody, or all, in the order of the articles. Of a story told
  /// by several outlets the first that is left by the filter tells it.
  mutating func quotations(by speaker: Int64?, about subject: Int64?) throws {
    var places: Set<QuotationPlace>?
    if let speaker { places = try snapshot.quotations(by: speaker) }
    if let subject {
      let about = try snapshot.quotations(about: subject)
      places = places.map { $0.intersection(about) } ?? about
    }
    let tellers = try Tellers(filter, in: snapshot)
    let told = try (places ?? snapshot.allQuotations()).filter { tellers.contains($0.article) }
      .sorted()
    let found = try undoubted(told)
    more = max(0, found.count - limit)
    if let speaker { _ = try maker.node(speaker) }
    if let subject { _ = try maker.node(subject) }
    for place in found.prefix(limit) { try maker.appendQuotation(at: place) }
  }

  /// Those of `places`, which are sorted, that are sure enough.
  private func undoubted(_ places: [QuotationPlace]) throws -> [QuotationPlace] {
    guard !maker.doubt.isNone else { return places }
    var (article, doubted): (Int64?, Set<Int>) = (nil, [])
    return try places.filter { place in
      if place.article != article {
        (article, doubted) = (place.article, try maker.doubt.quotations(in: place.article))
      }
      return !doubted.contains(place.ordinal)
    }
  }
}

/// A quotation by its article and number there.
struct QuotationPlace: Hashable, Comparable {
  var article: Int64
  var ordinal: Int

  static func < (left: QuotationPlace, right: QuotationPlace) -> Bool {
    (left.article, left.ordinal) < (right.article, right.ordinal)
  }
}

/// The articles that tell their stories: of each story the first that a filter leaves.
private struct Tellers {
  /// Without a filter those that do not, which are few; with one those that do.
  private let articles: Set<Int64>
  private let isAllowed: Bool

  init(_ filter: CorpusFilter, in snapshot: CorpusSnapshot) throws {
    isAllowed = !filter.isEmpty
    guard isAllowed else {
      articles = try Int64.fetchSet(snapshot.db, sql: "SELECT id FROM article WHERE story <> id")
      return
    }
    let (condition, arguments) = try filter.condition(in: snapshot.db)
    articles = try Int64.fetchSet(
      snapshot.db, sql: "SELECT min(a.id) FROM article a WHERE \(condition) GROUP BY a.story",
      arguments: arguments)
  }

  func contains(_ article: Int64) -> Bool { articles.contains(article) == isAllowed }
}

extension CorpusSnapshot {
  fileprivate func quotations(by entity: Int64) throws -> Set<QuotationPlace> {
    try places(
      of: entity,
      """
      SELECT q.article, q.ordinal FROM appearance c
      CROSS JOIN quotation q ON q.article = c.article AND q.speaker = c.ordinal
      WHERE c.entity = ? AND c.quotations > 0
      """)
  }

  fileprivate func quotations(about entity: Int64) throws -> Set<QuotationPlace> {
    try places(
      of: entity,
      """
      SELECT s.article, s.quotation FROM appearance c
      CROSS JOIN subject s ON s.article = c.article AND s.appearance = c.ordinal
      WHERE c.entity = ?
      """)
  }

  fileprivate func allQuotations() throws -> Set<QuotationPlace> {
    var places: Set<QuotationPlace> = []
    let cursor = try Row.fetchCursor(db, sql: "SELECT article, ordinal FROM quotation")
    while let row = try cursor.next() {
      places.insert(QuotationPlace(article: row[0], ordinal: row[1]))
    }
    return places
  }

  private func places(of entity: Int64, _ sql: String) throws -> Set<QuotationPlace> {
    var places: Set<QuotationPlace> = []
    for member in members(of: entity) {
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: [member])
      while let row = try cursor.next() {
        places.insert(QuotationPlace(article: row[0], ordinal: row[1]))
      }
    }
    return places
  }
}

extension GraphMaker {
  /// Adds a quotation, its speaker and whom it mentions.
  mutating func appendQuotation(at place: QuotationPlace) throws {
    let statement = try snapshot.db.cachedStatement(
      sql: """
        SELECT kind, start, end, speaker, speaker_start, speaker_end, cue_start, cue_end,
          addressee, addressee_start, addressee_end, rule, confidence
        FROM quotation WHERE article = ? AND ordinal = ?
        """)
    statement.setUncheckedArguments([place.article, place.ordinal])
    guard let row = try Row.fetchOne(statement) else { return }
    func range(_ column: Int) -> Range<Int>? {
      guard let start: Int = row[column], let end: Int = row[column + 1], start <= end else {
        return nil
      }
      return start..<end
    }
    let words = try evidence.words(
      in: place.article, place: range(1) ?? 0..<0, speaker: range(4), cue: range(6),
      addressee: range(9))
    let speaker = try node(of: row[3], in: place.article)
    append(
      Graph.QuotationRecord(
        article: words.number, kind: snapshot.terms.quotationKind(row[0]), range: words.range,
        scalars: words.scalars, words: words.words, speaker: speaker, speakerText: words.speaker,
        cue: words.cue, addressee: try node(of: row[8], in: place.article),
        addresseeText: words.addressee,
        mentioned: try mentioned(at: place).filter { $0 != speaker },
        rule: snapshot.terms.rule(row[11]), confidence: row[12]))
  }

  private mutating func node(of appearance: Int?, in article: Int64) throws -> NodeID? {
    guard let appearance else { return nil }
    let statement = try snapshot.db.cachedStatement(
      sql: "SELECT entity FROM appearance WHERE article = ? AND ordinal = ?")
    statement.setUncheckedArguments([article, appearance])
    return try Int64.fetchOne(statement).flatMap { try node($0) }
  }

  private mutating func mentioned(at place: QuotationPlace) throws -> [NodeID] {
    let statement = try snapshot.db.cachedStatement(
      sql: """
        SELECT c.entity FROM subject s
        JOIN appearance c ON c.article = s.article AND c.ordinal = s.appearance
        WHERE s.article = ? AND s.quotation = ?
        """)
    statement.setUncheckedArguments([place.article, place.ordinal])
    return try Set(Int64.fetchAll(statement).compactMap { try node($0) }).sorted()
  }
}
