extension Graph {
  /// A node tied to another, and by what.
  public struct Neighbour: Sendable, Hashable {
    /// Who is tied.
    public var node: NodeID
    /// How often: the weights of the ties together.
    public var weight: Int
    /// How strongly, by the association that was asked for; by count the weight.
    public var strength: Double
    /// In how many stories the two are named and tied.
    public var counts: StoryCounts
    /// The ties, either way, in order of the graph; never empty.
    public var ties: [Edge]
  }

  /// Whom a node is tied to, the most strongly associated first, then the heaviest, then in order
  /// of the graph.
  ///
  /// What the graph does not tell (``tells(_:)``) is by count. O(edges + evidence of the ties + n log n)
  /// in the neighbours.
  public func neighbours(of node: NodeID, by association: Association = .count) -> [Neighbour] {
    var ties: [NodeID: [Edge]] = [:]
    for edge in edges {
      if edge.source == node {
        ties[edge.target, default: []].append(edge)
      } else if edge.target == node {
        ties[edge.source, default: []].append(edge)
      }
    }
    let association = tells(association) ? association : .count
    return ties.map { other, edges in
      let weight = edges.reduce(0) { $0 + $1.weight }
      let counts = storyCounts(of: node, and: other, tiedBy: edges)
      return Neighbour(
        node: other, weight: weight,
        strength: counts.strength(by: association) ?? Double(weight), counts: counts, ties: edges)
    }.sorted { left, right in
      (right.strength, right.weight, left.node) < (left.strength, left.weight, right.node)
    }
  }
}
