internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct CommunitiesTests {
  private func groups(_ graph: Graph) -> [[Int]] {
    Communities(of: graph).all.map { $0.map(\.index) }
  }

  @Test("Triangles that one tie joins are two communities; who is alone is one")
  func triangles() {
    let graph = graph(
      (0..<7).map { "\($0)" },
      [(0, 2, 1), (2, 4, 1), (0, 4, 1), (1, 3, 1), (3, 5, 1), (1, 5, 1), (4, 5, 1)])
    #expect(groups(graph) == [[0, 2, 4], [1, 3, 5], [6]])
    let found = Communities(of: graph)
    #expect(found.community == [0, 1, 0, 1, 0, 1, 2])
    #expect(abs(found.modularity - (12.0 / 14 - 0.5)) < 1e-12)
  }

  @Test("Weights decide, not the number of ties")
  func weights() {
    let square = graph(
      ["a", "b", "c", "d"], [(0, 1, 9), (1, 2, 1), (2, 3, 9), (3, 0, 1), (0, 2, 1)])
    #expect(groups(square) == [[0, 1], [2, 3]])
  }

  @Test("Without ties everybody is alone; a graph of nobody has no community")
  func withoutTies() {
    #expect(groups(graph(["a", "b"], [])) == [[0], [1]])
    #expect(Communities(of: graph(["a", "b"], [(0, 0, 4), (0, 1, 0)])).modularity == 0)
    #expect(groups(Graph()) == [])
  }

  @Test("The most central member comes first, offices last")
  func chiefs() {
    var graph = graph(["a", "b", "c", "d"], [(0, 1, 5), (1, 2, 6), (2, 0, 5), (2, 3, 1)])
    graph.nodes[2].kind = .role
    #expect(Communities(of: graph).ranked(in: graph).flatMap { $0 }.map(\.index) == [1, 0, 3, 2])
  }

  @Test(
    "Random graphs: a partition, no worse than none, connected, the same each time",
    arguments: 0..<30 as Range<UInt64>)
  func properties(seed: UInt64) {
    let graph = randomGraph(nodes: 60, ties: 20 + Int(seed) * 6, seed: seed)
    let found = Communities(of: graph)
    #expect(found.all.flatMap { $0 }.map(\.index).sorted() == Array(0..<60))
    for (number, members) in found.all.enumerated() {
      #expect(members.allSatisfy { found.community[$0.index] == number })
      #expect(isConnected(members, in: graph))
    }
    #expect(found.modularity >= max(0, modularity(Array(0..<60), of: graph)) - 1e-12)
    #expect(abs(found.modularity - modularity(found.community, of: graph)) < 1e-9)
    #expect(found == Communities(of: graph))
  }

  @Test("A planted partition is found", arguments: 0..<10 as Range<UInt64>)
  func planted(seed: UInt64) {
    var random = Seeded(state: seed)
    let group = (0..<120).map { $0 % 4 }
    var ties: [(Int, Int, Int)] = []
    for left in 0..<120 {
      for right in left + 1..<120 {
        let chance = group[left] == group[right] ? 40 : 3
        if Int.random(in: 0..<100, using: &random) < chance { ties.append((left, right, 1)) }
      }
    }
    let found = Communities(of: graph(group.map { "\($0)" }, ties))
    #expect(found.community == group)
  }

  /// Σ over pairs, as the definition has it.
  private func modularity(_ label: [Int], of graph: Graph) -> Double {
    let count = graph.nodes.count
    var weight = Array(repeating: Array(repeating: 0.0, count: count), count: count)
    for edge in graph.edges {
      weight[edge.source.index][edge.target.index] += Double(edge.weight)
      weight[edge.target.index][edge.source.index] += Double(edge.weight)
    }
    let strength = weight.map { $0.reduce(0, +) }
    let total = strength.reduce(0, +)
    var sum = 0.0
    for left in 0..<count {
      for right in 0..<count where label[left] == label[right] {
        sum += weight[left][right] - strength[left] * strength[right] / total
      }
    }
    return sum / total
  }

  private func isConnected(_ members: [NodeID], in graph: Graph) -> Bool {
    var reached: Set = [members[0]]
    var grew = true
    while grew {
      grew = false
      for edge in graph.edges where members.contains(edge.source) && members.contains(edge.target) {
        if reached.contains(edge.source) != reached.contains(edge.target) {
          reached.formUnion([edge.source, edge.target])
          grew = true
        }
      }
    }
    return reached.count == members.count
  }
}

/// A graph of random ties of random weight, none twice.
func randomGraph(nodes: Int, ties: Int, seed: UInt64) -> Graph {
  var random = Seeded(state: seed &+ 11)
  var pairs: Set<[Int]> = []
  for _ in 0..<ties {
    let ends = (0..<2).map { _ in Int.random(in: 0..<nodes, using: &random) }.sorted()
    if ends[0] != ends[1] { pairs.insert(ends) }
  }
  let sorted = pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  return graph(
    (0..<nodes).map { "\($0)" },
    sorted.map { ($0[0], $0[1], 1 + Int.random(in: 0..<5, using: &random)) })
}
