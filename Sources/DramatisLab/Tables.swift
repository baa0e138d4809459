internal import ArgumentParser
internal import DramatisLexicon

/// Checks the embedded tables: keys sorted by bytes, each once, the columns of a table complete.
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the lexicon’s tables, and says how long each is.")

  func run() throws {
    var isSound = true
    for (name, table) in Lexicon.all {
      let faults = table.faults
      print("\(name): \(table.rows.count) rows\(faults.isEmpty ? "" : ", \(faults.count) faults")")
      for fault in faults.prefix(10) { print("  \(fault)") }
      isSound = isSound && faults.isEmpty
    }
    if !isSound { throw ExitCode.failure }
  }
}
