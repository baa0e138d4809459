internal import GRDB

/// Answers questions about a corpus. Any number of readers may be open while one program adds.
public final class CorpusReader: Sendable {
  private let queue: DatabaseQueue
  let path: String

  /// Opens the corpus at `path`, and brings one of an older schema up to date. Throws if there is none, or
  /// no corpus, or one of a later schema.
  public init(path: String) throws(CorpusError) {
    queue = try Opening.reader(path)
    self.path = path
  }

  /// Whether the file at `path` is a corpus. Reads its first bytes.
  public static func isCorpus(_ path: String) -> Bool { Opening.isCorpus(path) }

  /// Runs `body` on one state of the corpus, on this thread.
  func snapshot(_ body: (CorpusSnapshot) throws -> Void) throws {
    try queue.unsafeRead { db in
      try db.inSavepoint {
        try body(CorpusSnapshot(db))
        return .commit
      }
    }
  }

  /// Runs `body` on one state of the corpus, whatever is added meanwhile.
  func read<Result: Sendable>(
    _ body: @Sendable (CorpusSnapshot) throws -> Result
  ) throws(CorpusError) -> Result {
    do {
      return try queue.read { try body(CorpusSnapshot($0)) }
    } catch {
      throw CorpusError(error)
    }
  }
}

/// One state of a corpus, for one question.
struct CorpusSnapshot {
  let db: Database
  let terms: Terms
  /// The entities that corrections made others: few.
  private let shown: [Int64: Int64]
  private let members: [Int64: [Int64]]
  /// The entities that corrections say are nobody.
  let ignored: Set<Int64>
  /// Whether corrections count.
  let isCorrected: Bool
  let byHand = OfficesByHand()

  init(_ db: Database, isCorrected: Bool = true) throws {
    self.db = db
    self.isCorrected = isCorrected
    terms = try Terms(db)
    guard isCorrected else {
      (shown, members, ignored) = ([:], [:], [])
      return
    }
    ignored = try Int64.fetchSet(db, sql: "SELECT id FROM entity WHERE ignored <> 0")
    var shown: [Int64: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, shown FROM entity WHERE shown <> id") {
      shown[row[0]] = row[1]
    }
    self.shown = shown
    members = Dictionary(grouping: shown.keys.sorted()) { shown[$0] ?? $0 }
  }

  /// The entity that this one is, as corrected.
  func shown(_ entity: Int64) -> Int64 { shown[entity] ?? entity }

  /// The entities that are this one, as corrected, itself among them.
  func members(of entity: Int64) -> [Int64] { [entity] + (members[entity] ?? []) }
}
