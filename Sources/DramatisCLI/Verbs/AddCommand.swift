internal import ArgumentParser
internal import Dramatis
internal import DramatisIntake
internal import DramatisStore
internal import DramatisText

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Adds articles to a corpus: one file for thousands of them, to ask the same questions of.",
    discussion: """
      The corpus is an SQLite file; it is made if there is none. An article that it has is passed \
      over, one that has changed replaces its story. An interruption (Ctrl-C) ends after the article in \
      hand; whatever ends the program, the corpus is whole, and the same command goes on.

      Example:
        dramatis add news.dramatis 2024/ archive.jsonl
        zcat more.jsonl.gz | dramatis add news.dramatis --from jsonl -
      """)

  @Argument(help: "The file of the corpus.", completion: .file())
  var corpus: String

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "How many stories are written at once: more is faster, less is lost when killed.",
      valueName: "n"))
  var batch = 256

  func validate() throws {
    guard (1...4096).contains(batch) else {
      throw ValidationError("--batch must be from 1 to 4096.")
    }
    if corpus.isEmpty || corpus == "-" { throw ValidationError("A corpus is a file.") }
  }

  func run() throws {
    let writer = try opened()
    let corrections = CorrectionsFile(corpus: corpus)
    try corrections.apply(by: writer)
    let reader = try input.reading.reader(window: .sentence)
    Signals.endGently()
    var progress = AddingProgress(inputs: input.inputs)
    var intake = Intake()
    var batch = Batch(writer: writer, path: corpus, maximumCount: batch)
    do {
      try intake.work(
        on: input.inputs, options: input.reading, ahead: Batch.ahead,
        transform: { Self.reading(of: $0.article, by: reader, for: writer) },
        consume: { reading, account in
          try batch.append(reading)
          progress.show(batch.account, bytes: account.bytes)
          if Signals.isEndWanted { throw Ended() }
        }, idle: { try batch.writeIfOld() })
    } catch is Ended {
      try batch.write()
      try close(writer)
      Console.say("stopped: \(batch.account.summary); the same command goes on")
      throw ExitCode.failure
    }
    try batch.write()
    // Who came with the new articles may be whom a correction means.
    try corrections.apply(by: writer)
    try close(writer)
    Progress.clear()
    Console.say("\(corpus): \(batch.account.summary)")
    try intake.finish()
  }

  private func opened() throws(Failure) -> CorpusWriter {
    do throws(CorpusError) {
      return try CorpusWriter(path: corpus)
    } catch {
      throw Failure.corpus(corpus, error)
    }
  }

  private func close(_ writer: CorpusWriter) throws(Failure) {
    do throws(CorpusError) {
      try writer.close()
    } catch {
      throw Failure.corpus(corpus, error)
    }
  }

  /// What a thread makes of an article: nothing if the corpus has it as it is.
  private static func reading(
    of article: Article, by reader: Reader, for writer: CorpusWriter
  ) -> PreparedStory? {
    // Whatever keeps the question from being answered will be met again, and told, in writing.
    guard (try? writer.has(article)) != true else { return nil }
    return PreparedStory(reader.story(of: article))
  }

  /// Somebody asked for an end.
  private struct Ended: Error {}
}

/// Stories on their way into a corpus.
private struct Batch {
  let writer: CorpusWriter
  let path: String
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

  init(writer: CorpusWriter, path: String, maximumCount: Int) {
    self.maximumCount = maximumCount
    self.writer = writer
    self.path = path
  }

  mutating func append(_ story: PreparedStory?) throws(Failure) {
    guard let story else {
      account.unchanged += 1
      return
    }
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
      account += try writer.add(stories)
    } catch {
      throw Failure.corpus(path, error)
    }
    stories.removeAll(keepingCapacity: true)
    weight = 0
  }
}

extension CorpusWriter.Account {
  /// In words: "12 articles added, 3 of them reprints, 1 unchanged".
  var summary: String {
    var parts = ["\(added) articles added"]
    if replaced > 0 { parts.append("\(replaced) replaced") }
    if reprints > 0 { parts.append("\(reprints) of them told before by another") }
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    return parts.joined(separator: ", ")
  }
}
