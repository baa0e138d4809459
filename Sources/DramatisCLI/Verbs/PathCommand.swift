internal import ArgumentParser
internal import DramatisGraph

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "The strongest chain of ties between two.",
    usage: "dramatis path <input> ... <name> <name> [<options>]",
    discussion: """
      A chain is as long as its ties are weak: few strong steps come before one weak one.

      Example:
        dramatis path article.txt "Ben Wallace" Putin
      """)

  @Argument(
    help: ArgumentHelp("The inputs, and then two names.", valueName: "input> ... <name> <name"))
  var arguments: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions
  @OptionGroup var weight: WeightOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var table: TableOptions

  func validate() throws { _ = try NamesAfterInputs(arguments, names: 2) }

  func run() throws {
    let parts = try NamesAfterInputs(arguments, names: 2)
    let isOfCorpus = ReadingOptions.isCorpus(parts.inputs)
    var terms = table.terms(articles, confidence, weight, isOfCorpus: isOfCorpus)
    terms.window = window.window
    let cast = try Cast(
      asking: .chain(from: parts.names[0], to: parts.names[1]), of: parts.inputs,
      options: reading, terms: terms)
    let start: NodeID = try cast.node(named: parts.names[0])
    let end: NodeID = try cast.node(named: parts.names[1])
    var answer = Table(columns: [
      .init("from", "From"), .init("to", "To"), .init("strength", "Strength"),
      .init("by", "Ties", for: .people), .init("words", "First words", gives: true),
      .init("ties", nil),
    ])
    if let path = cast.graph.strongestPath(from: start, to: end) {
      answer.rows = zip(zip(path.nodes, path.nodes.dropFirst()), path.steps).map { ends, ties in
        [
          .text(cast.name(ends.0)), .text(cast.name(ends.1)),
          .number(ties.reduce(0) { $0 + $1.weight }),
          .text(cast.summary(of: ties, from: ends.0)),
          .optional(ties.first?.evidence.first?.words), cast.objects(of: ties),
        ]
      }
    }
    let nothing =
      start == end
      ? "both names are \(cast.name(start))'s"
      : "no chain of ties leads from \(cast.name(start)) to \(cast.name(end))"
    try table.print(answer, nothing: nothing, of: cast)
    try cast.intake.finish()
  }
}
