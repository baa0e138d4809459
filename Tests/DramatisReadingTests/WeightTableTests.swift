internal import DramatisLexicon
internal import DramatisReading
internal import Testing

/// Tables of trained weights fit the features that look them up.
struct WeightTableTests {
  @Test("Every row of the pronouns’ weights names a feature and has a weight")
  func pronouns() {
    let names = Set(FeatureNumbers.shared.names)
    #expect(Lexicon.pronouns.rows.count > 100)
    for row in Lexicon.pronouns.rows {
      #expect(names.contains(row.string(0)), "\(row.string(0))")
      #expect(row.number(1) != nil, "\(row.string(0))")
    }
  }
}
