internal import DramatisLexicon
internal import DramatisText

/// The subjects of clauses before a verb that has none of its own beside it.
extension CueFinder {
  /// The subject of the clause before `verb`, behind what opens it: "After the vote, Marlowe left".
  func mainPhrase(from limit: Int, before verb: Int) -> Source? {
    let sentence = limit < verb ? document.sentence(of: limit).tokens : limit..<limit
    let limit = limit == sentence.lowerBound ? min(verb, behindDateline(sentence)) : limit
    guard limit < verb, isOpener(limit), rules.contains(.openings) else {
      return firstPhrase(from: limit, before: verb)
    }
    for comma in limit..<verb where document.tokens[comma].kind == .comma && quoted.at[comma] < 0 {
      if let found = openingPhrase(behind: comma, before: verb) { return found }
    }
    return firstPhrase(from: limit, before: verb)
  }

  /// The subject of the last main clause before `verb`: right before a verb, and behind nothing that opens
  /// a clause inside another.
  func clauseSubject(from limit: Int, before verb: Int) -> Source? {
    guard rules.contains(.participles) else { return nil }
    for token in stride(from: verb - 2, to: limit, by: -1) where isFinite(token) {
      var end = token
      while end - 1 > limit,
        document.words[end - 1].wordClass == .adverb || document.ends(end - 1, in: "ly"),
        document.isLowercase(end - 1)
      {
        end -= 1
      }
      guard let subject = phrases.phrase(endingAt: end, from: limit),
        isNamedOrPronoun(subject) || opensClause(subject, from: limit) && isOne(token..<verb - 1),
        !isOwner(subject.tokens.lowerBound), !isEmbedded(subject, from: limit)
      else { continue }
      return subject
    }
    return nil
  }

  /// Whether a verb in a finite form stands at `token`, as far as its ending tells.
  func isFinite(_ token: Int) -> Bool {
    guard quoted.at[token] < 0, document.tokens[token].kind == .word else { return false }
    let word = document.words[token]
    if word.wordClass == .auxiliary { return true }
    return document.isLowercase(token) && word.wordClass == .open
      && (document.ends(token, in: "ed") || !word.cue.isEmpty && !word.cue.contains(.participle))
  }

  /// Whether no comma stands among `tokens`.
  private func isOne(_ tokens: Range<Int>) -> Bool {
    !tokens.contains { document.tokens[$0].kind == .comma }
  }

  /// Whether a description with a determiner, or of several, stands where a clause starts.
  private func opensClause(_ source: Source, from limit: Int) -> Bool {
    let first = source.tokens.lowerBound
    let isSubject =
      document.words[first].wordClass == .determiner || phrases.names.name(at: first) != nil
      || endsInS(source.tokens.upperBound - 1)
    return isSubject
      && (first == limit || document.kind(first - 1) == .comma
        || [.and, .but].contains(document.keyword(first - 1)))
  }

  private func isNamedOrPronoun(_ source: Source) -> Bool {
    if case .nominal = source.reference { return false }
    return true
  }

  /// Whether a subject belongs to a clause inside another: "what he", "as he", "said he".
  private func isEmbedded(_ subject: Source, from limit: Int) -> Bool {
    let before = phraseStart(subject, from: limit) - 1
    guard before >= limit else { return false }
    let word = document.words[before]
    switch word.wordClass {
    case .relative, .question, .preposition: return true
    case .conjunction: return ![.and, .but].contains(word.keyword)
    default: return document.keyword(before) == .that || !word.cue.isEmpty
    }
  }

  /// Whether a word opens something that stands before a clause's subject.
  private func isOpener(_ token: Int) -> Bool {
    let word = document.words[token]
    if word.wordClass == .preposition || word.wordClass == .conjunction { return true }
    return word.wordClass == .open && phrases.names.name(at: token) == nil
      && document.ends(token, in: "ing")
  }

  /// The person, body or pronoun right behind a comma, titles and determiners left out.
  private func openingPhrase(behind comma: Int, before verb: Int) -> Source? {
    if let person = person(behind: comma, before: verb) { return person }
    // "On Tuesday, she left, saying"
    if let pronoun = phrases.reference(endingAt: comma + 2), case .pronoun = pronoun.reference,
      comma + 1 < verb, !isOwner(comma + 1)
    {
      return pronoun
    }
    guard comma + 1 < verb,
      let end = phrases.fullEnd(startingAt: comma + 1, before: verb)
    else { return nil }
    let source = phrases.phrase(comma + 1..<end)
    if case .name(let name) = source.reference, phrases.names.spans[name].kind == .place {
      return nil
    }
    return source
  }

  /// A person’s name right behind a comma, or behind the words of a title or description there.
  private func person(behind comma: Int, before verb: Int) -> Source? {
    for token in comma + 1..<max(comma + 1, min(verb, comma + Self.maximumGroup)) {
      if let name = phrases.names.name(startingAt: token),
        phrases.names.spans[name].kind == .person,
        !document.isPossessive(phrases.names.spans[name].tokens.upperBound)
      {
        return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
      }
      let wordClass = document.words[token].wordClass
      guard wordClass == .open || wordClass == .determiner,
        document.tokens[token].kind == .word
      else { return nil }
    }
    return nil
  }

