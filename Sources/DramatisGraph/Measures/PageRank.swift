extension Graph {
  /// Which ties PageRank follows.
  public enum RankedTies: Sendable, Hashable, CaseIterable {
    /// Who mentions whom, from the speaker to whom the words mention.
    case mentions
    /// Ties of all kinds, either way.
    case all
  }

  /// The share of time that a reader would spend at each node who follows ties at random, each as
  /// often as it is heavy, and begins anew at any node 15 times in 100, or where no tie leads on.
  /// The shares sum to 1.
  ///
  /// By power iteration, until the shares change by less than 10⁻¹⁰ together. O(nodes + edges) a round, at
  /// most 200 rounds.
  ///
  /// L. Page, S. Brin, R. Motwani, T. Winograd: The PageRank citation ranking: bringing order to the
  /// web. Stanford InfoLab 1999-66.
  public func pageRank(over ties: RankedTies = .mentions) -> [Double] {
    Adjacency(of: self, ties == .mentions ? .mentions : .all).pageRank
  }
}

extension Adjacency {
  /// How often a reader follows a tie rather than begin anew.
  private static let damping = 0.85
  private static let tolerance = 1e-10
  private static let maximumRounds = 200

  fileprivate var pageRank: [Double] {
    guard count > 0 else { return [] }
    let strengths = strengths.map { Double($0) }
    var rank = Array(repeating: 1 / Double(count), count: count)
    for _ in 0..<Self.maximumRounds {
      let next = stepped(rank, strengths)
      let change = zip(rank, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      rank = next
      if change < Self.tolerance { break }
    }
    let sum = rank.reduce(0, +)
    return rank.map { $0 / sum }
  }

  private func stepped(_ rank: [Double], _ strengths: [Double]) -> [Double] {
    let stuck = zip(rank, strengths).reduce(0) { $1.1 > 0 ? $0 : $0 + $1.0 }
    let base = (1 - Self.damping + Self.damping * stuck) / Double(count)
    var next = Array(repeating: base, count: count)
    for node in 0..<count where strengths[node] > 0 {
      let share = Self.damping * rank[node] / strengths[node]
      for place in row(node) { next[Int(neighbours[place])] += share * Double(weights[place]) }
    }
    return next
  }
}
