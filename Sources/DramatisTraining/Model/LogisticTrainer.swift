internal import DramatisReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// What a logistic regression learns from: features that are there, and whether they are right.
struct LogisticExample {
  var features: [Int32]
  var isRight: Bool
}

/// Logistic regression with a penalty on squares: the least of −Σ log p + ½ λ |θ|², by the BFGS method with
/// limited memory, so that the same examples give the same weights.
struct LogisticTrainer {
  /// λ: how much it costs a weight to leave 0.
  var decay: Double

  /// The weights of `count` features. O(steps × features of all examples).
  func weights(_ count: Int, _ examples: [LogisticExample]) -> [Float] {
    let start = [Double](repeating: 0, count: count)
    return QuasiNewton().minimum(from: start) { loss($0, examples) }.map { Float($0) }
  }

  /// The loss of `theta` and its slope.
  private func loss(
    _ theta: [Double], _ examples: [LogisticExample]
  ) -> (value: Double, slope: [Double]) {
    var value = theta.reduce(0) { $0 + $1 * $1 } * decay / 2
    var slope = theta.map { $0 * decay }
    for example in examples {
      let sum = example.features.reduce(0) { $0 + theta[Int($1)] }
      let signed = example.isRight ? sum : -sum
      value += signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed
      let error = 1 / (1 + exp(-sum)) - (example.isRight ? 1 : 0)
      for feature in example.features { slope[Int(feature)] += error }
    }
    return (value, slope)
  }
}
