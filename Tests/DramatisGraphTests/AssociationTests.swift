internal import DramatisGraph
internal import DramatisText
internal import Foundation
internal import Testing

@Suite struct AssociationTests {
  private func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-9 }

  @Test(
    "Stories, those that name either, those that tie both: by hand",
    arguments: [
      (100, 10, 10, 10, 1.0), (100, 10, 10, 1, 0.0), (100, 50, 50, 0, -1.0),
      (100, 100, 100, 100, 0.0),
      (100, 20, 10, 5, ln(2.5) / ln(20.0)), (1, 1, 1, 1, 0), (0, 0, 0, 0, -1),
    ])
  func npmi(stories: Int, first: Int, second: Int, both: Int, expected: Double) {
    let counts = StoryCounts(stories: stories, first: first, second: second, both: both)
    #expect(near(counts.npmi, expected))
  }

  @Test(
    "G² by hand; less often than by chance is no association",
    arguments: [
      (100, 10, 10, 1, 0.0), (100, 50, 50, 10, 0.0), (100, 100, 50, 50, 0.0), (0, 0, 0, 0, 0),
      (4, 2, 2, 2, 8.0 * ln(2.0)),
      (
        100, 20, 10, 5,
        2.0
          * (5.0 * ln(2.5) + 15.0 * ln(15.0 / 18.0) + 5.0 * ln(5.0 / 8.0) + 75.0 * ln(75.0 / 72.0))
      ),
    ])
  func logLikelihood(stories: Int, first: Int, second: Int, both: Int, expected: Double) {
    let counts = StoryCounts(stories: stories, first: first, second: second, both: both)
    #expect(near(counts.logLikelihood, expected))
  }

  @Test(
    "Whatever the counts, NPMI is from −1 to 1 and G² is not below 0",
    arguments: 0..<20 as Range<UInt64>)
  func bounds(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<500 {
      let numbers = (0..<4).map { _ in Int.random(in: -2...40, using: &random) }
      let counts = StoryCounts(
        stories: numbers[0], first: numbers[1], second: numbers[2], both: numbers[3])
      #expect((-1...1).contains(counts.npmi), "\(counts)")
      #expect(counts.logLikelihood >= 0 && counts.logLikelihood.isFinite, "\(counts)")
      #expect(near(counts.npmi, mirrored(counts).npmi))
      #expect(near(counts.logLikelihood, mirrored(counts).logLikelihood))
    }
  }

  private func mirrored(_ counts: StoryCounts) -> StoryCounts {
    StoryCounts(
      stories: counts.stories, first: counts.second, second: counts.first, both: counts.both)
  }

  /// Ann is named everywhere, Bo and Cy only where Dee is.
  private var press: Graph {
    Graph(
      of: (0..<8).map { number in
        var script = Script("\(number)", "Ann met Dee. Ann met Dee again. Bo met Dee.")
        let ann = script.add(.person, "Ann Field", as: ["Ann"])
        let dee = script.add(.person, "Dee Moor", as: ["Dee"])
        if number < 2 {
          let bo = script.add(.person, "Bo Hill", as: ["Bo"])
          script.tie(.coMention, dee, bo, "Bo met Dee.")
        }
        if number < 4 {
          script.tie(.coMention, ann, dee, "Ann met Dee.")
          script.tie(.mentions, ann, dee, "Ann met Dee again.")
        } else {
          script.story.entities.removeLast()
        }
        return script.story
      })
  }

  @Test("Ties count their stories, and neighbours are ordered by association")
  func neighbours() {
    let graph = press
    #expect(graph.stories == 8)
    #expect(graph.nodes.map(\.articles) == [8, 4, 2])
    #expect(graph.edges.map(\.stories) == [4, 4, 2])
    #expect(graph.edges.map(\.weight) == [4, 4, 2])
    let dee = NodeID(1)
    #expect(graph.neighbours(of: dee).map(\.node.index) == [0, 2])
    #expect(graph.neighbours(of: dee).map(\.strength) == [8, 2])
    for association in [Association.npmi, .logLikelihood] {
      let found = graph.neighbours(of: dee, by: association)
      #expect(found.map(\.node.index) == [2, 0], "\(association)")
      #expect(found[0].counts == StoryCounts(stories: 8, first: 4, second: 2, both: 2))
      #expect(near(found[1].strength, 0), "\(association)")
    }
  }

  @Test("One story tells nothing but counts")
  func oneStory() {
    let graph = graph(["a", "b", "c"], [(0, 1, 1), (0, 2, 2)])
    #expect(Association.allCases.filter(graph.tells) == (press.stories > 1 ? [.count] : []))
    #expect(graph.neighbours(of: NodeID(0), by: .npmi).map(\.strength) == [2, 1])
    #expect(Association.allCases.allSatisfy(press.tells))
  }

  @Test("A store may cut evidence short and say how many stories there were")
  func toldStories() {
    var edge = Graph.Edge(
      kind: .coMention, source: NodeID(0), target: NodeID(1), weight: 900, evidence: [], stories: 30
    )
    #expect(edge.stories == 30)
    edge.evidence = [Graph.Evidence(article: 0, range: TextRange(0, 1), words: "a")]
    var graph = Graph(
      nodes: ["a", "b"].map { .init(kind: .person, name: $0, articles: 30) }, edges: [edge])
    #expect(graph.stories == 0)
    graph.stories = 60
    #expect(near(graph.neighbours(of: NodeID(0), by: .npmi)[0].strength, 1))
    #expect(graph.limited(toConfidence: 0.1).stories == 60)
    #expect(graph.limited(toConfidence: 0.1).edges[0].stories == 30)
  }

  @Test("Light ties fall, offices stay")
  func weightLimit() {
    var graph = graph(["a", "b", "c"], [(0, 1, 1), (0, 2, 2)])
    graph.edges.append(
      Graph.Edge(kind: .holds, source: NodeID(0), target: NodeID(1), weight: 1, evidence: []))
    #expect(graph.limited(toWeight: 2).edges.map(\.kind) == [.coMention, .holds])
    #expect(graph.limited(toWeight: 1) == graph)
    #expect(graph.limited(toWeight: 3).nodes.count == 3)
  }
}

private func ln(_ value: Double) -> Double { log(value) }
