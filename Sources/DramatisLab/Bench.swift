internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisText
internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads articles again and again on one core and says how fast: text to ties, no input or output.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How many words a second one core reads, from text to ties.",
    discussion: "xz -dc articles.jsonl.xz | head -n 2000 | DramatisLab bench -")

  @Argument(help: "A file of JSON Lines with articles, or - for standard input.")
  var input: String

  @Option(help: "How often the articles are read; the median is printed.")
  var runs = 5

  func run() throws {
    let articles = try lines().compactMap { line in
      try? ArticleLine(json: Array(line), name: "?").article
    }
    let words = articles.reduce(0) { $0 + Self.words(in: $1.text) }
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    print("\(articles.count) articles, \(words) words, \(bytes) bytes")
    let reader = Reader()
    var ties = 0
    let seconds = (0..<runs).map { _ in
      let duration = ContinuousClock().measure {
        ties = articles.reduce(0) { $0 + reader.story(of: $1).ties.count }
      }
      return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }.sorted()
    for (name, value) in [
      ("best", seconds[0]), ("median", seconds[seconds.count / 2]),
      ("worst", seconds[seconds.count - 1]),
    ] {
      print(
        "\(name): \(Int(Double(words) / value)) words/s, \(Int(Double(bytes) / value / 1000)) kB/s")
    }
    print("\(ties) ties; peak resident memory \(Self.peakMegabytes()) MB, articles included")
  }

  private func lines() throws -> [Data.SubSequence] {
    let handle = input == "-" ? "/dev/stdin" : input
    let data = try Data(contentsOf: URL(filePath: handle))
    return data.split(separator: UInt8(ascii: "\n"))
  }

  /// Runs of characters between white space, as `wc -w` counts them.
  private static func words(in text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace && !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
