internal import ArgumentParser
internal import DramatisStore

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "The stories of a corpus that hold words, the best first.",
    discussion: """
      All the words must be there; "two words" in quotation marks stand together, and a word behind a \
      minus sign must not be there. Reprints are one story; the outlets that tell it are counted.

      Example:
        dramatis search news.dramatis battalion '"tactical group"'
        dramatis search news.dramatis --since 2022-02 --outlet Reuters -- frontier -Belarus
      """)

  @Argument(help: "The file of the corpus.", completion: .file())
  var corpus: String

  @Argument(help: "What to look for.")
  var words: [String]

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    var answer = Table(columns: [
      .init("published", "Date"), .init("outlet", "Outlet", gives: true),
      .init("outlets", "Outlets"), .init("articles", "Articles"),
      .init("title", "Title", gives: true), .init("article", "Article"), .init("url", nil),
      .init("words", "Words", gives: true),
    ])
    let found: (hits: [CorpusReader.Hit], more: Int)
    found = try Corpus(path: corpus).told { (reader) throws(CorpusError) in
      try reader.search(
        words.map(Self.phrase).joined(separator: " "), filter: articles.filter,
        limit: table.rowLimit(isOfCorpus: true))
    }
    answer.rows = found.hits.map { hit in
      [
        .optional(hit.published), .optional(hit.outlet), .number(hit.outlets),
        .number(hit.articles), .optional(hit.title), .text(hit.article), .optional(hit.url),
        .text(Self.shown(hit.excerpt)),
      ]
    }
    try table.print(answer, nothing: "no article holds these words")
    if found.more > 0 { Console.say("\(found.more) more; --limit 0 gives all") }
  }

  /// An argument of several words is a phrase, as a shell's quotation marks mean it.
  private static func phrase(_ argument: String) -> String {
    argument.contains(" ") && !argument.contains("\"") ? "\"\(argument)\"" : argument
  }

  private static func shown(_ excerpt: String) -> String {
    String(
      excerpt.map { character in
        switch character {
        case CorpusReader.Hit.opening: "["
        case CorpusReader.Hit.closing: "]"
        default: character
        }
      })
  }
}
