internal import Testing

@testable import DramatisFormats

@Suite struct LinkedArticleTests {
  private func headlines(_ json: String) -> [String] {
    LinkedArticle.articles(json: Array(json.utf8)).map { $0.headline ?? "" }
  }

  @Test(
    "Articles are found in lists, graphs and pages",
    arguments: [
      #"{"@type":"NewsArticle","headline":"A"}"#, #"[{"@type":"NewsArticle","headline":"A"}]"#,
      #"{"@graph":[{"@type":"Organization","name":"O"},{"@type":["x","Article"],"headline":"A"}]}"#,
      #"{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/NewsArticle","headline":"A"}}"#,
      #"{"@type":"ItemPage","headline":"A"}"#,
    ])
  func places(json: String) {
    #expect(headlines(json) == ["A"])
  }

  @Test(
    "Broken JSON is mended as far as pages break it",
    arguments: [
      ("{\"@type\":\"Article\",\"headline\":\"A\nB\"}", ["A B"]),
      ("<!-- {\"headline\":\"A\",} -->", ["A"]), ("{\"headline\":\"A\"};", ["A"]),
      ("//<![CDATA[\n{\"headline\":\"A\",\"x\":[1,2,]}\n//]]>", []),
      ("{\"headline\":\"A\"", []), ("", []), ("nonsense", []), ("null", []), ("7", []),
      (String(repeating: "{\"@graph\":[", count: 50_000), []),
      (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000), []),
    ])
  func mended(json: String, found: [String]) {
    #expect(headlines(json) == found)
  }

  @Test("Authors, publisher and addresses come in every shape")
  func shapes() throws {
    let json = """
      {"@type":"NewsArticle","headline":"A","author":["Ann Lee",{"name":"Bo Day"},{"name":["Cy Fox"]},7],
      "publisher":{"name":"Post"},"mainEntityOfPage":{"@id":"https://a/1"},"datePublished":["2024-01-02"],
      "articleBody":"Text."}
      """
    let article = try #require(LinkedArticle.articles(json: Array(json.utf8)).first)
    #expect(article.authors.prefix(3) == ["Ann Lee", "Bo Day", "Cy Fox"])
    #expect(article.publisher == "Post")
    #expect(article.url == "https://a/1")
    #expect(article.published == "2024-01-02")
    #expect(article.body == "Text.")
  }
}
