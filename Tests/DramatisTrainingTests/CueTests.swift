internal import DramatisTraining
internal import Testing

/// Training which words report.
@Suite struct CueTests {
  /// One report and one sentence without.
  private static let line =
    #"{"text":"Helen Marlowe said that the port was safe. Helen Marlowe tried the soup.","#
    + #""quotes":[{"start":24,"end":41,"speaker":{"start":0,"end":13,"text":"Helen Marlowe"},"#
    + #""cue":{"start":14,"end":18,"text":"said"}}]}"#

  private static func table(seed: UInt64) throws -> String {
    try withFile(Array(repeating: line, count: 6).joined(separator: "\n"), named: "a.jsonl") {
      var recipe = CueRecipe(files: [$0])
      recipe.seed = seed
      try recipe.train()
      return recipe.table
    }
  }

  private static func weight(_ feature: String, in table: String) -> Int? {
    table.split(separator: "\n").first { $0.hasPrefix(feature + "\t") }
      .flatMap { Int($0.split(separator: "\t")[1]) }
  }

  @Test("A word that reports is a candidate and weighs")
  func weights() throws {
    let table = try Self.table(seed: 1)
    #expect(Self.weight("form said that", in: table) ?? 0 > 0)
    #expect(Self.weight("form tried", in: table) == nil)
  }

  @Test("The same corpus and seed give the same table")
  func repeatable() throws {
    #expect(try Self.table(seed: 7) == Self.table(seed: 7))
  }

  @Test("A line that is no document")
  func errors() throws {
    try withFile("{}", named: "a.jsonl") { path in
      var recipe = CueRecipe(files: [path])
      #expect(throws: CorpusError.self) { try recipe.train() }
    }
  }
}
