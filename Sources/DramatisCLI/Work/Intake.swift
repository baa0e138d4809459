internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisIntake
internal import DramatisText

/// A story, and its article's id in the type it came in, if it came as JSON.
struct ReadStory: Sendable {
  var story: Story
  var id: ArticleID?
  /// Whether the article was one of several in its file.
  var isPart = false
}

/// Reading all articles of the inputs, on all cores, and the account of what could not be read.
struct Intake {
  private(set) var done = 0
  /// The bytes of the documents that are done.
  private(set) var bytes = 0
  private(set) var failures: [ExitCode] = []

  /// What came of a document.
  private enum Outcome<Output: Sendable>: Sendable {
    case output(Output, notes: [String], bytes: Int)
    case bad(BadDocument)
  }

  /// Reads each article of `inputs`, has `make` make something of its story on some thread, and
  /// gives that to `consume` in order. What cannot be read is told on standard error and given to
  /// `bad`; the others go on.
  mutating func read<Output: Sendable>(
    _ inputs: [String], options: ReadingOptions, window: CoMentionWindow = .sentence,
    make: @escaping @Sendable (ReadStory) -> Output,
    consume: (Output) throws -> Void, bad: (BadDocument) throws -> Void = { _ in },
    idle: () throws -> Void = {}
  ) throws {
    let reader = try options.reader(window: window)
    var progress = Progress()
    try work(
      on: inputs, options: options, ahead: OrderedWork.usualWindow,
      transform: {
        make(ReadStory(story: reader.story(of: $0.article), id: $0.id, isPart: $0.isPart))
      },
      consume: { output, account in
        progress.show(account.done)
        try consume(output)
      }, bad: bad, idle: idle)
  }

  /// Has `transform` make something of each article of `inputs` on some thread, at most `ahead` for
  /// each thread before their turn, and gives that to `consume` in order, with the account so far.
  mutating func work<Output: Sendable>(
    on inputs: [String], options: ReadingOptions, ahead: Int,
    transform: @escaping @Sendable (ReadArticle) -> Output,
    consume: (Output, Intake) throws -> Void, bad: (BadDocument) throws -> Void = { _ in },
    idle: () throws -> Void = {}
  ) throws {
    let work = OrderedWork(jobs: options.threads, window: ahead)
    try work.run(
      over: Feed(inputs: inputs, kind: options.from),
      weight: { $0.weight },
      transform: { document -> Outcome<Output> in
        do throws(BadDocument) {
          let article = try document.article()
          return .output(transform(article), notes: article.notes, bytes: document.weight)
        } catch {
          return .bad(error)
        }
      },
      consume: { outcome in
        switch outcome {
        case .output(let output, let notes, let weight):
          for note in notes { Console.say(note) }
          done += 1
          bytes += weight
          try consume(output, self)
        case .bad(let document):
          Console.say(document.failure.message)
          failures.append(document.failure.status)
          try bad(document)
        }
      }, idle: idle)
  }

  /// How the run ended: well, for a part of the inputs, or for none of them.
  var status: ExitCode {
    guard let first = failures.first else { return .success }
    if done > 0 { return .failure }
    return failures.allSatisfy { $0 == first } ? first : .badData
  }

  /// Ends the run with ``status`` unless all went well.
  func finish() throws {
    if status != .success { throw status }
  }
}
