extension Graph {
  /// The part of the graph around a node: it, those it is tied to most strongly, at most `limit`, what
  /// roles among them are an office of, and all ties and quotations among these.
  /// O(size of the graph).
  public func surroundings(of node: NodeID, limit: Int) -> Graph {
    var isKept = Array(repeating: false, count: nodes.count)
    isKept[node.index] = true
    for neighbour in neighbours(of: node).prefix(limit) { isKept[neighbour.node.index] = true }
    for index in nodes.indices where isKept[index] {
      if let of = nodes[index].of { isKept[of.index] = true }
    }
    return restricted(
      to: { isKept[$0.index] },
      quotations: { record in
        record.speaker.map { isKept[$0.index] } ?? record.mentioned.contains { isKept[$0.index] }
      })
  }
}
