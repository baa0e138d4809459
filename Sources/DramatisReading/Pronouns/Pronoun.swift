internal import DramatisLexicon
internal import DramatisText

/// A pronoun of the third person singular: whom it may mean, and its place in the clause.
struct Pronoun {
  let token: Int
  let gender: Gender
  let grammaticalCase: Case

  /// The cases of English, and the reflexive, which looks back inside its clause.
  enum Case: Int, CaseIterable {
    case subject, object, possessive, reflexive
  }

  /// The pronoun at `token`, if there is one that means a man or a woman.
  init?(at token: Int, in document: Document) {
    switch document.keyword(token) {
    case .he: self.init(token, .masculine, .subject)
    case .him: self.init(token, .masculine, .object)
    case .his: self.init(token, .masculine, .possessive)
    case .himself: self.init(token, .masculine, .reflexive)
    case .she: self.init(token, .feminine, .subject)
    case .hers: self.init(token, .feminine, .possessive)
    case .herself: self.init(token, .feminine, .reflexive)
    case .her: self.init(token, .feminine, Self.owns(token, document) ? .possessive : .object)
    default: return nil
    }
  }

  /// The part that it plays in its clause.
  var part: ClausePart {
    switch grammaticalCase {
    case .subject: .subject
    case .possessive: .possessive
    case .object, .reflexive: .object
    }
  }

  private init(_ token: Int, _ gender: Gender, _ grammaticalCase: Case) {
    self.token = token
    self.gender = gender
    self.grammaticalCase = grammaticalCase
  }

  /// "her" owns what stands right behind it: a noun, its adjective or its number.
  private static func owns(_ token: Int, _ document: Document) -> Bool {
    let next = token + 1
    guard document.words.indices.contains(next), document.tokens[next].isAfterSpace else {
      return false
    }
    switch document.tokens[next].kind {
    case .word: return [.open, .number, .calendar].contains(document.words[next].wordClass)
    case .number, .openQuote, .openSingle: return true
    default: return false
    }
  }
}
