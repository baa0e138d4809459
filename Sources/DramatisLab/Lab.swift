internal import ArgumentParser

/// The workbench of those who work on Dramatis; users need none of it.
@main
struct Lab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "DramatisLab",
    abstract: "Measures the reader. For those who work on Dramatis.",
    subcommands: [
      Bench.self, Fuzz.self, Instructions.self, ReliabilityCommand.self, Resolve.self, Score.self,
      ScorePages.self, Tables.self,
      Train.self, TrainCues.self, TrainPronouns.self, Without.self, Words.self, Workload.self,
    ])
}
