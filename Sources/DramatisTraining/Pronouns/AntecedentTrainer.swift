internal import DramatisReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// A pronoun to learn from: the features of each candidate, and who may be chosen.
struct AntecedentExample {
  var features: [[Int32]]
  var allowed: [Int]
  /// The corpus that it is from.
  var source: Source
  /// The part of the corpora that its text is in.
  var fold: Int

  /// What kinds of corpora there are.
  enum Source: Int, CaseIterable {
    case gap, chains, articles
  }
}

/// Finds the weights that make the allowed candidates likely: the least of
/// −Σ w · log Σ p(allowed) + ½ λ |θ|², by the BFGS method with limited memory.
struct AntecedentTrainer {
  /// λ: how much it costs a weight to leave 0.
  var decay: Double

  // The examples laid out flat: those of a candidate are the features up to its end.
  private var features: [Int32] = []
  private var candidateEnds: [Int] = []
  private var isAllowed: [Bool] = []
  private var exampleEnds: [Int] = []
  private var weights: [Double] = []

  /// A trainer on `examples`, each with a weight; features whose templates are left out count nothing.
  init(
    _ examples: some Sequence<(example: AntecedentExample, weight: Double)>, decay: Double,
    without templates: [Bool]
  ) {
    self.decay = decay
    for (example, weight) in examples {
      for (number, list) in example.features.enumerated() {
        features += list.filter { !templates[Int($0)] }
        candidateEnds.append(features.count)
        isAllowed.append(example.allowed.contains(number))
      }
      exampleEnds.append(candidateEnds.count)
      weights.append(weight)
    }
  }

  /// The weights: the same examples give the same. O(steps × features of all candidates).
  func model() -> AntecedentModel {
    let start = [Double](repeating: 0, count: FeatureNumbers.shared.count)
    let found = QuasiNewton().minimum(from: start) { loss($0) }
    return AntecedentModel(weights: found.map { Float($0) })
  }

  /// The loss of `theta` and its slope.
  private func loss(_ theta: [Double]) -> (value: Double, slope: [Double]) {
    var value = theta.reduce(0) { $0 + $1 * $1 } * decay / 2
    var slope = theta.map { $0 * decay }
    var powers: [Double] = []
    var first = 0
    for (number, end) in exampleEnds.enumerated() {
      powers.removeAll(keepingCapacity: true)
      for candidate in first..<end {
        powers.append(list(candidate).reduce(0) { $0 + theta[Int(features[$1])] })
      }
      let highest = powers.max() ?? 0
      var (all, allowed) = (0.0, 1e-30)
      for index in powers.indices {
        powers[index] = exp(powers[index] - highest)
        all += powers[index]
        if isAllowed[first + index] { allowed += powers[index] }
      }
      value += weights[number] * (log(all) - log(allowed))
      for index in powers.indices {
        var error = powers[index] / all
        if isAllowed[first + index] { error -= powers[index] / allowed }
        error *= weights[number]
        for feature in list(first + index) { slope[Int(features[feature])] += error }
      }
      first = end
    }
    return (value, slope)
  }

  /// Where the features of a candidate stand.
  private func list(_ candidate: Int) -> Range<Int> {
    (candidate == 0 ? 0 : candidateEnds[candidate - 1])..<candidateEnds[candidate]
  }
}
