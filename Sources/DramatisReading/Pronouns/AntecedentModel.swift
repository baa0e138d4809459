internal import DramatisLexicon
internal import DramatisTagger

/// A linear model that says how likely each candidate is whom a pronoun means: the softmax of the sums of
/// their features' weights, "nobody named" being a candidate too (a mention-ranking model: Denis and
/// Baldridge 2008; the features are of the kind of Durrett and Klein 2013).
package struct AntecedentModel: Sendable {
  /// The weight of each feature.
  package var weights: [Float]

  /// A model with these weights, one for each of ``FeatureNumbers``.
  package init(weights: [Float]) { self.weights = weights }

  /// The model in the binary.
  package static let embedded = AntecedentModel(table: Lexicon.pronouns)

  /// The model that stands in `table`: a feature's name, its weight in thousandths.
  private init(table: Table) {
    weights = table.weights(of: FeatureNumbers.shared.names)
  }

  /// The model whose sums are those of this one divided by `temperature`.
  package func divided(by temperature: Double) -> AntecedentModel {
    AntecedentModel(weights: weights.map { $0 / Float(temperature) })
  }

  /// The probability of each candidate by its features.
  package func probabilities(_ candidates: [[Int32]]) -> [Float] {
    let scores = candidates.map { features in
      features.reduce(Float(0)) { $0 + weights[Int($1)] }
    }
    let highest = scores.max() ?? 0
    let powers = scores.map { Exponential.of(max($0 - highest, -32)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
