internal import DramatisGraph
internal import DramatisText

/// A scalar that formats without lists keep of a node or edge.
struct GraphAttribute {
  /// Its name.
  let name: String
  /// Its type.
  let type: Kind
  /// Its value; without one it is left out.
  let value: String?

  /// The types of scalar.
  enum Kind {
    case text, count, number, flag
  }

  private init(_ name: String, _ value: String?) {
    (self.name, type, self.value) = (name, .text, value)
  }

  private init(_ name: String, _ value: Int?) {
    (self.name, type, self.value) = (name, .count, value.map { "\($0)" })
  }

  private init(_ name: String, _ value: Double?) {
    (self.name, type, self.value) = (name, .number, value.map { "\($0)" })
  }

  private init(_ name: String, _ value: Bool) {
    (self.name, type, self.value) = (name, .flag, value ? "true" : "false")
  }

  /// What is kept of a node besides its id and label. The names and types are the same for all.
  static func attributes(of node: Graph.Node) -> [GraphAttribute] {
    [
      GraphAttribute("kind", node.kind.rawValue),
      GraphAttribute("aliases", node.aliases.isEmpty ? nil : node.aliases.joined(separator: "; ")),
      GraphAttribute("mentions", node.mentions),
      GraphAttribute("quotations", node.quotations),
      GraphAttribute("articles", node.articles),
      GraphAttribute("confidence", node.confidence),
    ]
  }

  /// What is kept of an edge besides its ends and weight: its first words and how much evidence
  /// there is in all. The names and types are the same for all.
  static func attributes(of edge: Graph.Edge, in graph: Graph) -> [GraphAttribute] {
    let first = edge.evidence.first
    return [
      GraphAttribute("kind", edge.kind.rawValue),
      GraphAttribute("directed", edge.kind.isDirected),
      GraphAttribute("evidence", edge.evidence.count),
      GraphAttribute("article", first.map { graph.articles[$0.article].id }),
      GraphAttribute("wordsStart", first?.scalars.lowerBound),
      GraphAttribute("wordsEnd", first?.scalars.upperBound),
      GraphAttribute("words", first?.words),
    ]
  }

  /// The attributes of nodes, without values.
  static let ofNodes = attributes(of: Graph.Node(kind: .person, name: ""))

  /// The attributes of edges, without values.
  static let ofEdges = attributes(
    of: Graph.Edge(
      kind: .coMention, source: NodeID(0), target: NodeID(0), weight: 0, evidence: []),
    in: Graph())
}
