internal import ArgumentParser
internal import DramatisGraph

struct CommunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "communities",
    abstract: "Who belongs together: groups with more ties inside than to others.",
    discussion: """
      Found by the Leiden algorithm; the largest come first. The chief members are those whose \
      ties inside the group weigh most. Those who are tied to nobody belong to no group.

      Example:
        dramatis communities news/
        dramatis communities news/ --min-size 5 --json
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var confidence: ConfidenceOptions

  @Option(help: ArgumentHelp("The fewest members of a group to show.", valueName: "n"))
  var minSize = 2

  @OptionGroup var weight: WeightOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var table: TableOptions

  /// How many members people see.
  private static let chiefs = 6

  func validate() throws {
    guard minSize >= 1 else { throw ValidationError("--min-size must be at least 1.") }
  }

  func run() throws {
    var terms = Cast.Terms(articles: articles, window: window.window)
    terms.minimumConfidence = confidence.minConfidence
    terms.minimumWeight = weight.minWeight
    terms.evidence = .none
    let cast = try Cast(
      asking: .everything, of: input.inputs, options: input.reading, terms: terms)
    let found = Communities(of: cast.graph)
    var answer = Table(columns: [
      .init("community", "No."), .init("size", "Size"),
      .init("chiefs", "Chief members", for: .people, gives: true), .init("members", nil),
    ])
    let shown = found.ranked(in: cast.graph).enumerated().filter { $0.element.count >= minSize }
    answer.rows = shown.map { number, members in
      let names = members.map(cast.name)
      return [
        .number(number + 1), .number(members.count), .list(Array(names.prefix(Self.chiefs))),
        .list(names),
      ]
    }
    try table.print(answer, nothing: "nobody is tied to anybody", of: cast)
    tellSmaller(found)
    try cast.intake.finish()
  }

  /// Tells people how many groups are too small to be shown.
  private func tellSmaller(_ found: Communities) {
    let alone = found.all.count { $0.count == 1 }
    let smaller = found.all.count { $0.count > 1 && $0.count < minSize }
    var notes: [String] = []
    if smaller > 0 { notes.append("\(smaller) smaller") }
    if alone > 0, minSize > 1 { notes.append("\(alone) alone") }
    if table.form == nil, !notes.isEmpty {
      Console.say("not shown: \(notes.joined(separator: ", "))")
    }
  }
}
