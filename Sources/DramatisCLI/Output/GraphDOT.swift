internal import DramatisGraph
internal import DramatisText

extension Graph {
  /// All nodes and ties as Graphviz reads them, without any thought of how they look: what kind
  /// they are, how strong, and the first words they rest on.
  var dot: String {
    DOT(
      nodes: nodes.enumerated().map { index, node in
        let confidence = node.confidence.map { DOT.Attribute("confidence", .number($0)) }
        return DOT.Node(
          index,
          [
            .init("label", .label(node.name)), .init("kind", .word(node.kind.rawValue)),
            .init("mentions", .number(Double(node.mentions))),
            .init("quotations", .number(Double(node.quotations))),
          ] + [confidence].compactMap(\.self))
      },
      edges: edges.map { edge in
        var attributes: [DOT.Attribute] = [
          .init("kind", .word(edge.kind.rawValue)), .init("weight", .number(Double(edge.weight))),
        ]
        if !edge.kind.isDirected { attributes.append(.init("dir", "none")) }
        if let words = edge.evidence.first?.words {
          attributes.append(.init("tooltip", .tooltip(words)))
        }
        return DOT.Edge(edge.source.index, edge.target.index, attributes)
      }
    ).text
  }
}
