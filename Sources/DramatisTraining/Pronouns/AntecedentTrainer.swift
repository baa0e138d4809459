internal import DramatisReading

/// A pronoun to learn from: the features of each candidate, nobody's first, and who may be chosen.
struct AntecedentExample {
  var features: [[Int32]]
  var allowed: [Int]
  var weight: Float
}

/// Finds the weights that make the allowed candidates likely: the least of
/// −Σ w · log Σ p(allowed) + ½ λ |θ − θ₀|² by gradient descent over all examples at once with a rate of its
/// own for each weight (AdaGrad: Duchi et al. 2011).
struct AntecedentTrainer {
  /// How many steps are taken: more change no score.
  var steps = 200
  var rate: Float = 0.3
  /// λ of the weights that are 0 at first, and of the others, which the corpora speak against too lightly.
  var decay: Float = 5
  var priorDecay: Float = 1000
  /// θ₀: what the weights are where the corpora say little.
  var prior: [Float]

  /// The weights, those of left-out `templates` being as before. The same examples give the same weights.
  /// O(steps × features of all candidates).
  func model(_ examples: [AntecedentExample], without templates: [Bool]) -> AntecedentModel {
    var model = AntecedentModel(weights: prior)
    var squares = [Float](repeating: 1e-4, count: prior.count)
    for _ in 0..<steps {
      let gradient = gradient(examples, model)
      for index in gradient.indices where !templates[index] {
        squares[index] += gradient[index] * gradient[index]
        model.weights[index] -= rate * gradient[index] / squares[index].squareRoot()
      }
    }
    return model
  }

  private func gradient(_ examples: [AntecedentExample], _ model: AntecedentModel) -> [Float] {
    var gradient = zip(model.weights, prior).map { ($1 == 0 ? decay : priorDecay) * ($0 - $1) }
    for example in examples {
      let probabilities = model.probabilities(example.features)
      let allowed = example.allowed.reduce(Float(0)) { $0 + probabilities[$1] }
      for (number, features) in example.features.enumerated() {
        var error = probabilities[number]
        if example.allowed.contains(number) {
          error -= probabilities[number] / max(allowed, 1e-6)
        }
        guard abs(error) > 1e-5 else { continue }
        for feature in features { gradient[Int(feature)] += example.weight * error }
      }
    }
    return gradient
  }
}
