internal import DramatisText

extension Graph {
  /// The graph without ties found less often than `minimum` times. Offices keep theirs, which are facts
  /// rather than strengths; nodes and quotations stay. O(edges).
  public func limited(toWeight minimum: Int) -> Graph {
    guard minimum > 1 else { return self }
    var graph = self
    graph.edges.removeAll { !$0.kind.isOffice && $0.weight < minimum }
    return graph
  }
}
