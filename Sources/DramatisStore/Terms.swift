internal import DramatisText
internal import GRDB

/// The numbers that stand for kinds, forms and rules in a corpus' rows.
struct Terms {
  private var numbers: [String: Int64] = [:]
  private var texts: [Int64: String] = [:]

  /// Reads all of them. O(terms), a few hundred.
  init(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, text FROM term") {
      let (id, text): (Int64, String) = (row[0], row[1])
      numbers[text] = id
      texts[id] = text
    }
  }

  /// The number of `text`, which is kept if it is new.
  mutating func number(of text: String, in db: Database) throws -> Int64 {
    if let known = numbers[text] { return known }
    try db.execute(sql: "INSERT INTO term (text) VALUES (?)", arguments: [text])
    let id = db.lastInsertedRowID
    numbers[text] = id
    texts[id] = text
    return id
  }

  /// The number of `text`, if any row of the corpus could have it.
  func known(_ text: String) -> Int64? { numbers[text] }

  /// The text that `number` stands for.
  func text(_ number: Int64) -> String? { texts[number] }

  func entityKind(_ number: Int64) -> EntityKind { text(number).flatMap(EntityKind.init) ?? .place }
  func tieKind(_ number: Int64) -> TieKind { text(number).flatMap(TieKind.init) ?? .coMention }
  func form(_ number: Int64) -> MentionForm { text(number).flatMap(MentionForm.init) ?? .name }
  func quotationKind(_ number: Int64) -> QuotationKind {
    text(number).flatMap(QuotationKind.init) ?? .indirect
  }
  func rule(_ number: Int64) -> Rule { Rule(rawValue: text(number) ?? "unknown") }
}
