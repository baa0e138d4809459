internal import ArgumentParser
internal import Dramatis
internal import DramatisTagger
internal import DramatisTraining
internal import FoundationEssentials

/// Scores a model on files in CoNLL’s form, and entities across articles on files of chains.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "F1 over person, organisation and location: of names, and of entities across articles.",
    discussion: """
      Of a file in CoNLL’s form, exact spans of names. Of a file that ends in .jsonl, whose articles \
      have their entities marked by instance across articles, B³ and CEAF-e of the resolver, of names \
      as they are written, and of the mentions found if each were resolved rightly.

      DramatisLab score --model tagger.bin --headlines testa.conll worldwide.dev.conll
      DramatisLab score meantime.dev.jsonl
      """)

  @Argument(help: "Files in CoNLL’s form, or of marked articles as JSON Lines.")
  var files: [String]

  @Option(help: "The model; otherwise the embedded one.")
  var model: String?

  @Flag(help: "Print the mentions that were joined or kept apart wrongly.")
  var errors = false

  @Flag(help: "Score the sentences written as headlines, in title case, too.")
  var headlines = false

  @Flag(help: "Leave the second pass out.")
  var firstPass = false

  func run() throws {
    let model = try model.map { try TaggerModel(bytes: Array(Data(contentsOf: URL(filePath: $0)))) }
    let chains = files.filter { $0.hasSuffix(".jsonl") }
    let tagged = files.filter { !chains.contains($0) }
    if !tagged.isEmpty {
      try score(model ?? .embedded, on: tagged, titled: false)
      if headlines { try score(model ?? .embedded, on: tagged, titled: true) }
    }
    for file in chains {
      let articles = try MarkedArticle.articles(inFile: file)
      let score = try AcrossScore(of: articles, reader: Reader(model: model ?? .embedded))
      print(score.table)
      let decisions = DecisionScore(score)
      print(decisions.table)
      ReliabilityCommand.print(decisions.reliability, of: "decisions", name: "confidence")
      if errors { print(score.errors) }
    }
  }

  private func score(_ model: TaggerModel, on files: [String], titled: Bool) throws {
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
