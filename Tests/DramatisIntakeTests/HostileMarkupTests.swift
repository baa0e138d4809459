internal import DramatisTestSupport
internal import DramatisText
internal import Testing

@testable import DramatisIntake

@Suite struct HostileMarkupTests {
  @Test(
    "Pages that nest without end are read in time",
    arguments: [
      ("<div>", "</div>"), ("<div>", "</x>"), ("<span>", "</i>"), ("<b>", ""),
      ("<table><tr><td>", ""),
      ("<ul><li>", ""), ("<p><font>", "</p>"),
    ])
  func deep(start: String, end: String) {
    let html =
      "<body>" + String(repeating: start, count: 100_000) + "<p>\(Sample.sentence)</p>"
      + String(repeating: end, count: 100_000) + "<p>\(Sample.sentence) Twice.</p>"
    let clock = ContinuousClock.now
    let text = Page(html).text
    #expect(text.contains(Sample.sentence))
    #expect(ContinuousClock.now - clock < .seconds(20))
  }

  @Test(
    "Broken mark-up gives its text",
    arguments: [
      "<p><b><i>\(Sample.sentence)</b></i></p></div></body><p>",
      "<table><p>\(Sample.sentence)</table></tr>", "<div<p>x</p><p>\(Sample.sentence)",
      "</html><p>\(Sample.sentence)", "<p class=\"a>b</p><p>c\"><p>\(Sample.sentence)</p>",
      "<!-- <p>no</p> --><p>\(Sample.sentence)<!--", "<p>\(Sample.sentence)\u{0}</p>\u{0}<p>",
      "<![CDATA[x]]><p>\(Sample.sentence)</p>",
    ])
  func broken(html: String) {
    #expect(Page(html).text.contains(Sample.sentence))
  }

  @Test("A heap of attributes, comments or scripts is read in time")
  func heaps() {
    let clock = ContinuousClock.now
    for heap in [
      "<p a='b'", "<!--", "<script>", "&amp", "&#x", "<a ", "<p title=\"", "{", "<h1>x",
      "<h2>x</h2>", "<li>x", "<meta name=a content='&amp;'>", "x - ", "<td>x",
      "<a href='x'>",
    ] {
      _ = Page(String(repeating: heap, count: 100_000))
    }
    #expect(ContinuousClock.now - clock < .seconds(60))
  }

  @Test("Titles, authors and items without end are read in time")
  func endless() {
    let clock = ContinuousClock.now
    let title = String(repeating: "a - ", count: 100_000)
    let names = (0..<100_000).map { "\"N\($0)\"" }.joined(separator: ",")
    let page = Page(
      """
      <title>\(title)</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"A",
      "author":[\(names)]}</script><meta name="author" content="\(title.replacing(" - ", with: ","))">
      """)
    #expect(page.title == "A")
    let feed = "<rss><channel>" + String(repeating: "<item><title>x</title></item>", count: 100_000)
    #expect(intake(Array(feed.utf8)).count == 100_001)
    #expect(ContinuousClock.now - clock < .seconds(30))
  }

  @Test("Bytes flipped in any kind neither end the program nor stop it", arguments: 0..<8)
  func mutated(seed: UInt64) {
    var random = Seeded(seed)
    let archive =
      Sample.record("response", "http://a/1", Sample.answer())
      + Sample.record("resource", "b", media: "text/plain", Array("Text.".utf8))
    let samples: [[UInt8]] =
      [Sample.page, Sample.rss, Sample.atom, Sample.newsML, Sample.nitf].map { Array($0.utf8) }
      + [archive, gzip(archive) + gzip(archive), Array("{\"id\":1,\"text\":\"Rain.\"}\n".utf8)]
    for sample in samples {
      for _ in 0..<60 {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...12, using: &random) {
          let place = Int.random(in: bytes.indices, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
          }
        }
        let kind = InputKind.allCases.randomElement(using: &random)
        let asked = Bool.random(using: &random) ? kind : nil
        let results = intake(bytes, kind: asked, pieces: 1000)
        #expect(results.count < 1000)
        for article in results.compactMap(\.article) {
          #expect(article.text.utf8.count <= 4 * bytes.count + 8 * sample.count * 40)
        }
      }
    }
  }
}
