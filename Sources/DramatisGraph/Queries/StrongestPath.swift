internal import DramatisText

extension Graph {
  /// A chain of ties from one node to another.
  public struct Path: Sendable, Hashable {
    /// The nodes along the chain, both ends among them.
    public var nodes: [NodeID]
    /// For each step from a node to the next all ties between the two; one fewer than nodes.
    public var steps: [[Edge]]
  }

  /// The strongest chain of ties between two nodes, or nil if they are not connected.
  ///
  /// Ties of all kinds count, either way; the weights between two nodes add up to a strength `w`,
  /// and a step costs `1 / w` (Newman 2001, Phys. Rev. E 64, 016132): the chain of least cost is
  /// found (Dijkstra 1959). The other usual cost, `-log(w / w_max)`, is free at the strongest tie
  /// and so prefers any number of strong steps to one good one, and changes with a tie elsewhere;
  /// with `1 / w` each step costs, and doubling all evidence leaves the chain as it is. Costs are
  /// whole numbers, so equal ones are equal; then fewer steps win, then the earlier nodes.
  /// O((nodes + edges) × log).
  public func strongestPath(from start: NodeID, to end: NodeID) -> Path? {
    let ties = Adjacency(of: self)
    var reached: [Reached?] = Array(repeating: nil, count: nodes.count)
    var isDone = Array(repeating: false, count: nodes.count)
    var queue = Heap()
    reached[start.index] = Reached(cost: 0, steps: 0, before: start.index)
    queue.push(Heap.Entry(cost: 0, steps: 0, node: start.index))
    while let next = queue.pop(), next.node != end.index {
      guard !isDone[next.node] else { continue }
      isDone[next.node] = true
      for place in ties.row(next.node) {
        let node = Int(ties.neighbours[place])
        guard !isDone[node] else { continue }
        let cost = Step.cost(ofWeight: ties.weights[place])
        let way = Reached(cost: next.cost + cost, steps: next.steps + 1, before: next.node)
        guard reached[node].map({ way < $0 }) ?? true else { continue }
        reached[node] = way
        queue.push(Heap.Entry(cost: way.cost, steps: way.steps, node: node))
      }
    }
    return path(from: start, to: end, along: reached)
  }

  private func path(from start: NodeID, to end: NodeID, along reached: [Reached?]) -> Path? {
    guard reached[end.index] != nil else { return nil }
    var nodes = [end]
    while let last = nodes.last, last != start, let way = reached[last.index] {
      nodes.append(NodeID(way.before))
    }
    nodes.reverse()
    return Path(nodes: nodes, steps: ties(along: nodes))
  }

  private func ties(along nodes: [NodeID]) -> [[Edge]] {
    var steps: [Set<NodeID>: Int] = [:]
    for (step, (left, right)) in zip(nodes, nodes.dropFirst()).enumerated() {
      steps[[left, right]] = step
    }
    var ties = Array(repeating: [Edge](), count: nodes.count - 1)
    let onPath = Set(nodes)
    for edge in edges where onPath.contains(edge.source) && onPath.contains(edge.target) {
      if let step = steps[[edge.source, edge.target]] { ties[step].append(edge) }
    }
    return ties
  }
}

/// How a node was reached.
private struct Reached {
  let cost: UInt64
  let steps: Int
  let before: Int

  static func < (left: Reached, right: Reached) -> Bool {
    (left.cost, left.steps, left.before) < (right.cost, right.steps, right.before)
  }
}

/// A step from a node to a neighbour.
private enum Step {
  /// The cost of a step of weight 1. The least common multiple of 1 to 20, so that the usual sums
  /// are exact, times 2^10, so that weights up to 10^11 count; other costs are rounded up, so
  /// that no rounding makes a detour cheaper. Chains of 70 million such steps fit into 64 bits.
  private static let unit: UInt64 = 232_792_560 << 10

  static func cost(ofWeight weight: Int) -> UInt64 {
    let weight = UInt64(weight)
    return (unit + weight - 1) / weight
  }
}

/// A binary heap of nodes to visit, the least cost first, then the fewest steps, then the order.
private struct Heap {
  struct Entry {
    let cost: UInt64
    let steps: Int
    let node: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.cost, left.steps, left.node) < (right.cost, right.steps, right.node)
    }
  }

  private var entries: [Entry] = []

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Entry? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty {
      entries[0] = last
      sink(0)
    }
    return least
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      let children = (2 * parent + 1..<2 * parent + 3).prefix { $0 < entries.count }
      guard let least = children.min(by: { entries[$0] < entries[$1] }),
        entries[least] < entries[parent]
      else { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
