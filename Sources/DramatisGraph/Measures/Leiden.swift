/// The Leiden algorithm, deterministic, for modularity; see ``Communities``.
enum Leiden {
  /// Whole passes at most; further ones hardly change the communities.
  private static let maximumPasses = 4

  /// A number for each node, the same for the members of one community.
  static func communities(of network: Network) -> [Int] {
    var labels = Array(0..<network.count)
    guard network.total > 0 else { return labels }
    var best = network.modularity(of: labels)
    for _ in 0..<maximumPasses {
      let next = pass(over: network, from: labels)
      let modularity = network.modularity(of: next)
      guard modularity > best + 1e-9 else { break }
      (labels, best) = (next, modularity)
    }
    return labels
  }

  /// Moves nodes, refines, and goes on with the refined groups as nodes, until none moves.
  private static func pass(over network: Network, from start: [Int]) -> [Int] {
    var level = network
    var partition = Partition(of: level, labels: start)
    var group = Array(0..<network.count)
    while true {
      partition.moveNodes(of: level)
      let labels = partition.labels
      guard partition.communityCount < level.count else { return group.map { labels[$0] } }
      var refined = Partition(of: level, labels: Array(0..<level.count))
      refined.refine(labels, of: level)
      let (next, numbers) = level.aggregated(by: refined.labels)
      guard next.count < level.count else { return group.map { labels[$0] } }
      var nextLabels = Array(repeating: 0, count: next.count)
      for node in 0..<level.count { nextLabels[numbers[node]] = labels[node] }
      for index in group.indices { group[index] = numbers[group[index]] }
      level = next
      partition = Partition(of: level, labels: Self.renumbered(nextLabels))
    }
  }

  /// Labels below the number of nodes, in order of first appearance.
  private static func renumbered(_ labels: [Int]) -> [Int] {
    var number: [Int: Int] = [:]
    return labels.map { label in
      if let known = number[label] { return known }
      number[label] = number.count
      return number.count - 1
    }
  }
}

// MARK: - The network

extension Leiden {
  /// A weighted network whose nodes may hold ties inside them.
  struct Network {
    let adjacency: Adjacency
    /// Of each node the weights of its ties, those inside twice.
    let strengths: [Double]
    /// All strengths together.
    let total: Double
    /// The weight inside each node, counted twice.
    private let inside: [Int]

    var count: Int { strengths.count }

    init(_ adjacency: Adjacency, inside: [Int]? = nil) {
      self.adjacency = adjacency
      self.inside = inside ?? Array(repeating: 0, count: adjacency.count)
      strengths = zip(adjacency.strengths, self.inside).map { Double($0 + $1) }
      total = strengths.reduce(0, +)
    }

    /// Q = Σ (inside / total − (strength / total)²) over the communities. O(ties).
    func modularity(of labels: [Int]) -> Double {
      guard total > 0 else { return 0 }
      var within = Array(repeating: 0.0, count: count)
      var strength = Array(repeating: 0.0, count: count)
      for node in 0..<count {
        let label = labels[node]
        strength[label] += strengths[node]
        within[label] += Double(inside[node])
        for place in adjacency.row(node) where labels[Int(adjacency.neighbours[place])] == label {
          within[label] += Double(adjacency.weights[place])
        }
      }
      return zip(within, strength).reduce(0) { sum, community in
        sum + community.0 / total - (community.1 / total) * (community.1 / total)
      }
    }

    /// The network whose nodes are the groups of one label, and the number of each node's group.
    /// O(nodes + ties).
    func aggregated(by labels: [Int]) -> (network: Network, numbers: [Int]) {
      let numbers = Leiden.renumbered(labels)
      let groups = (numbers.max() ?? -1) + 1
      var groupInside = Array(repeating: 0, count: groups)
      var arcs: [Adjacency.Arc] = []
      for node in 0..<count {
        groupInside[numbers[node]] += inside[node]
        for place in adjacency.row(node) {
          let (own, other) = (numbers[node], numbers[Int(adjacency.neighbours[place])])
          if own == other {
            groupInside[own] += adjacency.weights[place]
          } else {
            arcs.append(
              .init(source: Int32(own), target: Int32(other), weight: adjacency.weights[place]))
          }
        }
      }
      return (Network(Adjacency(nodes: groups, arcs: arcs), inside: groupInside), numbers)
    }
  }
}

// MARK: - The partition

extension Leiden {
  /// Nodes in communities, with what moving one must know.
  struct Partition {
    private(set) var labels: [Int]
    /// The strengths of each community's members together, and how many they are.
    private var strength: [Double]
    private var size: [Int]
    /// The weight from the node in hand to each community, and which it reaches.
    private var weightTo: [Double]
    private var reached: [Int] = []

    /// How many communities have members.
    var communityCount: Int { size.count { $0 > 0 } }

