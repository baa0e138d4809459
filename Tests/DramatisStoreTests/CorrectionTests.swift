import DramatisGraph
import DramatisResolution
import DramatisText
import Testing

@testable import DramatisStore

@Suite("Corrections by hand last")
struct CorrectionTests {
  static let articles = [
    News.article("a", "Ada Byron met Karl Popper in Malta. Ada Byron said that Popper was late."),
    News.article("b", "Augusta King met Karl Popper in Malta."),
    News.article("c", "Rosa Luxemburg wrote to Karl Popper. Emmy Noether wrote to Ada Byron."),
  ]

  /// A corpus with corrections applied.
  static func corpus(_ corrections: String) throws -> (TestCorpus, CorrectionReport) {
    let corpus = try TestCorpus()
    try corpus.add(articles)
    return (corpus, try corpus.correct(corrections))
  }

  @Test("Two that are merged have their ties added up, and come apart again")
  func merging() throws {
    let (corpus, report) = try Self.corpus("merge Augusta King = Ada Byron\n")
    #expect(report.notes.isEmpty && report.contradictions.isEmpty)
    let together = """
      SELECT source_name, target_name, weight, stories FROM ties WHERE kind = 'coMention'
      AND 'Karl Popper' IN (source_name, target_name) AND 'Ada Byron' IN (source_name, target_name)
      """
    #expect(try corpus.rows(together) == ["Ada Byron|Karl Popper|3|2"])
    #expect(
      try corpus.rows(
        "SELECT name, articles FROM entities WHERE name IN ('Ada Byron', 'Augusta King')")
        == ["Ada Byron|3"])
    #expect(try corpus.reader().faults() == [])
    try corpus.add(News.article("d", "Augusta King met Karl Popper."))
    #expect(try corpus.rows(together) == ["Ada Byron|Karl Popper|4|3"])
    #expect(try corpus.reader().find("Augusta King") == corpus.reader().find("Ada Byron"))
    try corpus.correct("")
    #expect(try corpus.rows(together) == ["Ada Byron|Karl Popper|2|1"])
    #expect(try corpus.reader().faults() == [])
  }

  @Test("They last when an article is read again")
  func lasting() throws {
    let text = "rename Karl Popper = Sir Karl\nkind Malta = organisation\nignore Emmy Noether\n"
    let (corpus, report) = try Self.corpus(text)
    #expect(report.notes.isEmpty)
    try corpus.add(News.article("a", "Ada Byron met Karl Popper in Malta, and Emmy Noether."))
    #expect(
      try corpus.rows(
        "SELECT kind, name FROM entities WHERE name IN ('Sir Karl', 'Malta') ORDER BY 1")
        == ["organisation|Malta", "person|Sir Karl"])
    #expect(try corpus.rows("SELECT 1 FROM entities WHERE name = 'Emmy Noether'").isEmpty)
    let cast = try corpus.reader().answer(.cast(kinds: nil)).graph
    #expect(cast.nodes.contains { $0.name == "Sir Karl" && $0.aliases.contains("Karl Popper") })
    #expect(!cast.nodes.contains { $0.name == "Emmy Noether" })
  }

  @Test("What is never one is divided, and stays so for articles to come")
  func dividing() throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("x", "John Tarrow, the mayor of Leeds, met Karl Popper."),
      News.article("y", "John Tarrow, the mayor of Leeds, wrote to Karl Popper."))
    let entities = "SELECT count(*) FROM entities WHERE name = 'John Tarrow'"
    #expect(try corpus.rows(entities) == ["1"])
    try corpus.correct("never John Tarrow @ x = John Tarrow @ y\n")
    #expect(try corpus.rows(entities) == ["2"])
    // "John Tarrow" means two by now, and the line holds all the same.
    #expect(try corpus.correct("never John Tarrow @ x = John Tarrow\n").notes.isEmpty)
    #expect(try corpus.reader().faults() == [])
  }

  @Test(
    "When what is never one may be one again, it is decided on anew",
    arguments: [
      "never John Tarrow @ x = John Tarrow @ y\n", "never John Tarrow @ y = John Tarrow\n",
    ])
  func rejoining(line: String) throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("x", "John Tarrow, the mayor of Leeds, met Karl Popper."),
      News.article("y", "John Tarrow, the mayor of Leeds, wrote to Karl Popper."),
      News.article("z", "John Tarrow left with Ida Berg."))
    let (decided, counts) = (
      try corpus.rows("SELECT article, name, entity FROM decisions"), try corpus.counts()
    )
    try corpus.correct(line)
    try corpus.add(News.article("w", "Ida Berg came."))
    #expect(
      try corpus.rows("SELECT count(*) FROM entities WHERE name = 'John Tarrow'") == ["2"])
    try corpus.correct("")
    let after = try corpus.rows("SELECT article, name, entity FROM decisions WHERE article < 4")
    #expect(after == decided)
    #expect(
      try corpus.counts().subtracting(counts) == ["person|Ida Berg|2|0|2|2"])
    #expect(try corpus.reader().profiles()["John Tarrow"] != nil)
    #expect(try corpus.reader().faults() == [])
  }

  @Test("Contradictions are told with both lines, and nothing is applied")
  func contradictions() throws {
    let (corpus, report) = try Self.corpus(
      "rename Karl Popper = Sir Karl\nmerge Ada Byron = Augusta King\n\nnever Augusta King = Ada Byron\n"
    )
    #expect(report.contradictions.map(\.lines) == [[2, 4]])
    #expect(try corpus.rows("SELECT name FROM entities WHERE name = 'Sir Karl'").isEmpty)
  }

  @Test("A correction that applies to nobody, or to several, is told")
  func notes() throws {
    let (_, report) = try Self.corpus("# a comment\nmerge Niels Bohr = Ada Byron\n")
    #expect(report.notes.map(\.line) == [2])
  }

  @Test("An office said by hand stands among those of the articles")
  func offices() throws {
    let (corpus, _) = try Self.corpus(
      "holds Ada Byron = Defence Secretary of Malta from 2019-07-24 to 2023-08-31\n")
    try corpus.add(
      News.article(
        "d", "Malta’s Defence Secretary Rosa Luxemburg resigned.", published: "2024-01-02"))
    let holders = try corpus.reader().holders(of: "Malta's Defence Secretary")
    #expect(holders.contains { $0.holder == "Rosa Luxemburg" && $0.first == "2024-01-02" })
    let byHand = try corpus.reader().holders(of: "Defence Secretary").first { $0.stories == 0 }
    #expect(byHand?.holder == "Ada Byron")
    #expect(byHand?.first == "2019-07-24" && byHand?.last == "2023-08-31")
    let graph = try corpus.reader().answer(.cast(kinds: [.person])).graph
    let held = graph.edges.filter { $0.kind == .holds && graph[$0.source].name == "Ada Byron" }
    #expect(held.map { graph[$0.target].name } == ["Defence Secretary"])
  }

  @Test("An office that is said by hand alone is asked for by its name, and by what it is of")
  func asking() throws {
    let (corpus, _) = try Self.corpus("holds Ada Byron = Harbour Master of Malta\n")
    let reader = try corpus.reader()
    guard case .one(let office, _) = try reader.find("Harbour Master"),
      case .one(let country, _) = try reader.find("Malta")
    else {
      Issue.record("not found")
      return
    }
    func neighbours(_ entity: Int64) throws -> [String] {
      let answer = try reader.answer(.neighbours(of: entity))
      let asked = try NodeID(#require(answer.entities.firstIndex(of: entity)))
      return answer.graph.neighbours(of: asked).map { answer.graph[$0.node].name }
    }
    #expect(try Set(neighbours(office)) == ["Ada Byron", "Malta"])
    #expect(try neighbours(country).contains("Harbour Master"))
    guard case .one(office, _) = try reader.find("Malta’s Harbour Master") else {
      Issue.record("not found by what it is of")
      return
    }
  }

  @Test(
    "Offices by hand count where their days meet those asked for",
    arguments: [
      ("2019-01-01", "2019-07-24", 1), ("2023-08-31", nil, 1), ("2023-09-01", nil, 0),
      (nil, "2019-07-23", 0), ("2020-01-01", "2020-01-01", 1), (nil, nil, 1),
    ] as [(String?, String?, Int)])
  func officeDays(since: String?, until: String?, count: Int) throws {
    let (corpus, _) = try Self.corpus(
      "holds Ada Byron = Harbour Master of Malta from 2019-07-24 to 2023-08-31\n")
    let filter = CorpusFilter(
      since: since.flatMap { Day(iso: $0)?.number }, until: until.flatMap { Day(iso: $0)?.number })
    #expect(try corpus.reader().holders(of: "Harbour Master", filter: filter).count == count)
  }

  @Test(
    "An office by hand is itself, whichever of its holders the days leave; a chain does not go by it"
  )
  func officesOfSeveral() throws {
    let (corpus, _) = try Self.corpus(
      """
      holds Ada Byron = Harbour Master of Malta from 2010-01-01 to 2012-12-31
      holds Rosa Luxemburg = Harbour Master of Malta from 2015-01-01 to 2018-12-31
      holds Emmy Noether = Harbour Master of Malta
      ignore Emmy Noether

      """)
    let reader = try corpus.reader()
    guard case .one(let office, _) = try reader.find("Harbour Master"),
      case .one(let ada, _) = try reader.find("Ada Byron"),
      case .one(let rosa, _) = try reader.find("Rosa Luxemburg")
    else {
      Issue.record("not found")
      return
    }
    for (since, expected) in [
      ("2000-01-01", ["Ada Byron", "Malta", "Rosa Luxemburg"]),
      ("2014-01-01", ["Malta", "Rosa Luxemburg"]), ("2025-01-01", ["Malta"]),
    ] {
      let filter = CorpusFilter(since: Day(iso: since)?.number)
      let graph = try reader.answer(.neighbours(of: office), filter: filter).graph
      let names = graph.nodes.map(\.name).filter { $0 != "Harbour Master" }
      #expect(names.sorted() == expected, "\(since)")
    }
    #expect(
      try reader.holders(of: "Harbour Master").map(\.holder).sorted() == [
        "Ada Byron", "Rosa Luxemburg",
      ])
    let chain = try reader.answer(.chain(from: ada, to: rosa)).graph
    #expect(!chain.nodes.contains { $0.name == "Harbour Master" })
  }

  @Test("What was one again is divided again by the same lines")
  func dividingTwice() throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("x", "John Tarrow, the mayor of Leeds, met Karl Popper. Tarrow left."),
      News.article("y", "John Tarrow, the mayor of Leeds, wrote to Karl Popper. Tarrow left."))
    let line = "never Tarrow @ x = Tarrow @ y\n"
    let entities = "SELECT count(*) FROM entities WHERE name = 'John Tarrow'"
    for _ in 0..<2 {
      try corpus.correct(line)
      #expect(try corpus.rows(entities) == ["2"])
      try corpus.correct("")
      #expect(try corpus.rows(entities) == ["1"])
    }
  }

  @Test("Two kept apart by their names stay two, not three")
  func dividingByName() throws {
    let corpus = try TestCorpus()
    try corpus.add(
      News.article("x", "Joe Weller met Karl Popper and Ida Berg in Malta."),
      News.article("y", "Joe R. Weller met Karl Popper and Ida Berg in Malta."),
      News.article("z", "Joe Weller wrote to Karl Popper and Ida Berg in Malta."))
    try corpus.correct("never Joe R. Weller = Joe Weller\n")
    #expect(
      try corpus.rows("SELECT name, articles FROM entities WHERE name LIKE '%Weller' ORDER BY 1")
        == ["Joe R. Weller|1", "Joe Weller|2"])
    #expect(try corpus.reader().faults() == [])
  }

  @Test("Whom no article names any more is not found")
  func forgotten() throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("x", "Ida Berg met Karl Popper."))
    try corpus.add(News.article("x", "Anton Weller met Karl Popper."))
    #expect(try corpus.reader().find("Ida Berg") == .none(nearest: []))
  }

  @Test("Two of a story that are merged count once an article, in reprints too")
  func mergedReprints() throws {
    let corpus = try TestCorpus()
    let text = News.wire + "\n\nIda Berg met Anton Weller. Anna Rosner met Anton Weller."
    try corpus.add(News.article("a", text), News.article("b", text))
    try corpus.correct("merge Ida Berg = Anna Rosner\n")
    #expect(try corpus.reader().faults() == [])
    #expect(
      try corpus.rows("SELECT articles, stories FROM entities WHERE name = 'Anna Rosner'") == [
        "2|1"
      ])
    let cast = try corpus.reader().answer(.cast(kinds: [.person])).graph
    #expect(
      cast.nodes.first { $0.name == "Anna Rosner" }.map { [$0.articles, $0.stories] } == [2, 1])
  }

  @Test("What cannot be divided is not divided again and again")
  func indivisible() throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("a", "John Smith met Ida Berg. Smith left."))
    let text = "never Smith = John Smith\n"
    try corpus.correct(text)
    let before = try corpus.dump()
    try corpus.correct(text)
    #expect(try corpus.dump() == before)
    #expect(try corpus.reader().faults() == [])
  }

  @Test("Applying again changes nothing")
  func idempotent() throws {
    let text = "merge Augusta King = Ada Byron\nrename Ada Byron = Ada, Countess of Lovelace\n"
    let (corpus, _) = try Self.corpus(text)
    let before = try corpus.dump()
    try corpus.correct(text)
    #expect(try corpus.dump() == before)
  }
}

extension TestCorpus {
  @discardableResult
  func correct(_ text: String) throws -> CorrectionReport {
    let writer = try CorpusWriter(path: path)
    let report = try writer.apply(CorrectionFile(text: text))
    try writer.close()
    return report
  }
}
