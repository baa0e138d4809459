internal import ArgumentParser
internal import DramatisGraph
internal import DramatisText

struct CastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cast",
    abstract: "The entities: names, kinds, offices, and how often they come and speak.",
    discussion: """
      Those that are mentioned most come first, or those that rank highest: by degree, the weights \
      of all ties together; by pagerank, the share of attention that reaches them along who \
      mentions whom; by betweenness, the share of shortest ways between others that leads over them.

      Example:
        dramatis cast article.txt --kind person,role
        dramatis cast news/ --rank pagerank
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(
    help: ArgumentHelp(
      "Only these: \(EntityKind.allCases.map(\.rawValue).joined(separator: ", ")), with commas.",
      valueName: "kinds"))
  var kind: CommaList<EntityKind>?

  @Option(
    help: ArgumentHelp(
      "What orders them: \(Centrality.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "measure"))
  var rank = Centrality.mentions

  @OptionGroup var table: TableOptions

  func run() throws {
    var terms = table.terms(articles, confidence, isOfCorpus: input.isCorpus)
    // Other ranks than that by mentions are places in the whole graph.
    let isWhole = rank != .mentions
    if isWhole { terms.evidence = .none }
    let cast = try Cast(
      asking: isWhole ? .everything : .cast(kinds: kind.map { Set($0.values) }),
      of: input.inputs, options: input.reading, terms: terms)
    let graph = cast.graph
    let isCorpus = cast.isOfCorpus || graph.articles.count > 1
    let ranks = graph.centrality(rank)
    let nodes = graph.nodes.indices.filter { index in
      (kind?.values.contains(graph.nodes[index].kind) ?? true)
        && (cast.listed?.contains(NodeID(index)) ?? true)
    }.sorted { left, right in
      let (leftNode, rightNode) = (graph.nodes[left], graph.nodes[right])
      return (ranks[right], rightNode.mentions, left) < (ranks[left], leftNode.mentions, right)
    }
    // Mentions have a column anyway.
    let rankColumn = rank == .mentions ? [] : [Table.Column("rank", rank.title)]
    var answer = Table(
      columns: [.init("name", "Name"), .init("kind", "Kind")] + rankColumn + [
        .init("mentions", "Mentions"), .init("quotations", "Quotes"),
        .init("articles", isCorpus ? "Articles" : nil),
        .init("office", "Office", for: .people, gives: true), .init("offices", nil),
        .init("holder", nil), .init("of", nil), .init("aliases", "Also", gives: true),
        .init("confidence", nil),
      ])
    let offices = cast.offices
    answer.rows = nodes.map {
      cast.row(
        of: NodeID($0), rank: rank == .mentions ? [] : [rank.cell(ranks[$0])],
        offices: offices[NodeID($0)] ?? [])
    }
    try table.print(answer, nothing: "nobody and nothing is named", of: cast)
    try cast.intake.finish()
  }
}

extension Cast {
  fileprivate func row(of id: NodeID, rank: [Table.Cell], offices: [NodeID]) -> [Table.Cell] {
    let node = graph[id]
    let (of, holder) = (node.of.map { graph[$0].name }, node.holder.map { graph[$0].name })
    let offices = offices.map(name)
    let office = [of.map { "of \($0)" }, holder.map { "held by \($0)" }].compactMap(\.self)
    return [
      .text(node.name), .text(node.kind.rawValue),
    ] + rank + [
      .number(node.mentions),
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

extension Centrality {
  /// The heading of its column.
  fileprivate var title: String {
    switch self {
    case .mentions: "Mentions"
    case .degree: "Degree"
    case .pageRank: "PageRank"
    case .betweenness: "Betweenness"
    }
  }

  /// A value as it stands in its column: counts whole, shares with as many digits as tell apart.
  fileprivate func cell(_ value: Double) -> Table.Cell {
    switch self {
    case .mentions, .degree: .number(Int(value))
    case .pageRank, .betweenness: .decimal(value.rounded(to: 6))
    }
  }
}
