extension Graph {
  /// The most nodes for which ``betweenness(pivots:)`` counts the ways from all of them.
  public static let maximumForExactBetweenness = 4_000
  /// From how many nodes it counts beyond that.
  public static let betweennessPivots = 200

  /// Of all pairs of other nodes, the share of shortest ways between the two that leads over each
  /// node, from 0 to 1: who joins those who would else be far apart. Ties of all kinds count, either way; a way is
  /// as long as it has steps, whatever their weights.
  ///
  /// U. Brandes: A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25
  /// (2), 2001, 163–177. O(nodes × edges); beyond ``maximumForExactBetweenness`` nodes, or with
  /// `pivots`, O(pivots × edges): the ways from nodes drawn at random, always the same, stand for all.
  ///
  /// U. Brandes, C. Pich: Centrality estimation in large networks. International Journal of
  /// Bifurcation and Chaos 17 (7), 2007, 2303–2318.
  public func betweenness(pivots: Int? = nil) -> [Double] {
    let count = nodes.count
    guard count > 2 else { return Array(repeating: 0, count: count) }
    let usual = count > Self.maximumForExactBetweenness ? Self.betweennessPivots : count
    let sources = Self.drawn(min(max(pivots ?? usual, 1), count), of: count)
    var walk = ShortestWays(over: Adjacency(of: self))
    for source in sources { walk.add(from: source) }
    // Each pair is met from both of its ends.
    let pairs = Double(count - 1) * Double(count - 2)
    let scale = Double(count) / Double(sources.count) / pairs
    return walk.over.map { min(1, $0 * scale) }
  }

  /// The first `wanted` of the numbers below `count` as shuffled by a fixed seed; all, in order, if
  /// all are wanted.
  private static func drawn(_ wanted: Int, of count: Int) -> [Int] {
    guard wanted < count else { return Array(0..<count) }
    var random = SplitMix64(state: 2_007)
    var numbers = Array(0..<count)
    for place in 0..<wanted {
      numbers.swapAt(place, place + Int(random.next() % UInt64(count - place)))
    }
    return numbers.prefix(wanted).sorted()
  }
}

/// The shortest ways from one node after another, and how many lead over each: Brandes' algorithm.
private struct ShortestWays {
  /// For each node, the sum of the dependencies on it: the shares of ways to each other node that
  /// lead over it.
  private(set) var over: [Double]
  private let adjacency: Adjacency
  private var distance: [Int32]
  private var ways: [Double]
  private var dependency: [Double]
  /// The nodes in the order in which they are reached.
  private var reached: [Int32] = []

  init(over adjacency: Adjacency) {
    self.adjacency = adjacency
    over = Array(repeating: 0, count: adjacency.count)
    distance = Array(repeating: -1, count: adjacency.count)
    ways = over
    dependency = over
  }

  /// Counts the ways from `source`. O(edges that it reaches).
  mutating func add(from source: Int) {
    spread(from: source)
    gather(from: source)
    for node in reached {
      distance[Int(node)] = -1
      ways[Int(node)] = 0
      dependency[Int(node)] = 0
    }
    reached.removeAll(keepingCapacity: true)
  }

  /// Breadth first: how many shortest ways lead to each node.
  private mutating func spread(from source: Int) {
    distance[source] = 0
    ways[source] = 1
    reached.append(Int32(source))
    var next = 0
    while next < reached.count {
      let node = Int(reached[next])
      next += 1
      let (far, count) = (distance[node] + 1, ways[node])
      for place in adjacency.row(node) {
        let neighbour = Int(adjacency.neighbours[place])
        if distance[neighbour] < 0 {
          distance[neighbour] = far
          reached.append(Int32(neighbour))
        }
        if distance[neighbour] == far { ways[neighbour] += count }
      }
    }
  }

  /// From the farthest back: each node passes on to those before it what depends on it.
  private mutating func gather(from source: Int) {
    for node in reached.reversed() {
      let node = Int(node)
      let share = (1 + dependency[node]) / ways[node]
      let before = distance[node] - 1
      for place in adjacency.row(node) {
        let neighbour = Int(adjacency.neighbours[place])
        if distance[neighbour] == before { dependency[neighbour] += ways[neighbour] * share }
      }
      if node != source { over[node] += dependency[node] }
    }
  }
}

/// Numbers that look drawn, the same for one state on every machine.
///
/// G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators. OOPSLA 2014.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
