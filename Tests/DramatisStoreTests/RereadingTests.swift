import Dramatis
import DramatisResolution
import DramatisText
import Foundation
import Testing

@testable import DramatisStore

@Suite("A later reader’s stories take the place of those of an earlier one")
struct RereadingTests {
  static let articles = [
    News.article("a", "Ada Byron met Karl Popper in Malta. “Popper was late,” said Ada Byron."),
    News.article("b", "Karl Popper praised Rosa Luxemburg.", published: "2031-05-01"),
    News.article("c", News.wire, outlet: "Nordlys"), News.article("d", News.wire, outlet: "Síldin"),
  ]

  /// What a reader gives that knows names only: no quotation, and nobody but people.
  static func poorStory(of article: Article) -> Story {
    var story = News.reader.story(of: article)
    let people = story.entities.indices.filter { story.entities[$0].kind == .person }
    story.entities = people.map { story.entities[$0] }
    story.quotations = []
    story.ties = []
    return story
  }

  static func corpus() throws -> TestCorpus {
    let corpus = try TestCorpus()
    let writer = try CorpusWriter(path: corpus.path)
    _ = try writer.add(articles.map { PreparedStory(poorStory(of: $0)) }, by: "poor")
    try writer.close()
    return corpus
  }

  @discardableResult
  private func reread(_ corpus: TestCorpus) throws -> CorpusWriter.Account {
    let reader = try corpus.reader()
    let numbers = try reader.articles(notReadBy: "good")
    let stories = try numbers.compactMap { try reader.article($0) }.map {
      PreparedStory(News.reader.story(of: $0))
    }
    let writer = try CorpusWriter(beside: reader)
    defer { try? writer.close() }
    return try writer.reread(stories, by: "good")
  }

  @Test("It is as if the later reader had read the articles in the first place")
  func sameAsFresh() throws {
    let corpus = try Self.corpus()
    #expect(try reread(corpus).replaced == 4)
    let fresh = try TestCorpus()
    try fresh.add(Self.articles)
    #expect(try corpus.edges() == fresh.edges())
    #expect(try corpus.counts() == fresh.counts())
    #expect(
      try corpus.rows("SELECT id, article, story FROM articles")
        == fresh.rows("SELECT id, article, story FROM articles"))
    #expect(try told(in: corpus) == told(in: fresh))
    #expect(try corpus.reader().faults() == [])
  }

  /// What is known of each entity, but for numbers of others, which differ.
  private func told(in corpus: TestCorpus) throws -> [String: [String]] {
    try corpus.reader().profiles().mapValues { profile in
      ["\(profile.stories)"] + profile.names.map { "\($0.text) \($0.count)" }.sorted()
        + profile.offices.map { "\($0.title) \($0.count)" }.sorted()
        + profile.company.map { "\($0.number) \($0.count)" }.sorted()
    }
  }

  @Test("People keep their numbers, and corrections count")
  func lasting() throws {
    let corpus = try Self.corpus()
    try corpus.correct("rename Karl Popper = Sir Karl\nmerge Rosa Luxemburg = Ada Byron\n")
    let people = "SELECT id, name FROM entities WHERE kind = 'person' ORDER BY 1"
    let before = try corpus.rows(people)
    try reread(corpus)
    try corpus.correct("rename Karl Popper = Sir Karl\nmerge Rosa Luxemburg = Ada Byron\n")
    #expect(try corpus.rows(people) == before)
  }

  @Test("Who is who stays, offices too, where the same is read with less certainty")
  func sameNames() throws {
    let corpus = try TestCorpus()
    try corpus.add(Self.articles + [News.article("f", "The chairman left. A chairman came.")])
    let decided = "SELECT article, ordinal, entity FROM decisions ORDER BY 1, 2"
    let before = try corpus.rows(decided)
    let reader = try corpus.reader()
    let stories = try reader.articles(notReadBy: nil).compactMap { try reader.article($0) }.map {
      var story = News.reader.story(of: $0)
      for entity in story.entities.indices {
        for mention in story.entities[entity].mentions.indices {
          story.entities[entity].mentions[mention].confidence = 0.5
        }
      }
      return PreparedStory(story)
    }
    let writer = try CorpusWriter(path: corpus.path)
    #expect(try writer.reread(stories).replaced == 5)
    try writer.close()
    #expect(try corpus.rows(decided) == before)
  }

  @Test("It is told who read what, and who has read is not asked again")
  func readers() throws {
    let corpus = try Self.corpus()
    try corpus.add(News.article("e", "Emmy Noether wrote to Ada Byron."))
    func readers() throws -> [CorpusReader.Reader] { try corpus.reader().contents().readers }
    #expect(try readers().map(\.name) == ["poor", nil])
    #expect(try readers().map(\.articles) == [4, 1])
    #expect(try reread(corpus).replaced == 4)
    #expect(try readers().map(\.name) == ["good"])
    #expect(try reread(corpus) == CorpusWriter.Account())
    #expect(try corpus.reader().articles(notReadBy: nil).count == 5)
  }

  @Test("An article that has changed since it was fetched stays as it is")
  func changed() throws {
    let corpus = try Self.corpus()
    let old = PreparedStory(News.reader.story(of: Self.articles[0]))
    try corpus.add(News.article("a", "Niels Bohr left."))
    let before = try corpus.rows("SELECT * FROM article") + corpus.rows("SELECT * FROM tie")
    let writer = try CorpusWriter(path: corpus.path)
    #expect(try writer.reread([old], by: "good") == CorpusWriter.Account())
    try writer.close()
    let after = try corpus.rows("SELECT * FROM article") + corpus.rows("SELECT * FROM tie")
    #expect(after == before)
  }

  @Test(
    "A writer beside a reader leaves the locks of both: who else comes and goes takes no log away")
  func locks() throws {
    let corpus = try Self.corpus()
    let reader = try corpus.reader()
    let writer = try CorpusWriter(beside: reader)
    defer { try? writer.close() }
    let numbers = try reader.articles(notReadBy: "good")
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    let status = try FileManager.default.attributesOfItem(atPath: corpus.path)
    let inode = try #require(status[.systemFileNumber] as? Int)
    #expect(locks.contains(":\(inode) "))
    #expect(numbers.count == 4)
  }
}
