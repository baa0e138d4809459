internal import DramatisLexicon
internal import DramatisText

/// The people whom an article calls "they" by their own wish, and what "they" then means.
///
/// Only who is said to be called so is looked for: "Doe, who uses they/them pronouns", "Doe (they/them)", "Doe,
/// who is non-binary". In any other article "they" is taken for several.
struct SingularThey {
  private let document: Document
  /// Who is called "they".
  let people: Set<EntityID>

  /// How sure such a pronoun is: nothing annotated has enough of them to learn it from.
  static let confidence = 0.75
  /// How many sentences back somebody may have been mentioned.
  private static let reach = 1

  /// How many tokens may stand between a name and what says how its bearer is called.
  private static let longestDescription = 30

  /// Finds the people. O(tokens).
  init(document: Document, names: Names, cast: Cast) {
    self.document = document
    var people: Set<EntityID> = []
    for token in document.tokens.indices where Self.declares(token, in: document) {
      let first = max(
        document.sentence(of: token).tokens.lowerBound, token - Self.longestDescription)
      let named = (first..<token).reversed().lazy.compactMap { names.name(endingAt: $0 + 1) }
        .first { names.spans[$0].kind == .person }
      if let named { people.insert(cast.ofName[named]) }
    }
    self.people = people
  }

  /// Whether the words at `token` say that somebody is called "they".
  private static func declares(_ token: Int, in document: Document) -> Bool {
    switch document.keyword(token) {
    case .they: return isWordItself(token, in: document)
    case .is, .was, .as:
      var next = token + 1
      while document.isLowercase(next),
        document.words[next].wordClass == .adverb
          || document.spells(next, "openly")
      { next += 1 }
      return isOfNoGender(next, in: document)
    default: return false
    }
  }

  /// Whether the pronoun at `token` is spoken of and means nobody: "they/them", "they and them", "the pronoun
  /// they", "she/they".
  private static func isWordItself(_ token: Int, in document: Document) -> Bool {
    if [token - 1, token + 1].contains(where: { document.spells($0, "/") }) { return true }
    let isNamed = [token - 2, token - 1, token + 1].contains {
      document.spells($0, "pronoun") || document.spells($0, "pronouns")
    }
    return isNamed
      || document.keyword(token) == .they && document.keyword(token + 1) == .and
        && document.keyword(token + 2) == .them
      || document.keyword(token) == .them
        && document.keyword(token - 1) == .and && document.keyword(token - 2) == .they
  }

  private static func isOfNoGender(_ token: Int, in document: Document) -> Bool {
    if document.spells(token, "non"), document.kind(token + 1) == .hyphen {
      return document.spells(token + 2, "binary")
    }
    let words: [StaticString] = [
      "nonbinary", "non-binary", "genderqueer", "genderfluid", "agender",
    ]
    return words.contains { document.spells(token, $0) }
  }

  /// Whom the pronoun at `token` means, if it is "they" and one of ``people`` was mentioned shortly before, and
  /// nobody else and no plural since whom it could mean as well.
  func antecedent(at token: Int, history: MentionHistory) -> EntityID? {
    guard !people.isEmpty, let part = part(of: token), !Self.isWordItself(token, in: document)
    else { return nil }
    let sentence = Int(document.sentenceOf[token])
    guard
      let latest = history.before(token, sentence: sentence).first(where: {
        people.contains($0.entity)
      }), sentence - latest.sentence <= Self.reach, !latest.isJoined
    else { return nil }
    let since = latest.tokens.upperBound..<token
    let start = document.sentences[sentence].tokens.lowerBound
    let isSubjectStill = part == .subject && latest.part == .subject
    let isFree = since.allSatisfy { !isPlural($0) || isSubjectStill && $0 < start && !acts($0) }
    return isFree ? latest.entity : nil
  }

  /// The part of the clause that a form of "they" plays; nil of any other word.
  func part(of token: Int) -> ClausePart? {
    switch document.keyword(token) {
    case .they: .subject
    case .them: .object
    case .their, .theirs: .possessive
    default:
      document.spells(token, "themself") || document.spells(token, "themselves") ? .object : nil
    }
  }

  /// Whether a noun in the plural may stand at `token`: "the judges", not "she says".
  private func isPlural(_ token: Int) -> Bool {
    guard document.isLowercase(token), document.words[token].wordClass == .open,
      document.kind(token - 1) == .word || document.opensSentence(token)
    else { return false }
    let bytes = document.bytes[document.tokens[token].range]
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"),
      !["ss", "us", "is"].contains(where: { bytes.suffix(2).elementsEqual($0.utf8) })
    else { return false }
    // A verb follows a name or a pronoun.
    return !document.tokens[token - 1].isCapitalised
      || document.words[token - 1].wordClass != .open
        && document.words[token - 1].wordClass != .personPronoun
  }

  /// Whether the noun at `token` is followed by what it does: "the judges smiled".
  private func acts(_ token: Int) -> Bool {
    let next = token + 1
    guard document.isLowercase(next) else { return false }
    let word = document.words[next]
    return word.wordClass == .auxiliary || !word.cue.isEmpty || document.ends(next, in: "ed")
  }
}
