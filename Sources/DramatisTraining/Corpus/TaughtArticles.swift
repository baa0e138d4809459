internal import DramatisTagger
internal import FoundationEssentials

/// Raw articles with the names that a larger model found in them: text nobody annotated, for the tagger to
/// learn from what it is too small to find out by itself (Hinton, Vinyals & Dean 2015; with hard labels, as
/// in Kim & Rush 2016).
public struct TaughtArticles: Sendable {
  /// The articles: JSON Lines with `id`, `title` and `text`.
  public var articles: String
  /// The names: a line an article, its id and, behind a tab, its names with a space between them. A name
  /// is two numbers and a letter, "37 12P": so many bytes of UTF-8 behind the name before (in
  /// title, line feed, text) it starts, so many it is long. P is a person, O an organisation, L a location, X another
  /// name; a small letter says that the teacher doubts it, and "-" that it doubts whether there is a
  /// name.
  public var names: String

  /// Articles in one file, their names in another.
  public init(articles: String, names: String) {
    self.articles = articles
    self.names = names
  }

  private struct Line: Decodable {
    var id: String
    var title: String?
    var text: String
  }

  /// The articles that the file of names has, in the order of the file of articles.
  func texts() throws -> [RunningText] {
    var wanted: [String: (line: Int, names: [TaughtName])] = [:]
    for (number, line) in try CorpusLines.read(names).enumerated() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 2, let names = TaughtName.all(columns[1]) else {
        throw CorpusError(
          file: self.names, line: number + 1, problem: "expected an id, a tab and names (“37 12P”)")
      }
      guard wanted.updateValue((number + 1, names), forKey: String(columns[0])) == nil else {
        throw CorpusError(
          file: self.names, line: number + 1, problem: "article \(columns[0]) comes twice")
      }
    }
    var texts: [RunningText] = []
    for (number, line) in try CorpusLines.read(articles).enumerated() {
      guard let article = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        throw CorpusError(
          file: articles, line: number + 1, problem: "expected an article as JSON, with id and text"
        )
      }
      guard let found = wanted.removeValue(forKey: article.id) else { continue }
      let text = (article.title ?? "") + "\n" + article.text
      guard found.names.allSatisfy({ $0.range.upperBound <= text.utf8.count }) else {
        throw CorpusError(
          file: names, line: found.line, problem: "names behind the end of article \(article.id)")
      }
      texts.append(RunningText(text: text, names: found.names))
    }
    if let missing = wanted.min(by: { $0.value.line < $1.value.line }) {
      throw CorpusError(
        file: names, line: missing.value.line, problem: "no article \(missing.key) in \(articles)")
    }
    return texts
  }
}

/// A name that a larger model found.
struct TaughtName: Sendable, Hashable {
  /// No article is as long, in bytes.
  private static let limit = 1 << 30

  /// In bytes.
  var range: Range<Int>
  /// Nil if the teacher is not sure that this is a name at all.
  var kind: NameClass?
  /// Whether the teacher doubts it.
  var isDoubtful: Bool

  /// The names of a line; nil if it is not made of such.
  static func all(_ line: Substring) -> [TaughtName]? {
    var names: [TaughtName] = []
    var end = 0
    let parts = line.split(separator: " ")
    guard parts.count % 2 == 0 else { return nil }
    for index in stride(from: 0, to: parts.count, by: 2) {
      guard let gap = Int(parts[index]), (0..<limit).contains(gap),
        let letter = parts[index + 1].last, let length = Int(parts[index + 1].dropLast()),
        (1..<limit).contains(length), end < limit,
        let name = name(end + gap..<end + gap + length, letter)
      else { return nil }
      names.append(name)
      end = name.range.upperBound
    }
    return names
  }

  private static func name(_ range: Range<Int>, _ letter: Character) -> TaughtName? {
    let kinds: [Character: NameClass] = [
      "p": .person, "o": .organisation, "l": .location, "x": .other,
    ]
    if letter == "-" { return TaughtName(range: range, kind: nil, isDoubtful: true) }
    guard let kind = letter.lowercased().first.flatMap({ kinds[$0] }) else { return nil }
    return TaughtName(range: range, kind: kind, isDoubtful: letter.isLowercase)
  }
}
