internal import ArgumentParser
internal import DramatisTraining
internal import FoundationEssentials

/// Trains which words report: from a corpus of attributions to the table of weights.
struct TrainCues: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-cues",
    abstract: "Trains which words report. Run again after a build if the words changed.")

  @Argument(help: "Files of attributions, JSON Lines.")
  var files: [String]

  @Option(name: [.short, .customLong("output")], help: "Where the table goes.")
  var output: String?

  @Option(help: "Where the table of clauses’ ends goes.")
  var ends: String?

  @Option(help: "What large weights of cues cost.")
  var decay = 5.0

  @Option(help: "What large weights of clauses’ ends cost.")
  var endDecay = 3.0

  @Flag(help: "Show how many candidates are right by tenths of their probability, in five folds.")
  var folds = false

  func run() throws {
    var recipe = CueRecipe(files: files)
    recipe.decay = decay
    recipe.endDecay = endDecay
    recipe.progress = { Console.note($0) }
    if folds { try recipe.crossValidated().forEach { print($0) } }
    try recipe.train()
    if let output {
      try Data(recipe.table.utf8).write(to: URL(filePath: output), options: .atomic)
    }
    if let ends {
      try Data(recipe.endTable.utf8).write(to: URL(filePath: ends), options: .atomic)
    }
  }
}
