internal import DramatisLexicon

/// A logistic regression that says how likely a word with a subject opens a report of what follows it.
///
/// The rules decide by themselves where it is in two minds: see ``accepts(_:rules:)``.
package struct CueModel: Sendable {
  /// The weight of each of ``CueFeatureNumbers``.
  package var weights: [Float]

  /// A model with these weights; without any, the rules alone decide.
  package init(weights: [Float]) { self.weights = weights }

  /// The model in the binary.
  package static let embedded = CueModel(table: Lexicon.cues)

  private init(table: Table) {
    weights = table.weights(of: CueFeatureNumbers.shared.nameHashes)
  }

  /// The probability that words with these features are reported, with the right source.
  package func probability(_ features: CueFeatures) -> Float {
    LogisticModel.probability(features.numbers, weights)
  }

  /// Below this probability what the rules take is no report.
  package static let veto: Float = 0.25

  /// From this probability on what the rules refuse is a report, by what follows the cue.
  package static func least(_ complement: CueComplement) -> Float {
    switch complement {
    case .that, .quoted: 0.6
    case .phrase: 0.55
    case .clause: 0.65
    case .infinitive: 0.5
    }
  }

  /// Whether a report is one, given what the rules say.
  func accepts(_ features: CueFeatures, rules: Bool) -> Bool {
    guard !weights.isEmpty else { return rules }
    let probability = probability(features)
    return rules ? probability >= Self.veto : probability >= Self.least(features.complement)
  }
}
