internal import ArgumentParser
internal import DramatisGraph

struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Who mentions whom, how often and in what words.",
    discussion: """
      A speaker mentions whom the speaker's quotations name. Places count Unicode scalars of the \
      article. NAME is any name or alias, whatever its case and accents.

      Example:
        dramatis mentions article.txt --of Putin
        dramatis mentions news/ --by "Ben Wallace" --json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: ArgumentHelp("Only what this speaker says.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Only where this one is mentioned.", valueName: "name"))
  var of: String?

  @OptionGroup var weight: WeightOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let cast = try Cast(
      asking: .mentions(by: by, of: of), of: input.inputs, options: input.reading,
      terms: table.terms(articles, confidence, weight, isOfCorpus: input.isCorpus))
    let ties = cast.graph.mentionTies(
      by: try cast.node(named: by), of: try cast.node(named: of))
    var answer = Table(columns: [
      .init("by", "Speaker", for: .people), .init("of", "Mentions", for: .people),
      .init("speaker", nil), .init("mentioned", nil), .init("times", "Times"),
      .init("place", "Where", for: .people, gives: true), .init("article", nil),
      .init("start", nil), .init("end", nil), .init("words", "First words", gives: true),
      .init("evidence", nil),
    ])
    answer.rows = ties.map { cast.row(of: $0) }
    try table.print(answer, nothing: "no quotation mentions anybody so", of: cast)
    try cast.intake.finish()
  }
}

extension Cast {
  fileprivate func row(of tie: Graph.Edge) -> [Table.Cell] {
    let first = tie.evidence.first
    return [
      .text(name(tie.source)), .text(name(tie.target)), .text(graph[tie.source].name),
      .text(graph[tie.target].name), .number(tie.weight),
      .optional(first.map { place($0.scalars, in: $0.article) }),
      .optional(first.map { graph.articles[$0.article].id }),
      .number(first?.scalars.lowerBound), .number(first?.scalars.upperBound),
      .optional(first?.words), evidence(of: tie),
    ]
  }
}
