internal import ArgumentParser
internal import DramatisIntake
internal import FoundationEssentials

/// Scores what is read out of pages: the text, the title, the day.
struct ScorePages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is read out of pages: F1 of the text’s words, titles and days that are right.",
    discussion: """
      A page a line: {"id", "html"} and what is true of it: "text", "title", "date". The file may be \
      packed by gzip.

      DramatisLab score-pages --errors 20 fundus.jsonl.gz
      """)

  @Argument(help: "Pages as JSON Lines.")
  var file: String

  @Option(help: "How many of the worst pages to name, with what is wrong.")
  var errors = 0

  func run() throws {
    let source = ByteArray(Array(try Data(contentsOf: URL(filePath: file))))
    let reader = try ByteReader(source).unpacked()
    var scores: [PageScore] = []
    while case .whole(let line) = try reader.line(limit: 1 << 28) {
      scores.append(PageScore(try JSONDecoder().decode(PageTruth.self, from: Data(line))))
    }
    guard !scores.isEmpty else { throw ValidationError("No page in \(file).") }
    func mean(_ value: (PageScore) -> Double) -> String {
      "\((scores.reduce(0) { $0 + value($1) } / Double(scores.count) * 10_000).rounded() / 10_000)"
    }
    print("pages \(scores.count)")
    print("text, F1 of words: \(mean { $0.words.f1 })")
    print("title: \(mean { $0.isTitleRight ? 1 : 0 })")
    print("day: \(mean { $0.isDayRight ? 1 : 0 })")
    for score in scores.sorted(by: { $0.words.f1 < $1.words.f1 }).prefix(errors) {
      print(score.description)
    }
    for score in scores where errors > 0 && !score.isTitleRight {
      print("\(score.id): title “\(score.title)”, not “\(score.trueTitle)”")
    }
  }
}

/// A page and what is true of it.
struct PageTruth: Decodable, Sendable {
  var id: String
  var html: String
  var text: String
  var title: String?
  var date: String?
}

/// How near what was read out of a page comes to the truth.
struct PageScore: Sendable, CustomStringConvertible {
  /// Words as bags, in small letters: a word is a run of letters, marks and digits.
  struct Words: Sendable {
    var precision: Double
    var recall: Double
    var f1: Double

    init(_ text: String, truth: String) {
      let (given, wanted) = (Self.bag(text), Self.bag(truth))
      let right = given.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
      let (all, due) = (given.values.reduce(0, +), wanted.values.reduce(0, +))
      precision = all == 0 ? 0 : Double(right) / Double(all)
      recall = due == 0 ? 0 : Double(right) / Double(due)
      f1 = all + due == 0 ? 1 : 2 * Double(right) / Double(all + due)
    }

    private static func bag(_ text: String) -> [Substring: Int] {
      var bag: [Substring: Int] = [:]
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        bag[word, default: 0] += 1
      }
      return bag
    }
  }

  var id: String
  var words: Words
  var title: String
  var trueTitle: String
  var isTitleRight: Bool { title == trueTitle }
  var isDayRight: Bool

  init(_ truth: PageTruth) {
    let page = Page(truth.html)
    id = truth.id
    words = Words(page.text, truth: truth.text)
    title = Self.line(page.title)
    trueTitle = Self.line(truth.title)
    isDayRight = page.published?.prefix(10) == truth.date?.prefix(10)
  }

  /// White space made single.
  private static func line(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var description: String {
    func rounded(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
    return "\(id): F1 \(rounded(words.f1)), precision \(rounded(words.precision)), "
      + "recall \(rounded(words.recall))\(isDayRight ? "" : ", wrong day")"
  }
}
