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
  var batch = Batch.usualCount

  func validate() throws {
    guard (1...4096).contains(batch) else {
      throw ValidationError("--batch must be from 1 to 4096.")
    }
    if corpus.isEmpty || corpus == "-" { throw ValidationError("A corpus is a file.") }
  }

  func run() throws {
    let writer = try opened()
    let corrections = CorrectionsFile(corpus: corpus)
    // Whom they keep apart is to be known; what else there is to say is said at the end.
    try corrections.apply(by: writer, isQuiet: true)
    let (reader, name) = try input.reading.namedReader(window: .sentence)
    Signals.endGently()
    var progress = AddingProgress(inputs: input.inputs)
    var intake = Intake()
    let batch = Batch(corpus: corpus, maximumCount: batch) { (stories) throws(CorpusError) in
      try writer.add(stories, by: name)
    }
    var additions = Additions(to: batch) { PreparedStory(reader.story(of: $0)) }
    do {
      try intake.work(
        on: input.inputs, options: input.reading, ahead: Batch.ahead,
        transform: { Self.reading(of: $0, by: reader, for: writer) },
        consume: { reading, account in
          try additions.append(reading)
          progress.show(additions.account, done: account.bytes)
          if Signals.isEndWanted { throw Ended() }
        },
        idle: {
          try additions.batch.writeIfOld()
          if Signals.isEndWanted { throw Ended() }
        })
    } catch is Ended {
      try additions.batch.write()
      try corrections.apply(by: writer)
      try close(writer)
      Console.say("stopped: \(additions.account.summary); the same command goes on")
      throw ExitCode.failure
    }
    try additions.batch.write()
    // Who came with the new articles may be whom a correction means.
    try corrections.apply(by: writer)
    try close(writer)
    Progress.clear()
    Console.say("\(corpus): \(additions.account.summary)")
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

  /// What a thread makes of an article.
  private static func reading(
    of read: ReadArticle, by reader: Reader, for writer: CorpusWriter
  ) -> Reading {
    var article = read.article.storable
    // What comes through standard input without an id has no name of its own.
    if read.id == nil, article.id == "-" || article.id.hasPrefix("-:") {
      article = article.namedByText
    }
    // Whatever keeps the question from being answered will be met again, and told, in writing.
    guard (try? writer.has(article)) != true else { return .known(article) }
    return .new(PreparedStory(reader.story(of: article)))
  }
}

/// What became of an article before its turn.
private enum Reading: Sendable {
  case new(PreparedStory)
  /// The corpus had it as it is when it was looked for.
  case known(Article)
}

/// Articles on their way into a corpus.
private struct Additions {
  var batch: Batch
  let prepare: (Article) -> PreparedStory
  /// The ids of what was appended in this run, as hashes: what comes again under one of them may have been
  /// looked for too early.
  private var ids: Set<Int> = []
  private var known = 0

  init(to batch: Batch, prepare: @escaping (Article) -> PreparedStory) {
    self.batch = batch
    self.prepare = prepare
  }

  var account: CorpusWriter.Account {
    var account = batch.account
    account.unchanged += known
    return account
  }

  mutating func append(_ reading: Reading) throws(Failure) {
    switch reading {
    case .new(let story): try append(story)
    case .known(let article) where ids.contains(article.id.hashValue):
      try append(prepare(article))
    case .known: known += 1
    }
  }

  private mutating func append(_ story: PreparedStory) throws(Failure) {
    ids.insert(story.story.article.id.hashValue)
    try batch.append(story)
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
