internal import ArgumentParser
internal import DramatisGraph
internal import DramatisText

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "The quotations: whose words, which words, told to whom.",
    discussion: """
      A speaker in parentheses is one that the article names by no name. Places count Unicode \
      scalars of the article.

      Example:
        dramatis quotes article.txt --by Kelin
        dramatis quotes news/ --about NATO --csv
      """)

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("Only what this speaker says.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Only words that mention this one.", valueName: "name"))
  var about: String?

  @OptionGroup var table: TableOptions

  func run() throws {
    let cast = try Cast(reading: input.inputs, options: input.reading)
    let quotations = cast.graph.quotations(
      by: try cast.node(named: by), about: try cast.node(named: about))
    var answer = Table(columns: [
      .init("label", "Speaker", for: .people), .init("kind", "Kind"),
      .init("words", "Words", gives: true), .init("mentions", "Mentions", gives: true),
      .init("place", "Where", gives: true),
      .init("speaker", nil), .init("speakerText", nil), .init("cue", nil),
      .init("addressee", nil), .init("addresseeText", nil), .init("rule", nil),
      .init("confidence", nil), .init("article", nil), .init("start", nil), .init("end", nil),
    ])
    answer.rows = quotations.map { cast.row(of: $0) }
    try table.print(answer, nothing: "no such quotation")
    try cast.intake.finish()
  }
}

extension Cast {
  fileprivate func row(of quotation: Graph.QuotationRecord) -> [Table.Cell] {
    let speaker = quotation.speaker.map { graph[$0].name }
    let unnamed = quotation.speakerText.map { "(\($0))" }
    return [
      .text(speaker ?? unnamed ?? "?"), .text(quotation.kind.rawValue), .text(quotation.words),
      .list(quotation.mentioned.map { graph[$0].name }),
      .text(place(quotation.scalars, in: quotation.article)),
      .optional(speaker), .optional(quotation.speakerText), .optional(quotation.cue),
      .optional(quotation.addressee.map { graph[$0].name }), .optional(quotation.addresseeText),
      .text(quotation.rule.rawValue), .decimal(quotation.confidence),
      .text(graph.articles[quotation.article].id), .number(quotation.scalars.lowerBound),
      .number(quotation.scalars.upperBound),
    ]
  }
}
