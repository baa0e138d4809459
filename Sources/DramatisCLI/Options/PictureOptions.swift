internal import ArgumentParser
internal import DramatisGraph
internal import DramatisRender

/// What a picture may be written as.
enum PictureFormat: String, ExpressibleByArgument, CaseIterable {
  case svg, png, pdf, gv

  /// What Graphviz draws it as; nil is the picture's own DOT.
  var rendered: Format? {
    switch self {
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .gv: nil
    }
  }

  /// Whether a terminal would take it for something else.
  var isBinary: Bool { self == .png || self == .pdf }
}

/// What is drawn, and how.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .customShort("K"),
    help: ArgumentHelp(
      "Graphviz's engine: \(Engine.allCases.map(\.rawValue).joined(separator: ", ")). Usual: what suits the size.",
      valueName: "engine"))
  var engine: Engine?

  @Flag(help: "Draw places too.")
  var places = false

  @Flag(help: "Fill nodes by their community, not by their kind.")
  var communities = false

  @Option(
    help: ArgumentHelp("How sure, from 0 to 1, a node must be; 0 draws all.", valueName: "p"))
  var minConfidence = Picture.Options().minimumConfidence

  @Option(
    help: ArgumentHelp("How often two must be named together to be tied by that.", valueName: "n"))
  var minWeight = Picture.Options().minimumCoMentions

  @Option(help: ArgumentHelp("The most nodes to draw; the most prominent stay.", valueName: "n"))
  var maxNodes = Picture.Options().maximumNodes

  @Option(help: ArgumentHelp("What stands above the picture.", valueName: "text"))
  var title: String?

  func validate() throws {
    try ConfidenceOptions.check(minConfidence)
    guard minWeight >= 1 else { throw ValidationError("--min-weight must be at least 1.") }
    guard (1...Self.mostNodes).contains(maxNodes) else {
      throw ValidationError("--max-nodes must be from 1 to \(Self.mostNodes).")
    }
  }

  /// More than any engine lays out in an hour.
  private static let mostNodes = 100_000

  /// The options as the picture takes them.
  var options: Picture.Options {
    Picture.Options(
      title: title, showsPlaces: places, minimumConfidence: minConfidence,
      minimumCoMentions: minWeight, maximumNodes: maxNodes,
      layout: engine.flatMap { Picture.Layout(rawValue: $0.rawValue) },
      showsCommunities: communities)
  }
}

/// Which files a picture goes to.
struct PictureTargets {
  var targets: [(format: PictureFormat, path: String?)]

  /// `formats` asked for, or none, and the name after `-o`, if there is one. A single format is
  /// written under that very name; of several, each gets its own ending.
  init(formats: [PictureFormat], output: String?) throws {
    let ending = output.flatMap { Self.ending(of: $0) }
    let formats = formats.isEmpty ? [ending ?? .svg] : formats.uniqued
    guard formats.count > 1 else {
      targets = [(formats[0], output)]
      return
    }
    guard let output, output != "-" else {
      throw ValidationError("Several formats need a name for their files: -o NAME.")
    }
    let stem =
      ending == nil
      ? output : String(output.prefix(upTo: output.lastIndex(of: ".") ?? output.endIndex))
    targets = formats.map { ($0, "\(stem).\($0.rawValue)") }
  }

  private static func ending(of path: String) -> PictureFormat? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return ending == "dot" ? .gv : PictureFormat(rawValue: ending)
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it comes first.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
