internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct LookupTests {
  private let graph: Graph = {
    var script = Script(
      "1", "the Russian president, Vladimir Putin; Ben Wallace, Défense; a spokesman")
    let russia = script.add(.country, "Russia", aliases: ["Moscow", "Russian Federation"])
    let uk = script.add(.country, "United Kingdom", aliases: ["UK", "Britain"])
    let us = script.add(.country, "United States", aliases: ["US"])
    let putin = script.add(.person, "Vladimir Putin", aliases: ["Putin"])
    let wallace = script.add(.person, "Ben Wallace", aliases: ["Wallace"])
    script.add(.person, "George Wallace")
    script.add(
      .role, "President", holder: putin, of: russia, as: ["the Russian president"], form: .title)
    script.add(.role, "Defence Secretary", holder: wallace, of: uk)
    script.add(.role, "Defence Secretary", of: us)
    script.add(.role, "Putin's spokesman", of: putin)
    script.add(.organisation, "House of Commons", aliases: ["Commons"])
    script.add(.organisation, "House of Commons Defence Committee")
    script.add(.person, "Erdoğan")
    return Graph(of: [script.story])
  }()

  @Test(arguments: [
    ("Putin", [3]), ("PUTIN’S", [3]), ("Mr Putin", [3]), ("vladimir", [3]), ("erdogan", [12]),
    ("Wallace", [4, 5]), ("ben wallace", [4]), ("the uk", [1]), ("U.K.", [1]), ("Moscow", [0]),
    ("Commons", [10]), ("Defence Committee", [11]), ("House of Commons", [10]),
    ("Defence Secretary", [7, 8]), ("UK Defence Secretary", [7]),
    ("Defence Secretary of the United States", [8]), ("Russia’s President", [6]),
    ("Russian President", [6]), ("President of Russia", [6]), ("President", [6]),
    ("Putin's spokesman", [9]), ("spokesman", [9]),
  ])
  func finds(name: String, nodes: [Int]) {
    let ids = nodes.map { NodeID($0) }
    #expect(graph.lookup(name) == (ids.count == 1 ? .one(ids[0]) : .several(ids)))
  }

  @Test(arguments: [
    ("Putn", [3]), ("Walace", [4, 5]), ("Vladimir Puttin", [3]), ("Comons", [10]),
    ("Rusia", [0]), ("Angela Merkel", []), ("", []), ("   ", []), ("Uk!!x", [1]),
  ])
  func namesTheNearest(name: String, nodes: [Int]) {
    #expect(graph.lookup(name) == .none(nearest: nodes.map { NodeID($0) }))
  }

  @Test func atMostFiveAreNear() {
    let names = (0..<9).map { "Person Numer\($0)" }
    guard case .none(let nearest) = DramatisGraphTests.graph(names, []).lookup("Person Number")
    else {
      Issue.record("somebody answers")
      return
    }
    #expect(nearest.map(\.index) == [0, 1, 2, 3, 4])
  }

  @Test func hostileNamesTakeLinearTime() {
    let long = String(repeating: "a ", count: 50_000)
    let graph = DramatisGraphTests.graph([long + "b", long + "c"], [])
    #expect(graph.lookup(long + "b") == .one(NodeID(0)))
    #expect(graph.lookup(long) == .several([NodeID(0), NodeID(1)]))
    #expect(graph.lookup(long + "d") == .none(nearest: [NodeID(0), NodeID(1)]))
  }
}
