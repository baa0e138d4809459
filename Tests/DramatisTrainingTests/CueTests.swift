internal import DramatisTraining
internal import Testing

/// Training which words report.
@Suite struct CueTests {
  /// One report and one sentence without.
  private static let line =
    #"{"text":"Helen Marlowe said that the port was safe. Helen Marlowe tried the soup.","#
    + #""quotes":[{"start":24,"end":41,"speaker":{"start":0,"end":13,"text":"Helen Marlowe"},"#
    + #""cue":{"start":14,"end":18,"text":"said"}}]}"#

  private static func trained(_ line: String) throws -> CueRecipe {
    try withFile(Array(repeating: line, count: 6).joined(separator: "\n"), named: "a.jsonl") {
      var recipe = CueRecipe(files: [$0])
      try recipe.train()
      return recipe
    }
  }

  private static func weight(_ feature: String, in table: String) -> Int? {
    table.split(separator: "\n").first { $0.hasPrefix(feature + "\t") }
      .flatMap { Int($0.split(separator: "\t")[1]) }
  }

  @Test("A word that reports is a candidate and weighs")
  func weights() throws {
    let table = try Self.trained(Self.line).table
    #expect(Self.weight("form said that", in: table) ?? 0 > 0)
    #expect(Self.weight("form tried", in: table) == nil)
  }

  @Test("A word that a reported clause ends before weighs, one that it goes on with weighs less")
  func ends() throws {
    let line =
      #"{"text":"Helen Marlowe said that the port was safe in May, as the strike went on.","#
      + #""quotes":[{"start":24,"end":48,"speaker":{"start":0,"end":13,"text":"Helen Marlowe"},"#
      + #""cue":{"start":14,"end":18,"text":"said"}}]}"#
    let table = try Self.trained(line).endTable
    #expect(Self.weight("next comma as", in: table) ?? 0 > 0)
    #expect(Self.weight("next none in", in: table) ?? 0 < 0)
  }

  @Test("The same corpus gives the same tables")
  func repeatable() throws {
    let (one, other) = (try Self.trained(Self.line), try Self.trained(Self.line))
    #expect(one.table == other.table && one.endTable == other.endTable)
  }

  @Test("A line that is no document")
  func errors() throws {
    try withFile("{}", named: "a.jsonl") { path in
      var recipe = CueRecipe(files: [path])
      #expect(throws: CorpusError.self) { try recipe.train() }
    }
  }
}
