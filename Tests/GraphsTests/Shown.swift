internal import Foundation
internal import FoundationXML

/// What an SVG file shows, whatever its positions: nodes and edges by their titles, with their
/// words, in the file's order.
final class Shown: NSObject, XMLParserDelegate {
  /// A drawn thing: the title is its name in DOT.
  struct Item: Hashable, Comparable {
    var title = ""
    var lines: [String] = []

    static func < (left: Item, right: Item) -> Bool { left.title < right.title }
  }

  /// The nodes, by name.
  private(set) var nodes: [Item] = []
  /// The edges, by name.
  private(set) var edges: [Item] = []
  private var text = ""
  private var isNode = false

  /// Reads an SVG file; nil if it is not well-formed.
  init?(svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
    nodes.sort()
    edges.sort()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    text = ""
    switch (element, attributes["class"]) {
    case ("g", "node"): nodes.append(Item())
    case ("g", "edge"): edges.append(Item())
    default: return
    }
    isNode = attributes["class"] == "node"
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    let text = text
    change { item in
      if element == "title" { item.title = text }
      if element == "text" { item.lines.append(text) }
    }
  }

  /// Changes the node or edge that was opened last.
  private func change(_ body: (inout Item) -> Void) {
    if isNode {
      body(&nodes[nodes.count - 1])
    } else if !edges.isEmpty {
      body(&edges[edges.count - 1])
    }
  }
}
