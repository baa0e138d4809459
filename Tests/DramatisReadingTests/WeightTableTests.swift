internal import DramatisLexicon
internal import DramatisTagger
internal import Testing

@testable internal import DramatisReading

/// Tables of trained weights fit the features that look them up.
struct WeightTableTests {
  @Test("Every row of the pronouns’ weights names a feature and has a weight")
  func pronouns() {
    let names = Set(
      AntecedentTemplate.space.names + [AntecedentModel.biasRow, AntecedentModel.outputRow])
    #expect(Lexicon.pronouns.rows.count > 100)
    for row in Lexicon.pronouns.rows {
      #expect(names.contains(row.string(0)), "\(row.string(0))")
      #expect(row.number(1) != nil, "\(row.string(0))")
    }
  }

  @Test("Every row of the weights of cues and of clauses’ ends names a feature")
  func quotations() {
    let tables = [
      (Lexicon.cues, CueFeatureNumbers.shared.names),
      (Lexicon.clauseEnds, ClauseEndTemplate.space.names),
    ]
    for (table, features) in tables {
      let names = Set(features)
      #expect(table.rows.count > 100)
      for row in table.rows { #expect(names.contains(row.string(0)), "\(row.string(0))") }
    }
  }

  @Test("Weights read by hashes of names are those of the names")
  func byHashes() {
    let table = Lexicon.clauseEnds
    let rows = Dictionary(
      table.rows.map { ($0.string(0), Float($0.number(1) ?? 0) / 1000) }
    ) { first, _ in first }
    let space = ClauseEndTemplate.space
    #expect(table.weights(of: space.nameHashes) == space.names.map { rows[$0] ?? 0 })
  }

  @Test("The hash of each feature is that of its name, and no two of a model are the same")
  func hashes() {
    for (hashes, names) in [
      (AntecedentTemplate.space.nameHashes, AntecedentTemplate.space.names),
      (ClauseEndTemplate.space.nameHashes, ClauseEndTemplate.space.names),
      (CueFeatureNumbers.shared.nameHashes, CueFeatureNumbers.shared.names),
    ] {
      #expect(hashes == names.map { FeatureHash.of($0.utf8) })
      #expect(Set(hashes).count == hashes.count)
    }
  }

  @Test("The rows of the pronouns’ weights, read, are written as they were")
  func rows() {
    let rows = Lexicon.pronouns.rows.map { "\($0.string(0))\t\($0.string(1))\t\($0.string(2))" }
    #expect(AntecedentModel.embedded.rows == rows)
  }

  @Test("The network’s score is the sum of weights and of what its hidden units let through")
  func score() {
    let count = AntecedentTemplate.space.count
    var model = AntecedentModel(
      weights: [Float](repeating: 0, count: count), hidden: [Float](repeating: 0, count: 2 * count),
      biases: [0, -1], outputs: [1, 2])
    model.weights[3] = 0.5
    model.hidden[2 * 3] = -4
    model.hidden[2 * 3 + 1] = 1.25
    model.hidden[2 * 5 + 1] = 1.25
    #expect(model.score([3]) == 0.5 + 2 * 0.25)
    #expect(model.score([3, 5]) == 0.5 + 2 * 1.5)
    #expect(model.without([3]).score([3, 5]) == 2 * 0.25)
    #expect(model.divided(by: 2).score([3, 5]) == 1.75)
  }
}
