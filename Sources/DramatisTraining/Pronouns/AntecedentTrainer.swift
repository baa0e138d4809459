internal import DramatisReading

/// A pronoun to learn from: the features of each candidate, nobody's first, and who may be chosen.
struct AntecedentExample {
  var features: [[Int32]]
  var allowed: [Int]
  var weight: Float
}

/// Finds the weights that make the allowed candidates likely: the least of
/// −Σ w · log Σ p(allowed) + ½ λ |θ − θ₀|² by stochastic gradient descent with a rate of its own for each
/// weight (AdaGrad: Duchi et al. 2011).
struct AntecedentTrainer {
  var seed: UInt64
  var epochs = 12
  var rate: Float = 0.1
  /// λ, as a share of an example.
  var decay: Float = 0.05

  /// θ₀: what the weights are where the corpora say little.
  var prior: [Float]

  /// The weights. The same examples and seed give the same weights.
  func model(_ examples: [AntecedentExample], without templates: [Bool]) -> AntecedentModel {
    var model = AntecedentModel(weights: prior)
    var squares = [Float](repeating: 1e-4, count: model.weights.count)
    var generator = SplitMix64(seed: seed)
    var order = Array(examples.indices)
    var sums = [Double](repeating: 0, count: model.weights.count)
    for epoch in 0..<epochs {
      generator.shuffle(&order)
      for number in order { step(examples[number], templates, &model, &squares) }
      if epoch >= epochs / 2 {
        for index in sums.indices { sums[index] += Double(model.weights[index]) }
      }
    }
    // The mean of the later epochs: single steps are noisy.
    let count = Double(epochs - epochs / 2)
    model.weights = sums.map { Float($0 / count) }
    return model
  }

  private func step(
    _ example: AntecedentExample, _ templates: [Bool], _ model: inout AntecedentModel,
    _ squares: inout [Float]
  ) {
    let probabilities = model.probabilities(example.features)
    let allowed = example.allowed.reduce(Float(0)) { $0 + probabilities[$1] }
    for (number, features) in example.features.enumerated() {
      var error = probabilities[number]
      if example.allowed.contains(number) { error -= probabilities[number] / max(allowed, 1e-6) }
      guard abs(error) > 1e-5 else { continue }
      for feature in features where !templates[Int(feature)] {
        let index = Int(feature)
        let gradient = example.weight * error + decay * (model.weights[index] - prior[index])
        squares[index] += gradient * gradient
        model.weights[index] -= rate * gradient / squares[index].squareRoot()
      }
    }
  }
}
