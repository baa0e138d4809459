public import ArgumentParser
public import DramatisGraph

extension Association: ExpressibleByArgument {}
extension Centrality: ExpressibleByArgument {}

/// Which ties are too light to count: shared by the verbs that follow ties.
struct WeightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How often a tie must be found; offices stay.", valueName: "n"))
  var minWeight = 1

  func validate() throws { try Self.check(minWeight) }

  /// Refuses what is no weight.
  static func check(_ weight: Int) throws {
    guard weight >= 1 else { throw ValidationError("--min-weight must be at least 1.") }
  }
}
