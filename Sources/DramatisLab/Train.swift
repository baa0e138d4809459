internal import ArgumentParser
internal import DramatisTagger
internal import DramatisTraining
internal import FoundationEssentials

/// Trains the tagger: from corpora to a model file.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains the tagger’s model on corpora in CoNLL’s form.")

  @Argument(help: "The corpora: word, tab, label, a line each.")
  var corpora: [String]

  @Option(name: [.short, .customLong("output")], help: "Where the model goes.")
  var output: String

  @Option(help: "Word statistics made by “DramatisLab words”.")
  var words: String?

  @Option(help: "Raw articles, JSON Lines, that --taught-names has names of.")
  var articles: String?

  @Option(help: "The names that a larger model found in --articles, to learn from as well.")
  var taughtNames: String?

  @Option(help: "Where random choices start.")
  var seed: UInt64 = 1

  @Option(help: "Of how many runs from different seeds each pass is the mean.")
  var runs = 2

  @Option(
    help: "How often each pass goes through everything (default: 8, or 2 with --taught-names).")
  var epochs: Int?

  func validate() throws {
    guard (articles == nil) == (taughtNames == nil) else {
      throw ValidationError("--articles and --taught-names go together")
    }
    guard runs > 0 else { throw ValidationError("--runs takes a number above 0") }
    guard epochs ?? 1 > 0 else { throw ValidationError("--epochs takes a number above 0") }
  }

  func run() throws {
    var recipe = Recipe(corpora: corpora) { line in
      Console.note(line)
    }
    if let articles, let taughtNames {
      recipe.taught = TaughtArticles(articles: articles, names: taughtNames)
    }
    recipe.seed = seed
    recipe.epochs = epochs
    recipe.runs = runs
    let statistics = try words.map { try WordStatistic.read($0) } ?? []
    let bytes = try recipe.model(statistics: statistics)
    try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(bytes.count) bytes")
  }
}
