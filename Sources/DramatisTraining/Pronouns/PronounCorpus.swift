internal import DramatisReading
internal import DramatisText
internal import FoundationEssentials

/// A text with pronouns whose antecedents are known.
struct PronounText {
  var text: String
  var pronouns: [GoldPronoun]
}

/// A pronoun and whom it means, told by where they are named.
struct GoldPronoun {
  var range: TextRange
  /// Where whom it means is named: any of these.
  var right: [TextRange]
  /// Names of others.
  var wrong: [TextRange]
  /// Whether `right` holds all their mentions: if nobody is found there, nobody known is meant.
  var isComplete: Bool
  /// Whether it is a form of "she".
  var isFeminine = false

  /// Which numbers of a choice's candidates, nobody's being 0, may be chosen; nil if nothing is to be
  /// learnt of it.
  func allowed(_ choice: PronounReading.Choice, of reading: PronounReading) -> [Int]? {
    let candidates = choice.entities.indices
    if !isComplete, right.isEmpty {
      return [0]
        + candidates.filter { !isNamed(reading.members[choice.entities[$0]], in: wrong) }
        .map { $0 + 1 }
    }
    let found = candidates.filter { isMeant(reading.members[choice.entities[$0]]) }
    if !found.isEmpty { return found.map { $0 + 1 } }
    // That somebody who is named was not found says nothing of pronouns that mean nobody named.
    return right.isEmpty ? [0] : nil
  }

  private func isNamed(_ member: PronounReading.Member, in ranges: [TextRange]) -> Bool {
    member.names.contains { name in ranges.contains { $0.overlaps(name) } }
  }

  /// Whether most names of `member` are names of whom the pronoun means. Corpora mark names inside names
  /// ("the Jane Doe Museum"): the shortest of those around a name is the one that it is.
  private func isMeant(_ member: PronounReading.Member) -> Bool {
    func shortest(_ ranges: [TextRange], _ name: TextRange) -> Int {
      ranges.filter { $0.overlaps(name) }.map { Int($0.count) }.min() ?? .max
    }
    var balance = 0
    for name in member.names {
      let (own, other) = (shortest(right, name), shortest(wrong, name))
      balance += own < other ? 1 : other < .max ? -1 : 0
    }
    return balance > 0
  }
}

/// A GAP file: tab-separated, a pronoun and two names in each line (Webster et al. 2018).
enum GAPFile {
  /// The texts of the file at `path`.
  static func texts(_ path: String) throws -> [PronounText] {
    let lines = try CorpusLines.read(path)
    return try lines.enumerated().dropFirst().map { number, line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 10, let text = text(columns) else {
        throw CorpusError(file: path, line: number + 1, problem: "expected the columns of GAP")
      }
      return text
    }
  }

  private static func text(_ columns: [String]) -> PronounText? {
    let offsets = ByteOffsets(columns[1])
    func range(_ column: Int) -> TextRange? {
      Int(columns[column + 1]).flatMap { start in
        offsets.range(start, start + columns[column].unicodeScalars.count)
      }
    }
    guard let pronoun = range(2), let a = range(4), let b = range(7) else { return nil }
    let names = [(a, columns[6]), (b, columns[9])]
    let right = names.filter { $0.1.uppercased() == "TRUE" }.map(\.0)
    let wrong = names.filter { $0.1.uppercased() != "TRUE" }.map(\.0)
    return PronounText(
      text: columns[1],
      pronouns: [
        GoldPronoun(
          range: pronoun, right: right, wrong: wrong, isComplete: false,
          isFeminine: ["she", "her", "hers", "herself"].contains(columns[2].lowercased()))
      ])
  }
}

/// A file of coreference chains: a document a line, `{"text", "clusters": [[{"start", "end", "kind"}]]}`
/// in Unicode scalars.
enum ChainFile {
  private struct Line: Decodable {
    var text: String
    var clusters: [[Mention]]
  }

  private struct Mention: Decodable {
    var start: Int
    var end: Int
    var kind: String
  }

  /// The texts of the file at `path`, with the pronouns of their chains.
  static func texts(_ path: String) throws -> [PronounText] {
    try CorpusLines.read(path).enumerated().map { number, line in
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        throw CorpusError(file: path, line: number + 1, problem: "expected a document as JSON")
      }
      return text(line)
    }
  }

  private static func text(_ line: Line) -> PronounText {
    let offsets = ByteOffsets(line.text)
    let chains = line.clusters.map { chain in
      chain.compactMap { mention in
        offsets.range(mention.start, mention.end).map { (range: $0, kind: mention.kind) }
      }
    }
    let names = chains.map { chain in chain.filter { $0.kind == "name" }.map(\.range) }
    var pronouns: [GoldPronoun] = []
    for (number, chain) in chains.enumerated() {
      for mention in chain where mention.kind == "pronoun" {
        let wrong = names.indices.filter { $0 != number }.flatMap { names[$0] }
        pronouns.append(
          GoldPronoun(range: mention.range, right: names[number], wrong: wrong, isComplete: true))
      }
    }
    return PronounText(text: line.text, pronouns: pronouns)
  }
}

/// Articles that nobody annotated: a document a line, `{"text"}`.
enum ArticleFile {
  private struct Line: Decodable {
    var text: String
  }

  /// Longer articles are left out: most are collections.
  private static let maximumBytes = 15_000

  /// The texts of every `step`-th line of the file at `path` that speak of a man and of a woman.
  static func texts(_ path: String, every step: Int) throws -> [PronounText] {
    try CorpusLines.read(path).enumerated().filter { $0.offset % step == 0 }.compactMap {
      number, line in
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(line.utf8)) else {
        throw CorpusError(file: path, line: number + 1, problem: "expected a document as JSON")
      }
      let text = line.text
      guard text.utf8.count <= maximumBytes, hasBothGenders(text) else { return nil }
      return PronounText(text: text, pronouns: [])
    }
  }

  private static func hasBothGenders(_ text: String) -> Bool {
    var (he, she) = (false, false)
    for word in text.utf8.split(whereSeparator: { !(0x61...0x7A).contains($0 | 0x20) }) {
      guard word.count <= 3 else { continue }
      let word = word.map { $0 | 0x20 }
      he = he || word.elementsEqual("he".utf8) || word.elementsEqual("his".utf8)
      she = she || word.elementsEqual("she".utf8) || word.elementsEqual("her".utf8)
      if he, she { return true }
    }
    return false
  }
}

/// The lines of a corpus.
enum CorpusLines {
  static func read(_ path: String) throws -> [String] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw CorpusError(file: path, line: 0, problem: "cannot be read")
    }
    // Bytes, since "\r\n" is a single character.
    return data.split(separator: UInt8(ascii: "\n")).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}

/// Byte offsets of Unicode scalars.
struct ByteOffsets {
  private var offsets: [UInt32] = []

  init(_ text: String) {
    var offset: UInt32 = 0
    for scalar in text.unicodeScalars {
      offsets.append(offset)
      offset += UInt32(UTF8.width(scalar))
    }
    offsets.append(offset)
  }

  /// The bytes of the scalars from `start` to `end`, if they are in the text.
  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard start >= 0, start < end, end < offsets.count else { return nil }
    return TextRange(offsets[start], offsets[end])
  }
}
