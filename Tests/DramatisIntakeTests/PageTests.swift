internal import Testing

@testable import DramatisIntake

@Suite struct PageTests {
  @Test("A page gives the article and what is said about it, without its furniture")
  func page() {
    let page = Page(Sample.page)
    #expect(page.text == Sample.pageText)
    #expect(page.title == "Ferry sails again")
    #expect(page.authors == ["Ann Lee", "Bo Day"])
    #expect(page.published == "2024-05-03T10:00:00+02:00")
    #expect(page.outlet == "Harbour Post")
    #expect(page.url == "https://harbour.example/ferry")
  }

  private func body(_ inside: String, head: String = "") -> Page {
    let more = (1...3).map { "<p>\(Sample.sentence) It was the ship’s trip number \($0).</p>" }
    return Page("<html><head>\(head)</head><body>\(inside)\(more.joined())</body></html>")
  }

  @Test(
    "What is no part of the article is left out",
    arguments: [
      "<div class='related-articles'><p>\(Sample.sentence)</p></div>",
      "<div id='cookieBanner'><p>\(Sample.sentence)</p></div>",
      "<ul><li><a href='/1'>One more story about ferries</a></li><li><a href='/2'>Another story</a></li></ul>",
      "<p><a href='/1'>Read more: how the ferry came to be in dock for two years</a></p>",
      "<p>Advertisement</p>", "<div hidden><p>\(Sample.sentence)</p></div>",
      "<div style='display: none'><p>\(Sample.sentence)</p></div>",
      "<figure><figcaption>\(Sample.sentence)</figcaption></figure>",
      "<p>Pictured from left are Mayor Ann Lee, Captain Bo Day and two of the ship’s owners.</p>",
      "<p>Captain Bo Day on the bridge of the ferry two summers ago. File image</p>",
      "<form><p>\(Sample.sentence)</p></form>", "<script>var a = '\(Sample.sentence)'</script>",
      "<div><h3><a href='/2'>Another story of the islands</a></h3><p>The board of the islands met, and nothing came of it.</p></div>",
    ])
  func furniture(html: String) {
    #expect(!body(html).text.isEmpty)
    #expect(body("<section>\(html)</section>").text == body("").text)
  }

  @Test(
    "What begins or ends as a caption may is told all the same",
    arguments: [
      "Pictured is not the word that the mayor used when she was asked about the ferry that day.",
      "The police had given the newspaper nothing about the captain but an old file photo.",
    ])
  func noCaptions(sentence: String) {
    #expect(body("<p>\(sentence)</p>").text.contains(sentence))
  }

  @Test("A standfirst belongs to the text, once")
  func standfirst() {
    let words = "The islands have their ferry back, and pay for it."
    let meta = "<meta name='description' content='\(words)'>"
    let page = body("<header><h1>Ferry sails</h1><h2>\(words)</h2></header>", head: meta)
    #expect(page.text.hasPrefix(words + "\n\n" + Sample.sentence))
    let twice = body("<h1>Ferry sails</h1><h2>\(words)</h2><p>\(words)</p>", head: meta)
    #expect(twice.text.ranges(of: words).count == 1)
  }

  @Test("Line breaks by twos part paragraphs; references and spaces are resolved")
  func breaks() {
    let page = Page(
      "<body><div>\(Sample.sentence)<br><br>Zo&euml;&nbsp;said &ldquo;yes&rdquo; to all of it,\n then left &#8212; for a while.</div>"
    )
    #expect(
      page.text == Sample.sentence + "\n\nZoë said “yes” to all of it, then left — for a while.")
  }

  @Test(
    "The headline is what most titles agree on",
    arguments: [
      ("A b", "A b | Post", ["A b"], "A b | Post", "A b"),
      ("“Go”, he says", "\"Go\", he says - Post", ["“Go”, he says"], nil, "\"Go\", he says"),
      (nil, "Ship: a life", ["Log in", "Ship: a life"], "Ship: a life – Post", "Ship: a life"),
      ("Old words", "New words", ["New words"], "Old words", "New words"),
      ("Same", "For sharing", ["Same"], "Same | Post", "Same"),
      ("Linked", "For sharing", ["In sight"], "Linked | Post", "Linked"),
      ("Linked", "For sharing", ["In sight"], "In sight | Post", "In sight"),
      ("Linked", "For sharing", ["In sight"], "On the tab", "For sharing"),
      (nil, nil, [], "Alone - Post", "Alone"), (nil, nil, [], nil, nil),
    ] as [(String?, String?, [String], String?, String?)])
  func headlines(
    linked: String?, shared: String?, shown: [String], tab: String?, best: String?
  ) {
    let headline = Headline(linked: linked, shared: shared, shown: shown, tab: tab, outlet: "Post")
    #expect(headline.best == best)
  }

  @Test(
    "Dates come from where they are, best first",
    arguments: [
      (
        "<meta property='article:published_time' content='2024-01-02T03:04:05Z'>",
        "2024-01-02T03:04:05Z"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"x\",\"datePublished\":\"2023-01-01\"}</script><meta name='date' content='2024-01-02'>",
        "2023-01-01"
      ),
      ("<time datetime='2024-01-02'>Tuesday</time>", "2024-01-02"),
      ("<time>2 January 2024</time>", "2024-01-02"), ("<p>Nothing</p>", nil),
    ] as [(String, String?)])
  func dates(html: String, date: String?) {
    #expect(Page("<body>\(html)").published == date)
  }

  @Test("A text that scripts bring comes from JSON-LD")
  func linkedBody() {
    let page = Page(
      """
      <head><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Ferry",
      "articleBody":"\(Sample.sentence)\\n\\nFares &amp; tolls stay."}]</script></head><body><p>Loading</p>
      """)
    #expect(page.text == Sample.sentence + "\n\nFares & tolls stay.")
  }
}
