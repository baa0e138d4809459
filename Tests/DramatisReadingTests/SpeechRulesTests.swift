internal import DramatisReading
internal import DramatisTagger
internal import DramatisText
internal import Testing

/// Rules that can be left out: what they find is not found without them.
struct SpeechRulesTests {
  private static func count(_ text: String, without rules: SpeechRules) -> Int {
    Reading.story(
      of: Article(id: "a", text: text), window: .sentence,
      session: ReadingSession(model: .embedded),
      rules: .all.subtracting(rules)
    ).quotations.count
  }

  @Test(arguments: [
    ("clauses-behind", "Helen Marlowe said the port was safe."),
    ("clauses-before", "The port was safe, Helen Marlowe said."),
    ("according", "The port was safe, according to Helen Marlowe."),
    ("signatures", "“It is late.”\n― Helen Marlowe"),
    ("nouns", "Dover rejected claims by Helen Marlowe that the port was safe."),
    ("cue-model", "Marlowe refused to sell the port."),
  ])
  func leftOut(_ name: String, _ text: String) throws {
    let rule = try #require(SpeechRules.names.first { $0.name == name }?.rule)
    #expect(Self.count(text, without: []) == 1)
    #expect(Self.count(text, without: rule) == 0)
  }

  @Test("Each rule has a name of its own")
  func names() {
    let names = SpeechRules.names
    #expect(Set(names.map(\.name)).count == names.count)
    #expect(Set(names.map(\.rule.rawValue)).count == names.count)
  }
}
