import Foundation
import Dramatis
import DramatisResolution
import DramatisTestSupport
import DramatisText
import Testing

@testable import DramatisStore

@Suite("Articles are added once, and replaced when they change")
struct AddingTests {
  @Test("A story comes back as it was read")
  func roundTrip() throws {
    let corpus = try TestCorpus()
    let texts = [
      News.wire, "", "🐟 Ada Byron told Zoë Ångström: “Über 🎻 all, Malta waits.” She left.",
      "Nobody is named here.",
    ]
    let articles = texts.enumerated().map {
      News.article("a\($0)", $1, published: "2031-05-0\($0 + 1)")
    }
    try corpus.add(articles)
    var stories: [Story] = []
    try corpus.reader().forEachStory { stories.append($0) }
    #expect(stories == articles.map { News.reader.story(of: $0) })
  }

  @Test("The same again changes nothing")
  func idempotent() throws {
    let corpus = try TestCorpus()
    let article = News.article("a", News.wire, outlet: "Nordlys")
    #expect(try corpus.add(article).added == 1)
    let before = try corpus.dump()
    let again = try corpus.add(article)
    #expect(again.unchanged == 1 && again.added == 0)
    #expect(try corpus.dump() == before)
  }

  @Test("A changed article replaces its story")
  func replacing() throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("a", "Ada Byron met Karl Popper in Malta."),
      News.article("b", "Karl Popper praised Rosa Luxemburg."))
    let account = try corpus.add(News.article("a", "Ada Byron met Rosa Luxemburg in Malta."))
    #expect(account.replaced == 1)
    let fresh = try TestCorpus()
    try fresh.add(
      News.article("a", "Ada Byron met Rosa Luxemburg in Malta."),
      News.article("b", "Karl Popper praised Rosa Luxemburg."))
    #expect(try corpus.edges() == fresh.edges())
    #expect(try corpus.counts() == fresh.counts())
    #expect(try corpus.rows("SELECT count(*) FROM search WHERE search MATCH 'Popper'") == ["1"])
  }

  @Test("What a replaced article taught is forgotten; who was told of in it alone stays who it is")
  func forgetting() throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("a", "Ida Berg of the World Health Organization (WHO) met Karl Popper."),
      News.article("b", "The World Health Organization warned Karl Popper."))
    func entity(_ name: String) throws -> [String] {
      try corpus.rows("SELECT id, aliases FROM entities WHERE name = '\(name)'")
    }
    let berg = try entity("Ida Berg")
    #expect(try entity("World Health Organization")[0].contains("WHO"))
    for number in 0..<5 {
      try corpus.add(
        News.article(
          "a", "Ida Berg of the World Health Organization met Karl Popper, time \(number)."))
    }
    #expect(try entity("Ida Berg") == berg)
    #expect(try !entity("World Health Organization")[0].contains("WHO"))
    let told = try corpus.reader().profiles()
    #expect(told["Karl Popper"]?.stories == 2 && told["Ida Berg"]?.stories == 1)
    #expect(told["Karl Popper"]?.company.map(\.count).max() == 2)
    #expect(try corpus.reader().faults() == [])
  }

  @Test("Whom a changed article names as before stays who it was")
  func staying() throws {
    let corpus = try TestCorpus()
    let minister =
      "Malta’s Defence Secretary, John Smith, met Ida Berg, Anton Weller and Karl Popper in Malta."
    try corpus.add(
      News.article("a", minister), News.article("b", "\(minister) They spoke."),
      News.article(
        "c",
        "Iceland’s Fisheries Minister, John Smith, sang. Emmy Noether, Niels Bohr and Rosa Luxemburg cheered."
      ))
    func decided(_ article: String) throws -> [String] {
      try corpus.rows(
        """
        SELECT d.entity FROM decisions d JOIN articles a ON a.id = d.article
        WHERE d.name = 'John Smith' AND a.article = '\(article)'
        """)
    }
    let other = try decided("c")
    #expect(try decided("a") != other && decided("b") == decided("a"))
    try corpus.add(News.article("c", "John Smith was injured."))
    #expect(try decided("c") == other)
    try corpus.add(News.article("d", "John Smith was injured."))
    #expect(try decided("d") == decided("a"))
  }

  @Test("Whatever is added and replaced in whatever order, the edges are those of what is there")
  func edgesAddUp() throws {
    var random = Seeded(20)
    let people = ["Ada Byron", "Karl Popper", "Rosa Luxemburg", "Emmy Noether", "Niels Bohr"]
    func text() -> String {
      (0..<4).map { _ in
        let pair = people.shuffled(using: &random).prefix(2)
        return "\(pair[0]) met \(pair[1]) in Malta. \(pair[0]) said that \(pair[1]) was late."
      }.joined(separator: "\n\n") + (Bool.random(using: &random) ? "\n\n" + News.wire : "")
    }
    let corpus = try TestCorpus()
    var current: [String: String] = [:]
    for _ in 0..<40 {
      let id = "a\(Int.random(in: 0..<8, using: &random))"
      let text = text()
      current[id] = text
      try corpus.add(News.article(id, text))
      let ledger = try corpus.reader().edgesAsAdded()
      #expect(try corpus.reader().edgesAsCounted() == ledger)
    }
    let words = try corpus.rows("SELECT article || ':' || length(text) FROM articles ORDER BY 1")
    #expect(words == current.map { "\($0):\($1.unicodeScalars.count)" }.sorted())
  }
}

