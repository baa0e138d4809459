internal import ArgumentParser
internal import DramatisGraph
internal import DramatisRender

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "The picture: who is in the story, who speaks of whom, who holds which office.",
    discussion: """
      The format is that of -T, or else what the name after -o ends in, or else svg. With several \
      formats the name after -o gets each one's ending. gv is the picture for Graphviz. What the \
      picture leaves out stands in it and is told on standard error.

      Example:
        dramatis draw article.txt -o article.svg
        dramatis draw news/ -T svg,png -o february --max-nodes 60 --title "February"
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var target: TargetOptions

  @Option(
    name: .customShort("T"),
    help: ArgumentHelp(
      "What to write: svg, png, pdf, gv; several with commas.", valueName: "formats"))
  var formats: CommaList<PictureFormat>?

  @Option(
    help: ArgumentHelp(
      "Only this one's surroundings: those it is tied to most strongly.", valueName: "name"))
  var about: String?

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup var window: WindowOptions

  func validate() throws { _ = try targets() }

  func run() throws {
    let targets = try targets()
    try refuseTerminal(targets)
    let cast = try Cast(
      asking: about.map { .surroundings(of: $0) } ?? .prominent, of: input.inputs,
      options: input.reading, terms: terms)
    if cast.more > 0 {
      Console.say("not fetched: \(cast.more) \(about == nil ? "less mentioned" : "weaker ties")")
    }
    let picture = Picture(of: cast.graph, options: picture.options)
    guard !picture.nodes.isEmpty else { throw Failure.badData(Self.nothingToDraw(picture)) }
    if !picture.hidden.isEmpty {
      Console.say("not drawn: \(picture.hidden.joined(separator: "; "))")
    }
    // All are drawn before any is written.
    let files = try targets.targets.map { target in
      (path: target.path, bytes: try bytes(of: picture, as: target.format))
    }
    for file in files { try Output.write(file.bytes, to: file.path) }
    try refuseBoxes(picture, of: cast.graph, in: targets)
    try cast.intake.finish()
  }

  /// What a picture can hold is fetched, and some more, since it leaves out kinds and the doubtful.
  private var terms: Cast.Terms {
    var terms = Cast.Terms(articles: articles, window: window.window)
    terms.limit = about == nil ? Self.fetched * picture.maxNodes : picture.maxNodes
    return terms
  }

  private static let fetched = 3

  private func targets() throws -> PictureTargets {
    try PictureTargets(formats: formats?.values ?? [], output: target.output)
  }

  private func refuseTerminal(_ targets: PictureTargets) throws {
    let isForTerminal = targets.targets.contains { $0.format.isBinary && $0.path == nil }
    if isForTerminal, Terminal.isTerminal {
      throw ValidationError("A terminal shows no picture: name a file by -o FILE.")
    }
  }

  /// Ends with a failure when letters came out as boxes, which SVG leaves to who shows it.
  private func refuseBoxes(
    _ drawn: Picture, of graph: Graph, in targets: PictureTargets
  ) throws(Failure) {
    guard targets.targets.contains(where: { $0.format.isBinary }) else { return }
    let titles = [picture.title] + graph.articles.map(\.title)
    let text = (drawn.nodes.map { graph[$0].name } + titles.compactMap(\.self)).joined()
    let missing = Graphviz.charactersWithoutFont(in: text)
    guard !missing.isEmpty else { return }
    let letters = missing.prefix(8).map { String(Character($0)) }.joined(separator: " ")
    throw .cannot(
      "no font here has \(letters), which show as boxes; install fonts-noto-core and "
        + "fonts-noto-cjk, or draw svg")
  }

  private func bytes(of picture: Picture, as format: PictureFormat) throws(Failure) -> [UInt8] {
    guard let rendered = format.rendered else { return Array(picture.dot.utf8) }
    guard let engine = Engine(rawValue: picture.layout.rawValue) else {
      throw .cannot("no engine is called \(picture.layout.rawValue)")
    }
    do throws(RenderError) {
      return try Graphviz.render(picture.dot, as: rendered, engine: engine)
    } catch {
      throw .cannot("the picture could not be drawn: \(error)")
    }
  }

  private static func nothingToDraw(_ picture: Picture) -> String {
    let hidden =
      picture.hidden.isEmpty ? "" : " (not drawn: \(picture.hidden.joined(separator: "; ")))"
    return "nothing to draw: nobody who is named is tied to anybody\(hidden)"
  }
}
