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
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: ArgumentHelp("Only what this speaker says.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Only words that mention this one.", valueName: "name"))
  var about: String?

  @Flag(help: "Say why each speaker is taken for one.")
  var explain = false

  @OptionGroup var table: TableOptions

  func run() throws {
    let cast = try Cast(
      asking: .quotations(by: by, about: about), of: input.inputs, options: input.reading,
      terms: table.terms(articles, confidence, isOfCorpus: input.isCorpus))
    let quotations = cast.graph.quotations(
      by: try cast.node(named: by), about: try cast.node(named: about))
    var answer = Table(columns: [
      .init("by", "Speaker", for: .people), .init("speaker", nil), .init("speakerText", nil),
      .init("kind", "Kind"), .init("mentions", "Mentions", gives: true), .init("cue", nil),
      .init("addressee", nil), .init("addresseeText", nil), .init("rule", nil),
      .init("confidence", nil), .init("place", "Where", for: .people, gives: true),
      .init("reason", explain ? "Why" : nil, gives: true),
      .init("article", nil), .init("start", nil), .init("end", nil),
      .init("words", "Words", gives: true),
    ])
    answer.rows = quotations.map { cast.row(of: $0) }
    var colours = SpeakerColours<NodeID>()
    answer.styles = quotations.map { quotation in
      quotation.speaker.map { colours.style(of: $0) } ?? .faint
    }
    try table.print(answer, nothing: "no such quotation", of: cast)
    try cast.intake.finish()
  }
}

extension Cast {
  fileprivate func row(of quotation: Graph.QuotationRecord) -> [Table.Cell] {
    let unnamed = quotation.speakerText.map { "(\($0))" }
    return [
      .text(quotation.speaker.map(name) ?? unnamed ?? "?"),
      .optional(quotation.speaker.map { graph[$0].name }), .optional(quotation.speakerText),
      .text(quotation.kind.rawValue), .list(quotation.mentioned.map { graph[$0].name }),
      .optional(quotation.cue), .optional(quotation.addressee.map { graph[$0].name }),
      .optional(quotation.addresseeText), .text(quotation.rule.rawValue),
      .decimal(quotation.confidence), .text(place(quotation.scalars, in: quotation.article)),
      .text(
        Explanation(
          rule: quotation.rule, cue: quotation.cue, source: nil, confidence: quotation.confidence,
          isKnown: quotation.speaker != nil
        ).text),
      .text(graph.articles[quotation.article].id), .number(quotation.scalars.lowerBound),
      .number(quotation.scalars.upperBound), .text(quotation.words),
    ]
  }
}
