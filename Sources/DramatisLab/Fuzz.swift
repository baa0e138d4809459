internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisGraph
internal import DramatisRender
internal import DramatisTestSupport
internal import DramatisText
internal import FoundationEssentials

/// Reads mutated articles and checks all that is made of them.
///
/// The text of a number depends on the seed, the number and the articles only, so that a fault is met again
/// by `--first` its number `--count 1`.
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Reads articles with their parts moved about, and says what is wrong with the answers.",
    discussion: "xz -dc articles.jsonl.xz | head -n 2000 | DramatisLab fuzz - --count 100000")

  @Argument(help: "A file of JSON Lines with articles, or - for standard input; else our own.")
  var input: String?

  @Option(help: "How many texts.")
  var count = 10_000

  @Option(help: "The number of the first text.")
  var first = 0

  @Option(help: "Where random choices start.")
  var seed: UInt64 = 1

  @Option(help: "Where the number and text being read are kept, to look at should the program end.")
  var last: String?

  /// How long texts are before they are mutated: a sentence or a few, at times enough of them for a story.
  private static let excerptBytes = [100, 300, 600, 100, 300, 600, 100, 300, 600, 2_000]
  /// Every so many texts exports are checked, and what takes long: a prime and a multiple of it, so that
  /// each length, window and kind of text has its turn.
  private static let (exportsEach, rarely) = (11, 209)

  func validate() throws {
    guard count > 0, first >= 0 else { throw ValidationError("--count takes a number above 0") }
  }

  func run() throws {
    let articles = try texts()
    var faulty = 0
    for number in first..<first + count {
      let text = text(number, of: articles)
      if let last { try Data("\(number)\n\(text)".utf8).write(to: URL(filePath: last)) }
      let faults = faults(of: text, number: number)
      if !faults.isEmpty {
        faulty += 1
        print("\(number): \(faults.prefix(3).joined(separator: "; "))\n\(text.debugDescription)")
      }
      if (number + 1) % 10_000 == 0 { Console.note("\(number + 1) texts, \(faulty) faulty") }
    }
    print("\(count) texts, \(faulty) faulty")
    if faulty > 0 { throw ExitCode.failure }
  }

  private func texts() throws -> [String] {
    let own = OwnArticles.all + MadeUpNews.articles(words: 5_000).map(\.text)
    guard let input else { return own }
    let data = try Data(contentsOf: URL(filePath: input == "-" ? "/dev/stdin" : input))
    return own
      + data.split(separator: UInt8(ascii: "\n")).compactMap {
        try? ArticleLine(json: Array($0), name: "?").article.text
      }
  }

  /// Mostly an excerpt of an article, mutated with another’s parts; at times text of no article at all.
  private func text(_ number: Int, of articles: [String]) -> String {
    // The factor, an odd one of 64 bits, keeps the random numbers of neighbours apart.
    var mutator = Mutator(seed: (seed << 40 &+ UInt64(number)) &* 0xD134_2543_DE82_EF95)
    switch number % 20 {
    case 0: return mutator.randomText(scalars: 300)
    case 1: return mutator.randomPieces(200)
    default:
      let bytes = Self.excerptBytes[number / 3 % Self.excerptBytes.count]
      let text = mutator.excerpt(of: mutator.one(of: articles), bytes: bytes)
      return mutator.mutated(text, with: mutator.one(of: articles))
    }
  }

  private func faults(of text: String, number: Int) -> [String] {
    let windows = CoMentionWindow.allCases
    let faults = DramatisTestSupport.faults(
      reading: text, window: windows[number % windows.count],
      exports: number.isMultiple(of: Self.exportsEach))
    guard number.isMultiple(of: Self.rarely), faults.isEmpty else { return faults }
    return rareFaults(of: text)
  }

  /// What takes long: reading with a session that knows no word, and Graphviz.
  private func rareFaults(of text: String) -> [String] {
    let story = story(of: text)
    let fresh = Reader().story(of: story.article)
    let picture = Picture(of: Graph(of: [story]))
    var faults = story == fresh ? [] : ["what was read before changes what is read"]
    do {
      _ = try Graphviz.render(picture.dot, as: .svg, engine: .dot)
    } catch {
      faults.append("Graphviz: \(error)")
    }
    return faults
  }
}
