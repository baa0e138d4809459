internal import DramatisLexicon
internal import DramatisTagger
@testable internal import DramatisTraining
internal import Foundation
internal import Testing

/// Raw articles with names that a larger model found.
@Suite struct TaughtArticlesTests {
  private static let articles = """
    {"id": "a", "title": "Rain in Oxby", "text": "Zoë Holt left Tarn. The Merrow Board met."}
    {"id": "b", "title": "Nothing", "text": "Nothing was said."}

    """

  private func texts(_ names: String, articles: String = articles) throws -> [RunningText] {
    try withFile(articles) { articles in
      try withFile(names) { names in
        try TaughtArticles(articles: articles, names: names).texts()
      }
    }
  }

  @Test("Names stand where the file says, in bytes of title and text")
  func names() throws {
    let text = try #require(try texts("a\t8 4L 1 9P 6 4l 6 12O\n").first)
    let bytes = Array(text.text.utf8)
    let names = text.names.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(names == ["Oxby", "Zoë Holt", "Tarn", "Merrow Board"])
    #expect(text.names.map(\.kind) == [.location, .person, .location, .organisation])
    #expect(text.doubts.count == 1)
  }

  @Test("Sentences with something doubtful teach nothing, but their names stay")
  func doubts() throws {
    let text = try #require(try texts("a\t8 4L 1 9P 6 4l 6 12O\n").first)
    let example = ExampleMaker(vocabulary: Vocabulary()).example(text)
    #expect(example.names.count == 4)
    #expect(example.input.sentences.count == 3)
    #expect(example.lessons == [example.input.sentences[0], example.input.sentences[2]])
  }

  @Test(
    "What is wrong is told with its line",
    arguments: [
      ("a 8 4L\n", 1, "expected an id, a tab and names (“37 12P”)"),
      ("b\t\na\t8\n", 2, "expected an id, a tab and names (“37 12P”)"),
      ("a\t8 4Q\n", 1, "expected an id, a tab and names (“37 12P”)"),
      ("a\t8 -4L\n", 1, "expected an id, a tab and names (“37 12P”)"),
      ("a\t9223372036854775807 4L\n", 1, "expected an id, a tab and names (“37 12P”)"),
      ("b\t\na\t8 4000L\n", 2, "names behind the end of article a"),
      ("b\t\nc\t1 2P\n", 2, "no article c"),
      ("a\t\na\t\n", 2, "article a comes twice"),
    ])
  func errors(names: String, line: Int, problem: String) throws {
    let error = #expect(throws: CorpusError.self) { try texts(names) }
    #expect(error?.line == line)
    #expect(error?.problem.hasPrefix(problem) == true)
  }

  @Test("What a larger model found is learnt beside a corpus")
  func training() throws {
    let corpus = CorpusTests.conll(
      "Zelda/B-PER Quorn/I-PER met/O Piet/B-PER Blom/I-PER in/O Oxby/B-LOC ./O",
      "Mr/O Quorn/B-PER said/O that/O Oxby/B-LOC was/O quiet/O ./O")
    // A body that the corpus does not have.
    let text = "The Merrow Board met. The Merrow Board left. It rained on the Merrow Board."
    let articles = "{\"id\": \"a\", \"text\": \"\(text)\"}\n"
    let bytes = try withFile(corpus) { corpus in
      try withFile(articles) { articles in
        try withFile("a\t5 12O 10 12O 25 12O\n") { names in
          var recipe = Recipe(corpora: Array(repeating: corpus, count: 6)) { _ in }
          recipe.taught = TaughtArticles(articles: articles, names: names)
          recipe.epochs = 6
          return try recipe.model(statistics: [])
        }
      }
    }
    let vocabulary = Vocabulary()
    let example = ExampleMaker(vocabulary: vocabulary).example([
      LabelledSentence(
        words: "The Merrow Board met Mr Quorn .".split(separator: " ").map(String.init), names: [])
    ])
    let labels = Tagger(model: try TaggerModel(bytes: bytes), vocabulary: vocabulary)
      .labels(example.input)
    #expect(TaggedName.names(of: labels).map(\.kind) == [.organisation, .person])
  }
}
