internal import DramatisStore
internal import DramatisText

/// A corpus among the inputs, and what goes wrong with it as failures of the run.
struct Corpus {
  let path: String
  private let reader: CorpusReader

  /// Opens the corpus that `inputs` are. Throws if they are more than that.
  init(_ inputs: [String]) throws(Failure) {
    guard inputs.count == 1, let path = inputs.first else {
      throw .badData("a corpus is asked by itself: one corpus, and no other input")
    }
    try self.init(path: path)
  }

  /// Opens the corpus at `path`, in line with the corrections beside it unless they do not matter.
  init(path: String, isCorrected: Bool = true) throws(Failure) {
    self.path = path
    do throws(CorpusError) {
      reader = try CorpusReader(path: path)
    } catch {
      throw .corpus(path, error)
    }
    if isCorrected { try CorrectionsFile(corpus: path).bringUpToDate(reader) }
  }

  /// What `ask` gets from the corpus.
  func told<Answer>(
    _ ask: (CorpusReader) throws(CorpusError) -> Answer
  ) throws(Failure) -> Answer {
    do throws(CorpusError) {
      return try ask(reader)
    } catch {
      throw .corpus(path, error)
    }
  }

  /// Gives `body` the stories that `filter` leaves, one by one.
  func forEachStory(_ filter: CorpusFilter, _ body: (Story) throws -> Void) throws {
    do {
      try reader.forEachStory(filter, body)
    } catch let error as CorpusError {
      throw Failure.corpus(path, error)
    }
  }

  /// The articles that another reader than the one of this name read; all if it is nil.
  func articles(notReadBy reader: String?) throws(Failure) -> StoredArticles {
    let numbers = try told { (corpus) throws(CorpusError) in
      try corpus.articles(notReadBy: reader)
    }
    return StoredArticles(numbers: numbers, of: self.reader, at: path)
  }

  /// `body` with a writer of the corpus and the corrections beside it.
  func withWriter(
    _ body: (CorpusWriter, CorrectionsFile) throws(Failure) -> Void
  ) throws(Failure) {
    let corrections = CorrectionsFile(corpus: path)
    try corrections.withWriter(beside: reader) { (writer) throws(Failure) in
      try body(writer, corrections)
    }
  }

  /// The entity that `name` names. Throws if several or none do; says it where others of the name are
  /// passed over.
  func entity(named name: String) throws(Failure) -> Int64 {
    switch try told({ (reader) throws(CorpusError) in try reader.find(name) }) {
    case .one(let entity, let passedOver):
      if !passedOver.isEmpty {
        let others = Failure.list(passedOver.map(\.described), last: " and ")
        Console.say("“\(name)” is also \(others): say a fuller name for one of these")
      }
      return entity
    case .several(let found): throw .several(name, found.map(\.described))
    case .none(let nearest): throw .nobody(name, nearest: nearest.map(\.described))
    }
  }
}

/// Articles of a corpus, fetched one by one.
struct StoredArticles: IteratorProtocol {
  private var numbers: ArraySlice<Int64>
  private let reader: CorpusReader
  private let path: String

  init(numbers: [Int64], of reader: CorpusReader, at path: String) {
    self.numbers = numbers[...]
    self.reader = reader
    self.path = path
  }

  /// How many are to come.
  var count: Int { numbers.count }

  /// The next that is still there.
  mutating func next() -> Result<Article, Failure>? {
    while let number = numbers.popFirst() {
      do throws(CorpusError) {
        if let article = try reader.article(number) { return .success(article) }
      } catch {
        return .failure(.corpus(path, error))
      }
    }
    return nil
  }
}

extension Result<Article, Failure> {
  /// The bytes of its text.
  var weight: Int { (try? get().text.utf8.count) ?? 0 }
}

extension CorpusLookup.Found {
  fileprivate var described: String { "\(name), \(kind.rawValue)" }
}

extension Failure {
  /// What went wrong with the corpus at `path`.
  static func corpus(_ path: String, _ error: CorpusError) -> Failure {
    let message = "\(path): \(error)"
    return switch error {
    case .notACorpus, .tooNew, .damaged: .badData(message)
    case .missing: .noInput(message)
    case .readOnly, .full, .busy, .other: .cannot(message)
    }
  }
}
