internal import DramatisText
internal import Testing

@testable import DramatisCLI

@Suite struct StoryPageTests {
  /// Two speakers, a mention in a mention, a quotation over two lines, and a name that steers.
  private let story: Story = {
    let text =
      "Ann Lee, the UK envoy, said: “Bo has left.\nHe is gone.”\n\nNo, said b\u{1B}[1mystanders."
    func range(_ words: String) -> TextRange {
      guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return TextRange(UInt32(start), UInt32(start + words.utf8.count))
    }
    func mention(_ words: String, _ form: MentionForm = .name) -> Mention {
      Mention(range: range(words), form: form, rule: "test")
    }
    return Story(
      article: Article(id: "a.txt", text: text),
      entities: [
        Entity(kind: .person, name: "Ann Lee", mentions: [mention("Ann Lee")]),
        Entity(kind: .role, name: "envoy", mentions: [mention("UK envoy", .title)]),
        Entity(kind: .country, name: "United Kingdom", mentions: [mention("UK")]),
        Entity(kind: .person, name: "Bo", mentions: [mention("Bo"), mention("He", .pronoun)]),
      ],
      quotations: [
        Quotation(
          kind: .direct, range: range("Bo has left.\nHe is gone."), speaker: EntityID(0),
          rule: "test", confidence: 1),
        Quotation(
          kind: .indirect, range: range("No"), speakerMention: range("b\u{1B}[1mystanders"),
          rule: "test", confidence: 0),
      ])
  }()

  @Test("Without colour, brackets mark mentions and quotations")
  func plain() {
    #expect(
      StoryPage(columns: 60, hasColour: false).text(of: story)
        == """
        a.txt
                               [Ann Lee], the [[UK] envoy], said:
                     Ann Lee ┃ “⟪[Bo] has left.
                             ┃ [He] is gone.⟫”

         b\\u{1b}[1mystanders ┃ ⟪No⟫, said b\\u{1b}[1mystanders.

        """)
  }

  @Test("With colour, each stretch has its kind's and goes back to plain")
  func coloured() {
    let page = StoryPage(columns: 200, hasColour: true).text(of: story)
    #expect(page.hasPrefix("\u{1B}[1ma.txt\u{1B}[0m\n"))
    #expect(
      page.contains(
        "\u{1B}[1;33mAnn Lee\u{1B}[0m, the \u{1B}[32mUK\u{1B}[0m\u{1B}[35m envoy\u{1B}[0m,"))
    #expect(page.contains("\u{1B}[3;1;33mBo\u{1B}[0m\u{1B}[3m has left.\u{1B}[0m"))
    #expect(!page.contains("\u{1B}[1mystanders"))
  }

  @Test("A line before each quotation says why its speaker is taken for one")
  func explained() {
    let page = StoryPage(columns: 120, hasColour: false, explains: true).text(of: story)
    let reasons = page.split(separator: "\n").filter { $0.contains("╭") }.map {
      $0.trimmingPrefix { $0 == " " }
    }
    #expect(
      reasons == [
        "╭ Ann Lee: test, 100 % sure",
        "╭ b\\u{1b}[1mystanders: test",
      ])
  }

  @Test("Speakers have colours of their own, the same at each of their quotations")
  func speakerColours() {
    var colours = SpeakerColours<String>()
    let styles = ["Ann", "Bo", "Ann", "Cy"].map { colours.style(of: $0) }
    #expect(styles[0] == styles[2])
    #expect(Set(styles).count == 3)
    let page = StoryPage(columns: 200, hasColour: true).text(of: story)
    #expect(page.contains("\(styles[0]("Ann Lee")) \(styles[0]("┃"))"))
  }

  @Test(
    "Reasons name the cue and the words that stand for the speaker",
    arguments: [
      ("cue.before", "said", nil, "“said” before the quoted words, 50 % sure"),
      ("cue.behind", "told", "He", "“told” behind the words, named by “He”, 50 % sure"),
      ("cue.noun", "claim", nil, "the noun “claim” with the clause behind it, 50 % sure"),
      ("cue.label", nil, nil, "the name before a colon, 50 % sure"),
    ] as [(String, String?, String?, String)])
  func reasons(rule: String, cue: String?, source: String?, expected: String) {
    let explanation = Explanation(
      rule: Rule(rawValue: rule), cue: cue, source: source, confidence: 0.5)
    #expect(explanation.text == expected)
  }
}
