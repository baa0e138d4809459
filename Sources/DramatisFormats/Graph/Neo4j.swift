internal import DramatisGraph
internal import DramatisText

/// A graph as the two tables that `neo4j-admin database import` reads: nodes, labelled by their
/// kinds, and relationships.
///
/// Every text stands between quotation marks, so that an empty one is not taken for none. Aliases
/// have semicolons between them, for which the importer knows no escape: inside an alias one becomes a comma.
enum Neo4j {
  static func nodes(of graph: Graph) -> [UInt8] {
    let head = ["id:ID", "name", "aliases:string[]", ":LABEL", "kind"]
    let rows = graph.nodes.indices.map { index in
      let node = graph.nodes[index]
      let aliases = node.aliases.map(withoutSemicolons).joined(separator: ";")
      return [
        NodeID(index).exported, text(node.name),
        node.aliases.isEmpty ? "" : text(aliases),
        label(of: node.kind), node.kind.rawValue,
      ]
    }
    return TableField.table([head] + rows)
  }

  static func relationships(of graph: Graph) -> [UInt8] {
    let rows = graph.edges.map { edge in
      [edge.source.exported, edge.target.exported, type(of: edge.kind), "\(edge.weight)"]
    }
    return TableField.table([[":START_ID", ":END_ID", ":TYPE", "weight:int"]] + rows)
  }

  private static func text(_ text: String) -> String { TableField.quoted(TableField.plain(text)) }

  private static func withoutSemicolons(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(scalar == ";" ? "," : scalar) }
    return String(scalars)
  }

  /// Labels begin with a capital, as Cypher has them.
  private static func label(of kind: EntityKind) -> String {
    switch kind {
    case .person: "Person"
    case .country: "Country"
    case .organisation: "Organisation"
    case .role: "Role"
    case .place: "Place"
    }
  }

  /// Types are in capitals, as Cypher has them.
  private static func type(of kind: TieKind) -> String {
    switch kind {
    case .coMention: "CO_MENTION"
    case .mentions: "MENTIONS"
    case .addresses: "ADDRESSES"
    case .holds: "HOLDS"
    case .of: "OF"
    }
  }
}
