public import DramatisText
internal import DramatisResolution
internal import GRDB
internal import Synchronization

/// Adds stories to a corpus: one writer, and any number of readers beside it.
///
/// Stories are written in batches, each in one transaction: whenever the program is ended, by whatever,
/// the file holds whole stories only, each once. Writers of several programs take turns by batch.
public final class CorpusWriter: Sendable {
  let pool: DatabasePool
  /// Whom corrections keep apart.
  let constraints = Mutex(Constraints())

  /// Opens the corpus at `path`, or makes one there. Throws if the file is something else, or may not
  /// be written.
  public init(path: String) throws(CorpusError) {
    try Opening.checkBeforeWriting(path)
    pool = try Opening.writer(path, patience: Opening.patience)
  }

  /// Opens the corpus that `reader` reads, and waits at most `patience` seconds for another writer's batch, or as
  /// long as a writer of its own. Who reads a corpus already has to open it so: another look at the file
  /// would drop the locks of the reader.
  public init(beside reader: CorpusReader, patience: Double? = nil) throws(CorpusError) {
    pool = try Opening.writer(reader.path, patience: patience ?? Opening.patience)
  }

  /// What became of stories.
  public struct Account: Sendable, Hashable {
    /// Articles that the corpus did not have.
    public var added = 0
    /// Articles that had changed; their stories are replaced.
    public var replaced = 0
    /// Articles that the corpus has, as they are.
    public var unchanged = 0
    /// Of those added or replaced, how many tell a story that another article tells too.
    public var reprints = 0

    /// Nothing yet.
    public init() {}

    /// Adds up.
    public static func += (left: inout Account, right: Account) {
      left.added += right.added
      left.replaced += right.replaced
      left.unchanged += right.unchanged
      left.reprints += right.reprints
    }
  }

  /// Whether the corpus has the article as it is, so that it need not be read. Any thread may ask.
  public func has(_ article: Article) throws(CorpusError) -> Bool {
    let digest = StableHash.digest(of: article)
    do {
      return try pool.read { try ArticleRows(db: $0).known(article.id)?.digest == digest }
    } catch {
      throw CorpusError(error)
    }
  }

  /// Adds `stories` in one transaction: all of them or none. `reader` is kept as who read them. O(rows × log
  /// corpus).
  public func add(
    _ stories: [PreparedStory], by reader: String? = nil
  ) throws(CorpusError) -> Account {
    try write(reader) { batch in for story in stories { try batch.add(story) } }
  }

  /// Puts `stories` in place of those that another reader read in the same articles, in one transaction. The
  /// articles keep their numbers, and those that have changed or gone meanwhile are passed over. Stories that are
  /// as they were count as unchanged. O(rows × log corpus).
  public func reread(
    _ stories: [PreparedStory], by reader: String? = nil
  ) throws(CorpusError) -> Account {
    try write(reader) { batch in for story in stories { try batch.reread(story) } }
  }

  private func write(
    _ reader: String?, _ body: (inout StoryBatch) throws -> Void
  ) throws(CorpusError) -> Account {
    do {
      let constraints = constraints.withLock(\.self)
      return try pool.write { db in
        var batch = try StoryBatch(db, constraints: constraints, reader: reader)
        try body(&batch)
        // Corrections have not been applied to who is new; `apply` says when they have.
        try CorrectionApplier.forget(db)
        return batch.account
      }
    } catch {
      throw CorpusError(error)
    }
  }

  /// Moves what was written into the one file, and closes it. Readers and other writers may delay that; the next
  /// writer then does it.
  public func close() throws(CorpusError) {
    do {
      // Statistics for the planner of queries, which another writer may stand in the way of, and tidying: what was
      // written is safe without either.
      try? pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
      try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      // Readers cannot tidy up behind the last writer: they go first.
      pool.invalidateReadOnlyConnections()
      try pool.close()
    } catch {
      throw CorpusError(error)
    }
  }
}
