internal import DramatisLexicon
internal import DramatisReading
public import DramatisTagger
internal import DramatisText

/// The whole way from a corpus of attributions to the weights of what reports.
public struct CueRecipe {
  /// Files of attributions.
  public var files: [String]
  /// Where random choices start.
  public var seed: UInt64 = 1
  /// How often the examples are gone through.
  public var epochs = 12
  /// The first rate of a weight, before its gradients slow it down.
  public var rate: Float = 0.1
  /// What large weights cost, as a share of an example.
  public var decay: Float = 0.001
  /// How many folds the texts are split into for ``crossValidated()``.
  public var folds = 5
  /// A word is a candidate if it stands in at least so many cues,
  public var leastCues = 5
  /// and if this share of its uses does.
  public var leastShare = 0.1
  /// The tagger's model.
  public var tagger = TaggerModel.embedded
  /// Hears of each step.
  public var progress: (String) -> Void = { _ in }

  private var weights: [Float] = []
  private var forms: [String] = []

  /// Makes a recipe.
  public init(files: [String]) { self.files = files }

  private struct Example {
    var features: CueFeatures
    var isAccepted: Bool
    var isRight: Bool
    var fold: Int
  }

  /// Finds the weights. The same corpus and seed give the same.
  public mutating func train() throws {
    let texts = try files.flatMap { try AttributionFile.texts($0) }
    forms = candidateForms(texts)
    let examples = examples(texts)
    let right = examples.count { $0.isRight }
    progress("\(forms.count) forms, \(examples.count) candidates, \(right) right")
    weights = model(examples).weights
  }

  /// What thresholds would do, on folds that the weights were not trained on: one line each.
  public func crossValidated() throws -> [String] {
    let examples = examples(try files.flatMap { try AttributionFile.texts($0) })
    var outcomes: [(example: Example, probability: Float)] = []
    for fold in 0..<folds {
      let model = model(examples.filter { $0.fold != fold })
      outcomes += examples.filter { $0.fold == fold }.map { ($0, model.probability($0.features)) }
    }
    var lines: [String] = []
    for isAccepted in [true, false] {
      for kind in CueComplement.allCases {
        let part = outcomes.filter {
          $0.example.isAccepted == isAccepted && $0.example.features.complement == kind
        }
        let bins = (0..<10).map { bin in
          let inside = part.filter { min(9, Int($0.probability * 10)) == bin }
          return "\(inside.count { $0.example.isRight })/\(inside.count)"
        }
        lines.append(
          "\(isAccepted ? "taken" : "refused") \(kind): \(bins.joined(separator: " "))")
      }
    }
    return lines
  }

  /// Words in lower case that stand in enough cues.
  private func candidateForms(_ texts: [AttributedText]) -> [String] {
    var uses: [String: Int] = [:]
    var cues: [String: Int] = [:]
    for text in texts {
      for word in Self.words(text.text) { uses[word, default: 0] += 1 }
      for cue in text.attributions.compactMap(\.cue) {
        for word in Set(Self.words(cue)) { cues[word, default: 0] += 1 }
      }
    }
    return cues.filter { word, count in
      count >= leastCues && Double(count) >= leastShare * Double(uses[word] ?? 0)
        && word.utf8.count > 2 && Lexicon.functionWords.row(word) == nil
    }.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The runs of lower-case ASCII letters.
  private static func words(_ text: String) -> [String] {
    text.utf8.split { !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func examples(_ texts: [AttributedText]) -> [Example] {
    let session = ReadingSession(model: tagger)
    // Without weights the rules decide, so that candidates do not depend on an earlier training.
    let rules = CueModel(weights: [])
    return texts.enumerated().flatMap { number, text in
      CueReading(text.text, session: session, model: rules).candidates.map { candidate in
        let isRight = text.attributions.contains { attribution in
          attribution.matches(candidate.content)
            && attribution.source?.overlaps(candidate.source) ?? false
        }
        return Example(
          features: candidate.features, isAccepted: candidate.isAccepted, isRight: isRight,
          fold: number % folds)
      }
    }
  }

  /// Logistic regression by stochastic gradient descent with a rate of its own for each weight (AdaGrad:
  /// Duchi et al. 2011); the mean over the later epochs.
  private func model(_ examples: [Example]) -> CueModel {
    var model = CueModel(
      weights: Array(repeating: 0, count: CueFeatureNumbers.shared.names.count))
    var squares = [Float](repeating: 1e-2, count: model.weights.count)
    var sums = [Double](repeating: 0, count: model.weights.count)
    var generator = SplitMix64(seed: seed)
    var order = Array(examples.indices)
    for epoch in 0..<epochs {
      generator.shuffle(&order)
      for number in order {
        let error =
          model.probability(examples[number].features) - (examples[number].isRight ? 1 : 0)
        for feature in examples[number].features.numbers {
          let index = Int(feature)
          let gradient = error + decay * model.weights[index]
          squares[index] += gradient * gradient
          model.weights[index] -= rate * gradient / squares[index].squareRoot()
        }
      }
      if epoch >= epochs / 2 {
        for index in sums.indices { sums[index] += Double(model.weights[index]) }
      }
    }
    let count = Double(epochs - epochs / 2)
    model.weights = sums.map { Float($0 / count) }
    return model
  }

  /// The weights as a table of the lexicon: a feature's name and its weight in thousandths. Every form has
  /// a row, which makes it a candidate.
  public var table: String {
    var rows = Dictionary(uniqueKeysWithValues: forms.map { ("form \($0)", 0) })
    let known = Set(rows.keys)
    for (name, weight) in zip(CueFeatureNumbers.shared.names, weights) {
      let value = Int((weight * 1000).rounded())
      let form = name.split(separator: " ").prefix(2).joined(separator: " ")
      if name.hasPrefix("form "), !known.contains(form) { continue }
      if abs(value) >= 10 { rows[name] = value }
    }
    return """
      # cues 1: feature weight
      # Source: trained by “DramatisLab train-cues” on PolNeAR (train)
      # Source: weight: in thousandths; a row “form X” makes X a candidate

      """
        + rows.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        .map { "\($0.key)\t\($0.value)\n" }.joined()
  }
}
