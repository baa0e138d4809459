/// The strongest chain between two in a graph too large to hold: neighbours are fetched as they are
/// reached.
public enum StrongestChain {
  /// The nodes from `start` to `end` along the chain of least cost, where a step of weight `w` costs
  /// `1 / w` as in ``Graph/strongestPath(from:to:)``; nil if none leads there.
  ///
  /// Searched from both ends at once (Nicholson 1966; Dijkstra's algorithm on either side), so that
  /// only what lies within half the cost of either end is fetched. Of chains that cost the same the one
  /// found first is taken, which depends on the graph alone. O((nodes + edges reached) × log).
  public static func between(
    _ start: Int64, _ end: Int64, neighbours: (Int64) throws -> [(node: Int64, weight: Int)]
  ) rethrows -> [Int64]? {
    guard start != end else { return [start] }
    var sides = [Side(start), Side(end)]
    var best: (cost: UInt64, middle: Int64)?
    while let first = sides[0].least, let second = sides[1].least {
      if let best, first.saturatingAdd(second) >= best.cost { break }
      let index = first <= second ? 0 : 1
      guard let (node, cost) = sides[index].settle() else { continue }
      for (other, weight) in try neighbours(node) where weight > 0 {
        let reached = cost + (Self.unit + UInt64(weight) - 1) / UInt64(weight)
        guard sides[index].reach(other, at: reached, from: node) else { continue }
        if let rest = sides[1 - index].costs[other] {
          let whole = reached.saturatingAdd(rest)
          if best.map({ whole < $0.cost }) ?? true { best = (whole, other) }
        }
      }
    }
    guard let best else { return nil }
    return sides[0].chain(to: best.middle).reversed() + sides[1].chain(to: best.middle).dropFirst()
  }

  /// The cost of a step of weight 1: see ``Graph/strongestPath(from:to:)``.
  private static let unit: UInt64 = 232_792_560 << 10

  /// The search from one end.
  private struct Side {
    private(set) var costs: [Int64: UInt64]
    private var before: [Int64: Int64] = [:]
    private var settled: Set<Int64> = []
    private var queue: [(cost: UInt64, node: Int64)]

    init(_ start: Int64) {
      costs = [start: 0]
      queue = [(0, start)]
    }

    /// The cost of what is to be settled next.
    var least: UInt64? { queue.first?.cost }

    /// The next node and its cost; nil if the first of the queue was settled before.
    mutating func settle() -> (node: Int64, cost: UInt64)? {
      let entry = pop()
      guard settled.insert(entry.node).inserted else { return nil }
      return (entry.node, entry.cost)
    }

    /// Whether `node` is reached cheaper than before.
    mutating func reach(_ node: Int64, at cost: UInt64, from other: Int64) -> Bool {
      if let known = costs[node], known <= cost { return false }
      costs[node] = cost
      before[node] = other
      push((cost, node))
      return true
    }

    /// The nodes from `node` back to the start.
    func chain(to node: Int64) -> [Int64] {
      var chain = [node]
      while let previous = before[chain[chain.count - 1]] { chain.append(previous) }
      return chain
    }

    private mutating func push(_ entry: (cost: UInt64, node: Int64)) {
      queue.append(entry)
      var child = queue.count - 1
      while child > 0, queue[child] < queue[(child - 1) / 2] {
        queue.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    }

    private mutating func pop() -> (cost: UInt64, node: Int64) {
      let least = queue[0]
      let last = queue.removeLast()
      guard !queue.isEmpty else { return least }
      queue[0] = last
      var parent = 0
      while true {
        let children = (2 * parent + 1..<2 * parent + 3).prefix { $0 < queue.count }
        guard let child = children.min(by: { queue[$0] < queue[$1] }), queue[child] < queue[parent]
        else { return least }
        queue.swapAt(parent, child)
        parent = child
      }
    }
  }
}

extension UInt64 {
  fileprivate func saturatingAdd(_ other: UInt64) -> UInt64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }
}
