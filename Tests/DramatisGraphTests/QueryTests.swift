internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct QueryTests {
  private func path(_ graph: Graph, _ start: Int, _ end: Int) -> [Int]? {
    graph.strongestPath(from: NodeID(start), to: NodeID(end))?.nodes.map(\.index)
  }

  @Test func neighboursByStrength() {
    var graph = graph(["a", "b", "c", "d"], [(0, 1, 1), (0, 2, 2), (1, 3, 9)])
    graph.edges.append(
      Graph.Edge(kind: .mentions, source: NodeID(1), target: NodeID(0), weight: 1, evidence: []))
    let found = graph.neighbours(of: NodeID(0))
    #expect(found.map(\.node.index) == [1, 2])
    #expect(found.map(\.weight) == [2, 2])
    #expect(found.first?.ties.map(\.kind) == [.coMention, .mentions])
    #expect(graph.neighbours(of: NodeID(3)).map(\.node.index) == [1])
  }

  @Test func pathsPreferStrongTies() {
    let graph = graph(["a", "b", "c", "d"], [(0, 1, 1), (0, 2, 4), (1, 2, 4)])
    #expect(path(graph, 0, 1) == [0, 2, 1])
    #expect(path(graph, 1, 0) == [1, 2, 0])
    #expect(path(graph, 0, 3) == nil)
    #expect(path(graph, 0, 0) == [0])
  }

  @Test func equalPathsTakeFewerStepsThenTheEarlierNodes() {
    #expect(
      path(graph(["a", "b", "c", "d"], [(0, 1, 1), (0, 2, 3), (2, 3, 3), (1, 3, 3)]), 0, 1)
        == [0, 1])
    let square = graph(["a", "b", "c", "d"], [(0, 2, 5), (0, 1, 5), (2, 3, 5), (1, 3, 5)])
    #expect(path(square, 0, 3) == [0, 1, 3])
  }

  @Test func pathsShowTheirTies() throws {
    var graph = graph(["a", "b", "c"], [(0, 1, 1), (1, 2, 1)])
    graph.edges.append(
      Graph.Edge(kind: .mentions, source: NodeID(2), target: NodeID(1), weight: 2, evidence: []))
    let path = try #require(graph.strongestPath(from: NodeID(0), to: NodeID(2)))
    #expect(path.steps.map { $0.map(\.kind) } == [[.coMention], [.coMention, .mentions]])
  }

  /// Against all simple paths of small graphs.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func pathsAreTheStrongest(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var weights: [[Int]] = Array(repeating: Array(repeating: 0, count: 6), count: 6)
    var ties: [(Int, Int, Int)] = []
    for left in 0..<6 {
      for right in left + 1..<6 where next(2) == 0 {
        weights[left][right] = 1 + next(6)
        weights[right][left] = weights[left][right]
        ties.append((left, right, weights[left][right]))
      }
    }
    func least(_ node: Int, _ seen: Set<Int>) -> Double {
      if node == 5 { return 0 }
      return (0..<6).filter { weights[node][$0] > 0 && !seen.contains($0) }
        .map { 1 / Double(weights[node][$0]) + least($0, seen.union([$0])) }.min() ?? .infinity
    }
    let best = least(0, [0])
    let found = path(graph(["a", "b", "c", "d", "e", "f"], ties), 0, 5)
    #expect((found == nil) == (best == .infinity))
    if let found {
      let cost = zip(found, found.dropFirst()).reduce(0) { $0 + 1 / Double(weights[$1.0][$1.1]) }
      #expect(abs(cost - best) < 1e-9)
    }
  }

  @Test func mentionTiesMostOftenFirst() {
    var ties = graph(["a", "b", "c"], [(0, 1, 1), (0, 2, 3), (1, 2, 1)], kind: .mentions)
    ties.edges.append(
      Graph.Edge(kind: .holds, source: NodeID(0), target: NodeID(1), weight: 9, evidence: []))
    #expect(ties.mentionTies().map(\.weight) == [3, 1, 1])
    #expect(ties.mentionTies().map(\.target.index) == [2, 1, 2])
    #expect(ties.mentionTies(by: NodeID(0)).map(\.target.index) == [2, 1])
    #expect(ties.mentionTies(of: NodeID(2)).map(\.source.index) == [0, 1])
    #expect(ties.mentionTies(by: NodeID(1), of: NodeID(2)).count == 1)
  }

  @Test func quotationsByAndAbout() {
    let cast = [(0, [1]), (0, [2]), (1, [0, 2])] as [(Int, [Int])]
    let graph = Graph(
      quotations: cast.enumerated().map { index, quotation in
        Graph.QuotationRecord(
          article: 0, kind: .direct, range: TextRange(0, 1), words: "\(index)",
          speaker: NodeID(quotation.0), mentioned: quotation.1.map { NodeID($0) }, rule: "test",
          confidence: 1)
      })
    #expect(graph.quotations(by: NodeID(0)).map(\.words) == ["0", "1"])
    #expect(graph.quotations(about: NodeID(2)).map(\.words) == ["1", "2"])
    #expect(graph.quotations(by: NodeID(0), about: NodeID(2)).map(\.words) == ["1"])
    #expect(graph.quotations(by: nil, about: nil).count == 3)
  }
}
