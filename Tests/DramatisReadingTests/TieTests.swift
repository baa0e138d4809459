internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// The edges of a story, and the words they rest on.
struct TieTests {
  private let text = """
    French President Luc Moreau told Helen Marlowe that Russia would talk. Moreau left.

    Marlowe met Alan Pryce.
    """

  @Test func tellOfWhom() {
    let story = story(of: text)
    #expect(story.tieNames(.mentions) == ["Luc Moreau > Russia"])
    #expect(story.tieNames(.addresses) == ["Luc Moreau > Helen Marlowe"])
    #expect(story.tieNames(.holds) == ["Luc Moreau > President"])
    #expect(story.tieNames(.of) == ["President > France"])
  }

  @Test(
    arguments: [
      (.sentence, ["Helen Marlowe > Alan Pryce"]),
      (.paragraph, ["Helen Marlowe > Alan Pryce"]),
      (.document, ["Luc Moreau > Alan Pryce", "Helen Marlowe > Alan Pryce"]),
    ] as [(CoMentionWindow, [String])])
  func windows(_ window: CoMentionWindow, _ ofPryce: [String]) {
    let ties = story(of: text, window: window).tieNames(.coMention)
    #expect(
      ties.filter { $0.contains("Pryce") && !$0.contains("France") && !$0.contains("Russia") }
        == ofPryce)
    #expect(ties.contains("Luc Moreau > Helen Marlowe"))
  }

  @Test func evidenceIsTheWords() {
    let story = story(of: text)
    let words = story.ties.map { tie in (tie.kind, tie.evidence.map { story.article[$0.range] }) }
    let sentence = "French President Luc Moreau told Helen Marlowe that Russia would talk."
    #expect(words.first { $0.0 == .coMention }?.1.first == sentence)
    #expect(words.first { $0.0 == .mentions }?.1 == ["Russia would talk"])
    #expect(words.first { $0.0 == .addresses }?.1 == ["Russia would talk"])
    #expect(words.first { $0.0 == .holds }?.1.first == "French President")
    #expect(words.first { $0.0 == .of }?.1.first == "French President")
  }

  @Test func quotationsAreNumbered() {
    let story = story(of: "Helen Marlowe said that it rained. Alan Pryce said that Marlowe lied.")
    let tie = story.ties.first { $0.kind == .mentions }
    #expect(tie?.evidence.map(\.quotation) == [1])
    #expect(tie.map { story[$0.source].name } == "Alan Pryce")
  }

  @Test func weightsAreCounts() {
    let story = story(of: "Helen Marlowe met Alan Pryce. Marlowe left Pryce. Marlowe slept.")
    #expect(story.tieNames(.coMention) == ["Helen Marlowe > Alan Pryce ×2"])
  }

  @Test func nobodyIsTiedToThemselves() {
    let story = story(
      of: "Helen Marlowe said Helen Marlowe was ill. “I am ill,” Marlowe told Marlowe.")
    #expect(story.ties.allSatisfy { $0.source != $0.target })
  }

  @Test func anOfficeStandsForItsHolder() {
    let story = story(
      of: "French President Luc Moreau left. Helen Marlowe met the French president.")
    #expect(story.tieNames(.coMention).contains("Luc Moreau > Helen Marlowe"))
  }

  @Test func aListTiesNobody() {
    let names = (0..<70).map { "Mr \(Renaming.surname($0))" }.joined(separator: ", ")
    #expect(story(of: names + ".").tieNames(.coMention).isEmpty)
  }
}
