internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct MergingTests {
  private func names(_ stories: [Story]) -> [String] { Graph(of: stories).nodes.map(\.name) }

  @Test func onePersonByFullName() {
    let merged = Graph(of: [
      story("1", (.person, "Vladimir Putin", ["Putin"])),
      story("2", (.person, "VLADIMIR PUTIN", ["Mr Putin"])),
    ])
    #expect(merged.nodes.map(\.name) == ["Vladimir Putin"])
    #expect(merged.nodes.map(\.aliases) == [["Putin", "VLADIMIR PUTIN", "Mr Putin"]])
    #expect(merged.nodes.map(\.articles) == [2])
  }

  @Test(arguments: [["Putin", "Vladimir Putin"], ["Vladimir Putin", "Putin"]])
  func surnameFindsItsOnlyBearer(order: [String]) {
    let stories = order.map { story($0, (.person, $0, [])) }
    #expect(names(stories) == ["Vladimir Putin"])
  }

  @Test func surnameOfTwoIsNeither() {
    let stories = [
      story("1", (.person, "Ben Wallace", ["Wallace"])), story("2", (.person, "Wallace", [])),
      story("3", (.person, "George Wallace", ["Wallace"])), story("4", (.person, "Wallace", [])),
    ]
    #expect(names(stories) == ["Ben Wallace", "Wallace", "George Wallace"])
  }

  @Test func sharedSurnamesMakeNoOnePerson() {
    let stories = [
      story("1", (.person, "Hillary Clinton", ["Clinton"])),
      story("2", (.person, "Bill Clinton", ["Clinton"])),
    ]
    #expect(names(stories) == ["Hillary Clinton", "Bill Clinton"])
  }

  @Test func personsOfOneStoryStayTwo() {
    let family = story("1", (.person, "Kim Jong Un", []), (.person, "Kim", []))
    #expect(names([family]) == ["Kim Jong Un", "Kim"])
    #expect(names([family, story("2", (.person, "Kim Jong Un", []))]) == ["Kim Jong Un", "Kim"])
    let namesakes = story("1", (.person, "George Bush", []), (.person, "George Bush", []))
    #expect(names([namesakes, story("2", (.person, "George Bush", []))]).count == 3)
  }

  @Test func surnamesOfSeveralWords() {
    let stories = [
      story("1", (.person, "von der Leyen", [])), story("2", (.person, "Ursula von der Leyen", [])),
    ]
    #expect(names(stories) == ["Ursula von der Leyen"])
  }

  @Test func otherNamesMergeWhereOnlyOneBearsThem() {
    let nato = (EntityKind.organisation, "North Atlantic Treaty Organisation", ["NATO"])
    #expect(names([story("1", nato), story("2", (.organisation, "Nato", []))]).count == 1)
    let press = story("1", (.organisation, "Press Association", ["PA"]))
    let palestine = story("2", (.organisation, "Palestinian Authority", ["PA"]))
    #expect(names([press, palestine]).count == 2)
    #expect(names([press, palestine, story("3", (.organisation, "PA", []))]).count == 3)
  }

  @Test func kindsStayApartAndCountriesGoByName() {
    let stories = [
      story("1", (.country, "Russia", ["Moscow"]), (.place, "Moscow", [])),
      story("2", (.country, "The Russia", []), (.place, "Moscow", []), (.country, "Moscow", [])),
      story("3", (.country, "Russia", []), (.country, "Russia", [])),
    ]
    let graph = Graph(of: stories)
    #expect(graph.nodes.map(\.name) == ["Russia", "Moscow", "Moscow"])
    #expect(graph.nodes.map(\.articles) == [3, 2, 1])
  }

  @Test func namelessEntitiesStayApart() {
    #expect(names([story("1", (.person, "", [])), story("2", (.person, " ", []))]).count == 2)
    #expect(names([story("1", (.role, "", [])), story("2", (.role, "", []))]).count == 2)
  }

  @Test func addsUpTiesWithTheirEvidence() throws {
    let stories = ["1", "2"].map { id -> Story in
      var script = Script(id, "Russia met France. “Russia is big,” said Anna Berg.")
      let first = id == "1" ? [EntityKind.country, .person] : [.person, .country]
      for kind in first {
        script.add(kind, kind == .country ? "Russia" : "Anna Berg", as: ["Russia"])
      }
      let (anna, russia) = id == "1" ? (EntityID(1), EntityID(0)) : (EntityID(0), EntityID(1))
      script.say("Russia is big", by: anna, as: "Anna Berg")
      script.tie(.mentions, anna, russia, "Russia is big", quotation: 0)
      script.tie(.coMention, EntityID(0), EntityID(1), "Russia met France.")
      return script.story
    }
    let graph = Graph(of: stories)
    #expect(graph.nodes.map(\.name) == ["Russia", "Anna Berg"])
    #expect(graph.nodes.map(\.quotations) == [0, 2])
    #expect(graph.edges.map(\.kind) == [.coMention, .mentions])
    #expect(graph.edges.map(\.weight) == [2, 2])
    let coMention = try #require(graph.edges.first)
    #expect((coMention.source, coMention.target) == (NodeID(0), NodeID(1)))
    #expect(coMention.evidence.map(\.article) == [0, 1])
    let mention = try #require(graph.edges.last)
    #expect(mention.evidence.map(\.quotation) == [0, 1])
    #expect(graph.quotations.map(\.speaker) == [NodeID(1), NodeID(1)])
    #expect(graph.quotations.map(\.mentioned) == [[NodeID(0)], [NodeID(0)]])
    #expect(graph.quotations.map(\.speakerText) == ["Anna Berg", "Anna Berg"])
  }

  @Test func mergedTiesToOneselfFall() {
    var script = Script("1", "Russia and the Russian Federation")
    let first = script.add(.country, "Russia")
    let second = script.add(.country, "Russia")
    script.tie(.coMention, first, second, "Russia and")
    #expect(Graph(of: [script.story]).edges.isEmpty)
  }

  @Test func sameBytesEachTime() {
    let stories = (0..<40).map { index in
      story(
        "\(index)", (.person, "P\(index % 7) Q\(index % 3)", ["Q\(index % 3)"]),
        (.person, "Q\(index % 5)", []))
    }
    #expect(Graph(of: stories) == Graph(of: stories))
    var builder = Graph.Builder()
    for story in stories { builder.append(story) }
    #expect(builder.count == 40)
    #expect(builder.graph() == Graph(of: stories))
  }
}
