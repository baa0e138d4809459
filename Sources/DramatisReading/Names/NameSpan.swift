internal import DramatisLexicon
internal import DramatisText

/// A name found in the text, before it is known whom it names.
struct NameSpan {
  /// The tokens it takes.
  var tokens: Range<Int>
  /// What it names.
  var kind: Kind
  /// The table's name for it, if it stands in one: a country's code, an organisation's name.
  var canonical: String?
  /// The country it belongs to by the table, as a code.
  var country: String?
  /// What decided.
  var rule: Rule
  /// How sure it is, from 0 to 1.
  var confidence: Double
  /// The honorific, rank or head of office right before it, as a token.
  var title: Int?
  /// Whether it is a body that the lexicon has for a party.
  var isParty = false
  /// Whether it is a body that the lexicon has for one of its country’s politics.
  var isPolitical = false
  /// Whether it lies inside a longer name.
  var isNested = false

  /// The span without the table’s name if that says a country ("Social Democratic Party of Germany")
  /// of which the document, whose names say the countries `codes`, does not speak.
  func named(in codes: Set<String>) -> NameSpan {
    guard kind == .organisation, let country, let canonical, !codes.contains(country),
      let state = Lexicon.states.row(country)?.string(1), canonical.hasSuffix(" of \(state)")
    else { return self }
    var span = self
    span.canonical = nil
    return span
  }

  enum Kind: Sendable {
    case person, organisation, place, country, demonym
  }
}

/// The names of a document, in text order, a longer name before those inside it.
struct Names {
  var spans: [NameSpan]
  /// The position in `spans` of the outermost name at each token, or -1.
  var at: [Int32]

  init(_ spans: [NameSpan], tokenCount: Int) {
    self.spans = spans.sorted {
      $0.tokens.lowerBound != $1.tokens.lowerBound
        ? $0.tokens.lowerBound < $1.tokens.lowerBound
        : $0.tokens.upperBound > $1.tokens.upperBound
    }
    at = Array(repeating: -1, count: tokenCount)
    for (number, span) in self.spans.enumerated() {
      for token in span.tokens where at[token] < 0 { at[token] = Int32(number) }
    }
    for number in self.spans.indices {
      let outer = Int(at[self.spans[number].tokens.lowerBound])
      if outer != number { self.spans[number].isNested = true }
    }
  }

  /// The outermost name at `token`.
  func name(at token: Int) -> Int? {
    at.indices.contains(token) && at[token] >= 0 ? Int(at[token]) : nil
  }

  /// The outermost name that ends right before `token`.
  func name(endingAt token: Int) -> Int? {
    guard token > 0, let number = name(at: token - 1), spans[number].tokens.upperBound == token
    else { return nil }
    return number
  }

  /// The outermost name that starts at `token`.
  func name(startingAt token: Int) -> Int? {
    guard let number = name(at: token), spans[number].tokens.lowerBound == token else { return nil }
    return number
  }
}