    /// Labels must be below the number of nodes.
    init(of network: Network, labels: [Int]) {
      self.labels = labels
      strength = Array(repeating: 0, count: network.count)
      size = Array(repeating: 0, count: network.count)
      weightTo = Array(repeating: 0, count: network.count)
      for (node, label) in labels.enumerated() {
        strength[label] += network.strengths[node]
        size[label] += 1
      }
    }

    /// Moves each node to the neighbouring community that raises modularity most, and looks again at
    /// the neighbours of those that moved, until none would move.
    mutating func moveNodes(of network: Network) {
      var queue = Queue(filledWith: network.count)
      while let node = queue.pop() {
        let old = labels[node]
        let new = best(for: node, of: network)
        guard new != old else { continue }
        move(node, to: new, network)
        for place in network.adjacency.row(node) {
          let neighbour = Int(network.adjacency.neighbours[place])
          if labels[neighbour] != new { queue.push(neighbour) }
        }
      }
    }

    /// Joins nodes, each alone at first, inside the communities `outer`: each that is still alone
    /// and well tied to the rest of its community goes to the best group there that is too. What is
    /// joined is tied, so that no group falls apart.
    mutating func refine(_ outer: [Int], of network: Network) {
      var outerStrength = Array(repeating: 0.0, count: network.count)
      for (node, label) in outer.enumerated() { outerStrength[label] += network.strengths[node] }
      /// The weight from each group to the rest of its community.
      var cut = (0..<network.count).map { node in
        network.adjacency.row(node).reduce(0.0) { sum, place in
          outer[Int(network.adjacency.neighbours[place])] == outer[node]
            ? sum + Double(network.adjacency.weights[place]) : sum
        }
      }
      func isWellTied(_ group: Int, strength: Double, in community: Int) -> Bool {
        cut[group] * network.total >= strength * (outerStrength[community] - strength)
      }
      for node in 0..<network.count where size[labels[node]] == 1 {
        let (own, community) = (labels[node], outer[node])
        guard isWellTied(own, strength: strength[own], in: community) else { continue }
        gather(node, of: network, within: outer)
        var (choice, most) = (own, 0.0)
        for group in reached where group != own {
          let gain =
            weightTo[group] - network.strengths[node] * strength[group] / network.total
          guard gain > most || gain == most && choice != own && group < choice else { continue }
          if isWellTied(group, strength: strength[group], in: community) {
            (choice, most) = (group, gain)
          }
        }
        if choice != own {
          cut[choice] += cut[own] - 2 * weightTo[choice]
          move(node, to: choice, network)
        }
        forget()
      }
    }

    /// The community that `node` had best be in; of equals its own, else the lowest.
    private mutating func best(for node: Int, of network: Network) -> Int {
      gather(node, of: network)
      defer { forget() }
      let (own, strengthOfNode) = (labels[node], network.strengths[node])
      let share = strengthOfNode / network.total
      var (choice, most) = (own, weightTo[own] - share * (strength[own] - strengthOfNode))
      for community in reached where community != own {
        let gain = weightTo[community] - share * strength[community]
        if gain > most || gain == most && choice != own && community < choice {
          (choice, most) = (community, gain)
        }
      }
      return choice
    }

    /// Adds up the weights from `node` to the communities of its neighbours.
    private mutating func gather(_ node: Int, of network: Network, within outer: [Int]? = nil) {
      for place in network.adjacency.row(node) {
        let neighbour = Int(network.adjacency.neighbours[place])
        if let outer, outer[neighbour] != outer[node] { continue }
        let community = labels[neighbour]
        if weightTo[community] == 0 { reached.append(community) }
        weightTo[community] += Double(network.adjacency.weights[place])
      }
    }

    private mutating func forget() {
      for community in reached { weightTo[community] = 0 }
      reached.removeAll(keepingCapacity: true)
    }

    private mutating func move(_ node: Int, to community: Int, _ network: Network) {
      let old = labels[node]
      strength[old] -= network.strengths[node]
      size[old] -= 1
      strength[community] += network.strengths[node]
      size[community] += 1
      labels[node] = community
    }
  }

  /// Nodes to look at, each at most once at a time, the first in first out.
  private struct Queue {
    private var ring: [Int32]
    private var isWaiting: [Bool]
    private var head = 0
    private var waiting: Int

    init(filledWith count: Int) {
      ring = (0..<Int32(count)).map { $0 }
      isWaiting = Array(repeating: true, count: count)
      waiting = count
    }

    mutating func push(_ node: Int) {
      guard !isWaiting[node] else { return }
      isWaiting[node] = true
      ring[(head + waiting) % ring.count] = Int32(node)
      waiting += 1
    }

    mutating func pop() -> Int? {
      guard waiting > 0 else { return nil }
      let node = Int(ring[head])
      head = (head + 1) % ring.count
      waiting -= 1
      isWaiting[node] = false
      return node
    }
  }
}
