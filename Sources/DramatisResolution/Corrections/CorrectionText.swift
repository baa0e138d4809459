internal import DramatisText

/// Names in a line of corrections: plain, or between quotation marks with `\"`, `\\`, `\n`, `\r` and
/// `\t` for what could not stand there.
enum CorrectionText {
  /// The name as it may stand in any place of a line. O(bytes).
  static func quoted(_ name: String) -> String {
    isPlain(name) ? name : "\"" + name.unicodeScalars.map(escaped).joined() + "\""
  }

  /// Plain names are words of letters, digits and a few signs, apart by single spaces, none of which
  /// means something in a line.
  private static func isPlain(_ name: String) -> Bool {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && !reserved.contains(String(word))
        && word.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
            || ".,'’-&/:_%+!?".unicodeScalars.contains($0)
        }
    }
  }

  private static let reserved: Set<String> = ["of", "from", "to"]

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: String(scalar)
    }
  }
}

/// A line of corrections, word by word.
struct CorrectionScanner {
  /// What was expected where the line has something else.
  struct Expected: Error {
    let what: String
  }

  private let line: [Unicode.Scalar]
  private var position = 0

  init(_ line: some StringProtocol) { self.line = Array(line.unicodeScalars) }

  var isAtEnd: Bool {
    mutating get {
      skipSpaces()
      return position == line.count
    }
  }

  /// The next run without white space.
  mutating func word() -> String {
    skipSpaces()
    let start = position
    while position < line.count, !Self.isSpace(line[position]) { position += 1 }
    return text(start..<position)
  }

  /// A name: quoted, or plain up to one of `ends` that stands between spaces, or to the end.
  mutating func name(before ends: [String], orLast last: String? = nil) throws(Expected) -> String {
    skipSpaces()
    if position < line.count, line[position] == "\"" { return try quotedName() }
    for mark in ends where beginsHere(mark) { throw Expected(what: "a name") }
    let start = position
    let places = unquotedPlaces(from: start)
    var end = places.first { place in ends.contains { stands($0, at: place) } } ?? line.count
    if let last, let place = places.last(where: { $0 < end && stands(last, at: $0) }) {
      end = place
    }
    position = end
    let name = text(start..<end).trimmed
    guard !name.isEmpty else { throw Expected(what: "a name") }
    guard !name.contains("\"") else {
      throw Expected(what: "quotation marks around the whole name")
    }
    return name
  }

  /// Passes over `mark` if it comes next, as a whole word.
  mutating func take(_ mark: String) -> Bool {
    skipSpaces()
    let scalars = Array(mark.unicodeScalars)
    let end = position + scalars.count
    guard end <= line.count, Array(line[position..<end]) == scalars,
      end == line.count || Self.isSpace(line[end]) || mark == "("
    else { return false }
    position = end
    return true
  }

  private func beginsHere(_ mark: String) -> Bool {
    var copy = self
    return copy.take(mark)
  }

  /// Whether `mark` stands at `place`, a space or the start before it, a space or the end behind.
  private func stands(_ mark: String, at place: Int) -> Bool {
    guard place > 0, Self.isSpace(line[place - 1]), !Self.isSpace(line[place]) else { return false }
    var copy = self
    copy.position = place
    return copy.take(mark)
  }

  /// The places from `start` on where a word begins that is not between quotation marks.
  private func unquotedPlaces(from start: Int) -> [Int] {
    var places: [Int] = []
    var isQuoted = false
    var place = start
    while place < line.count {
      let isFirst = place > start && Self.isSpace(line[place - 1])
      if isQuoted {
        if line[place] == "\\" { place += 1 } else if line[place] == "\"" { isQuoted = false }
      } else if isFirst {
        isQuoted = line[place] == "\""
        if !isQuoted { places.append(place) }
      }
      place += 1
    }
    return places
  }

  private mutating func quotedName() throws(Expected) -> String {
    var name = ""
    position += 1
    while position < line.count {
      let scalar = line[position]
      position += 1
      if scalar == "\"" {
        guard position == line.count || Self.isSpace(line[position]) else {
          throw Expected(what: "a space behind the quotation mark")
        }
        guard !name.isEmpty else { throw Expected(what: "a name between the quotation marks") }
        return name
      }
      name.unicodeScalars.append(scalar == "\\" ? try escape() : scalar)
    }
    throw Expected(what: "a quotation mark that ends the name")
  }

  private mutating func escape() throws(Expected) -> Unicode.Scalar {
    let scalar = position < line.count ? line[position] : " "
    position += 1
    switch scalar {
    case "\"", "\\": return scalar
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    default: throw Expected(what: "\\\", \\\\, \\n, \\r or \\t behind the backslash")
    }
  }

  private mutating func skipSpaces() {
    while position < line.count, Self.isSpace(line[position]) { position += 1 }
  }

  private func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: line[range])
    return text
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    return String(scalars)
  }
}
