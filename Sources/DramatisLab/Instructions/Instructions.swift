internal import ArgumentParser
internal import DramatisText

/// Counts the instructions of each stage of the reader, which are the same on every run where seconds
/// are not, and compares them with the limits of ``Stage``.
struct Instructions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How many instructions each stage takes, and whether that is within its limit.",
    discussion: """
      Made-up articles are read under Valgrind’s callgrind: twice, so that what a word costs when it is \
      met first stands apart. Ends with status 1 if a stage is over its limit.
      """)

  @Option(help: "About how many words are read.")
  var words = 20_000

  func validate() throws {
    guard words > 0 else { throw ValidationError("--words takes a number above 0") }
  }

  func run() throws {
    let profiles = try Callgrind().profiles(
      arguments: ["workload", "--words", String(words)], cut: Workload.readAgainPattern)
    let (first, second) = (profiles[0], profiles[1])
    let (wordCount, typeCount) = MadeUpNews.size(of: MadeUpNews.articles(words: words))
    var rows = try Stage.warm.map { stage in
      Row(stage: stage, count: try Self.count(of: stage, in: second) / wordCount)
    }
    let extra =
      try Self.count(of: .firstMeeting, in: first) - Self.count(of: .firstMeeting, in: second)
    rows.append(Row(stage: .firstMeeting, count: extra / typeCount))
    print("\(wordCount) words, \(typeCount) different ones")
    print(Row.heading)
    for row in rows { print(row.line) }
    if rows.contains(where: \.isOver) { throw ExitCode.failure }
  }

  private static func count(of stage: Stage, in profile: Profile) throws -> Int {
    try stage.functions.reduce(0) { sum, function in
      guard let count = profile.instructions(in: function) else {
        throw Callgrind.Failure.noFunction(function)
      }
      return sum + count
    }
  }
}

/// A line of the table.
private struct Row {
  let stage: Stage
  /// Instructions for each unit.
  let count: Int

  var isOver: Bool { count > stage.limit }

  static let heading = line("stage", "instructions", "limit", "")

  var line: String {
    Self.line(stage.name, String(count), String(stage.limit), isOver ? "over" : "ok")
  }

  private static func line(_ name: String, _ count: String, _ limit: String, _ verdict: String)
    -> String
  {
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(0, 14 - text.count)) + text
    }
    return name.padding(to: 22) + right(count) + right(limit) + "  " + verdict
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
