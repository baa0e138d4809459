internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct CentralityTests {
  private func near(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 1e-8 }
  }

  @Test("Degrees add weights of all kinds, both ways")
  func degrees() {
    var graph = graph(["a", "b", "c"], [(0, 1, 2), (1, 1, 9)])
    graph.edges.append(
      Graph.Edge(kind: .mentions, source: NodeID(2), target: NodeID(1), weight: 3, evidence: []))
    #expect(graph.weightedDegrees == [2, 5, 3])
    graph.nodes[2].mentions = 7
    #expect(graph.centrality(.mentions) == [0, 0, 7])
    #expect(graph.centrality(.degree) == [2, 5, 3])
  }

  @Test("PageRank of a chain of mentions by hand; co-mentions do not count")
  func pageRankByHand() {
    var graph = graph(["a", "b", "c"], [(0, 1, 1)], kind: .mentions)
    graph.edges.append(
      Graph.Edge(kind: .coMention, source: NodeID(0), target: NodeID(2), weight: 8, evidence: []))
    // a = c = x, b = x + 0.85 x, all together 1.
    let share = 1 / 3.85
    #expect(near(graph.pageRank(), [share, 1.85 * share, share]))
    #expect(near(graph.centrality(.pageRank), graph.pageRank(over: .mentions)))
    #expect(graph.pageRank(over: .all)[0] > graph.pageRank(over: .all)[2])
    #expect(graph.pageRank(over: .all)[2] > graph.pageRank(over: .all)[1])
    #expect(Graph().pageRank().isEmpty)
  }

  @Test("PageRank sums to 1 and is nowhere 0", arguments: 0..<20 as Range<UInt64>)
  func pageRankSums(seed: UInt64) {
    var graph = randomGraph(nodes: 40, ties: Int(seed) * 10, seed: seed)
    for index in graph.edges.indices where index % 2 == 0 { graph.edges[index].kind = .mentions }
    for ties in Graph.RankedTies.allCases {
      let rank = graph.pageRank(over: ties)
      #expect(abs(rank.reduce(0, +) - 1) < 1e-9)
      #expect(rank.allSatisfy { $0 > 0 })
    }
  }

  @Test("Who stands in the middle is between all")
  func betweennessByHand() {
    #expect(near(graph(["a", "b", "c"], [(0, 1, 1), (1, 2, 5)]).betweenness(), [0, 1, 0]))
    #expect(
      near(
        graph(["a", "b", "c", "d"], [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 0, 1)]).betweenness(),
        [1, 1, 1, 1].map { $0 / 6 }))
    #expect(graph(["a", "b"], [(0, 1, 1)]).betweenness() == [0, 0])
    #expect(Graph().betweenness().isEmpty)
  }

  @Test("Betweenness is what counting all shortest ways gives", arguments: 0..<30 as Range<UInt64>)
  func betweenness(seed: UInt64) {
    let graph = randomGraph(nodes: 14, ties: 8 + Int(seed), seed: seed)
    #expect(near(graph.betweenness(), Self.counted(graph)))
    #expect(near(graph.centrality(.betweenness), graph.betweenness()))
  }

  @Test("Pivots estimate: all are exact, some come near, the same each time")
  func pivots() {
    let graph = randomGraph(nodes: 300, ties: 900, seed: 5)
    let exact = graph.betweenness()
    #expect(near(graph.betweenness(pivots: 300), exact))
    #expect(near(graph.betweenness(pivots: 9_999), exact))
    let some = graph.betweenness(pivots: 100)
    #expect(some == graph.betweenness(pivots: 100))
    #expect(!near(some, exact))
    let error = zip(some, exact).reduce(0) { $0 + abs($1.0 - $1.1) } / exact.reduce(0, +)
    #expect(error < 0.25)
  }

  /// For each node, the share of shortest ways of all other pairs that lead over it.
  private static func counted(_ graph: Graph) -> [Double] {
    let count = graph.nodes.count
    var tied = Array(repeating: Array(repeating: false, count: count), count: count)
    for edge in graph.edges {
      tied[edge.source.index][edge.target.index] = true
      tied[edge.target.index][edge.source.index] = true
    }
    var over = Array(repeating: 0.0, count: count)
    for start in 0..<count {
      for end in 0..<count where end != start {
        let ways = shortestWays(from: start, to: end, tied)
        for node in 0..<count where node != start && node != end && !ways.isEmpty {
          over[node] += Double(ways.count { $0.contains(node) }) / Double(ways.count)
        }
      }
    }
    return over.map { $0 / Double((count - 1) * (count - 2)) }
  }

  /// All ways, grown step by step until some arrive.
  private static func shortestWays(from start: Int, to end: Int, _ tied: [[Bool]]) -> [[Int]] {
    var ways = [[start]]
    var seen: Set = [start]
    while !ways.isEmpty {
      let arrived = ways.filter { $0.last == end }
      if !arrived.isEmpty { return arrived }
      ways = ways.flatMap { way in
        tied.indices.filter { tied[way[way.count - 1]][$0] && !seen.contains($0) }.map {
          way + [$0]
        }
      }
      seen.formUnion(ways.compactMap(\.last))
    }
    return []
  }
}
