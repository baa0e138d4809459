internal import ArgumentParser
internal import DramatisFormats

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract:
      "The stories themselves: entities, quotations and ties with their places in the text.",
    discussion: """
      jsonl gives a story a line, in the order of the input, in constant memory; a line that cannot \
      be read is answered by {"id", "error"} in its place. json gives one object for one text, an \
      array otherwise.

      Example:
        dramatis read article.txt --to json
        zcat news.jsonl.gz | dramatis read --from jsonl --to jsonl - > stories.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, jsonl }

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var to: Format = .jsonl

  @Flag(help: "Write the article's text with its story.")
  var withText = false

  /// One text gives one object in both formats.
  private var layout: StoryList.Layout {
    let isSingle = Feed.isSingle(input.inputs, format: input.reading.from)
    return to == .json && !isSingle ? .array : .lines
  }

  func run() throws {
    let writer = StoryJSON(includesText: withText)
    var output = StoryList(layout: layout)
    var intake = Intake()
    try intake.read(
      input.inputs, options: input.reading,
      make: { story, article in writer.object(of: story, id: article.id) },
      consume: { try output.append($0) },
      bad: { document in
        guard document.isLine else { return }
        try output.append(
          StoryJSON.failure(id: document.id, message: document.failure.message))
      },
      idle: { try output.flush() })
    try output.end()
    try intake.finish()
  }
}

/// Stories on their way to standard output.
private struct StoryList: ~Copyable {
  /// How several objects stand together.
  enum Layout { case lines, array }

  private let layout: Layout
  private var output = StandardOutput()
  private var count = 0

  init(layout: Layout) { self.layout = layout }

  mutating func append(_ object: [UInt8]) throws {
    if layout == .array { try output.write(count == 0 ? "[\n" : ",\n") }
    count += 1
    try output.write(object)
    if layout == .lines { try output.write("\n") }
  }

  mutating func flush() throws { try output.flush() }

  mutating func end() throws {
    if layout == .array { try output.write(count == 0 ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}
