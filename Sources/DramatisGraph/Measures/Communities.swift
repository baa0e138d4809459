internal import DramatisText

/// A graph's nodes in groups that are tied more strongly inside than chance would have it.
public struct Communities: Sendable, Hashable {
  /// The members of each community, in order of the graph; the largest community first, then the
  /// one whose first member comes first. Every node is a member of exactly one.
  public let all: [[NodeID]]
  /// The position in ``all`` of each node's community.
  public let community: [Int]
  /// How much more of the ties' weight runs inside the communities than would if the ties were
  /// dealt out at random between nodes as strong as these, from −0.5 to 1; 0 without ties.
  ///
  /// M. E. J. Newman, M. Girvan: Finding and evaluating community structure in networks. Phys. Rev.
  /// E 69, 2004, 026113.
  public let modularity: Double

  /// Finds the communities of `graph`: ties of all kinds count, either way, by their weights.
  ///
  /// By the Leiden algorithm, which unlike that of Louvain never gives a community that falls apart.
  /// Nodes are moved in order and refined to the best place instead of a drawn one, so that
  /// the same graph has the same communities. About O(ties) a pass, and few passes. Nodes without ties are alone.
  ///
  /// V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden: guaranteeing well-connected
  /// communities. Scientific Reports 9, 2019, 5233.
  public init(of graph: Graph) {
    let network = Leiden.Network(Adjacency(of: graph))
    let labels = Leiden.communities(of: network)
    modularity = network.modularity(of: labels)
    var members: [Int: [NodeID]] = [:]
    for (node, label) in labels.enumerated() { members[label, default: []].append(NodeID(node)) }
    all = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var community = Array(repeating: 0, count: labels.count)
    for (number, nodes) in all.enumerated() {
      for node in nodes { community[node.index] = number }
    }
    self.community = community
  }

  /// The members of each community, the most central first: those whose ties inside weigh most;
  /// then those mentioned more often, then in order of the graph. Offices stand behind all others,
  /// since their holders say more. O(edges + nodes log nodes).
  public func ranked(in graph: Graph) -> [[NodeID]] {
    var inside = Array(repeating: 0, count: graph.nodes.count)
    for edge in graph.edges where edge.source != edge.target {
      let (source, target) = (edge.source.index, edge.target.index)
      guard community[source] == community[target] else { continue }
      inside[source] += edge.weight
      inside[target] += edge.weight
    }
    func rank(_ node: NodeID) -> (Int, Int, Int, Int) {
      let isOffice = graph[node].kind == .role
      return (isOffice ? 1 : 0, -inside[node.index], -graph[node].mentions, node.index)
    }
    return all.map { $0.sorted { rank($0) < rank($1) } }
  }
}
