internal import DramatisLexicon
internal import DramatisTagger
internal import Testing

@testable internal import DramatisReading

/// Tables of trained weights fit the features that look them up.
struct WeightTableTests {
  @Test("Every row of the pronouns’ weights names a feature and has a weight")
  func pronouns() {
    let names = Set(
      FeatureNumbers.shared.names + [AntecedentModel.biasRow, AntecedentModel.outputRow])
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
      (Lexicon.clauseEnds, ClauseEndNumbers.shared.names),
    ]
    for (table, features) in tables {
      let names = Set(features)
      #expect(table.rows.count > 100)
      for row in table.rows { #expect(names.contains(row.string(0)), "\(row.string(0))") }
    }
  }

  @Test("Weights of clauses’ ends read by the parts of their names are those of the names")
  func parts() {
    let numbers = ClauseEndNumbers.shared
    #expect(
      numbers.weights(Lexicon.clauseEnds) == Lexicon.clauseEnds.weights(of: numbers.names))
  }

  @Test("The hash of each pronouns’ feature is that of its name, and no two are the same")
  func hashes() {
    let hashes = FeatureNumbers.shared.nameHashes
    #expect(hashes == FeatureNumbers.shared.names.map { FeatureHash.of($0.utf8) })
    #expect(Set(hashes).count == hashes.count)
  }

  @Test("The rows of the pronouns’ weights, read, are written as they were")
  func rows() {
    let rows = Lexicon.pronouns.rows.map { "\($0.string(0))\t\($0.string(1))\t\($0.string(2))" }
    #expect(AntecedentModel.embedded.rows == rows)
  }

  @Test("The network’s score is the sum of weights and of what its hidden units let through")
  func score() {
    let count = FeatureNumbers.shared.count
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
