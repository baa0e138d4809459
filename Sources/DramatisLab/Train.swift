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

  @Option(help: "Where random choices start.")
  var seed: UInt64 = 1

  @Option(help: "Of how many runs from different seeds each pass is the mean.")
  var runs = 2

  @Option(help: "How often each pass goes through the sentences.")
  var epochs = 8

  func validate() throws {
    guard runs > 0 else { throw ValidationError("--runs takes a number above 0") }
    guard epochs > 0 else { throw ValidationError("--epochs takes a number above 0") }
  }

  func run() throws {
    var recipe = Recipe(corpora: corpora) { line in
      Console.note(line)
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
