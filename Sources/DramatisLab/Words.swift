internal import ArgumentParser
internal import DramatisFormats
internal import DramatisText
internal import DramatisTraining
internal import FoundationEssentials

/// Counts raw news: clusters of words and how often each has a capital.
struct Words: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes word statistics from raw articles, for training.",
    discussion: "xz -dc articles.jsonl.xz | DramatisLab words - -o words.bin")

  @Argument(help: "A file of JSON Lines with articles, or - for standard input.")
  var input: String

  @Option(name: [.short, .customLong("output")], help: "Where the statistics go.")
  var output: String

  func run() throws {
    var counter = WordCounter()
    let data = try Data(contentsOf: URL(filePath: input == "-" ? "/dev/stdin" : input))
    for line in data.split(separator: UInt8(ascii: "\n")) {
      guard let article = try? ArticleLine(json: Array(line), name: "?").article else { continue }
      counter.add(article.text)
    }
    let statistics = counter.statistics { Console.note($0) }
    try Data(WordStatistic.bytes(statistics)).write(to: URL(filePath: output), options: .atomic)
    print("\(output): \(statistics.count) words")
  }
}
