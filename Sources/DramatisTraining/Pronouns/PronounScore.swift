internal import DramatisReading
internal import DramatisTagger
internal import DramatisText

/// How many names were right, said and gold, as GAP counts them (Webster et al. 2018): a name is said if
/// the person whom the pronoun means holds it.
public struct PronounScore: Sendable, Hashable {
  /// Names said that are right.
  public var right = 0
  /// Names said.
  public var said = 0
  /// Names that are gold.
  public var gold = 0

  /// The harmonic mean of precision and recall in per cent.
  public var f1: Double {
    said + gold == 0 ? 0 : 200 * Double(right) / Double(said + gold)
  }

  mutating func add(_ pronoun: GoldPronoun, _ reading: PronounReading) {
    let holders = reading.members.filter { member in
      member.isPerson && member.pronouns.contains { $0.contains(pronoun.range.lower) }
    }
    func isSaid(_ name: TextRange) -> Bool {
      holders.contains { $0.names.contains { $0.overlaps(name) } }
    }
    gold += pronoun.right.count
    right += pronoun.right.count(where: isSaid)
    said += (pronoun.right + pronoun.wrong).count(where: isSaid)
  }
}

/// The scores of all pronouns, and of those of each gender.
public struct PronounScores: Sendable, Hashable {
  /// Of all.
  public var all = PronounScore()
  /// Of he, him, his and himself.
  public var masculine = PronounScore()
  /// Of she, her, hers and herself.
  public var feminine = PronounScore()
}
