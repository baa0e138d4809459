/// How much of a graph turns on a node: ways to rank nodes.
public enum Centrality: String, Sendable, Hashable, CaseIterable {
  /// How often it is mentioned.
  case mentions
  /// The weights of its ties together, of all kinds and both ways.
  case degree
  /// The share of attention that reaches it along “who mentions whom”: see ``Graph/pageRank(over:)``.
  case pageRank = "pagerank"
  /// How many of the shortest ways between others lead over it: see ``Graph/betweenness(pivots:)``.
  case betweenness
}

extension Graph {
  /// The centrality of each node, by position in ``nodes``.
  public func centrality(_ centrality: Centrality) -> [Double] {
    switch centrality {
    case .mentions: nodes.map { Double($0.mentions) }
    case .degree: weightedDegrees.map { Double($0) }
    case .pageRank: pageRank(over: .mentions)
    case .betweenness: betweenness()
    }
  }

  /// The weights of each node's ties together, of all kinds and both ways. O(nodes + edges).
  public var weightedDegrees: [Int] {
    var degrees = Array(repeating: 0, count: nodes.count)
    for edge in edges where edge.weight > 0 && edge.source != edge.target {
      degrees[edge.source.index] += edge.weight
      degrees[edge.target.index] += edge.weight
    }
    return degrees
  }
}
