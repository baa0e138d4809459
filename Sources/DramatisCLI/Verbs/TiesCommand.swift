internal import ArgumentParser
internal import DramatisGraph
internal import DramatisText

struct TiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties",
    abstract: "Whom somebody is tied to, the strongest first, and by what.",
    usage: "dramatis ties <input> ... <name> [<options>]",
    discussion: """
      The strength is how often: quotations that mention, sentences that name both, offices held.

      Example:
        dramatis ties article.txt "Ben Wallace"
      """)

  @Argument(help: ArgumentHelp("The inputs, and then the name.", valueName: "input> ... <name"))
  var arguments: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var table: TableOptions

  func validate() throws { _ = try NamesAfterInputs(arguments, names: 1) }

  func run() throws {
    let parts = try NamesAfterInputs(arguments, names: 1)
    let isOfCorpus = ReadingOptions.isCorpus(parts.inputs)
    var terms = table.terms(articles, confidence, isOfCorpus: isOfCorpus)
    terms.window = window.window
    let cast = try Cast(
      asking: .neighbours(of: parts.names[0]), of: parts.inputs, options: reading, terms: terms)
    let node: NodeID = try cast.node(named: parts.names[0])
    var answer = Table(columns: [
      .init("name", "Name"), .init("kind", "Kind"), .init("strength", "Strength"),
      .init("by", "Ties", for: .people), .init("words", "First words", gives: true),
      .init("ties", nil),
    ])
    answer.rows = cast.graph.neighbours(of: node).map { neighbour in
      [
        .text(cast.name(neighbour.node)), .text(cast.graph[neighbour.node].kind.rawValue),
        .number(neighbour.weight), .text(cast.summary(of: neighbour.ties, from: node)),
        .optional(neighbour.ties.first?.evidence.first?.words),
        cast.objects(of: neighbour.ties),
      ]
    }
    try table.print(answer, nothing: "\(cast.name(node)) is tied to nobody", of: cast)
    try cast.intake.finish()
  }
}
