/// The links of a weighted network that say more than chance: the disparity filter.
///
/// Of a node with k links and strength s, a link of weight w has the significance
/// α = (1 − w/s)^(k−1): how likely a link at least as heavy is if the strength were spread over the
/// links at random. The lower, the more the link stands out; it keeps heavy links of weak nodes
/// that one threshold on weight would drop.
///
/// M. Á. Serrano, M. Boguñá, A. Vespignani: Extracting the multiscale backbone of complex weighted
/// networks. PNAS 106 (16), 2009, 6483–6488.
public struct Backbone: Sendable {
  /// An undirected link between two nodes; at most one joins the same two.
  public struct Link: Sendable, Hashable {
    /// One end.
    public var first: NodeID
    /// The other end.
    public var second: NodeID
    /// How strong it is; above 0.
    public var weight: Int

    /// Makes a link.
    public init(_ first: NodeID, _ second: NodeID, weight: Int) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// The links that were measured.
  public let links: [Link]
  /// The significance of each link, from 0 (stands out) to 1: the lower of its two ends'. An end
  /// with a single link cannot tell and says 1.
  public let significance: [Double]

  /// Measures `links`. O(links).
  public init(of links: [Link]) {
    var degree: [NodeID: Int] = [:]
    var strength: [NodeID: Int] = [:]
    for link in links {
      for end in [link.first, link.second] {
        degree[end, default: 0] += 1
        strength[end, default: 0] += link.weight
      }
    }
    self.links = links
    significance = links.map { link in
      [link.first, link.second].map { end in
        let share = Double(link.weight) / Double(strength[end, default: link.weight])
        return Self.power(1 - share, degree[end, default: 1] - 1)
      }.min() ?? 1
    }
  }

  /// The positions of the links whose significance is below `alpha`, in order.
  public func indices(below alpha: Double) -> [Int] {
    links.indices.filter { significance[$0] < alpha }
  }

  /// The positions, in order, of the `count` links that stand out most and of the one that stands
  /// out most at each node, so that no node is left alone. Of equals the heavier comes first, then
  /// the earlier. O(links × log links).
  public func indices(keeping count: Int) -> [Int] {
    let ranked = links.indices.sorted { left, right in
      if significance[left] != significance[right] {
        return significance[left] < significance[right]
      }
      if links[left].weight != links[right].weight {
        return links[left].weight > links[right].weight
      }
      return left < right
    }
    var kept = Set(ranked.prefix(max(count, 0)))
    var reached: Set<NodeID> = []
    for index in ranked {
      let isFirst = reached.insert(links[index].first).inserted
      let isSecond = reached.insert(links[index].second).inserted
      if isFirst || isSecond { kept.insert(index) }
    }
    return kept.sorted()
  }

  /// `base` to a whole power by multiplication alone, so that every machine gives the same bits.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, square, rest) = (1.0, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return result
  }
}
