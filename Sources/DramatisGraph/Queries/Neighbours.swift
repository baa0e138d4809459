extension Graph {
  /// A node tied to another, and by what.
  public struct Neighbour: Sendable, Hashable {
    /// Who is tied.
    public var node: NodeID
    /// How strongly: the weights of the ties together.
    public var weight: Int
    /// The ties, either way, in order of the graph; never empty.
    public var ties: [Edge]
  }

  /// Whom a node is tied to, the strongest first, then in order of the graph.
  /// O(edges + n log n) in the neighbours.
  public func neighbours(of node: NodeID) -> [Neighbour] {
    var ties: [NodeID: [Edge]] = [:]
    for edge in edges {
      if edge.source == node {
        ties[edge.target, default: []].append(edge)
      } else if edge.target == node {
        ties[edge.source, default: []].append(edge)
      }
    }
    return ties.map { other, edges in
      Neighbour(node: other, weight: edges.reduce(0) { $0 + $1.weight }, ties: edges)
    }.sorted { ($1.weight, $0.node) < ($0.weight, $1.node) }
  }
}
