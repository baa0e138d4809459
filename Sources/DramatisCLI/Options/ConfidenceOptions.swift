internal import ArgumentParser

/// What is too doubtful to be in an answer: shared by the verbs that answer from stories.
struct ConfidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How sure, from 0 to 1, an entity must be, and the speaker of a quotation.",
      valueName: "p"))
  var minConfidence = 0.0

  func validate() throws { try Self.check(minConfidence) }

  /// Refuses what is no confidence.
  static func check(_ value: Double) throws {
    guard (0...1).contains(value) else {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }
}
