internal import ArgumentParser
internal import DramatisTagger
internal import DramatisTraining
internal import FoundationEssentials

/// Scores a model on files in CoNLL’s form.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "F1 of a model over person, organisation and location: exact spans.",
    discussion: "DramatisLab score --model tagger.bin --headlines testa.conll worldwide.dev.conll")

  @Argument(help: "Files in CoNLL’s form.")
  var files: [String]

  @Option(help: "The model.")
  var model: String

  @Flag(help: "Score the sentences written as headlines, in title case, too.")
  var headlines = false

  @Flag(help: "Leave the second pass out.")
  var firstPass = false

  func run() throws {
    let model = try TaggerModel(bytes: Array(Data(contentsOf: URL(filePath: model))))
    try score(model, titled: false)
    if headlines { try score(model, titled: true) }
  }

  private func score(_ model: TaggerModel, titled: Bool) throws {
    let casing = titled ? " as headlines" : ""
    var sum = 0.0
    for file in files {
      let score = try NameScore(of: model, on: file, titled: titled, firstPass: firstPass)
      sum += score.f1()
      print(
        "\(file.split(separator: "/").last ?? "")\(casing): \(Self.rounded(score.f1()))",
        "person \(Self.rounded(score.f1(.person)))",
        "organisation \(Self.rounded(score.f1(.organisation)))",
        "location \(Self.rounded(score.f1(.location)))")
    }
    print("mean\(casing): \(Self.rounded(sum / Double(files.count)))")
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
