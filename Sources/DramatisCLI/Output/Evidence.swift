internal import DramatisGraph
internal import DramatisText

/// The way back to the words, as it stands in tables.
extension Cast {
  /// Where words stand: Unicode scalars, and the article if there are several.
  func place(_ scalars: Range<Int>, in article: Int) -> String {
    let place = "\(scalars.lowerBound)-\(scalars.upperBound)"
    return graph.articles.count > 1 ? "\(place) \(graph.articles[article].id)" : place
  }

  /// All the evidence of a tie, for machines.
  func evidence(of edge: Graph.Edge) -> Table.Cell {
    .objects(
      edge.evidence.map { evidence -> [Table.Field] in
        [
          ("article", .text(graph.articles[evidence.article].id)),
          ("start", .number(evidence.scalars.lowerBound)),
          ("end", .number(evidence.scalars.upperBound)),
          ("words", .text(evidence.words)),
        ]
      })
  }

  /// Ties with their evidence, for machines.
  func objects(of edges: [Graph.Edge]) -> Table.Cell {
    .objects(
      edges.map { edge -> [Table.Field] in
        [
          ("kind", .text(edge.kind.rawValue)),
          ("source", .text(graph[edge.source].name)),
          ("target", .text(graph[edge.target].name)),
          ("weight", .number(edge.weight)),
          ("evidence", evidence(of: edge)),
        ]
      })
  }

  /// Ties in a few words, seen from `node`: "mentions 2, mentioned 1, together 3".
  func summary(of edges: [Graph.Edge], from node: NodeID) -> String {
    edges.map { edge in
      let forwards = edge.source == node
      let verb =
        switch edge.kind {
        case .coMention: "together"
        case .mentions: forwards ? "mentions" : "mentioned by"
        case .addresses: forwards ? "speaks to" : "spoken to by"
        case .holds: forwards ? "holds" : "held by"
        case .of: forwards ? "office of" : "has office"
        }
      return "\(verb) \(edge.weight)"
    }.joined(separator: ", ")
  }
}
