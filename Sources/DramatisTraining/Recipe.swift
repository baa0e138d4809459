internal import Dispatch
internal import DramatisLexicon
internal import DramatisTagger
internal import Synchronization

/// The whole way from corpora to a model.
public struct Recipe: Sendable {
  /// The corpora, in CoNLL’s form.
  public var corpora: [String]
  /// Where random choices start.
  public var seed: UInt64 = 1
  /// Raw articles with the names that a larger model found, learnt from beside the corpora.
  public var taught: TaughtArticles?
  /// How often a pass goes through everything; otherwise 8 times, or twice with ``taught``.
  public var epochs: Int?
  /// How many runs from different seeds each final pass is the mean of.
  public var runs = 2
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
    let taught = examples.count { $0.isTaught }
    progress("\(examples.count) documents, \(taught) of them taught, \(tokens) tokens")
    let entries = statistics.map(\.entry)
    let table = try TaggerModel(unfinished: ModelWriter.bytes(statistics: entries, passes: []))
    let maker = FeatureMaker(vocabulary: vocabulary, statistics: table.statistics)
    // The first pass over all examples, and over all but each fold, at the same time.
    let passes = firstPasses(examples) {
      FeatureMaker(vocabulary: vocabulary, statistics: table.statistics)
    }
    let labels = try outOfFold(examples, entries, passes, vocabulary)
    let first = passes[folds]
    let second = pass(examples, firstLabels: labels, maker, name: "second pass", runs: runs)
    return ModelWriter.bytes(statistics: entries, passes: [first, second])
  }

  private func examples(
    _ vocabulary: Vocabulary, generator: inout SplitMix64
  ) throws -> [Example] {
    let maker = ExampleMaker(vocabulary: vocabulary)
    var documents: [[LabelledSentence]] = []
    for corpus in corpora { documents += try ConllFile.documents(corpus) }
    let copies = Casing.copies(of: documents, generator: &generator)
    // A copy counts to the fold of its document: a first pass that has seen it is no stranger to it.
    let annotated = (documents.enumerated().map { ($0, $1) } + copies).map { number, sentences in
      var example = maker.example(sentences)
      example.fold = number % folds
      return example
    }
    let texts = try taught?.texts() ?? []
    return annotated
      + texts.enumerated().map { number, text in
        var example = maker.example(text.mixed(generator: &generator))
        example.isTaught = true
        example.fold = number % folds
        return example
      }
  }

  /// What the first pass says of each document when it was trained without it, as the second pass will
  /// meet documents that the first has not seen.
  private func outOfFold(
    _ examples: [Example], _ entries: [ModelWriter.Statistic], _ passes: [ModelWriter.Pass],
    _ vocabulary: Vocabulary
  ) throws -> [[UInt8]] {
    var labels = [[UInt8]](repeating: [], count: examples.count)
    for fold in 0..<folds {
      let bytes = ModelWriter.bytes(statistics: entries, passes: [passes[fold]])
      let tagger = Tagger(model: try TaggerModel(unfinished: bytes), vocabulary: vocabulary)
      for (number, example) in examples.enumerated() where example.fold == fold {
        labels[number] = tagger.firstPass(example.input)
      }
    }
    return labels
  }

  /// The first pass trained without each fold, and last with all, on all cores. Each is trained by one
  /// thread from the same seed, so that how many there are changes nothing.
  private func firstPasses(
    _ examples: [Example], maker: () -> FeatureMaker
  ) -> [ModelWriter.Pass] {
    let makers = (0...folds).map { _ in maker() }
    let results = Mutex([ModelWriter.Pass?](repeating: nil, count: folds + 1))
    // Each thread has a maker of its own; the examples are only read.
    nonisolated(unsafe) let jobs = (examples, makers, self)
    DispatchQueue.concurrentPerform(iterations: folds + 1) { fold in
      let rest = jobs.0.filter { $0.fold != fold }
      let name = fold < folds ? "fold \(fold + 1)" : "first pass"
      let pass = jobs.2.pass(
        rest, firstLabels: nil, jobs.1[fold], name: name,
        runs: fold < folds ? 1 : runs)
      results.withLock { $0[fold] = pass }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// The settings of the passes. A larger model’s annotations are many: there a word is met often enough in few
  /// epochs, with fewer features left out, and what people annotated is gone through more often.
  private var settings: TrainingSettings {
    var settings = TrainingSettings()
    settings.seed = seed
    settings.epochs = epochs ?? (taught == nil ? 8 : 2)
    settings.averaged = max(1, settings.epochs / 2)
    if taught != nil {
      settings.visits = 5
      settings.dropout = 0.25
    }
    return settings
  }

  /// How many parts the corpora are cut into for the second pass.
  private var folds: Int { taught == nil ? 6 : 3 }

  private func pass(
    _ examples: [Example], firstLabels: [[UInt8]]?, _ maker: FeatureMaker, name: String,
    runs: Int
  ) -> ModelWriter.Pass {
    let settings = settings
    var index = FeatureIndex()
    for (number, example) in examples.enumerated() {
      let times = example.isTaught ? 1 : settings.taughtPerAnnotated
      maker.forEachToken(example, firstLabels: firstLabels?[number]) {
        index.count($0, times: times)
      } end: {
      }
    }
    let rows = index.number(minimum: settings.minimumCount * settings.taughtPerAnnotated)
    let lists = FeatureLists(examples, firstLabels: firstLabels, maker: maker, index: index)
    progress("\(name): \(rows) features, \(lists.rows.count / max(1, lists.labels.count)) a token")
    let trained = train(lists, rows: rows, runs: runs, settings) { epoch, loss in
      progress("\(name), epoch \(epoch): loss \((loss * 10_000).rounded() / 10_000) a token")
    }
    return ModelWriter.Pass(
      index: index, weights: trained.weights, transitions: trained.transitions)
  }

  /// The mean of the weights of several runs from different seeds, on all cores: scores are linear in
  /// the weights, so that it scores as the ensemble of the runs does, at the price of one.
  private func train(
    _ lists: FeatureLists, rows: Int, runs: Int, _ settings: TrainingSettings,
    progress: @escaping @Sendable (Int, Double) -> Void
  ) -> (weights: [Float], transitions: [Float]) {
    let means = Mutex([WeightMean?](repeating: nil, count: runs))
    DispatchQueue.concurrentPerform(iterations: runs) { run in
      var settings = settings
      settings.seed += UInt64(run)
      var trainer = CRFTrainer(rows: rows, settings: settings)
      trainer.train(lists) { if run == 0 { progress($0, $1) } }
      var mean = WeightMean()
      mean.add(trainer.weights, trainer.transitions)
      means.withLock { $0[run] = mean }
    }
    var sum = WeightMean()
    for mean in means.withLock({ $0 }) {
      if let values = mean?.values { sum.add(values.0, values.1) }
    }
    return sum.values
  }
}
