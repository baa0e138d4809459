internal import DramatisText

/// The communities of a graph as a picture tells them apart: each of the largest by a number and a fill of
/// its own, the rest by white.
struct PictureCommunities {
  /// The communities that are told apart, the one with most nodes in the picture first.
  private(set) var shown: [(fill: String, chief: String)] = []
  private var place: [NodeID: Int] = [:]

  /// Light tints of the colours of M. Okabe and K. Ito, which most colour-blind people tell apart.
  private static let fills = [
    "#CFE5F5", "#FCE0AE", "#C4EBDC", "#F9CDB8", "#F0D0E3", "#FBF6B0", "#D9D9D9",
  ]

  /// The communities of `graph` with at least two of `nodes`.
  init(of graph: Graph, among nodes: [NodeID]) {
    let drawn = Set(nodes)
    let communities = Communities(of: graph).ranked(in: graph)
      .map { $0.filter(drawn.contains) }.filter { $0.count > 1 }
    let order = communities.indices.sorted { left, right in
      (communities[right].count, left) < (communities[left].count, right)
    }
    for (fill, index) in zip(Self.fills, order) {
      for node in communities[index] { place[node] = shown.count }
      shown.append((fill, graph[communities[index][0]].name))
    }
  }

  /// What the node is filled with.
  func fill(of node: NodeID) -> String { place[node].map { shown[$0].fill } ?? "#FFFFFF" }

  /// The number of the node's community, from 1; nil if it is not told apart.
  func number(of node: NodeID) -> Int? { place[node].map { $0 + 1 } }
}
