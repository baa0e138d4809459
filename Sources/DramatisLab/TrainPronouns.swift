internal import ArgumentParser
internal import DramatisTraining
internal import FoundationEssentials

/// Trains whom pronouns mean: from corpora to the table of weights.
struct TrainPronouns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-pronouns",
    abstract: "Trains the weights of a pronoun’s antecedents.")

  @Option(help: "Files in GAP’s form.")
  var gap: [String] = []

  @Option(help: "Files of coreference chains, JSON Lines.")
  var chains: [String] = []

  @Option(name: [.short, .customLong("output")], help: "Where the table goes.")
  var output: String?

  @Option(help: "How often the corpora are read.")
  var rounds = 3

  @Option(help: "How much a pronoun of a chain counts beside one of GAP.")
  var chainWeight: Float = 1

  @Option(help: "How much large weights cost.")
  var decay: Float = 5

  @Option(help: "How much weights cost that leave what they are at first.")
  var priorDecay: Float = 1000

  @Option(help: "What salience weighs at first for the source of a speech.")
  var prior: Float = 3

  @Option(help: "A GAP file to score.")
  var score: [String] = []

  @Option(help: "Groups of features to leave out.")
  var without: [String] = []

  @Flag(help: "Score GAP in five folds, each by weights trained on the others.")
  var folds = false

  @Flag(help: "Score without each group of features in turn.")
  var ablate = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes a number above 0") }
    for group in without where !PronounRecipe.groups.contains(group) {
      throw ValidationError(
        "--without knows no group “\(group)”, but: \(PronounRecipe.groups.joined(separator: ", "))")
    }
  }

  func run() throws {
    try train(without: Set(without), title: "all features", keeps: true)
    if ablate {
      for group in PronounRecipe.groups {
        try train(without: [group], title: "without \(group)", keeps: false)
      }
    }
  }

  private func train(without groups: Set<String>, title: String, keeps: Bool) throws {
    var recipe = PronounRecipe(gap: gap, chains: chains)
    recipe.rounds = rounds
    recipe.chainWeight = chainWeight
    recipe.decay = decay
    recipe.priorDecay = priorDecay
    recipe.without = groups
    recipe.priorWeight = prior
    recipe.progress = { Console.note($0) }
    if folds { show(try recipe.crossValidated(), title: "folds, \(title)") }
    try recipe.train()
    for file in score { show(try recipe.scores(on: file), title: title) }
    if keeps, let output {
      try Data(recipe.table.utf8).write(to: URL(filePath: output), options: .atomic)
    }
  }

  private func show(_ scores: PronounScores, title: String) {
    print(
      "\(title): \(rounded(scores.all.f1)), he \(rounded(scores.masculine.f1)),",
      "she \(rounded(scores.feminine.f1)), right \(scores.all.right) said \(scores.all.said)",
      "gold \(scores.all.gold)")
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
