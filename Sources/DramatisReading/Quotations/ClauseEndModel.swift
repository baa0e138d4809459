internal import DramatisLexicon

/// A logistic regression that says how likely a reported clause ends before a mark or word that it could
/// end before, given that it has gone on so far.
package struct ClauseEndModel: Sendable {
  /// The weight of each of ``ClauseEndTemplate/space``.
  package var weights: [Float]

  /// A model with these weights; without any, clauses end where the rules end them.
  package init(weights: [Float]) { self.weights = weights }

  /// The model in the binary.
  package static let embedded = ClauseEndModel(
    weights: Lexicon.clauseEnds.weights(of: ClauseEndTemplate.space.nameHashes))

  /// Above these odds, as a logarithm, a clause ends: a probability of 0.525.
  private static let least: Float = 0.1

  /// Whether a clause ends at a place whose features `features` gives.
  func ends(_ features: ((Int32) -> Void) -> Void) -> Bool {
    guard !weights.isEmpty else { return false }
    var sum: Float = 0
    features { sum += weights[Int($0)] }
    return sum > Self.least
  }
}
