internal import DramatisGraph
internal import Testing

@Suite struct BackboneTests {
  /// A star of a heavy and three light links.
  let star = Backbone(of: [
    .init(NodeID(0), NodeID(1), weight: 7), .init(NodeID(0), NodeID(2), weight: 1),
    .init(NodeID(0), NodeID(3), weight: 1), .init(NodeID(0), NodeID(4), weight: 1),
  ])

  @Test func significanceIsTheFormulaOfThePaper() {
    // (1 − 7/10)³ and (1 − 1/10)³: the leaves have one link each and say 1.
    #expect(abs(star.significance[0] - 0.027) < 1e-12)
    #expect(abs(star.significance[1] - 0.729) < 1e-12)
    #expect(star.indices(below: 0.05) == [0])
  }

  @Test func nobodyIsLeftAlone() {
    #expect(star.indices(keeping: 1) == [0, 1, 2, 3])
  }

  @Test func theLowerOfTheTwoEndsCounts() {
    // Node 2 has links of 1 and 1, node 0 of 8 and 1: the light link says 1/2 seen from 2, 8/9 from 0.
    let path = Backbone(of: [
      .init(NodeID(0), NodeID(1), weight: 8), .init(NodeID(0), NodeID(2), weight: 1),
      .init(NodeID(2), NodeID(3), weight: 1),
    ])
    #expect(abs(path.significance[0] - 1.0 / 9) < 1e-12)
    #expect(abs(path.significance[1] - 0.5) < 1e-12)
  }

  @Test func equalLinksKeepTheirOrder() {
    let ring = Backbone(of: (0..<6).map { .init(NodeID($0), NodeID(($0 + 1) % 6), weight: 2) })
    #expect(ring.indices(keeping: 4) == [0, 1, 2, 3, 4])
    #expect(ring.indices(keeping: 100) == Array(0..<6))
  }

  @Test func aPairSaysNothing() {
    #expect(Backbone(of: [.init(NodeID(0), NodeID(1), weight: 3)]).significance == [1])
    #expect(Backbone(of: []).indices(keeping: 5) == [])
  }
}
