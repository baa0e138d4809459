internal import DramatisFormats
internal import DramatisText
internal import Testing

@Suite struct ArticleLineTests {
  @Test("A line brings an article with what is known about it")
  func fields() throws {
    let line = try ArticleLine(
      json: Array(
        #"""
        {"url": "https://day.example/1", "text": "Ann \u00e9\ud83d\ude00", "title": "T", "more": [{}],
        "published": "2024-05-01", "outlet": "Day", "id": "a/1"}
        """#.utf8), name: "unused")
    #expect(line.id == .string("a/1"))
    #expect(
      line.article
        == Article(
          id: "a/1", title: "T", published: "2024-05-01", outlet: "Day",
          url: "https://day.example/1", text: "Ann é😀"))
  }

  @Test(
    "Ids are strings or numbers; without one the given name stands in",
    arguments: [
      (#""id": "x","#, ArticleID.string("x"), "x"),
      (#""id": 12,"#, .number(12), "12"),
      (#""id": 1.5,"#, .string("1.5"), "1.5"),
      (#""id": null,"#, nil, "file:3"),
      (#""id": [1],"#, nil, "file:3"),
      ("", nil, "file:3"),
    ] as [(String, ArticleID?, String)])
  func ids(key: String, id: ArticleID?, name: String) throws {
    let line = try ArticleLine(json: Array("{\(key) \"text\": \"\"}".utf8), name: "file:3")
    #expect(line.id == id)
    #expect(line.article.id == name)
  }

  @Test("Known facts of another type count as unknown")
  func oddFacts() throws {
    let line = try ArticleLine(
      json: Array(#"{"text": "", "title": 7, "url": null, "outlet": {}, "published": false}"#.utf8),
      name: "n")
    #expect(line.article == Article(id: "n", text: ""))
  }

  @Test(
    "What is wrong with a line is said",
    arguments: [
      ("", .notJSON), ("{", .notJSON), ("{\"text\": \"a\" \"b\"}", .notJSON), ("\u{0}", .notJSON),
      (#"{"text": "\ud800"}"#, .notJSON),
      (String(repeating: "[", count: 100_000), .notJSON),
      ("[]", .notAnObject), ("\"text\"", .notAnObject), ("null", .notAnObject), ("1", .notAnObject),
      ("{}", .noText(id: nil)), (#"{"id": "a"}"#, .noText(id: .string("a"))),
      (#"{"id": 4, "text": 5}"#, .noText(id: .number(4))),
      (#"{"id": 4, "text": null}"#, .noText(id: .number(4))),
    ] as [(String, ArticleLineError)])
  func errors(line: String, expected: ArticleLineError) {
    #expect(throws: expected) { try ArticleLine(json: Array(line.utf8), name: "n") }
  }

  @Test("Bytes that are not UTF-8 are said to be that")
  func notUTF8() {
    let line = Array(#"{"text": "caf"#.utf8) + [0xE9] + Array("\"}".utf8)
    #expect(throws: ArticleLineError.notUTF8) { try ArticleLine(json: line, name: "n") }
  }
}
