internal import ArgumentParser
internal import DramatisGraph
internal import DramatisText

struct CastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cast",
    abstract: "The entities: names, kinds, offices, and how often they come and speak.",
    discussion: """
      Those that are mentioned most come first.

      Example:
        dramatis cast article.txt --kind person,role
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(
    help: ArgumentHelp(
      "Only these: \(EntityKind.allCases.map(\.rawValue).joined(separator: ", ")), with commas.",
      valueName: "kinds"))
  var kind: CommaList<EntityKind>?

  @OptionGroup var table: TableOptions

  func run() throws {
    let cast = try Cast(
      asking: .cast(kinds: kind.map { Set($0.values) }), of: input.inputs, options: input.reading,
      terms: table.terms(articles, confidence, isOfCorpus: input.isCorpus))
    let graph = cast.graph
    let isCorpus = cast.isOfCorpus || graph.articles.count > 1
    let nodes = graph.nodes.indices.filter { kind?.values.contains(graph.nodes[$0].kind) ?? true }
      .sorted { (graph.nodes[$1].mentions, $0) < (graph.nodes[$0].mentions, $1) }
    var answer = Table(columns: [
      .init("name", "Name"), .init("kind", "Kind"), .init("mentions", "Mentions"),
      .init("quotations", "Quotes"), .init("articles", isCorpus ? "Articles" : nil),
      .init("office", "Office", for: .people, gives: true), .init("offices", nil),
      .init("holder", nil), .init("of", nil), .init("aliases", "Also", gives: true),
      .init("confidence", nil),
    ])
    let offices = cast.offices
    answer.rows = nodes.map { cast.row(of: NodeID($0), offices: offices[NodeID($0)] ?? []) }
    try table.print(answer, nothing: "nobody and nothing is named", of: cast)
    try cast.intake.finish()
  }
}

extension Cast {
  fileprivate func row(of id: NodeID, offices: [NodeID]) -> [Table.Cell] {
    let node = graph[id]
    let (of, holder) = (node.of.map { graph[$0].name }, node.holder.map { graph[$0].name })
    let offices = offices.map(name)
    let office = [of.map { "of \($0)" }, holder.map { "held by \($0)" }].compactMap(\.self)
    return [
      .text(node.name), .text(node.kind.rawValue), .number(node.mentions),
      .number(node.quotations), .number(node.articles), .list(offices + office), .list(offices),
      .optional(holder), .optional(of), .list(node.aliases),
      node.confidence.map { .decimal($0) } ?? .none,
    ]
  }

  /// Who holds which offices. O(edges).
  fileprivate var offices: [NodeID: [NodeID]] {
    var offices: [NodeID: [NodeID]] = [:]
    for edge in graph.edges where edge.kind == .holds {
      offices[edge.source, default: []].append(edge.target)
    }
    return offices
  }
}
