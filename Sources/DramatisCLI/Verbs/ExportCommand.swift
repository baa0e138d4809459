internal import ArgumentParser
internal import DramatisFormats
internal import DramatisGraph

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole graph for other tools: NetworkX, Gephi, yEd, Graphviz.",
    discussion: """
      json is NetworkX's node-link data, with all evidence. csv is two tables for Gephi: the name \
      after -o, which it needs, gets -nodes.csv and -edges.csv. dot holds every node and tie; \
      what is drawn, and how, is `draw -T gv`.

      Example:
        dramatis export article.txt --to gexf -o article.gexf
        dramatis export news/ --to csv -o news
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case dot, graphml, gexf, json, csv }

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "Only this one's surroundings: those it is tied to, with the ties among them.",
      valueName: "name"))
  var about: String?

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var to: Format

  @OptionGroup var target: TargetOptions
  @OptionGroup var window: WindowOptions

  func validate() throws {
    if to == .csv, target.output == nil || target.output == "-" {
      throw ValidationError("csv is two files: name them by -o NAME.")
    }
  }

  func run() throws {
    var terms = Cast.Terms()
    terms.articles = articles
    terms.window = window.window
    terms.minimumConfidence = confidence.minConfidence
    terms.wantsAllEvidence = to == .json
    let cast = try Cast(
      asking: about.map { .surroundings(of: $0) } ?? .everything, of: input.inputs,
      options: input.reading, terms: terms)
    for file in files(of: cast.graph) {
      try Output.write(file.bytes, to: path(for: file.part))
    }
    try cast.intake.finish()
  }

  private func files(of graph: Graph) -> [(part: String?, bytes: [UInt8])] {
    guard let format = GraphFormat(rawValue: to.rawValue) else {
      return [(nil, Array(graph.dot.utf8))]
    }
    return format.files(of: graph).map { ($0.part, $0.bytes) }
  }

  private func path(for part: String?) -> String? {
    guard let part, let output = target.output else { return target.output }
    let ending = ".\(to.rawValue)"
    let stem = output.hasSuffix(ending) ? String(output.dropLast(ending.count)) : output
    return "\(stem)-\(part)\(ending)"
  }
}
