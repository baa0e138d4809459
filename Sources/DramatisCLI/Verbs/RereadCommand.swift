internal import ArgumentParser
internal import Dramatis
internal import DramatisStore
internal import DramatisText

struct RereadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Reads the articles of a corpus anew that another reader read.",
    discussion: """
      A later Dramatis, or another model, reads better: this puts its stories in the place of those \
      that the corpus has, from the texts that it keeps. Who is who stays as it was where the articles \
      name the same, and corrections count. An interruption (Ctrl-C) ends after the article in hand; the same \
      command goes on, but with --all it begins anew. `doctor` tells which reader read how many articles.

      Example:
        dramatis reread news.dramatis
        dramatis reread news.dramatis --all
      """)

  @Argument(help: "The file of the corpus.", completion: .file())
  var corpus: String

  @Flag(help: "Read all articles anew, whoever read them.")
  var all = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if reading.from != nil { throw ValidationError("--from is for inputs; a corpus holds texts.") }
  }

  func run() throws {
    let (reader, name) = try reading.namedReader(window: .sentence)
    let kept = try Corpus(path: corpus, isCorrected: false)
    let articles = try kept.articles(notReadBy: all ? nil : name)
    var account = CorpusWriter.Account()
    var isStopped = false
    try kept.withWriter { (writer, corrections) throws(Failure) in
      // Whom they keep apart is to be known.
      try corrections.apply(by: writer, isQuiet: true)
      Signals.endGently()
      var batch = Batch(corpus: corpus, maximumCount: Batch.usualCount) {
        (stories) throws(CorpusError) in
        try writer.reread(stories, by: name)
      }
      isStopped = try read(articles, by: reader, into: &batch)
      account = batch.account
      try corrections.apply(by: writer)
    }
    let summary = "\(account.replaced) stories changed, \(account.unchanged) as before"
    if isStopped {
      Console.say("stopped: \(summary)\(all ? "" : "; the same command goes on")")
      throw ExitCode.failure
    }
    Console.say("\(corpus): \(summary)")
  }

  /// Reads the articles on all cores and hands their stories on in order; whether it was stopped.
  private func read(
    _ articles: StoredArticles, by reader: Reader, into batch: inout Batch
  ) throws(Failure) -> Bool {
    var progress = AddingProgress(total: articles.count)
    var done = 0
    do {
      try OrderedWork(jobs: reading.threads, window: Batch.ahead).run(
        over: articles, weight: { $0.weight },
        transform: { article in
          article.map { PreparedStory(reader.story(of: $0)) }
        },
        consume: { story in
          done += 1
          try batch.append(story.get())
          progress.show(batch.account, done: done)
          if Signals.isEndWanted { throw Ended() }
        },
        idle: {
          try batch.writeIfOld()
          if Signals.isEndWanted { throw Ended() }
        })
    } catch let failure as Failure {
      throw failure
    } catch {
      try batch.write()
      return true
    }
    try batch.write()
    return false
  }
}
