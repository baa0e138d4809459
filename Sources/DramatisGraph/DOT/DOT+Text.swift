extension DOT {
  /// The graph as Graphviz reads it: UTF-8, one statement a line. O(its length).
  ///
  /// The same value gives the same bytes on every machine.
  public var text: String {
    var text = isDirected ? "digraph dramatis {\n" : "graph dramatis {\n"
    let arrow = isDirected ? "->" : "--"
    for (name, defaults) in [
      ("graph", attributes), ("node", nodeDefaults), ("edge", edgeDefaults),
    ] where !defaults.isEmpty {
      text += "  \(name)\(Self.list(defaults))\n"
    }
    for node in nodes { text += "  n\(node.id)\(Self.list(node.attributes))\n" }
    for edge in edges {
      text += "  n\(edge.source) \(arrow) n\(edge.target)\(Self.list(edge.attributes))\n"
    }
    return text + "}\n"
  }

  private static func list(_ attributes: [Attribute]) -> String {
    let written = attributes.compactMap { attribute in
      attribute.value.text.map { "\(attribute.name)=\($0)" }
    }
    return written.isEmpty ? "" : " [\(written.joined(separator: ", "))]"
  }
}

extension DOT.Value {
  /// The value as written, or `nil` if it must be left out.
  var text: String? {
    switch self {
    case .word(let word): DOTText.quoted(word, backslash: "\\\\")
    case .number(let number): DOTText.number(number)
    case .label(let label): DOTText.quoted(label, backslash: "\\\\")
    case .tooltip(let tooltip): DOTText.quoted(tooltip, backslash: "\\\\\\\\")
    case .link(let address): DOTText.link(address).map { "\"\($0)\"" }
    case .markup(let markup): "<\(markup.source)>"
    }
  }
}
