internal import ArgumentParser
internal import DramatisGraph
internal import DramatisText

struct TiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ties",
    abstract: "Whom somebody is tied to, the strongest first, and by what.",
    usage: "dramatis ties <input> ... <name> [<options>]",
    discussion: """
      The strength is how often: quotations that mention, sentences that name both, offices held. \
      Over several articles it may be how much more often than by chance the two come in one story: \
      by npmi, from -1 to 1, or by g2, which asks for more evidence.

      Example:
        dramatis ties article.txt "Ben Wallace"
        dramatis ties news/ Putin --strength g2
      """)

  @Argument(help: ArgumentHelp("The inputs, and then the name.", valueName: "input> ... <name"))
  var arguments: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions
  @Option(help: ArgumentHelp("What orders them: count, npmi or g2.", valueName: "measure"))
  var strength = Association.count

  @OptionGroup var weight: WeightOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var table: TableOptions

  func validate() throws { _ = try NamesAfterInputs(arguments, names: 1) }

  func run() throws {
    let parts = try NamesAfterInputs(arguments, names: 1)
    let isOfCorpus = ReadingOptions.isCorpus(parts.inputs)
    var terms = table.terms(articles, confidence, weight, isOfCorpus: isOfCorpus)
    terms.window = window.window
    // Another measure has another order: all neighbours are wanted.
    if strength != .count { terms.limit = .max }
    let cast = try Cast(
      asking: .neighbours(of: parts.names[0]), of: parts.inputs, options: reading, terms: terms)
    let node: NodeID = try cast.node(named: parts.names[0])
    let measures = strength != .count && cast.graph.tells(strength)
    if strength != .count, !measures {
      Console.say("one story does not tell \(strength.rawValue); the order is by count")
    }
    // The count has a column anyway.
    let association = measures ? [Table.Column("association", strength.title)] : []
    var answer = Table(
      columns: [.init("name", "Name"), .init("kind", "Kind")] + association + [
        .init("strength", measures ? "Times" : "Strength"), .init("by", "Ties", for: .people),
        .init("words", "First words", gives: true), .init("ties", nil),
      ])
    answer.rows = cast.graph.neighbours(of: node, by: strength).map { neighbour in
      let measured = measures ? [Table.Cell.decimal(neighbour.strength.rounded(to: 3))] : []
      return [.text(cast.name(neighbour.node)), .text(cast.graph[neighbour.node].kind.rawValue)]
        + measured + [
          .number(neighbour.weight), .text(cast.summary(of: neighbour.ties, from: node)),
          .optional(neighbour.ties.first?.evidence.first?.words),
          cast.objects(of: neighbour.ties),
        ]
    }
    try table.print(answer, nothing: "\(cast.name(node)) is tied to nobody", of: cast)
    try cast.intake.finish()
  }
}

extension Association {
  /// The heading of its column.
  fileprivate var title: String {
    switch self {
    case .count: "Times"
    case .npmi: "NPMI"
    case .logLikelihood: "G²"
    }
  }
}
