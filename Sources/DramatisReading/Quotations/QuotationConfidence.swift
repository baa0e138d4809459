internal import DramatisText

/// How sure a quotation is, from 0 to 1: that its words are reported, and its source is the right one.
///
/// For each rule and kind of source it is the share of quotations that are right, counted on PolNeAR’s
/// training articles and rounded to a twentieth, at most 0.95 (the article “How speakers are found” has the counts). A
/// pronoun’s is multiplied with the probability of its antecedent.
enum QuotationConfidence {
  /// Below this a quotation’s speaker is unknown.
  static let minimum = 0.2

  /// What a pronoun’s antecedent counts that is nobody known, or that no probability was found for.
  static let unsure = 0.3

  /// The share of a rule by the kind of its source; for a pronoun without its antecedent.
  static func share(_ rule: Rule, _ source: Source) -> Double {
    let shares = shares[rule] ?? usual
    switch source.reference {
    case .name, .role: return shares.name
    case .pronoun: return shares.pronoun
    case .nominal: return shares.nominal
    }
  }

  private typealias Shares = (name: Double, pronoun: Double, nominal: Double)

  /// Of all rules together, for those that are counted too rarely.
  private static let usual: Shares = (0.85, 0.8, 0.65)

  private static let shares: [Rule: Shares] = [
    "clause.cue": (0.85, 0.85, 0.8),
    "cue.according": (0.9, 0.7, 0.85),
    "cue.before": (0.9, 0.8, 0.55),
    "cue.behind": (0.95, 0.95, 0.95),
    "cue.clause": (0.85, 0.8, 0.7),
    "cue.introduction": (0.65, 0.9, 0.6),
    "cue.label": (0.8, 0.8, 0.3),
    "cue.noun": (0.25, 0.4, 0.65),
    "cue.signature": (0.55, 0.55, 0.55),
    "cue.tail": (0.95, 0.85, 0.9),
    "speaker.continuation": (0.9, 0.9, 0.8),
  ]
}
