internal import ArgumentParser
internal import DramatisResolution
internal import DramatisStore

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrections by hand, which last: who is who, names, kinds, offices.",
    usage: "dramatis correct <corpus> [<correction> ...]",
    discussion: """
      A correction is a line of the file CORPUS.corrections, which may be edited by hand, too:

        merge A = B           A is B
        never A = B           the two are never one
        rename A = NAME       A goes by this name
        kind A = KIND         person, country, organisation, role or place
        ignore A              A is nobody
        holds A = TITLE of B from 2019-07-24 to 2023-08-31

      A name may be followed by (KIND), and by @ ARTICLE for the one of that name in that article. undo \
      takes the last line back; without a correction all are listed, with what they come to.

      Example:
        dramatis correct news.dramatis merge Wallace = "Ben Wallace"
        dramatis correct news.dramatis undo
        dramatis correct news.dramatis
      """)

  @Argument(help: "The file of the corpus.", completion: .file())
  var corpus: String

  @Argument(parsing: .captureForPassthrough, help: "The correction, or undo.")
  var correction: [String] = []

  func run() throws {
    let file = CorrectionsFile(corpus: corpus)
    switch correction {
    case []: try list(file)
    case ["undo"]: try undo(file)
    case ["--help"], ["-h"]: throw CleanExit.helpRequest(self)
    default: try add(correction.joined(separator: " "), to: file)
    }
  }

  private func add(_ line: String, to file: CorrectionsFile) throws {
    let parsed: CorrectionFile
    do throws(CorrectionError) {
      parsed = try CorrectionFile(text: line)
    } catch {
      throw ValidationError("Expected \(error.expected) in “\(line)”.")
    }
    guard let correction = parsed.lines.first?.correction, parsed.lines.count == 1 else {
      throw ValidationError("Expected one correction.")
    }
    try file.locked {
      try change(file, to: CorrectionFile.text(try file.text(), appending: correction))
    }
  }

  private func undo(_ file: CorrectionsFile) throws {
    var taken: Correction?
    try file.locked {
      let before = try file.text()
      _ = try file.parsed(before)
      guard let (text, line) = CorrectionFile.removingLast(of: before) else {
        throw Failure.badData("\(file.path): there is no correction to take back")
      }
      try change(file, to: text)
      taken = line.correction
    }
    guard let removed = taken else { return }
    Console.say("taken back: \(removed)")
  }

  /// Applies `text`, and then writes it: a file that contradicts itself is never written.
  private func change(_ file: CorrectionsFile, to text: String) throws {
    // Opening for writing would make a corpus where none is.
    _ = try Corpus(path: corpus, isCorrected: false)
    try file.withWriter { (writer) throws(Failure) in try file.apply(text, by: writer) }
    try Output.write(text.utf8, to: file.path)
  }

  private func list(_ file: CorrectionsFile) throws {
    let corpus = try Corpus(path: corpus)
    let parsed = try file.parsed(file.text())
    let report = try corpus.told { (reader) throws(CorpusError) in try reader.check(parsed) }
    try file.refuse(report)
    var output = try Output()
    for line in parsed.lines {
      try output.write("\(Printable.line(line.correction.description))\n")
    }
    try output.finish()
    for note in report.notes { Console.say("\(file.path): \(note)") }
    if parsed.lines.isEmpty { Console.say("\(file.path): no corrections") }
  }
}
