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
      let named = (first..<token).reversed().lazy.compactMap { names.name(endingAt: $0 + 1) }.first
      guard let named, names.spans[named].kind == .person,
        Self.isSaid(of: names.spans[named].tokens.upperBound..<token, in: document)
      else { continue }
      people.insert(cast.ofName[named])
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

  /// Whether the words between a name and what says how somebody is called say it of that name: "Doe | (", "Doe |, who
  /// uses", "Doe |, 30, who is"; not "Doe |'s child".
  private static func isSaid(of tokens: Range<Int>, in document: Document) -> Bool {
    guard let first = tokens.first else { return true }
    if document.kind(first) == .openBracket { return tokens.count <= 3 }
    let isOwned = document.isPossessive(first)
    let verbs: [StaticString] = ["uses", "used", "goes", "prefers", "identifies", "came"]
    let words: [StaticString] = isOwned ? ["pronouns"] : verbs
    if tokens.contains(where: { token in words.contains { document.spells(token, $0) } }) {
      return true
    }
    // "Doe is non-binary", "Doe, who is non-binary"
    return !isOwned && document.keyword(tokens.upperBound - 1) == .who
  }

  /// Whether the pronoun at `token` is spoken of and means nobody: "they/them", "they and them", "the pronoun
  /// they", "she/they".
  private static func isWordItself(_ token: Int, in document: Document) -> Bool {
    if [token - 1, token + 1].contains(where: { document.spells($0, "/") }) { return true }
    let isNamed = [token - 2, token - 1, token + 1].contains {
      (document.spells($0, "pronoun") || document.spells($0, "pronouns"))
        && document.sentenceOf[$0] == document.sentenceOf[token]
    }
    func pairs(_ first: Int) -> Bool {
      document.keyword(first) == .they && document.keyword(first + 1) == .and
        && document.keyword(first + 2) == .them
    }
    return isNamed || pairs(token) || pairs(token - 2)
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
    guard !people.isEmpty, part(of: token) != nil, !Self.isWordItself(token, in: document)
    else { return nil }
    let sentence = Int(document.sentenceOf[token])
    guard
      let latest = history.before(token, sentence: sentence).first(where: {
        people.contains($0.entity)
      }), sentence - latest.sentence <= Self.reach, !latest.isJoined
    else { return nil }
    let since = latest.tokens.upperBound..<token
    guard document.keyword(latest.tokens.lowerBound - 1) != .and, !since.contains(where: isJoint)
    else { return nil }
    return since.contains(where: isPlural) ? nil : latest.entity
  }

  /// "Acme and Quell": whether names are joined at `token`.
  private func isJoint(_ token: Int) -> Bool {
    document.keyword(token) == .and && document.tokens.indices.contains(token + 1)
      && document.tokens[token + 1].isCapitalised
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
    if document.spells(token, "pronouns") || document.spells(token, "uses") { return false }
    let irregular: [StaticString] = ["people", "men", "women", "children", "police", "staff"]
    if irregular.contains(where: { document.spells(token, $0) }) { return true }
    let bytes = document.bytes[document.tokens[token].range]
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s"),
      !["ss", "us", "is"].contains(where: { bytes.suffix(2).elementsEqual($0.utf8) })
    else { return false }
    // A verb follows a name or a pronoun.
    return !document.tokens[token - 1].isCapitalised
      || document.words[token - 1].wordClass != .open
        && document.words[token - 1].wordClass != .personPronoun
  }
}
