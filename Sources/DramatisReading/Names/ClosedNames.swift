internal import DramatisLexicon
internal import DramatisText

/// A name that stands in a table of the lexicon.
struct ClosedName {
  var tokens: Range<Int>
  var kind: NameSpan.Kind
  /// A country's code, or the table's name for an organisation or place.
  var canonical: String
  /// The code of the country an organisation or place belongs to.
  var country: String?
  /// Whether the form is as often something else: a word, a person, another place.
  var isDoubtful: Bool
  /// Whether every country may have a body of this name: parliaments, ministries, courts.
  var isNational = false
  /// Whether it is a party.
  var isParty = false
  /// Whether it belongs to its country’s politics: no company, newspaper or university.
  var isPolitical = false

  /// The code of the country that a country's or place's name says.
  var code: String? { kind == .country || kind == .demonym ? canonical : country }

  /// The name as a span.
  var span: NameSpan {
    var span = NameSpan(
      tokens: tokens, kind: kind, canonical: canonical, country: country, rule: rule,
      confidence: confidence)
    span.isPolitical = isPolitical
    span.isParty = isParty
    return span
  }

  /// How sure the name is where nothing but the lexicon says so.
  var confidence: Double {
    switch kind {
    case .country: NameConfidence.country
    case .demonym: NameConfidence.demonym
    case .organisation: NameConfidence.organisation
    default: NameConfidence.place
    }
  }

  private var rule: Rule {
    switch kind {
    case .country: "name.country"
    case .demonym: "name.demonym"
    case .organisation: "name.organisation"
    default: "name.place"
    }
  }
}

/// Finds the names that stand in the lexicon: countries, demonyms, organisations, places.
struct ClosedNames {
  let document: Document

  /// The names, in text order, none overlapping: at each token the longest of any table.
  /// O(count of tokens).
  func found() -> [ClosedName] {
    var result: [ClosedName] = []
    var index = 0
    while index < document.tokens.count {
      if let name = longest(at: index) ?? institution(at: index, behind: result.last) {
        // The adjective in a body's name is found once more with those inside of names.
        if let last = result.last, last.tokens.overlaps(name.tokens) { result.removeLast() }
        result.append(name)
        index = name.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func longest(at index: Int) -> ClosedName? {
    let token = document.tokens[index]
    guard token.kind == .word else { return nil }
    let end = document.sentence(of: index).tokens.upperBound
    var best: ClosedName?
    for (set, table) in Self.tables where starts(set, at: index) {
      let match = table.longestMatch(
        at: index, before: end, tokens: document.tokens, bytes: document.bytes, style: style(index))
      guard let match, let name = name(match, of: set) else { continue }
      if name.tokens.count > best?.tokens.count ?? 0 { best = name }
    }
    return best
  }

  private static let tables: [(PhraseTables, Table)] = [
    (.countries, Lexicon.countries), (.organisations, Lexicon.organisations),
    (.places, Lexicon.places),
  ]

  /// "parliament", "Turkish presidency": a body that goes by a common noun, with its country’s
  /// adjective before it if it needs one.
  private func institution(at index: Int, behind last: ClosedName?) -> ClosedName? {
    guard document.words[index].traits.contains(.institution), document.isLowercase(index) else {
      return nil
    }
    let origin = last.flatMap { last in
      last.kind == .demonym && last.tokens.upperBound == index
        && document.tokens[index].isAfterSpace
        && document.sentenceOf[index - 1] == document.sentenceOf[index] ? last : nil
    }
    let isPlain = document.keyword(index - 1) != .a && document.kind(index + 1) != .hyphen
    guard origin != nil || isPlain && document.words[index].traits.contains(.bareInstitution) else {
      return nil
    }
    let tokens = (origin?.tokens.lowerBound ?? index)..<index + 1
    return ClosedName(
      tokens: tokens, kind: .organisation, canonical: document.text(tokens), isDoubtful: false)
  }

  private func starts(_ set: PhraseTables, at index: Int) -> Bool {
    document.words[index].starts.contains(set) || style(index) == .titled
  }

  /// Long words in capitals are read as in a headline; short ones are acronyms.
  private func style(_ index: Int) -> Table.KeyStyle {
    let token = document.tokens[index]
    return token.shape.contains(.allCapitals) && token.range.count > 4
      && document.words[index].starts.isEmpty
      ? .titled : .written
  }

  private func name(_ match: PhraseMatch, of set: PhraseTables) -> ClosedName? {
    let row = match.row
    if set == .countries {
      let kind = row.string(2)
      return ClosedName(
        tokens: match.tokens, kind: kind.hasPrefix("demonym") ? .demonym : .country,
        canonical: row.string(1), isDoubtful: kind.hasSuffix("?"))
    }
    let sort = row.string(2)
    var name = ClosedName(
      tokens: match.tokens, kind: set == .places ? .place : .organisation,
      canonical: row.string(1), country: row.string(3).isEmpty ? nil : row.string(3),
      isDoubtful: sort.hasSuffix("?"))
    name.isParty = sort.hasPrefix("party")
    name.isPolitical =
      set == .organisations && !Self.privateSorts.contains { sort.hasPrefix($0) }
    name.isNational = Self.nationalSorts.contains { sort.hasPrefix($0) }
    return name
  }

  private static let privateSorts = ["company", "media", "university"]
  private static let nationalSorts = ["parliament", "ministry", "court", "bank", "agency", "ngo"]

  /// The countries and demonyms inside organisations' names: "US" in "US Senate".
  func origins(inside names: [ClosedName]) -> [ClosedName] {
    // An institution's own adjective was found before it.
    let adjectives = Set(names.lazy.filter { $0.kind == .demonym }.map(\.tokens.lowerBound))
    return names.filter { name in
      name.kind == .organisation && name.tokens.count > 1
        && !adjectives.contains(name.tokens.lowerBound)
    }.flatMap { outer in
      outer.tokens.compactMap { index -> ClosedName? in
        guard document.words[index].starts.contains(.countries) else { return nil }
        let match = Lexicon.countries.longestMatch(
          at: index, before: outer.tokens.upperBound, tokens: document.tokens,
          bytes: document.bytes)
        return match.flatMap { name($0, of: .countries) }
      }
    }
  }
}
