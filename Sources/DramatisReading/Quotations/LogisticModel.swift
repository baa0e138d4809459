internal import DramatisTagger

/// Logistic regression over features that are there or not.
package enum LogisticModel {
  /// The probability of features by their numbers, given the weight of each.
  package static func probability(_ features: [Int32], _ weights: [Float]) -> Float {
    let sum = features.reduce(Float(0)) { $0 + weights[Int($1)] }
    return 1 / (1 + Exponential.of(min(max(-sum, -32), 32)))
  }
}
