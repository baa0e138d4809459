internal import ArgumentParser
internal import DramatisTraining
internal import FoundationEssentials

/// Trains whom pronouns mean: from corpora to the table of weights.
struct TrainPronouns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-pronouns",
    abstract: "Trains the weights of a pronoun’s antecedents.",
    discussion: """
      DramatisLab train-pronouns --gap gap.tsv --chains chains.jsonl --articles articles.jsonl \\
        -o pronouns.tsv
      """)

  @Option(help: "Files in GAP’s form.")
  var gap: [String] = []

  @Option(help: "Files of coreference chains, JSON Lines.")
  var chains: [String] = []

  @Option(help: "Files of articles, JSON Lines.")
  var articles: [String] = []

  @Option(help: "One of how many articles is read.")
  var step = 1

  @Option(name: [.short, .customLong("output")], help: "Where the table goes.")
  var output: String?

  @Option(help: "How often the corpora are read.")
  var rounds = 2

  @Option(help: "How much all articles count beside all annotated pronouns.")
  var articleWeight = 4.0

  @Option(help: "How much a pronoun of GAP counts, one of a chain counting 1.")
  var gapWeight = 3.0

  @Option(help: "A GAP file to score.")
  var score: [String] = []

  @Option(help: "Groups of features to leave out.")
  var without: [String] = []

  @Flag(help: "Score without each group of features in turn.")
  var ablate = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes a number above 0") }
    guard step > 0 else { throw ValidationError("--step takes a number above 0") }
    for group in without where !PronounRecipe.groups.contains(group) {
      throw ValidationError(
        "--without knows no group “\(group)”, but: \(PronounRecipe.groups.joined(separator: ", "))")
    }
  }

  func run() throws {
    let recipe = try train(without: Set(without), title: "all features")
    print("temperature \(recipe.temperature)")
    for (name, reliability) in recipe.reliability {
      ReliabilityCommand.print(reliability, of: "pronouns", name: name)
    }
    if let output {
      try Data(recipe.table.utf8).write(to: URL(filePath: output), options: .atomic)
    }
    guard ablate else { return }
    for group in PronounRecipe.groups { _ = try train(without: [group], title: "without \(group)") }
  }

  private func train(without groups: Set<String>, title: String) throws -> PronounRecipe {
    var recipe = PronounRecipe(gap: gap, chains: chains, articles: articles)
    recipe.step = step
    recipe.rounds = rounds
    recipe.articleWeight = articleWeight
    recipe.gapWeight = gapWeight
    recipe.without = groups
    recipe.progress = { Console.note($0) }
    try recipe.train()
    show(try recipe.foldScores(), title: "folds, \(title)")
    for file in score { show(try recipe.scores(on: file), title: title) }
    return recipe
  }

  private func show(_ scores: PronounScores, title: String) {
    print(
      "\(title): \(rounded(scores.all.f1)), he \(rounded(scores.masculine.f1)),",
      "she \(rounded(scores.feminine.f1)), right \(scores.all.right) said \(scores.all.said)",
      "gold \(scores.all.gold)")
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
