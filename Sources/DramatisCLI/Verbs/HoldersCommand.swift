internal import ArgumentParser
internal import DramatisStore

struct HoldersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holders",
    abstract: "Who held an office, and from when to when the articles of a corpus told it.",
    discussion: """
      The office may be narrowed by what it is an office of. What was said by hand stands without \
      stories.

      Example:
        dramatis holders news.dramatis "Defence Secretary"
        dramatis holders news.dramatis "UK Defence Secretary" --since 2022
      """)

  @Argument(help: "The file of the corpus.", completion: .file())
  var corpus: String

  @Argument(help: "The office.")
  var office: String

  @OptionGroup var articles: ArticleOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let holders = try Corpus(path: corpus).told { (reader) throws(CorpusError) in
      try reader.holders(of: office, filter: articles.filter)
    }
    var answer = Table(columns: [
      .init("office", "Office", gives: true), .init("holder", "Holder"), .init("from", "From"),
      .init("to", "To"), .init("stories", "Stories"),
      .init("article", "First told in", gives: true),
    ])
    answer.rows = holders.map { holder in
      [
        .text(holder.office), .text(holder.holder), .optional(holder.first),
        .optional(holder.last), .number(holder.stories), .optional(holder.article),
      ]
    }
    try table.print(answer, nothing: "nobody is told to hold such an office")
  }
}
