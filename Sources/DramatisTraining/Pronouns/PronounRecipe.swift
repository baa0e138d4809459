internal import DramatisReading
public import DramatisTagger

/// The whole way from corpora to the weights of a pronoun's antecedents.
public struct PronounRecipe {
  /// GAP files.
  public var gap: [String]
  /// Files of coreference chains.
  public var chains: [String]
  /// How often the corpora are read, each time with the weights found before: earlier pronouns are
  /// features of later ones.
  public var rounds = 3
  /// How much a pronoun of a chain counts, one of GAP counting 1.
  public var chainWeight: Float = 1
  /// λ of the trainer: how much it costs a weight to leave 0.
  public var decay: Float = 5
  /// How much it costs a weight that is not 0 at first to leave what it is.
  public var priorDecay: Float = 1000
  /// What salience weighs at first for a pronoun that is the source of a speech.
  public var priorWeight: Float = 3
  /// Groups of features to leave out.
  public var without: Set<String> = []
  /// The tagger's model.
  public var tagger = TaggerModel.embedded
  /// Hears of each step.
  public var progress: (String) -> Void = { _ in }

  /// How many folds GAP is split into for ``crossValidated()``.
  public var folds = 5

  private var weights: [Float]?
  /// The fold of GAP that is not trained on.
  private var heldOut: Int?

  /// Makes a recipe.
  public init(gap: [String], chains: [String]) {
    self.gap = gap
    self.chains = chains
  }

  /// The names of the groups of features.
  public static var groups: [String] {
    Set(FeatureTemplate.allCases.map(\.group)).sorted()
  }

  /// Finds the weights, whatever weights the binary has. The same corpora give the same.
  public mutating func train() throws {
    let texts =
      try gap.flatMap { try GAPFile.texts($0) }.enumerated()
      .filter { $0.offset % folds != heldOut }.map { ($0.element, Float(1)) }
      + chains.flatMap { try ChainFile.texts($0) }.map { ($0, chainWeight) }
    let templates = FeatureNumbers.shared.templates.map {
      without.contains($0.group) || without.contains("\($0)")
    }
    var model = AntecedentModel(weights: prior)
    for round in 1...rounds {
      let session = ReadingSession(model: tagger)
      let examples = texts.flatMap { self.examples($0.0, weight: $0.1, session, model) }
      var trainer = AntecedentTrainer(prior: prior)
      trainer.decay = decay
      trainer.priorDecay = priorDecay
      trainer.priorDecay = priorDecay
      model = trainer.model(examples, without: templates)
      progress("round \(round): \(examples.count) pronouns, \(accuracy(examples, model)) % right")
    }
    weights = model.weights
  }

  /// The scores on GAP of weights trained without the fold that they are scored on.
  public mutating func crossValidated() throws -> PronounScores {
    defer { (weights, heldOut) = (nil, nil) }
    var scores = PronounScores()
    let texts = try gap.flatMap { try GAPFile.texts($0) }
    for fold in 0..<folds {
      (weights, heldOut) = (nil, fold)
      try train()
      score(texts.enumerated().filter { $0.offset % folds == fold }.map(\.element), &scores)
    }
    return scores
  }

  /// The corpora have few pronouns that speak or are spoken, and GAP was chosen for pronouns that are
  /// hard; news has many of the first and few of the others. So salience counts from the start, and that a
  /// pronoun means whom the one before it in the sentence does.
  private var prior: [Float] {
    let weights: [String: Float] = [
      "salience source 0": priorWeight, "salience source 1": priorWeight / 4,
      "salience reported 0": priorWeight / 2,
      "salience narrative 0": priorWeight / 2,
    ]
    return FeatureNumbers.shared.names.map { name in
      let goesOn = name.hasPrefix("previous ") && (name.hasSuffix(" 0") || name.hasSuffix(" 1"))
      return goesOn ? priorWeight / 3 : weights[name] ?? 0
    }
  }

  private func examples(
    _ text: PronounText, weight: Float, _ session: ReadingSession, _ model: AntecedentModel
  ) -> [AntecedentExample] {
    let reading = PronounReading(text.text, session: session, model: model)
    let gold = Dictionary(
      text.pronouns.map { ($0.range, $0) }, uniquingKeysWith: { first, _ in first })
    return reading.choices.compactMap { choice in
      guard let allowed = gold[choice.range]?.allowed(choice, of: reading) else { return nil }
      return AntecedentExample(features: choice.features, allowed: allowed, weight: weight)
    }
  }

  private func accuracy(_ examples: [AntecedentExample], _ model: AntecedentModel) -> Int {
    let right = examples.count { example in
      let probabilities = model.probabilities(example.features)
      let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
      return example.allowed.contains(best)
    }
    return right * 100 / max(1, examples.count)
  }

  /// The scores of the weights on a GAP file.
  public func scores(on path: String) throws -> PronounScores {
    var scores = PronounScores()
    score(try GAPFile.texts(path), &scores)
    return scores
  }

  private func score(_ texts: [PronounText], _ scores: inout PronounScores) {
    let session = ReadingSession(model: tagger)
    let model = weights.map { AntecedentModel(weights: $0) } ?? .embedded
    for text in texts {
      let reading = PronounReading(text.text, session: session, model: model)
      for pronoun in text.pronouns {
        scores.all.add(pronoun, reading)
        if pronoun.isFeminine {
          scores.feminine.add(pronoun, reading)
        } else {
          scores.masculine.add(pronoun, reading)
        }
      }
    }
  }

  /// The weights as a table of the lexicon: a feature's name and its weight in thousandths.
  public var table: String {
    let names = FeatureNumbers.shared.names
    let rows = zip(names, weights ?? []).map { ($0, Int(($1 * 1000).rounded())) }
      .filter { abs($0.1) >= 10 }.sorted {
        Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8))
      }
    return """
      # pronouns 1: feature weight
      # Source: trained by “DramatisLab train-pronouns” on GAP development (Apache-2.0) and GUM (CC-BY 4.0)
      # Source: weight: in thousandths

      """ + rows.map { "\($0.0)\t\($0.1)\n" }.joined()
  }
}
