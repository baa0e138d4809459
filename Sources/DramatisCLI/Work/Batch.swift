internal import DramatisStore

/// Stories on their way into a corpus, many of them written at once.
struct Batch {
  private let save: ([PreparedStory]) throws(CorpusError) -> CorpusWriter.Account
  private let corpus: String
  private(set) var account = CorpusWriter.Account()
  private var stories: [PreparedStory] = []
  private var weight = 0
  private var written = ContinuousClock.now

  /// Stories of one transaction, at most: its pages are written once however many stories change them.
  private let maximumCount: Int
  /// The same in bytes of memory.
  private static let maximumWeight = 48 << 20
  /// After this, what there is is written when no other article is ready.
  private static let patience = Duration.seconds(2)
  /// How many articles each thread may be ahead, so that it has work while a batch is written.
  static let ahead = 64
  /// How many stories are one batch unless something else is wanted.
  static let usualCount = 256

  /// Stories for the corpus of this name, which `save` writes.
  init(
    corpus: String, maximumCount: Int,
    save: @escaping ([PreparedStory]) throws(CorpusError) -> CorpusWriter.Account
  ) {
    self.corpus = corpus
    self.maximumCount = maximumCount
    self.save = save
  }

  mutating func append(_ story: PreparedStory) throws(Failure) {
    stories.append(story)
    weight += story.weight
    if stories.count >= maximumCount || weight >= Self.maximumWeight { try write() }
  }

  mutating func writeIfOld() throws(Failure) {
    if !stories.isEmpty, ContinuousClock.now - written > Self.patience { try write() }
  }

  mutating func write() throws(Failure) {
    defer { written = .now }
    guard !stories.isEmpty else { return }
    do throws(CorpusError) {
      account += try save(stories)
    } catch {
      throw Failure.corpus(corpus, error)
    }
    stories.removeAll(keepingCapacity: true)
    weight = 0
  }
}

/// Somebody asked for an end.
struct Ended: Error {}
