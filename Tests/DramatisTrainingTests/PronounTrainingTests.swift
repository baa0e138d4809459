internal import DramatisTraining
internal import Testing

/// Training whom pronouns mean.
@Suite struct PronounTrainingTests {
  /// A museum has a woman's name in its own: it is not she.
  private static let chains =
    #"{"text":"The Helen Marlowe Museum closed. Helen Marlowe wept. She left.","clusters":["#
    + #"[{"start":0,"end":24,"kind":"name"}],[{"start":4,"end":17,"kind":"name"},"#
    + #"{"start":33,"end":46,"kind":"name"},{"start":53,"end":56,"kind":"pronoun"}]]}"#

  private static let gap = """
    ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL
    t\tHelen Marlowe met Anna Quell. She left.\tShe\t30\tHelen Marlowe\t0\tTRUE\tAnna Quell\t18\tFALSE\tu
    """

  private static let article =
    #"{"text":"Helen Marlowe met Alan Pryce. She left. Alan Pryce met Anna Quell. He left."}"#

  private static func weight(_ feature: String, in table: String) -> Int? {
    table.split(separator: "\n").first { $0.hasPrefix(feature + "\t") }
      .flatMap { Int($0.split(separator: "\t")[1]) }
  }

  private static func repeated(_ line: String) -> String {
    Array(repeating: line, count: 10).joined(separator: "\n")
  }

  private static func train(_ change: (inout PronounRecipe) -> Void) throws -> PronounRecipe {
    var recipe = PronounRecipe(gap: [], chains: [], articles: [])
    recipe.settings.epochs = 100
    recipe.step = 1
    recipe.rounds = 1
    change(&recipe)
    try recipe.train()
    return recipe
  }

  @Test("A name inside another's marks is its own: the subject before is preferred to nobody")
  func chains() throws {
    let recipe = try withFile(Self.repeated(Self.chains), named: "a.jsonl") { path in
      try Self.train { $0.chains = [path] }
    }
    #expect(Self.weight("part subject 1 subject", in: recipe.table) ?? 0 > 0)
  }

  @Test("What is right on GAP is said, in folds and by the whole")
  func gap() throws {
    let lines = Self.gap.split(separator: "\n").map(String.init)
    let file = ([lines[0]] + Array(repeating: lines[1], count: 10)).joined(separator: "\n")
    try withFile(file, named: "a.tsv") { path in
      let recipe = try Self.train { $0.gap = [path] }
      #expect(try recipe.foldScores().all.f1 == 100)
      #expect(try recipe.scores(on: path).feminine.right == 10)
    }
  }

  @Test("The gender of a pronoun teaches places, and of gender nothing")
  func articles() throws {
    let recipe = try withFile(Self.repeated(Self.article), named: "a.jsonl") { path in
      try Self.train { $0.articles = [path] }
    }
    #expect(Self.weight("part subject 1 subject", in: recipe.table) ?? 0 > 0)
    #expect(!recipe.table.contains("\ncertainty"))
  }

  @Test("The same corpora give the same table")
  func repeatable() throws {
    try withFile(Self.repeated(Self.article), named: "a.jsonl") { path in
      let tables = try (0..<2).map { _ in try Self.train { $0.articles = [path] }.table }
      #expect(tables[0] == tables[1])
    }
  }

  @Test("Each row of the table has a weight for each hidden unit")
  func rows() throws {
    let recipe = try withFile(Self.repeated(Self.article), named: "a.jsonl") { path in
      try Self.train {
        $0.articles = [path]
        $0.settings.width = 3
      }
    }
    let rows = recipe.table.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.contains { $0.hasPrefix("hidden output\t0\t") })
    #expect(rows.allSatisfy { $0.split(separator: "\t")[2].split(separator: " ").count == 3 })
  }

  @Test("A line that is no document")
  func errors() throws {
    try withFile("{}", named: "a.jsonl") { path in
      #expect(throws: CorpusError.self) { try Self.train { $0.articles = [path] } }
      #expect(throws: CorpusError.self) { try Self.train { $0.chains = [path] } }
    }
  }
}
