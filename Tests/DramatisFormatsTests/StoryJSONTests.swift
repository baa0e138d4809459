internal import DramatisFormats
internal import DramatisText
internal import Testing

@Suite struct StoryJSONTests {
  /// “Zoë” said Ann. ‑ with what takes more than a byte before every range.
  private let story: Story = {
    let text = "Zoë: “Ann is late,” said Bo, the 🇫🇷 envoy."
    func range(_ words: String) -> TextRange {
      guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return TextRange(UInt32(start), UInt32(start + words.utf8.count))
    }
    return Story(
      article: Article(
        id: "a", title: "Late", published: "2024-05-01", outlet: "Day", url: "u", text: text),
      entities: [
        Entity(
          kind: .person, name: "Ann",
          mentions: [
            Mention(range: range("Ann"), form: .name, rule: "name.given", confidence: 0.975)
          ]),
        Entity(
          kind: .person, name: "Bo \"B\"", aliases: ["Bo", "B\\"],
          mentions: [Mention(range: range("Bo"), form: .name, rule: "name.given")]),
        Entity(
          kind: .role, name: "envoy", holder: EntityID(1), of: EntityID(0),
          mentions: [Mention(range: range("envoy"), form: .title, rule: "role.bare")]),
      ],
      quotations: [
        Quotation(
          kind: .direct, range: range("Ann is late,"), speaker: EntityID(1),
          speakerMention: range("Bo"), cue: range("said"), addressee: EntityID(0),
          addresseeMention: range("Zoë"), rule: "speaker.after", confidence: 0.9),
        Quotation(
          kind: .indirect, range: range("late"), speakerMention: range("the 🇫🇷 envoy"),
          rule: "speaker.none", confidence: 0),
      ],
      ties: [
        Tie(
          kind: .mentions, source: EntityID(1), target: EntityID(0),
          evidence: [TieEvidence(range: range("Ann is late,"), quotation: 0)]),
        Tie(
          kind: .holds, source: EntityID(1), target: EntityID(2),
          evidence: [TieEvidence(range: range("the 🇫🇷 envoy"))]),
      ],
      notes: ["one\u{2028}note"])
  }()

  @Test("A story's object has the keys of the format, in order, and counts scalars")
  func object() {
    let json = String(decoding: StoryJSON().object(of: story), as: UTF8.self)
    #expect(
      json == #"""
        {"format":"dramatis.story/1","offsets":"unicodeScalars","id":"a","title":"Late",\#
        "published":"2024-05-01","outlet":"Day","url":"u",\#
        "entities":[\#
        {"id":"e0","kind":"person","name":"Ann","aliases":[],\#
        "mentions":[{"start":6,"end":9,"form":"name","rule":"name.given","confidence":0.975}]},\#
        {"id":"e1","kind":"person","name":"Bo \"B\"","aliases":["Bo","B\\"],\#
        "mentions":[{"start":25,"end":27,"form":"name","rule":"name.given"}]},\#
        {"id":"e2","kind":"role","name":"envoy","aliases":[],"holder":"e1","of":"e0",\#
        "mentions":[{"start":36,"end":41,"form":"title","rule":"role.bare"}]}],\#
        "quotations":[\#
        {"id":"q0","kind":"direct","start":6,"end":18,"speaker":"e1","speakerText":"Bo",\#
        "speakerMention":{"start":25,"end":27},"cue":{"start":20,"end":24},"addressee":"e0",\#
        "addresseeText":"Zoë","rule":"speaker.after","confidence":0.9},\#
        {"id":"q1","kind":"indirect","start":13,"end":17,"speaker":null,\#
        "speakerText":"the 🇫🇷 envoy","speakerMention":{"start":29,"end":41},\#
        "rule":"speaker.none","confidence":0.0}],\#
        "ties":[\#
        {"kind":"mentions","source":"e1","target":"e0","weight":1,\#
        "evidence":[{"start":6,"end":18,"quotation":"q0"}]},\#
        {"kind":"holds","source":"e1","target":"e2","weight":1,\#
        "evidence":[{"start":29,"end":41}]}],\#
        "notes":["one\u2028note"]}
        """#)
  }

  @Test("The text goes along when asked for, and the id keeps its type")
  func options() {
    let bare = Story(article: Article(id: "7", text: "a\u{1B}[31m\u{0}\n\u{202E}é\u{7F}"))
    let json = String(
      decoding: StoryJSON(includesText: true).object(of: bare, id: .number(7)), as: UTF8.self)
    #expect(
      json == #"""
        {"format":"dramatis.story/1","offsets":"unicodeScalars","id":7,\#
        "text":"a\u001b[31m\u0000\n\u202eé\u007f",\#
        "entities":[],"quotations":[],"ties":[],"notes":[]}
        """#)
  }

  @Test(
    "A failure stands in a story's place",
    arguments: [
      (nil, #"{"id":null,"error":"no \"text\""}"#),
      (ArticleID.number(-3), #"{"id":-3,"error":"no \"text\""}"#),
      (ArticleID.string("a\n"), #"{"id":"a\n","error":"no \"text\""}"#),
    ] as [(ArticleID?, String)])
  func failure(id: ArticleID?, json: String) {
    let bytes = StoryJSON.failure(id: id, message: "no \"text\"")
    #expect(String(decoding: bytes, as: UTF8.self) == json)
  }
}
