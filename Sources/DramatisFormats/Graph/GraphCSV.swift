internal import DramatisGraph
internal import DramatisText

/// A graph as the two tables that Gephi imports, in UTF-8 with one line a row (RFC 4180, but lines
/// end in a line feed alone).
///
/// A table has no way to escape: control characters and what turns the direction of writing become
/// U+FFFD, line breaks spaces, and a text that a spreadsheet would take for a formula gets an
/// apostrophe before it.
enum GraphCSV {
  static func nodes(of graph: Graph) -> [UInt8] {
    let head = ["Id", "Label"] + GraphAttribute.ofNodes.map(\.columnName)
    let rows = graph.nodes.indices.map { index in
      let node = graph.nodes[index]
      return [NodeID(index).exported, node.name].map(field)
        + GraphAttribute.attributes(of: node).map { field($0.value ?? "") }
    }
    return table([head] + rows)
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
    return table([head + more(GraphAttribute.ofEdges).map(\.columnName)] + rows)
  }

  private static func more(_ attributes: [GraphAttribute]) -> [GraphAttribute] {
    attributes.filter { !["kind", "directed"].contains($0.name) }
  }

  private static func table(_ rows: [[String]]) -> [UInt8] {
    rows.flatMap { Array(($0.joined(separator: ",") + "\n").utf8) }
  }

  private static func field(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(plain(scalar)) }
    if let first = line.first, "=+-@".unicodeScalars.contains(first) {
      line.insert("'", at: line.startIndex)
    }
    guard line.contains(where: { $0 == "\"" || $0 == "," }) else { return String(line) }
    let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + quoted.map { String($0) }.joined(separator: "\"\"") + "\""
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      "\u{FFFD}"
    default: scalar
    }
  }
}

extension GraphAttribute {
  /// The name of its column.
  fileprivate var columnName: String { name.prefix(1).uppercased() + name.dropFirst() }
}
