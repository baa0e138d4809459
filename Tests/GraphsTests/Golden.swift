internal import Dramatis
internal import DramatisFormats
internal import DramatisGraph
internal import DramatisRender
internal import DramatisText
internal import Foundation

/// An article of the folder `Graphs`, and what the library makes of it as `Graphs/make` does by
/// the program.
struct Golden {
  let name: String
  let story: Story
  let graph: Graph
  let picture: Picture

  /// The articles' names.
  static let names = ["fisheries-2032", "shipyard-2031", "ukraine-2022"]

  /// Reads the article called `name`.
  init(_ name: String) throws {
    self.name = name
    let path = "Graphs/\(name).txt"
    let text = try Repository.text(of: path)
    story = Reader().story(of: Article(id: path, text: text))
    graph = Graph(of: [story])
    let headline = text.prefix { $0 != "\n" }
    picture = Picture(of: graph, options: .init(title: String(headline)))
  }

  /// The file that stands beside the article.
  func file(_ ending: String) throws -> String {
    try Repository.text(of: "Graphs/\(name).\(ending)")
  }

  /// The picture as SVG, drawn now.
  func drawn() throws -> String {
    let engine = Engine(rawValue: picture.layout.rawValue) ?? .dot
    return String(
      decoding: try Graphviz.render(picture.dot, as: .svg, engine: engine), as: UTF8.self)
  }
}

/// The repository that these tests stand in.
enum Repository {
  /// Its folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of the file at `path`, counted from the root.
  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of all files below the folder at `path`.
  static func files(below path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: path).path).sorted()
  }
}
