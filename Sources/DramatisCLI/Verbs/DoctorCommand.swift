internal import ArgumentParser
internal import DramatisRender
internal import DramatisStore
internal import DramatisTagger

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Checks the set-up: the model, Graphviz, its plugins and fonts, what to install; or a corpus.",
    discussion: """
      Ends with status 1 if the model inside the program was altered, or a picture could not be \
      drawn in some format or by some engine. A corpus is read from end to end: whether the file is \
      sound, and whether what is added up in it is what its articles say.

      Example:
        dramatis doctor
        dramatis doctor news.dramatis
      """)

  @Argument(help: "The file of a corpus to check.", completion: .file())
  var corpus: String?

  @OptionGroup var table: TableOptions

  func run() throws {
    let checks = try corpus.map { try Check.all(ofCorpus: $0) } ?? Check.all
    var report = Table(columns: [
      .init("check", "Check"), .init("ok", "Works"), .init("finding", "What was found"),
    ])
    report.rows = checks.map { [.text($0.name), .flag($0.isWell), .text($0.finding)] }
    try table.print(report, nothing: "nothing to check")
    if !checks.allSatisfy(\.isWell) { throw ExitCode.failure }
  }
}

/// Something that reading or drawing needs, tried out.
private struct Check {
  var name: String
  var isWell: Bool
  var finding: String

  static var all: [Check] {
    [
      Check(name: "dramatis", isWell: true, finding: DramatisCommand.configuration.version),
      model, version, fonts, overlaps,
    ]
      + Format.allCases.map { format in
        Check(name: "format \(format.rawValue)", problem: Graphviz.problem(with: format))
      }
      + Engine.allCases.map { engine in
        Check(name: "engine \(engine.rawValue)", problem: Graphviz.problem(with: engine))
      }
  }

  /// The checks of the corpus at `path`.
  static func all(ofCorpus path: String) throws(Failure) -> [Check] {
    let corpus = try Corpus(path: path, isCorrected: false)
    let contents = try corpus.told { (reader) throws(CorpusError) in try reader.contents() }
    let faults = try corpus.told { (reader) throws(CorpusError) in try reader.faults() }
    let found = [
      "schema \(contents.schema)", "\(contents.articles) articles", "\(contents.stories) stories",
      "\(contents.entities) entities", "\(contents.quotations) quotations",
    ]
    return [
      Check(name: "corpus", isWell: true, finding: found.joined(separator: ", ")),
      readers(contents),
      Check(
        name: "soundness", isWell: faults.isEmpty,
        finding: faults.isEmpty ? "whole, and adds up" : faults.joined(separator: "; ")),
    ]
  }

  /// Which readers read the corpus; that there are others than this one is no fault.
  private static func readers(_ contents: CorpusReader.Contents) -> Check {
    let own = ReadingOptions.name(ofReaderWith: .embedded)
    let others = contents.readers.filter { $0.name != own }.reduce(0) { $0 + $1.articles }
    var found = contents.readers.map { "\($0.articles) articles by \($0.name ?? "one unknown")" }
    if others > 0 { found.append("`dramatis reread` reads \(others) of them anew") }
    return Check(name: "readers", isWell: true, finding: found.joined(separator: "; "))
  }

  private static var model: Check {
    do throws(ModelError) {
      return Check(
        name: "model", isWell: true, finding: try TaggerModel.embeddedSummary().description)
    } catch {
      return Check(name: "model", isWell: false, finding: "\(error); build or install anew")
    }
  }

  private static var version: Check {
    let version = Graphviz.version
    return Check(
      name: "Graphviz", isWell: version != nil,
      finding: version ?? RenderError.noContext.description)
  }

  private static var fonts: Check {
    switch Graphviz.fonts {
    case nil:
      Check(
        name: "fonts", isWell: false, finding: "fontconfig is missing; install libfontconfig1")
    case 0: Check(name: "fonts", isWell: false, finding: RenderError.noFonts.description)
    case let count?: Check(name: "fonts", isWell: true, finding: "\(count) installed")
    }
  }

  private static var overlaps: Check {
    let isWell = Graphviz.hasTriangulation
    return Check(
      name: "prism", isWell: isWell,
      finding: isWell
        ? "large graphs are laid out without overlaps"
        : "nodes of large graphs will overlap; install a Graphviz built with libgts")
  }
}

extension Check {
  fileprivate init(name: String, problem: RenderError?) {
    self.init(
      name: name, isWell: problem == nil, finding: problem?.description ?? "tried, and it works")
  }
}
