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

  /// Prints `table` on standard output; `nothing` on standard error if a person gets no row.
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
