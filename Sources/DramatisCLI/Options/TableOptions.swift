internal import ArgumentParser

/// In which form a table is written: shared by all verbs that answer with one.
struct TableOptions: ParsableArguments {
  enum Form: String, EnumerableFlag {
    case json, csv, tsv

    static func help(for value: Form) -> ArgumentHelp? {
      switch value {
      case .json: "An array of objects, for machines."
      case .csv: "Comma-separated values, for machines."
      case .tsv: "Tab-separated values, for machines."
      }
    }
  }

  @Flag(exclusivity: .exclusive)
  var form: Form?

  @Option(
    help: ArgumentHelp(
      "The most rows; 0 is all. Usual: \(usualLimit) of a corpus for people, else all.",
      valueName: "n"))
  var limit: Int?

  /// What a person can look through.
  private static let usualLimit = 50

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
  }

  /// The rows that are wanted; of a corpus at most so many need be fetched.
  func rowLimit(isOfCorpus: Bool) -> Int {
    guard let limit else { return isOfCorpus && form == nil ? Self.usualLimit : .max }
    return limit == 0 ? .max : limit
  }

  /// What a table asks for: machines get all the evidence.
  func terms(
    _ articles: ArticleOptions, _ confidence: ConfidenceOptions, _ weight: WeightOptions? = nil,
    isOfCorpus: Bool
  ) -> Cast.Terms {
    Cast.Terms(
      articles: articles, minimumConfidence: confidence.minConfidence,
      minimumWeight: weight?.minWeight ?? 1, limit: rowLimit(isOfCorpus: isOfCorpus),
      evidence: form == .json ? .all : .first)
  }

  /// Prints the rows of `table` that are wanted on standard output; on standard error how many
  /// more there are, and `nothing` if a person gets no row.
  func print(_ table: Table, nothing: String, of cast: Cast) throws {
    var table = table
    let limit = rowLimit(isOfCorpus: cast.isOfCorpus)
    // Of a corpus no more rows were fetched than were asked for, but for a measure of the whole.
    let hidden = cast.more + max(0, table.rows.count - limit)
    if table.rows.count > limit { table.rows.removeSubrange(limit...) }
    try print(table, nothing: nothing)
    if hidden > 0 { Console.say("\(hidden) more; --limit 0 gives all") }
  }

  /// Prints all of `table` on standard output; `nothing` on standard error if a person gets no row.
  func print(_ table: Table, nothing: String) throws {
    guard let form else {
      guard !table.rows.isEmpty else { return Console.say(nothing) }
      let text = table.aligned(within: Terminal.columns, hasColour: Terminal.hasColour)
      return try Output.write(text.utf8, to: nil)
    }
    let text: String
    switch form {
    case .json: text = table.json()
    case .csv: text = table.separated(by: ",", end: "\r\n", field: Table.csvField)
    case .tsv: text = table.separated(by: "\t", end: "\n", field: { $0 })
    }
    try Output.write(text.utf8, to: nil)
  }
}
