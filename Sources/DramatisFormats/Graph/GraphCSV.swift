internal import DramatisGraph
internal import DramatisText

/// A graph as the two tables that Gephi imports. A text that a spreadsheet would take for a formula
/// gets an apostrophe before it.
enum GraphCSV {
  static func nodes(of graph: Graph) -> [UInt8] {
    let head = ["Id", "Label"] + GraphAttribute.ofNodes.map(\.columnName)
    let rows = graph.nodes.indices.map { index in
      let node = graph.nodes[index]
      return [NodeID(index).exported, node.name].map(field)
        + GraphAttribute.attributes(of: node).map { field($0.value ?? "") }
    }
    return TableField.table([head] + rows)
  }

  static func edges(of graph: Graph) -> [UInt8] {
    // The kind stands before the weight, as readers of Gephi's tables expect.
    let head = ["Source", "Target", "Type", "Kind", "Weight"]
    let rows = graph.edges.map { edge in
      let ends = [edge.source.exported, edge.target.exported]
      let type = edge.kind.isDirected ? "Directed" : "Undirected"
      return ends + [type, edge.kind.rawValue, "\(edge.weight)"]
        + more(GraphAttribute.attributes(of: edge, in: graph)).map { field($0.value ?? "") }
    }
    return TableField.table([head + more(GraphAttribute.ofEdges).map(\.columnName)] + rows)
  }

  private static func more(_ attributes: [GraphAttribute]) -> [GraphAttribute] {
    attributes.filter { !["kind", "directed"].contains($0.name) }
  }

  private static func field(_ text: String) -> String {
    var line = TableField.plain(text)
    if let first = line.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) {
      line = "'" + line
    }
    let mustQuote = line.unicodeScalars.contains { $0 == "\"" || $0 == "," }
    return mustQuote ? TableField.quoted(line) : line
  }
}

extension GraphAttribute {
  /// The name of its column.
  fileprivate var columnName: String { name.prefix(1).uppercased() + name.dropFirst() }
}
