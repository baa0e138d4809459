internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct ExcerptTests {
  private func evidence(_ text: String, _ range: TextRange? = nil) throws -> Graph.Evidence {
    var script = Script("1", text)
    let (first, second) = (script.add(.person, "A"), script.add(.person, "B"))
    script.story.ties = [
      Tie(
        kind: .coMention, source: first, target: second,
        evidence: [TieEvidence(range: range ?? TextRange(0, UInt32(text.utf8.count)))])
    ]
    return try #require(Graph(of: [script.story]).edges.first?.evidence.first)
  }

  @Test(arguments: [
    ("A  met\r\n\tB ", "A met B"), ("", ""), ("\u{2028} \u{A0}", ""),
    ("Zoë\u{FEFF}", "Zoë\u{FEFF}"),
  ])
  func foldsWhiteSpace(text: String, words: String) throws {
    #expect(try evidence(text).words == words)
  }

  @Test(arguments: [399, 400, 401, 402, 5_000])
  func isCutBehindAWord(bytes: Int) throws {
    let text = String(repeating: "seven ", count: bytes).prefix(bytes - 1) + "."
    let words = try evidence(String(text)).words
    #expect(words.utf8.count <= Graph.Evidence.maximumWordsBytes)
    #expect((words == text) == (bytes <= 400))
    #expect(words == text || words.hasSuffix("seven…"))
  }

  @Test(arguments: ["x", "é", "🙂", "y\u{301}"])
  func aWordWithoutEndIsCutInside(letter: String) throws {
    let words = try evidence(String(repeating: letter, count: 10_000)).words
    #expect((390...400).contains(words.utf8.count))
    #expect(words.hasSuffix("…"))
  }

  @Test func countsScalars() throws {
    let piece = try evidence("é🙂 met", TextRange(2, 10))
    #expect(piece.words == "🙂 met")
    #expect(piece.scalars == 1..<6)
    #expect(piece.range == TextRange(2, 10))
  }

  @Test func survivesRangesOfOtherTexts() throws {
    #expect(try evidence("short", TextRange(3, 900)).words == "rt")
    #expect(try evidence("short", TextRange(900, 3)).words == "")
  }

  @Test func quotationsAreWhole() throws {
    var script = Script("1", "“" + String(repeating: "so be it\n", count: 200) + "”")
    script.story.quotations = [
      Quotation(kind: .direct, range: TextRange(3, 1_803), rule: "test", confidence: 0.5)
    ]
    let record = try #require(Graph(of: [script.story]).quotations.first)
    #expect(record.words.utf8.count == 1_799)
    #expect(record.scalars == 1..<1_801)
  }

  @Test func quotationsMentionWhomTheyName() throws {
    var script = Script("1", "Anna said: “Bo met Cy. I left.” Dee left.")
    let anna = script.add(.person, "Anna", as: ["Anna", "I"])
    let cy = script.add(.person, "Cy", as: ["Cy"])
    let bo = script.add(.person, "Bo", as: ["Bo"])
    script.add(.person, "Dee", as: ["Dee"])
    script.say("Bo met Cy. I left.", by: anna)
    let graph = Graph(of: [script.story])
    #expect(graph.quotations[0].mentioned == [cy, bo].map { NodeID($0.index) })
    #expect(graph.nodes.map(\.mentions) == [2, 1, 1, 1])
  }
}
