/// How strongly two nodes are associated: ways to order those that somebody is tied to.
public enum Association: String, Sendable, Hashable, CaseIterable {
  /// The weights of the ties together.
  case count
  /// Normalised pointwise mutual information, from −1 to 1: see ``StoryCounts/npmi``.
  case npmi
  /// The log-likelihood ratio G², from 0: see ``StoryCounts/logLikelihood``.
  case logLikelihood = "g2"
}

/// In how many stories two nodes are named, alone and tied: what their association is measured by.
public struct StoryCounts: Sendable, Hashable {
  /// How many stories there are.
  public let stories: Int
  /// In how many the one is named, and the other.
  public let first, second: Int
  /// In how many the two are tied.
  public let both: Int

  /// Makes counts that a table can hold: what contradicts ``stories`` or ``both`` is brought up or
  /// down to it.
  public init(stories: Int, first: Int, second: Int, both: Int) {
    self.stories = max(stories, 0)
    self.both = min(max(both, 0), self.stories)
    self.first = min(max(first, self.both), self.stories)
    // Those that name neither cannot be fewer than none.
    self.second = min(max(second, self.both), self.stories - self.first + self.both)
  }

  /// The pointwise mutual information of the two being named, ln p(x, y) / (p(x) p(y)), over its
  /// most, −ln p(x, y): 1 if neither is named without the other, 0 if they come together as often
  /// as chance would have it, −1 if they never do. 0 too where every story has both, which tells
  /// nothing. O(1).
  ///
  /// G. Bouma: Normalized (pointwise) mutual information in collocation extraction. GSCL 2009, 31–40.
  public var npmi: Double {
    guard both > 0 else { return -1 }
    guard both < stories else { return 0 }
    let (n, both) = (Double(stories), Double(both))
    let information = Log.natural(both * n / (Double(first) * Double(second)))
    return min(1, max(-1, information / Log.natural(n / both)))
  }

  /// How much likelier the counts are if the two are named together more often than chance would
  /// have it: G² = 2 Σ k ln(k / e) over the four cells of the table, e being what independence
  /// would put there; 0 where they come together less often than that. It grows with the evidence, so that
  /// a pair met once stands below one met often; above 10.8 chance would do it once in a thousand. O(1).
  ///
  /// T. Dunning: Accurate methods for the statistics of surprise and coincidence. Computational
  /// Linguistics 19 (1), 1993, 61–74.
  public var logLikelihood: Double {
    let n = Double(stories)
    let (first, second, both) = (Double(first), Double(second), Double(both))
    guard stories > 0, both * n > first * second else { return 0 }
    let cells = [
      (both, first * second), (first - both, first * (n - second)),
      (second - both, (n - first) * second),
      (n - first - second + both, (n - first) * (n - second)),
    ]
    let sum = cells.reduce(0) { sum, cell in
      cell.0 > 0 ? sum + cell.0 * Log.natural(cell.0 * n / cell.1) : sum
    }
    return max(0, 2 * sum)
  }

  /// The two by `association`; nil by ``Association/count``, which these counts do not tell.
  public func strength(by association: Association) -> Double? {
    switch association {
    case .count: nil
    case .npmi: npmi
    case .logLikelihood: logLikelihood
    }
  }
}

extension Graph {
  /// Whether the graph has what it takes to tell `association`: more than a count needs at least two
  /// stories, since in one everybody is named in all there are.
  public func tells(_ association: Association) -> Bool {
    association == .count || stories > 1
  }

  /// In how many stories two nodes are named and tied. O(evidence of the ties).
  func storyCounts(of node: NodeID, and other: NodeID, tiedBy ties: [Edge]) -> StoryCounts {
    // Where all evidence is at hand, ties of several kinds add their stories up.
    let evidence = ties.count > 1 ? Set(ties.flatMap { $0.evidence.map(\.article) }).count : 0
    let both = max(ties.map(\.stories).max() ?? 0, min(evidence, stories))
    return StoryCounts(
      stories: stories, first: self[node].stories, second: self[other].stories, both: both)
  }
}
