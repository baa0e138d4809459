internal import DramatisText

/// Reads one line of corrections.
struct CorrectionParser {
  typealias Expected = CorrectionScanner.Expected
  private var scanner: CorrectionScanner

  /// The correction that `line` says. O(its length, squared at worst). Throws what was expected.
  static func correction(in line: some StringProtocol) throws(Expected) -> Correction {
    var parser = CorrectionParser(scanner: CorrectionScanner(line))
    let correction = try parser.correction()
    guard parser.scanner.isAtEnd else { throw Expected(what: "the end of the line") }
    return correction
  }

  private mutating func correction() throws(Expected) -> Correction {
    switch scanner.word() {
    case "merge":
      let (first, second) = try pair()
      return .merge(first, second)
    case "never":
      let (first, second) = try pair()
      return .never(first, second)
    case "rename":
      let one = try reference(before: "=")
      try equals()
      return .rename(one, to: try scanner.name(before: []))
    case "kind":
      let one = try reference(before: "=")
      try equals()
      return .kind(one, try kind(scanner.word()))
    case "ignore": return .ignore(try reference(before: nil))
    case "holds":
      let one = try reference(before: "=")
      try equals()
      return .holds(one, try office())
    default: throw Expected(what: "merge, never, rename, kind, ignore or holds")
    }
  }

  private mutating func pair() throws(Expected) -> (Reference, Reference) {
    let first = try reference(before: "=")
    try equals()
    let second = try reference(before: nil)
    guard first.key != second.key else { throw Expected(what: "two different names") }
    return (first, second)
  }

  private mutating func equals() throws(Expected) {
    guard scanner.take("=") else { throw Expected(what: "\" = \" behind the name") }
  }

  private mutating func kind(_ word: String) throws(Expected) -> EntityKind {
    guard let kind = EntityKind(rawValue: word) else {
      let all = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Expected(what: "a kind (\(all))")
    }
    return kind
  }

  private mutating func reference(
    before end: String?, or others: [String] = []
  ) throws(Expected) -> Reference {
    let ends = [end].compactMap { $0 } + others
    var reference = Reference(name: try scanner.name(before: ends + ["@", "("]))
    if scanner.take("(") {
      var word = scanner.word()
      guard word.hasSuffix(")") else {
        throw Expected(what: "a kind and \")\", or quotation marks")
      }
      word.removeLast()
      reference.kind = try kind(word)
    }
    if scanner.take("@") { reference.article = try scanner.name(before: ends) }
    return reference
  }

  /// A title, and what it is an office of: unquoted, what follows the last "of".
  private mutating func office() throws(Expected) -> Correction.HeldOffice {
    var office = Correction.HeldOffice(
      title: try scanner.name(before: ["from", "to"], orLast: "of"))
    if scanner.take("of") { office.of = try reference(before: nil, or: ["from", "to"]) }
    if scanner.take("from") { office.from = try day() }
    if scanner.take("to") { office.to = try day() }
    if let from = office.from, let to = office.to, to < from {
      throw Expected(what: "an end that is not before the start")
    }
    return office
  }

  private mutating func day() throws(Expected) -> Day {
    let word = scanner.word()
    guard word.utf8.count == 10, let day = Day(iso: word) else {
      throw Expected(what: "a day as YYYY-MM-DD")
    }
    return day
  }
}
