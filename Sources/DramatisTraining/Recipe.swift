internal import Dispatch
internal import DramatisLexicon
internal import DramatisTagger
internal import Synchronization

/// The whole way from corpora to a model.
public struct Recipe {
  /// The corpora, in CoNLL’s form.
  public var corpora: [String]
  /// Where random choices start.
  public var seed: UInt64 = 1
  /// How often the sentences are gone through, a pass.
  public var epochs = 8
  /// Hears of each step.
  public var progress: @Sendable (String) -> Void

  /// Makes a recipe.
  public init(corpora: [String], progress: @escaping @Sendable (String) -> Void) {
    self.corpora = corpora
    self.progress = progress
  }

  /// The bytes of the model. The same corpora, statistics and seed give the same bytes.
  public func model(statistics: [WordStatistic]) throws -> [UInt8] {
    let vocabulary = Vocabulary()
    var generator = SplitMix64(seed: seed)
    let examples = try examples(vocabulary, generator: &generator)
    let tokens = examples.reduce(0) { $0 + $1.labels.count }
    progress("\(examples.count) documents, \(tokens) tokens")
    let entries = statistics.map(\.entry)
    let table = try TaggerModel(unfinished: ModelWriter.bytes(statistics: entries, passes: []))
    let maker = FeatureMaker(vocabulary: vocabulary, statistics: table.statistics)
    // The first pass over all examples, and over all but each fold, at the same time.
    let passes = firstPasses(examples) {
      FeatureMaker(vocabulary: vocabulary, statistics: table.statistics)
    }
    let votes = try outOfFold(examples, entries, passes, vocabulary)
    let first = passes[Self.folds]
    let second = pass(examples, votes: votes, maker, name: "second pass")
    return ModelWriter.bytes(statistics: entries, passes: [first, second])
  }

  private func examples(
    _ vocabulary: Vocabulary, generator: inout SplitMix64
  ) throws -> [Example] {
    let maker = ExampleMaker(vocabulary: vocabulary)
    var documents: [[LabelledSentence]] = []
    for corpus in corpora { documents += try ConllFile.documents(corpus) }
    documents += Casing.copies(of: documents, generator: &generator)
    return documents.map(maker.example)
  }

  /// What the first pass says of each document when it was trained without it, as the second pass will
  /// meet documents that the first has not seen.
  private func outOfFold(
    _ examples: [Example], _ entries: [ModelWriter.Statistic], _ passes: [ModelWriter.Pass],
    _ vocabulary: Vocabulary
  ) throws -> [[DocumentVotes.Vote]] {
    var votes = [[DocumentVotes.Vote]](repeating: [], count: examples.count)
    for fold in 0..<Self.folds {
      let bytes = ModelWriter.bytes(statistics: entries, passes: [passes[fold]])
      let tagger = Tagger(model: try TaggerModel(unfinished: bytes), vocabulary: vocabulary)
      for number in examples.indices where number % Self.folds == fold {
        let input = examples[number].input
        votes[number] = DocumentVotes.votes(for: input, labels: tagger.firstPass(input))
      }
    }
    return votes
  }

  /// The first pass trained without each fold, and last with all, on all cores. Each is trained by one
  /// thread from the same seed, so that how many there are changes nothing.
  private func firstPasses(
    _ examples: [Example], maker: () -> FeatureMaker
  ) -> [ModelWriter.Pass] {
    let makers = (0...Self.folds).map { _ in maker() }
    let results = Mutex([ModelWriter.Pass?](repeating: nil, count: Self.folds + 1))
    // Each thread has a maker of its own; the examples are only read.
    nonisolated(unsafe) let jobs = (examples, makers, self)
    DispatchQueue.concurrentPerform(iterations: Self.folds + 1) { fold in
      let rest = jobs.0.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element)
      let name = fold < Self.folds ? "fold \(fold + 1)" : "first pass"
      let pass = jobs.2.pass(rest, votes: nil, jobs.1[fold], name: name)
      results.withLock { $0[fold] = pass }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// How many parts the corpora are cut into for the second pass.
  private static let folds = 3

  private func pass(
    _ examples: [Example], votes: [[DocumentVotes.Vote]]?, _ maker: FeatureMaker, name: String
  ) -> ModelWriter.Pass {
    var settings = TrainingSettings()
    settings.seed = seed
    settings.epochs = epochs
    var index = FeatureIndex()
    for (number, example) in examples.enumerated() {
      maker.forEachToken(example, votes: votes?[number]) {
        index.count($0)
      } end: {
      }
    }
    let rows = index.number(minimum: settings.minimumCount)
    let lists = FeatureLists(examples, votes: votes, maker: maker, index: index)
    progress("\(name): \(rows) features, \(lists.rows.count / max(1, lists.labels.count)) a token")
    var trainer = CRFTrainer(rows: rows, settings: settings)
    trainer.train(lists) { epoch, loss in
      progress("\(name), epoch \(epoch): loss \((loss * 10_000).rounded() / 10_000) a token")
    }
    return ModelWriter.Pass(
      index: index, weights: trainer.weights, transitions: trainer.transitions)
  }
}
