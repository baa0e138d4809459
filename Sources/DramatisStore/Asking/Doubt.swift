internal import GRDB

/// What is too doubtful for an answer: entities less sure than a minimum, and quotations that are, or whose
/// speaker is, with the evidence that they give. What no confidence is known of is not doubted.
struct Doubt {
  private let minimum: Double
  private let snapshot: CorpusSnapshot
  /// The entities, as shown.
  let entities: Set<Int64>

  /// O(entities), and nothing if `minimum` is 0.
  init(below minimum: Double, in snapshot: CorpusSnapshot) throws {
    self.minimum = minimum
    self.snapshot = snapshot
    guard minimum > 0 else {
      entities = []
      return
    }
    entities = try Int64.fetchSet(
      snapshot.db, sql: "SELECT shown FROM entity GROUP BY shown HAVING max(confidence) < ?",
      arguments: [minimum])
  }

  /// Whether nothing is doubted.
  var isNone: Bool { minimum <= 0 }

  /// The numbers of the quotations of `article` that are doubted. O(its quotations).
  func quotations(in article: Int64) throws -> Set<Int> {
    guard !isNone else { return [] }
    let statement = try snapshot.db.cachedStatement(
      sql: """
        SELECT q.ordinal, q.confidence, c.entity FROM quotation q
        LEFT JOIN appearance c ON c.article = q.article AND c.ordinal = q.speaker
        WHERE q.article = ?
        """)
    statement.setUncheckedArguments([article])
    var doubted: Set<Int> = []
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      let (confidence, speaker): (Double, Int64?) = (row[1], row[2])
      if confidence < minimum || speaker.map({ entities.contains(snapshot.shown($0)) }) == true {
        doubted.insert(row[0])
      }
    }
    return doubted
  }

  /// How many quotations of an entity are not doubted, in the articles `a` that `condition` leaves.
  func quotationCount(
    of entity: Int64, where condition: (sql: String, arguments: StatementArguments)
  ) throws -> Int {
    let members = snapshot.members(of: entity)
    let marks = members.map { _ in "?" }.joined(separator: ", ")
    return try Int.fetchOne(
      snapshot.db.cachedStatement(
        sql: """
          SELECT count(*) FROM appearance c JOIN article a ON a.id = c.article
          JOIN quotation q ON q.article = c.article AND q.speaker = c.ordinal
          WHERE c.entity IN (\(marks)) AND c.quotations > 0 AND q.confidence >= ?
            AND \(condition.sql)
          """),
      arguments: StatementArguments(members) + [minimum] + condition.arguments) ?? 0
  }

  /// A tie’s evidence as its row has it without that of `quotations`, and how many pieces were lost; nil if
  /// none is left.
  static func kept(
    _ evidence: String, without quotations: Set<Int>
  ) -> (evidence: String, lost: Int)? {
    guard !quotations.isEmpty else { return (evidence, 0) }
    let places = EvidenceReader.places(evidence)
    let kept = places.filter { $0.count < 3 || !quotations.contains($0[2]) }
    guard kept.count < places.count else { return (evidence, 0) }
    guard !kept.isEmpty else { return nil }
    let pieces = kept.map { "[\($0.map(String.init).joined(separator: ","))]" }
    return ("[\(pieces.joined(separator: ","))]", places.count - kept.count)
  }
}
