internal import ArgumentParser
internal import DramatisFormats
internal import DramatisIntake
internal import DramatisText

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract:
      "The stories themselves: entities, quotations and ties, with their places in the text.",
    discussion: """
      text marks mentions by colour and names the speakers in the margin, each in a colour \
      of its own. jsonl gives a story a \
      line, in the order of the input and in constant memory; a line that cannot be read is \
      answered by {"id", "error"} in its place. json gives one object for one text, else an array.

      Example:
        dramatis read article.txt --to text
        zcat news.jsonl.gz | dramatis read --from jsonl --to jsonl - > stories.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var to: Format = .text

  @Flag(help: "Write the article's text with its story (json, jsonl).")
  var withText = false

  @Flag(help: "Say before each quotation why its speaker is taken for one (text).")
  var explain = false

  @OptionGroup var target: TargetOptions

  func run() throws {
    var stories = StoryList(layout: layout, output: try Output(path: target.output))
    let make = maker
    if input.isCorpus {
      try Corpus(input.inputs).forEachStory(articles.filter) { story in
        try stories.append(make(ReadStory(story: story, isPart: true)))
      }
      return try stories.finish()
    }
    var intake = Intake()
    let articles = articles
    try intake.read(
      input.inputs, options: input.reading,
      make: { articles.includes($0.story.article) ? make($0) : nil },
      consume: { if let story = $0 { try stories.append(story) } },
      bad: { document in
        guard document.isPart, to != .text else { return }
        try stories.append(
          Made(
            bytes: StoryJSON.failure(id: document.id, message: document.failure.message),
            isPart: true))
      },
      idle: { try stories.flush() })
    try stories.finish()
    try intake.finish()
  }

  /// What makes the bytes of a story.
  private var maker: @Sendable (ReadStory) -> Made {
    let minimum = confidence.minConfidence
    guard to == .text else {
      let writer = StoryJSON(includesText: withText)
      return { story in
        Made(
          bytes: writer.object(of: story.story.limited(toConfidence: minimum), id: story.id),
          isPart: story.isPart)
      }
    }
    let page = StoryPage(
      columns: Terminal.columns ?? 100, hasColour: Terminal.hasColour, explains: explain)
    return { story in
      Made(
        bytes: Array(page.text(of: story.story.limited(toConfidence: minimum)).utf8),
        isPart: story.isPart)
    }
  }

  private var layout: StoryList.Layout {
    switch to {
    case .text, .jsonl: .lines
    case .json where input.isCorpus: .array
    case .json: Feed.seemsSingle(input.inputs, kind: input.reading.from) ? .single : .array
    }
  }
}

/// A story’s bytes.
private struct Made: Sendable {
  var bytes: [UInt8]
  /// Whether the article was one of several in its file.
  var isPart: Bool
}

/// Stories on their way out.
private struct StoryList: ~Copyable {
  /// How several stand together.
  enum Layout {
    case lines, array
    /// One story alone, or an array if its file proves to hold several.
    case single
  }

  private var layout: Layout
  private var output: Output
  private var count = 0

  init(layout: Layout, output: consuming Output) {
    self.layout = layout
    self.output = output
  }

  mutating func append(_ story: Made) throws {
    if layout == .single { layout = story.isPart ? .array : .lines }
    if layout == .array { try output.write(count == 0 ? "[\n" : ",\n") }
    count += 1
    try output.write(story.bytes)
    if layout == .lines { try output.write("\n") }
  }

  mutating func flush() throws { try output.flush() }

  consuming func finish() throws {
    if layout == .array { try output.write(count == 0 ? "[]\n" : "\n]\n") }
    try output.finish()
  }
}
