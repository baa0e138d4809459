internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole graph, or the stories, for other tools: NetworkX, Gephi, Neo4j and more.",
    discussion: """
      json is NetworkX's node-link data, with all evidence. csv is two tables for Gephi: the name \
      after -o, which it needs, gets -nodes.csv and -edges.csv; neo4j likewise gives \
      -nodes.csv and -relationships.csv for Neo4j's importer. ftm is FollowTheMoney's entities, \
      one a line. brat is a folder, named by -o, of texts with stand-off annotations. dot holds every node \
      and tie; what is drawn, and how, is `draw -T gv`.

      Example:
        dramatis export article.txt --to gexf -o article.gexf
        dramatis export news/ --to csv -o news
        dramatis export news/ --to brat -o annotated/
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, graphml, gexf, json, csv, neo4j, ftm, brat

    /// The graph's format, if it is one that others than ourselves define.
    var graphFormat: GraphFormat? { GraphFormat(rawValue: rawValue) }

    /// Whether it is more than one file.
    var isSeveral: Bool { self == .brat || (graphFormat?.fileCount ?? 1) > 1 }
  }

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
  @OptionGroup var weight: WeightOptions
  @OptionGroup var window: WindowOptions

  func validate() throws {
    if to.isSeveral, target.output == nil || target.output == "-" {
      let what = to == .brat ? "a folder of files" : "two files"
      throw ValidationError(
        "\(to.rawValue) is \(what): name \(to == .brat ? "it" : "them") by -o NAME.")
    }
  }

  func run() throws {
    if to == .brat, let folder = target.output { return try exportStories(to: folder) }
    var terms = Cast.Terms(articles: articles, window: window.window)
    terms.minimumConfidence = confidence.minConfidence
    terms.minimumWeight = weight.minWeight
    terms.evidence = to == .json ? .all : .first
    let cast = try Cast(
      asking: about.map { .surroundings(of: $0) } ?? .everything, of: input.inputs,
      options: input.reading, terms: terms)
    for file in files(of: cast.graph) {
      try Output.write(file.bytes, to: path(for: file.part))
    }
    try cast.intake.finish()
  }

  private func files(of graph: Graph) -> [(part: String?, bytes: [UInt8])] {
    guard let format = to.graphFormat else { return [(nil, Array(graph.dot.utf8))] }
    let knowledge = NameKnowledge(
      countryCode: { KnownNames.countryCode(of: $0, $1) },
      isPublicBody: { KnownNames.isPublicBody($0) })
    return format.files(of: graph, knowing: knowledge).map { ($0.part, $0.bytes) }
  }

  /// Writes each story as it is read: memory does not grow with their number.
  private func exportStories(to folder: String) throws {
    try Output.makeFolder(folder)
    try Output.write(Brat.configuration.utf8, to: "\(folder)/annotation.conf")
    var names = Brat.FileNames()
    let (minimum, articles) = (confidence.minConfidence, articles)
    let make: @Sendable (Story) -> (id: String, files: Brat) = { story in
      (id: story.article.id, files: Brat(of: story.limited(toConfidence: minimum)))
    }
    func write(_ story: (id: String, files: Brat)) throws {
      let name = names.name(for: story.id)
      try Output.write(story.files.text, to: "\(folder)/\(name).txt")
      try Output.write(story.files.annotations, to: "\(folder)/\(name).ann")
    }
    if input.isCorpus {
      return try Corpus(input.inputs).forEachStory(articles.filter) { try write(make($0)) }
    }
    var intake = Intake()
    try intake.read(
      input.inputs, options: input.reading, window: window.window,
      make: { articles.includes($0.story.article) ? make($0.story) : nil },
      consume: { if let story = $0 { try write(story) } })
    try intake.finish()
  }

  private func path(for part: String?) -> String? {
    guard let part, let output = target.output else { return target.output }
    let ending = ".\(to.graphFormat?.fileExtension ?? to.rawValue)"
    let stem = output.hasSuffix(ending) ? String(output.dropLast(ending.count)) : output
    return "\(stem)-\(part)\(ending)"
  }
}
