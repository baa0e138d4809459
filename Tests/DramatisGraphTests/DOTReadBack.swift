internal import Foundation
internal import FoundationXML

/// What an SVG file of Graphviz shows: the text and the tooltip of each node, and the links.
final class DOTReadBack: NSObject, XMLParserDelegate {
  /// The lines of text of each node, by its name in DOT.
  private(set) var lines: [String: [String]] = [:]
  /// The tooltip of each node, by its name in DOT.
  private(set) var tooltips: [String: String] = [:]
  /// Where links lead, in order.
  private(set) var links: [String] = []
  /// The text outside nodes and edges: the graph's label.
  private(set) var caption: [String] = []
  private var classes: [String] = []
  private var name = ""
  private var text = ""

  /// Reads a file; `nil` if it is not well-formed XML.
  init?(svg: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    text = ""
    if element == "g" { classes.append(attributes["class"] ?? classes.last ?? "") }
    if let link = attributes["xlink:href"] { links.append(link) }
    if element == "a", classes.last == "node" { tooltips[name] = attributes["xlink:title"] }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    switch (element, classes.last) {
    case ("g", _): classes.removeLast()
    case ("title", "node"): name = text
    case ("text", "node"): lines[name, default: []].append(text)
    case ("text", "graph"): caption.append(text)
    default: break
    }
  }
}

/// Random numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