@Suite("Wire copy is one story told by several outlets")
struct ReprintTests {
  static func copies() -> [Article] {
    let cut = News.wire[..<(News.wire.range(of: "\n\nEinar")?.lowerBound ?? News.wire.endIndex)]
    return [
      News.article("n", News.wire, published: "2031-05-01", outlet: "Nordlys"),
      News.article(
        "m", News.wire.replacing("“", with: "\"").replacing("”", with: "\""), outlet: "Morgunblað"),
      News.article("t", "TROMSØ (Reuters) " + News.wire, outlet: "The Herring"),
      News.article("c", String(cut), outlet: "Cut & Run"),
      News.article("o", "Ingrid Solheim said that Norway would build a tunnel.", outlet: "Nordlys"),
    ]
  }

  @Test("Reprints are found, set in another style, with another start, or cut from below")
  func found() throws {
    let corpus = try TestCorpus()
    #expect(try corpus.add(Self.copies()).reprints == 3)
    #expect(
      try corpus.rows("SELECT article || story FROM articles ORDER BY id")
        == ["n1", "m1", "t1", "c1", "o5"])
  }

  @Test("Weights count stories, and articles count all")
  func weights() throws {
    let corpus = try TestCorpus()
    try corpus.add(Self.copies())
    let tie = """
      SELECT stories || '/' || articles || '/' || weight FROM ties WHERE kind = 'mentions'
      AND source_name = 'Ingrid Solheim' AND target_name = 'Norway'
      """
    #expect(try corpus.rows(tie) == ["2/5/2"])
    #expect(
      try corpus.rows(
        "SELECT articles || '/' || stories FROM entities WHERE name = 'Ingrid Solheim'")
        == ["5/2"])
  }

  @Test("When the first telling changes, the next one tells the story")
  func succession() throws {
    let corpus = try TestCorpus()
    try corpus.add(Self.copies())
    try corpus.add(News.article("n", "Karl Popper was in Malta."))
    #expect(
      try corpus.rows("SELECT article || story FROM articles ORDER BY id")
        == ["n1", "m2", "t2", "c2", "o5"])
    #expect(try corpus.reader().edgesAsCounted() == corpus.reader().edgesAsAdded())
    #expect(
      try corpus.rows(
        "SELECT articles || '/' || stories FROM entities WHERE name = 'Ingrid Solheim'")
        == ["4/2"])
  }

  @Test(
    "What is short, or shares a phrase only, is no reprint",
    arguments: [
      ("He came.", "He came."),
      (
        News.wire,
        "Ingrid Solheim said on Tuesday that Norway would close the harbour of Tromsø. "
          + String(repeating: "Nobody had seen it coming, least of all the crews. ", count: 12)
      ),
    ])
  func different(left: String, right: String) {
    #expect(!Shingles(of: left).isReprint(of: Shingles(of: right)))
  }
}
