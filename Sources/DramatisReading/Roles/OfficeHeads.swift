internal import DramatisLexicon
internal import DramatisText

/// The head of an office, as the lexicon has it: "Secretary of State", "spokesman", "MP".
struct OfficeHead {
  var tokens: Range<Int>
  var kinds: Kinds
  /// Whether the word is as often something else: "head", "chief".
  var isDoubtful: Bool
  /// The office's title in full, if the lexicon has it: "Governor" of "Gov."
  var title: String?
  /// The organisation that the office belongs to without saying so.
  var organisation: String?
  /// The code of the country that the office belongs to without saying so.
  var country: String?

  /// What sort of office it is.
  struct Kinds: OptionSet {
    let rawValue: UInt16
    static let state = Kinds(rawValue: 1)
    static let government = Kinds(rawValue: 2)
    static let minister = Kinds(rawValue: 4)
    static let speech = Kinds(rawValue: 8)
    static let envoy = Kinds(rawValue: 16)
    static let member = Kinds(rawValue: 32)
    static let head = Kinds(rawValue: 64)
    static let royal = Kinds(rawValue: 128)
    static let church = Kinds(rawValue: 256)
    static let court = Kinds(rawValue: 512)
    static let candidate = Kinds(rawValue: 1024)

    private static let names: [Substring: Kinds] = [
      "state": .state, "government": .government, "minister": .minister, "speech": .speech,
      "envoy": .envoy, "member": .member, "head": .head, "royal": .royal, "church": .church,
      "court": .court, "candidate": .candidate,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Reads the kinds of a table's cell, "head,speech?".
    init(cell: String) {
      self = cell.split(separator: ",").reduce(into: []) { kinds, name in
        kinds.formUnion(Self.names[name.last == "?" ? name.dropLast() : name] ?? [])
      }
    }
  }
}

/// Finds the heads of offices.
struct OfficeHeads {
  let document: Document

  /// The heads, in text order, none overlapping. O(count of tokens).
  func found() -> [OfficeHead] {
    var result: [OfficeHead] = []
    var index = 0
    while index < document.tokens.count {
      if let first = head(at: index) {
        let head = further(than: first) ?? first
        result.append(head)
        index = head.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// "U.S. attorney general", "deputy chief of staff": the head that starts inside of another and goes beyond it.
  private func further(than head: OfficeHead) -> OfficeHead? {
    head.tokens.dropFirst().lazy.compactMap { self.head(at: $0) }.first {
      $0.tokens.upperBound > head.tokens.upperBound
    }
  }

  /// What is left of an office that goes by its whole title without the name that opens or ends it, if that is a
  /// head too: "Mayor" of "New York Mayor" and of "Mayor of London".
  func head(of head: OfficeHead, without name: Range<Int>) -> OfficeHead? {
    guard head.title != nil else { return nil }
    if name.lowerBound <= head.tokens.lowerBound, name.upperBound < head.tokens.upperBound {
      return ending(from: name.upperBound, to: head.tokens.upperBound)
    }
    guard name.upperBound == head.tokens.upperBound, name.lowerBound > head.tokens.lowerBound,
      let front = generalHead(at: head.tokens.lowerBound),
      front.kinds.isDisjoint(with: [.royal, .church])
    else { return nil }
    var end = name.lowerBound
    if document.keyword(end - 1) == .the { end -= 1 }
    return document.keyword(end - 1) == .of && front.tokens.upperBound == end - 1 ? front : nil
  }

  /// The head that ends at `end`, behind nothing but words that may stand before one: "foreign policy chief".
  private func ending(from start: Int, to end: Int) -> OfficeHead? {
    for index in start..<end {
      if let head = generalHead(at: index), head.tokens.upperBound == end { return head }
      guard document.words[index].traits.contains(.officeModifier) else { return nil }
    }
    return nil
  }

  private func head(at index: Int) -> OfficeHead? {
    let starts = document.words[index].starts
    guard !starts.isDisjoint(with: [.officeHeads, .offices]),
      document.tokens[index].kind == .word, !isName(index)
    else { return nil }
    let named = starts.contains(.offices) ? match(Lexicon.offices, at: index, .capitalised) : nil
    let general = generalHead(at: index)
    guard let match = named else { return general }
    if let general, general.tokens.count > match.tokens.count { return general }
    let row = match.row
    let organisation = row.string(2)
    let country = row.string(3)
    return OfficeHead(
      tokens: match.tokens, kinds: general?.kinds ?? Self.kinds(of: row.string(1)),
      isDoubtful: false,
      title: row.string(1).nonEmptyName, organisation: organisation.nonEmptyName,
      country: country.nonEmptyName)
  }

  /// The sort of an office by its title in full: "Governor" for "Gov."
  private static func kinds(of title: String) -> OfficeHead.Kinds {
    let row = Lexicon.officeHeads.row(title.lowercased())
    return row.map { OfficeHead.Kinds(cell: $0.string(1)) } ?? .minister
  }

  /// "Zayed bin Sultan": a title behind a particle is a name.
  private func isName(_ index: Int) -> Bool {
    index > 0 && document.tokens[index].isCapitalised
      && ["bin", "ibn", "bint"].contains(document.text(index - 1..<index))
  }

  private func generalHead(at index: Int) -> OfficeHead? {
    let capitals = document.tokens[index].shape.contains(.allCapitals)
    let written = capitals ? match(Lexicon.officeHeads, at: index, .written) : nil
    guard let match = written ?? match(Lexicon.officeHeads, at: index, .lower) else { return nil }
    let kinds = match.row.string(1)
    return OfficeHead(
      tokens: match.tokens, kinds: OfficeHead.Kinds(cell: kinds), isDoubtful: kinds.hasSuffix("?"))
  }

  private func match(_ table: Table, at index: Int, _ style: Table.KeyStyle) -> PhraseMatch? {
    table.longestMatch(
      at: index, before: document.sentence(of: index).tokens.upperBound, tokens: document.tokens,
      bytes: document.bytes, style: style)
  }
}

extension String {
  /// The name in a table's cell without its mark of doubt, or nil if the cell is empty.
  fileprivate var nonEmptyName: String? {
    let name = hasSuffix("?") ? String(dropLast()) : self
    return name.isEmpty ? nil : name
  }
}

extension [OfficeHead] {
  /// The head that takes all of `tokens` and more: "Vice President" of the name "Vice".
  /// O(log count); the heads stand in text order.
  func head(longerThan tokens: Range<Int>) -> OfficeHead? {
    let index = partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    guard index < count else { return nil }
    let head = self[index].tokens
    let isInside =
      head.lowerBound <= tokens.lowerBound && tokens.upperBound <= head.upperBound
      && head.count > tokens.count
    return isInside ? self[index] : nil
  }
}
