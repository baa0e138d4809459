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

  @Option(help: "How often each pass goes through the sentences.")
  var epochs = 8

  func validate() throws {
    guard epochs > 0 else { throw ValidationError("--epochs takes a number above 0") }
  }

  func run() throws {
    var recipe = Recipe(corpora: corpora) { line in
      Console.note(line)
    }
    recipe.seed = seed
    recipe.epochs = epochs
    let statistics = try words.map { try WordStatistic.read($0) } ?? []
    let bytes = try recipe.model(statistics: statistics)
    try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(bytes.count) bytes")
  }
}

/// Scores a model on files in CoNLL’s form.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "F1 of a model over person, organisation and location: exact spans.")

  @Argument(help: "Files in CoNLL’s form.")
  var files: [String]

  @Option(help: "The model.")
  var model: String

  @Flag(help: "Write the sentences as headlines first.")
  var titled = false

  @Flag(help: "Leave the second pass out.")
  var firstPass = false

  func run() throws {
    let model = try TaggerModel(bytes: Array(Data(contentsOf: URL(filePath: model))))
    var sum = 0.0
    for file in files {
      let score = try NameScore(of: model, on: file, titled: titled, firstPass: firstPass)
      sum += score.f1()
      print(
        "\(file.split(separator: "/").last ?? ""): \(Self.rounded(score.f1()))",
        "person \(Self.rounded(score.f1(.person)))",
        "organisation \(Self.rounded(score.f1(.organisation)))",
        "location \(Self.rounded(score.f1(.location)))")
    }
    print("mean: \(Self.rounded(sum / Double(files.count)))")
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
