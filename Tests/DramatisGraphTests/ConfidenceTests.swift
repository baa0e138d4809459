internal import DramatisGraph
internal import DramatisText
internal import Testing

/// How sure nodes are, and graphs without the doubtful ones.
@Suite struct ConfidenceTests {
  /// Ann, who is sure, speaks of Bo, who is not; of Bo’s office; and of France.
  private let story: Story = {
    var script = Script("a", "“Bo left France,” said Ann. “Chairman Bo slept,” said Bo. He did.")
    let ann = script.add(.person, "Ann", as: ["Ann"], confidence: 0.9)
    let bo = script.add(.person, "Bo", as: ["Bo"], confidence: 0.2)
    let france = script.add(.country, "France", as: ["France"])
    let office = script.add(.role, "Chairman", holder: bo, as: ["Chairman"], confidence: 0.95)
    script.say("Bo left France", by: ann)
    script.say("Chairman Bo slept", by: bo)
    script.say("He did", by: ann)
    script.story.quotations[2].confidence = 0.5
    script.tie(.coMention, bo, france, "Bo left France")
    script.tie(.mentions, ann, bo, "Bo left France", quotation: 0)
    script.tie(.mentions, ann, france, "Bo left France", quotation: 0)
    script.tie(.mentions, bo, office, "Chairman Bo slept", quotation: 1)
    script.tie(.holds, bo, office, "Chairman")
    script.tie(.addresses, ann, france, "He did", quotation: 2)
    return script.story
  }()

  @Test func nodesAreAsSureAsTheirSurestStory() {
    var other = story
    other.article.id = "b"
    other.entities[1].mentions.append(
      Mention(range: TextRange(0, 1), form: .name, rule: "test", confidence: 0.6))
    other.entities[1].mentions.append(
      Mention(range: TextRange(1, 2), form: .pronoun, rule: "test"))
    let graph = Graph(of: [story, other, story])
    #expect(graph.nodes.map(\.confidence) == [0.9, 0.6, nil, 0.95])
  }

  @Test func doubtfulNodesGoWithTheirTiesAndWords() {
    let graph = Graph(of: [story]).limited(toConfidence: 0.4)
    #expect(graph.nodes.map(\.name) == ["Ann", "France", "Chairman"])
    #expect(graph.nodes.map(\.quotations) == [2, 0, 0])
    #expect(graph.nodes[2].holder == nil)
    #expect(graph.quotations.map(\.words) == ["Bo left France", "He did"])
    #expect(graph.quotations.map(\.mentioned) == [[NodeID(1)], []])
    #expect(graph.edges.map(\.kind) == [.mentions, .addresses])
    #expect(graph.edges.map { $0.evidence.map(\.quotation) } == [[0], [1]])
    #expect(graph == Graph(of: [story.limited(toConfidence: 0.4)]))
  }

  @Test func doubtfulSpeakersGoWithTheirWords() {
    let graph = Graph(of: [story]).limited(toConfidence: 0.6)
    #expect(graph.quotations.map(\.words) == ["Bo left France"])
    #expect(graph.edges.map(\.kind) == [.mentions])
    #expect(graph == Graph(of: [story.limited(toConfidence: 0.6)]))
  }

  @Test(arguments: [0, 0.2]) func nothingIsLeftOutBelowTheLeast(minimum: Double) {
    #expect(Graph(of: [story]).limited(toConfidence: minimum) == Graph(of: [story]))
    #expect(story.limited(toConfidence: minimum) == story)
  }

  @Test func whatIsKnownOfNobodyStays() {
    #expect(Graph(of: [story]).limited(toConfidence: 1).nodes.map(\.name) == ["France"])
    #expect(story.limited(toConfidence: 1).entities.map(\.name) == ["France"])
  }

  @Test func picturesLeaveDoubtfulNodesOutAndSaySo() {
    let graph = Graph(of: [story])
    let usual = Picture(of: graph)
    #expect(usual.nodes.map { graph[$0].name } == ["Ann", "France"])
    #expect(usual.hidden == ["1 node under confidence 0.3", "untied: Chairman"])
    let all = Picture(of: graph, options: .init(minimumConfidence: 0))
    #expect(all.nodes.map(\.index) == [0, 1, 2, 3])
    #expect(all.hidden.allSatisfy { !$0.contains("confidence") })
    let sure = Picture(of: graph, options: .init(minimumConfidence: 0.92))
    #expect(sure.hidden.first == "2 nodes under confidence 0.92")
  }

  @Test func placesThatAreNotDrawnCountAsPlaces() {
    var lakes = graph([(.person, "Ann"), (.place, "Lake")], [(0, .coMention, 1, 3)])
    lakes.nodes[1].confidence = 0.1
    #expect(Picture(of: lakes).hidden == ["1 place"])
    #expect(
      Picture(of: lakes, options: .init(showsPlaces: true)).hidden == [
        "1 node under confidence 0.3"
      ])
  }
}
