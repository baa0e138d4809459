internal import DramatisLexicon
internal import DramatisTagger
@testable internal import DramatisTraining
internal import Testing

/// From a corpus of a dozen sentences to a model, the whole way.
@Suite struct TrainingTests {
  /// Written for this test; the names are made up.
  private static let corpus = CorpusTests.conll(
    "Zelda/B-PER Quorn/I-PER met/O Piet/B-PER Blom/I-PER in/O Oxby/B-LOC ./O",
    "Mr/O Quorn/B-PER said/O that/O Oxby/B-LOC was/O quiet/O ./O",
    "The/O Vellum/B-ORG Board/I-ORG met/O in/O Tarn/B-LOC on/O Monday/O ./O",
    "Piet/B-PER Blom/I-PER left/O the/O Vellum/B-ORG Board/I-ORG ./O",
    "Rain/O fell/O in/O Oxby/B-LOC and/O in/O Tarn/B-LOC ./O",
    "The/O price/O of/O bread/O rose/O again/O ./O",
    "Mr/O Blom/B-PER told/O the/O Merrow/B-ORG Board/I-ORG so/O ./O",
    "Zelda/B-PER Quorn/I-PER flew/O to/O Tarn/B-LOC ./O",
    "Nobody/O met/O the/O Merrow/B-ORG Board/I-ORG ./O",
    "It/O was/O quiet/O in/O Tarn/B-LOC ,/O Mr/O Quorn/B-PER said/O ./O",
    "Bread/O and/O rain/O were/O all/O they/O had/O ./O",
    "Piet/B-PER Blom/I-PER and/O Zelda/B-PER Quorn/I-PER left/O Oxby/B-LOC ./O")

  private func train(_ path: String, seed: UInt64 = 1) throws -> [UInt8] {
    var recipe = Recipe(corpora: [path, path, path]) { _ in }
    recipe.epochs = 6
    recipe.seed = seed
    return try recipe.model(statistics: [])
  }

  @Test("A small corpus is learnt, the same bytes each time, others for another seed")
  func training() throws {
    try withFile(Self.corpus) { path in
      let bytes = try train(path)
      #expect(bytes == (try train(path)))
      #expect(bytes != (try train(path, seed: 2)))
      #expect(try TaggerModel.summary(of: bytes).passes == 2)
      let model = try TaggerModel(bytes: bytes)
      #expect(try NameScore(of: model, on: path).f1() > 95)
      let names = try self.names(
        in: "Mr Quorn met the Vellum Board in Tarn.", model: model)
      #expect(names == ["Quorn person", "Vellum Board organisation", "Tarn location"])
    }
  }

  @Test("A corpus that is wrong stops the training with its place")
  func wrongCorpus() throws {
    let error = try withFile("Rain\n") { path in
      #expect(throws: CorpusError.self) { try train(path) }
    }
    #expect(error?.line == 1)
  }

  @Test("The gradient’s steps make right what was wrong")
  func loss() throws {
    try withFile(Self.corpus) { path in
      let vocabulary = Vocabulary()
      let examples = try ConllFile.documents(path).map(ExampleMaker(vocabulary: vocabulary).example)
      let table = try TaggerModel(unfinished: ModelWriter.bytes(statistics: [], passes: []))
      let maker = FeatureMaker(vocabulary: vocabulary, statistics: table.statistics)
      var index = FeatureIndex()
      for example in examples {
        maker.forEachToken(example, firstLabels: nil) {
          index.count($0, times: 1)
        } end: {
        }
      }
      let rows = index.number(minimum: 1)
      let lists = FeatureLists(examples, firstLabels: nil, maker: maker, index: index)
      #expect(lists.starts.count == lists.labels.count + 1)
      var settings = TrainingSettings()
      settings.dropout = 0
      var trainer = CRFTrainer(rows: rows, settings: settings)
      var losses: [Double] = []
      trainer.train(lists) { losses.append($1) }
      #expect(losses == losses.sorted(by: >))
      #expect((losses.last ?? 1) < 0.1)
    }
  }

  private func names(in text: String, model: TaggerModel) throws -> [String] {
    let vocabulary = Vocabulary()
    let words = text.dropLast().split(separator: " ").map(String.init) + ["."]
    let example = ExampleMaker(vocabulary: vocabulary).example([
      LabelledSentence(words: words, names: [])
    ])
    let labels = Tagger(model: model, vocabulary: vocabulary).labels(example.input)
    return TaggedName.names(of: labels).map { name in
      words[name.tokens].joined(separator: " ") + " \(name.kind)"
    }
  }
}
