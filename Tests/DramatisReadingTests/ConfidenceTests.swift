internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// How sure mentions are, by what found them.
@Suite struct ConfidenceTests {
  private func mentions(_ text: String) -> [(words: String, mention: Mention)] {
    let story = story(of: text)
    return story.entities.flatMap { entity in
      entity.mentions.map { (story.article[$0.range], $0) }
    }
  }

  @Test("The tagger’s names have its probability, the clear ones a high one")
  func tagged() {
    for (words, mention) in mentions("Helen Marlowe met Peter Crane in France on Monday.") {
      #expect((0.9...0.999).contains(mention.confidence ?? 0), "\(words)")
    }
  }

  @Test(
    "Names and titles that only a table or rule finds have its share of right ones",
    arguments: [
      ("The Russian minister left.", "Russian", 0.95),
      ("The prime minister left.", "prime minister", 0.95),
      ("The British parliament met.", "British parliament", 0.6),
    ])
  func constants(text: String, words: String, confidence: Double) {
    let found = mentions(text).first { $0.words.hasSuffix(words) }
    #expect(found?.mention.confidence == confidence)
  }

  @Test("Pronouns have that of whom they mean; accounts are as sure as whose they are")
  func others() {
    let found = mentions("Dana Whitfield (@dana_w) left. “I slept,” she said.")
    #expect(found.count >= 3)
    let pronouns = found.filter { $0.mention.form == .pronoun }
    #expect(pronouns.count == 2)
    for (words, mention) in pronouns {
      #expect((0.3...1).contains(mention.confidence ?? 0), "\(words)")
    }
    let names = found.filter { $0.mention.form == .name }.map(\.mention.confidence)
    #expect(names.count == 2 && names[0] == names[1])
  }

  @Test("An entity is as sure as its surest mention")
  func entities() {
    let entity = Entity(
      kind: .person, name: "A",
      mentions: [0.2, nil, 0.5, 0.4].map {
        Mention(range: TextRange(0, 1), form: .name, rule: "test", confidence: $0)
      })
    #expect(entity.confidence == 0.5)
    #expect(Entity(kind: .person, name: "A").confidence == nil)
  }

  @Test(
    "Quotations are as sure as their rule and the kind of their source were counted to be",
    arguments: [
      ("“We go,” Helen Marlowe said.", 0.95), ("Helen Marlowe said that it was late.", 0.85),
      ("Western officials said that it was late.", 0.7),
    ])
  func quotations(text: String, confidence: Double) {
    #expect(story(of: text).quotations.map(\.confidence) == [confidence])
  }

  @Test("A pronoun that means nobody known leaves its quotation doubtful and without a speaker")
  func pronounSources() {
    let known = story(of: "Helen Marlowe left. “We go,” she said.").quotations
    #expect(known.count == 1 && (0.3...0.95).contains(known[0].confidence))
    #expect(known.first?.speaker != nil)
    let unknown = story(of: "The house fell down. “We go,” she said.").quotations
    #expect(unknown.count == 1 && unknown[0].confidence < 0.3 && unknown[0].speaker == nil)
  }
}
