internal import ArgumentParser
internal import Dramatis
internal import DramatisIntake
internal import DramatisStore
internal import DramatisTagger
internal import DramatisText
internal import FoundationEssentials

/// How the inputs are read: shared by all verbs that read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What the inputs are: \(InputKind.allCases.map(\.rawValue).joined(separator: ", ")). \
      Otherwise their bytes say it, and their names where those do not. All may be packed by gzip.
      """, valueName: "kind"))
  var from: InputKind?

  @Option(
    help: ArgumentHelp("How many threads read. Usual: as many as there are cores.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "A model of one's own, to find names with instead of the embedded one.", valueName: "file"),
    completion: .file())
  var model: String?

  func validate() throws {
    if let model, model.isEmpty || model == "-" {
      throw ValidationError("--model needs the name of a file.")
    }
    guard (1...1024).contains(jobs ?? 1) else {
      throw ValidationError("--jobs must be from 1 to 1024.")
    }
  }

  /// Refuses what no input could be.
  static func check(_ inputs: [String]) throws {
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if inputs.contains("") { throw ValidationError("An input's name is empty.") }
  }

  /// Whether a corpus is asked, rather than articles read.
  static func isCorpus(_ inputs: [String]) -> Bool {
    inputs.contains { CorpusReader.isCorpus($0) }
  }

  /// A reader with these options' model, that ties by `window`.
  func reader(window: CoMentionWindow) throws(Failure) -> Reader {
    try namedReader(window: window).reader
  }

  /// A reader with these options' model, that ties by `window`, and what tells it from others: this program’s
  /// version and the model.
  func namedReader(window: CoMentionWindow) throws(Failure) -> (reader: Reader, name: String) {
    var options = Reader.Options()
    options.window = window
    let model = try model.map { (path) throws(Failure) in try ModelFile(path: path).model() }
    let used = model ?? .embedded
    return (Reader(options: options, model: used), Self.name(ofReaderWith: used))
  }

  /// What tells a reader of this program with `model` from others.
  static func name(ofReaderWith model: TaggerModel) -> String {
    "dramatis \(DramatisCommand.configuration.version), model \(model.fingerprint)"
  }

  /// The threads to read with.
  var threads: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// The inputs of a verb that takes nothing else.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files of text, JSON Lines, HTML, RSS, Atom, NewsML-G2, NITF or WARC, folders of them, or - for standard input.",
      valueName: "input"),
    completion: .file())
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  func validate() throws { try ReadingOptions.check(inputs) }

  /// Whether a corpus is asked.
  var isCorpus: Bool { ReadingOptions.isCorpus(inputs) }
}
