internal import DramatisTagger
internal import FoundationEssentials

/// A sentence of a corpus: its words and the names in it.
struct LabelledSentence: Sendable {
  var words: [String]
  var names: [LabelledName]
}

/// A name of a corpus. Its class is nil if the corpus marks it but nothing here wants it.
struct LabelledName: Sendable, Hashable {
  var words: Range<Int>
  var kind: NameClass?
}

/// What is wrong with a corpus, with its file and line.
public struct CorpusError: Error, Sendable, CustomStringConvertible {
  /// The file.
  public var file: String
  /// The line, from 1; 0 if it is the file as a whole.
  public var line: Int
  /// What was expected.
  public var problem: String

  /// The problem with its place.
  public var description: String {
    line > 0 ? "\(file):\(line): \(problem)" : "\(file): \(problem)"
  }
}

/// A file in CoNLL’s form: a word a line with its label behind a tab, an empty line between sentences,
/// a line "-DOCSTART-" between documents.
enum ConllFile {
  /// How many sentences go together where a file tells no documents apart, as the scorers do it.
  static let sentencesTogether = 20

  /// The documents of the file at `path`.
  static func documents(_ path: String) throws -> [[LabelledSentence]] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw CorpusError(file: name, line: 0, problem: "cannot be read")
    }
    var reader = ConllReader(file: name)
    var number = 0
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      try reader.read(String(decoding: line, as: UTF8.self), number: number)
    }
    let documents = reader.finish()
    guard !documents.isEmpty else {
      throw CorpusError(file: name, line: 0, problem: "an empty corpus; expected word, tab, label")
    }
    return documents
  }
}

/// Reads a corpus line by line.
private struct ConllReader {
  let file: String
  private var documents: [[LabelledSentence]] = []
  private var document: [LabelledSentence] = []
  private var words: [String] = []
  private var labels: [Substring] = []
  private var hasDocuments = false

  init(file: String) { self.file = file }

  mutating func read(_ line: String, number: Int) throws {
    let line = line.hasSuffix("\r") ? String(line.dropLast()) : line
    if line.hasPrefix("-DOCSTART-") {
      hasDocuments = true
      endSentence()
      endDocument()
    } else if line.allSatisfy(\.isWhitespace) {
      endSentence()
    } else {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 2 else {
        throw CorpusError(file: file, line: number, problem: "expected a word, a tab and a label")
      }
      let label = columns[1]
      if let problem = problem(with: label) {
        throw CorpusError(file: file, line: number, problem: problem)
      }
      words.append(Self.quotes[String(columns[0])] ?? String(columns[0]))
      labels.append(label)
    }
  }

  /// What is wrong with a label behind the sentence’s labels so far, if anything. What one scheme does
  /// not have another may, but in none does a name end that did not begin.
  private func problem(with label: Substring) -> String? {
    if label == "O" { return nil }
    let isLabel =
      label.count > 2 && label.dropFirst().first == "-" && "BIESLU".contains(label.prefix(1))
    guard isLabel else { return "expected O, or B-, I-, E-, S- and a class: \(label)" }
    guard label.first == "E" || label.first == "L" else { return nil }
    let name = label.dropFirst(2)
    let isOpen = labels.last == "B-\(name)" || labels.last == "I-\(name)"
    return isOpen ? nil : "expected B-\(name) or I-\(name) before \(label)"
  }

  mutating func finish() -> [[LabelledSentence]] {
    endSentence()
    endDocument()
    return documents
  }

  private static let quotes = [
    "``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]",
  ]

  private mutating func endSentence() {
    guard !words.isEmpty else { return }
    document.append(LabelledSentence(words: words, names: Self.names(words, labels)))
    (words, labels) = ([], [])
    if !hasDocuments, document.count >= ConllFile.sentencesTogether { endDocument() }
  }

  private mutating func endDocument() {
    guard !document.isEmpty else { return }
    documents.append(document)
    document = []
  }

  /// The names that BIO, IOB or BIOES labels spell, without a leading "the" and a trailing "’s",
  /// since corpora differ on them.
  private static func names(_ words: [String], _ labels: [Substring]) -> [LabelledName] {
    var result: [LabelledName] = []
    var first: Int?
    var kind: Substring = ""
    for index in 0...labels.count {
      let label = index < labels.count ? labels[index] : "O"
      let tag = label.first ?? "O"
      let name = label.dropFirst(2)
      if let start = first, "BOSU".contains(tag) || name != kind {
        if let trimmed = trimmed(start..<index, words) {
          result.append(LabelledName(words: trimmed, kind: LabelTable.classes[String(kind)]))
        }
        first = nil
      }
      if tag != "O", first == nil { (first, kind) = (index, name) }
    }
    return result
  }

  private static func trimmed(_ range: Range<Int>, _ words: [String]) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end - 1, words[start].lowercased() == "the" { start += 1 }
    while start < end - 1, ["'s", "’s", "'", "’"].contains(words[end - 1]) { end -= 1 }
    return start..<end
  }
}
