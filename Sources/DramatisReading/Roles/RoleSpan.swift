internal import DramatisText

/// An office named in the text: its words, what it is an office of, who holds it.
struct RoleSpan {
  /// The words that name the office: "UK Defence Secretary", "ambassador to the UK".
  var tokens: Range<Int>
  /// The words of the title without what it is an office of.
  var title: Range<Int>
  /// The head: "Secretary", "ambassador".
  var head: OfficeHead
  /// The name that the office belongs to, as a position in the names.
  var of: Int?
  /// The name of the person who holds it, as a position in the names.
  var holder: Int?
  /// Whether it stands with "the", a possessive or a name, so that it means one person.
  var isDefinite = false
  /// Whether somebody held it once: "former", "late", "then".
  var isPast = false
  /// What decided.
  var rule: Rule
}

/// The roles of a document in text order.
struct Roles {
  var spans: [RoleSpan]
  /// The position in `spans` of the role at each token, or -1.
  var at: [Int32]

  init(_ spans: [RoleSpan], tokenCount: Int) {
    self.spans = spans
    at = Array(repeating: -1, count: tokenCount)
    for (number, span) in spans.enumerated() {
      for token in span.tokens { at[token] = Int32(number) }
    }
  }

  /// The role at `token`.
  func role(at token: Int) -> Int? {
    at.indices.contains(token) && at[token] >= 0 ? Int(at[token]) : nil
  }

  /// The role whose first word is `token`.
  func role(startingAt token: Int) -> Int? {
    role(at: token).flatMap { spans[$0].tokens.lowerBound == token ? $0 : nil }
  }
}