  /// "Conceding that …, Marlowe left": the subject behind the comma.
  func phraseBehind(_ verb: Int) -> Source? {
    let limit = min(document.sentence(of: verb).tokens.upperBound, verb + Self.maximumOpener)
    for comma in verb..<max(verb, limit) where document.tokens[comma].kind == .comma {
      if let found = openingPhrase(behind: comma, before: limit) { return found }
    }
    return nil
  }

  /// How far behind a participle that opens a sentence its subject is looked for.
  private static let maximumOpener = 40

  /// The start of a sentence behind "LONDON, Feb. 21 (Reuters) -" or "London (AFP) -".
  func behindDateline(_ sentence: Range<Int>) -> Int {
    let first = sentence.lowerBound
    guard rules.contains(.openings),
      document.tokens[first].shape.contains(.allCapitals) || namesAgency(behind: first),
      let dash = sentence.prefix(Self.maximumDateline).first(where: {
        document.tokens[$0].kind == .dash || document.tokens[$0].kind == .colon
      }), phrases.names.name(at: first) != nil, dash + 1 < sentence.upperBound
    else { return first }
    return dash + 1
  }

  /// Whether a bracket with one word and a dash follow the name at `token`.
  private func namesAgency(behind token: Int) -> Bool {
    guard let name = phrases.names.name(startingAt: token) else { return false }
    let open = phrases.names.spans[name].tokens.upperBound
    return document.kind(open) == .openBracket && document.kind(open + 2) == .closeBracket
      && document.kind(open + 3) == .dash
  }

  /// The most tokens of a dateline: place, region, date, agency and their marks.
  private static let maximumDateline = 14

  /// The first name, office or pronoun of a clause, or else the description that opens it.
  private func firstPhrase(from limit: Int, before verb: Int) -> Source? {
    if let opening = openingDescription(from: limit, before: verb) { return opening }
    for token in limit..<max(verb, limit) {
      if let owned = ownedPhrase(at: token, before: verb) { return owned }
      if let name = phrases.names.name(startingAt: token),
        !document.isPossessive(phrases.names.spans[name].tokens.upperBound),
        phrases.roles.role(at: token) == nil
      {
        return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
      }
      if let role = phrases.roles.role(at: token) {
        if let holder = phrases.roles.spans[role].holder {
          return Source(tokens: phrases.names.spans[holder].tokens, reference: .name(holder))
        }
        return phrases.reference(endingAt: phrases.roles.spans[role].tokens.upperBound)
      }
      if let found = phrases.reference(endingAt: token + 1), !isOwner(token),
        !document.isPossessive(token + 1) || phrases.names.name(at: token) == nil
      {
        return found
      }
    }
    guard let end = phrases.end(startingAt: limit, before: verb) else { return nil }
    return phrases.phrase(limit..<end)
  }

  /// "The left is": a description without a name that opens a clause, with its auxiliary behind it.
  private func openingDescription(from limit: Int, before verb: Int) -> Source? {
    guard limit < verb, document.words[limit].wordClass == .determiner,
      let end = phrases.end(startingAt: limit, before: verb), end < verb,
      document.words[end].wordClass == .auxiliary,
      !(limit..<end).contains(where: {
        phrases.names.name(at: $0) != nil || phrases.roles.role(at: $0) != nil
      })
    else { return nil }
    // "The case was that of Pryce, who left, saying"
    let hasRelative = (end..<verb).contains { document.words[$0].wordClass == .relative }
    return hasRelative ? nil : Source(tokens: limit..<end, reference: .nominal)
  }

  /// "Marlowe’s lawyers": those who are somebody’s, and not whose they are; nil where a person or office is named
  /// among them ("the Courier’s Jane Doe").
  private func ownedPhrase(at token: Int, before verb: Int) -> Source? {
    guard let owner = phrases.names.name(startingAt: token),
      let end = phrases.end(startingAt: token, before: verb)
    else { return nil }
    let noun = phrases.names.spans[owner].tokens.upperBound + 1
    guard document.isPossessive(noun - 1), end > noun, phrases.roles.role(at: token) == nil,
      !(noun..<end).contains(where: { isPerson($0) || phrases.roles.role(at: $0) != nil })
    else { return nil }
    // "Marlowe’s lawyers filed a motion": the noun may run on into the verb.
    let plural = (noun..<end).first { endsInS($0) }.map { $0 + 1 }
    let verb = (noun + 1..<max(end, noun + 1)).first { document.ends($0, in: "ed") }
    return Source(tokens: token..<(plural ?? verb ?? end), reference: .nominal)
  }

  private func isPerson(_ token: Int) -> Bool {
    phrases.names.name(at: token).map { phrases.names.spans[$0].kind == .person } ?? false
  }

  /// "his", "her": whose a thing is, and no subject.
  private func isOwner(_ token: Int) -> Bool {
    [.his, .her, .its, .their, .my, .our, .your].contains(document.keyword(token))
  }
}
