internal import DramatisLexicon
internal import DramatisText

/// The words that name a speaker or hearer, and what sort of words they are.
struct Source {
  /// The words: "Wallace", "he", "Western officials".
  var tokens: Range<Int>
  var reference: Reference

  enum Reference {
    /// A name, by position in the names.
    case name(Int)
    /// An office, by position in the roles.
    case role(Int)
    /// A pronoun, by token.
    case pronoun(Int)
    /// A description without a name.
    case nominal
  }
}

/// Finds the noun phrase that ends or starts at a token.
struct NounPhrases {
  let document: Document
  let names: Names
  let roles: Roles
  /// The rules that it finds them with.
  let rules: SpeechRules

  /// How far back a description may reach.
  static let maximumNominalTokens = 12

  /// The phrase that ends right before `end`, not reaching before `limit`.
  func phrase(endingAt end: Int, from limit: Int) -> Source? {
    guard end > limit else { return nil }
    var end = end
    if document.kind(end - 1) == .closeBracket, let open = openBracket(before: end - 1, from: limit)
    {
      end = open
      if document.kind(end - 1) == .comma { end -= 1 }
    }
    if Self.emphatic.contains(document.keyword(end - 1)) { end -= 1 }
    guard end > limit else { return nil }
    if document.kind(end - 1) == .comma { return apposition(endingAt: end - 1, from: limit) }
    if document.kind(end - 1) == .dash { return name(beforeDashes: end - 1, from: limit) }
    if document.kind(end - 1) == .closeQuote, document.kind(end - 2) == .comma, end - 2 > limit {
      return apposition(endingAt: end - 2, from: limit)  // the author of “The Long Tide,” said
    }
    if let some = quantified(endingAt: end, from: limit) { return some }
    if let exact = reference(endingAt: end) {
      return joint(exact, from: limit) ?? head(before: exact, from: limit) ?? exact
    }
    return nominal(endingAt: end, from: limit)
  }

  /// What may stand behind a subject: "Marlowe himself said".
  private static let emphatic: Set<Keyword?> = [.himself, .herself]

  /// "Jane Doe — a nurse from Dover — said": who is described between dashes.
  private func name(beforeDashes end: Int, from limit: Int) -> Source? {
    let first = max(limit + 1, end - Self.maximumAppositionTokens)
    guard let opening = (first..<max(first, end)).last(where: { document.kind($0) == .dash }),
      let found = reference(endingAt: opening), isNamed(found),
      !(limit..<max(limit, found.tokens.lowerBound)).contains(where: {
        document.isLowercase($0) && document.words[$0].wordClass != .determiner
      })
    else { return nil }
    return found
  }

  /// "another", "some", "many" alone: people without a name.
  func quantified(endingAt end: Int, from limit: Int) -> Source? {
    if document.kind(end - 1) == .symbol || document.kind(end - 1) == .number, end - 1 > limit,
      let number = (max(limit, end - 4)..<end).first(where: {
        document.tokens[$0].kind == .number || document.words[$0].wordClass == .number
      })
    {
      return Source(tokens: number..<end, reference: .nominal)
    }
    let word = document.words[end - 1]
    guard [.determiner, .number, .otherPronoun].contains(word.wordClass),
      pronoun(at: end - 1) == nil,
      ![.the, .a, .an, .this, .that, .these, .those].contains(word.keyword),
      end - 1 == limit || document.kind(end - 2) != .word
        || document.words[end - 2].wordClass != .open
    else { return nil }
    let isShare = document.keyword(end - 2) == .in && isNumber(end - 3) && end - 3 >= limit
    return Source(tokens: (isShare ? end - 3 : end - 1)..<end, reference: .nominal)
  }

  private func isNumber(_ token: Int) -> Bool {
    document.kind(token) == .number
      || document.words.indices.contains(token) && document.words[token].wordClass == .number
  }

  /// "Jane Doe and John Roe", where a clause starts: two who speak as one are nobody known.
  private func joint(_ last: Source, from limit: Int) -> Source? {
    guard isNamed(last), document.keyword(last.tokens.lowerBound - 1) == .and,
      last.tokens.lowerBound - 1 > limit,
      let first = reference(endingAt: last.tokens.lowerBound - 1), isNamed(first),
      first.tokens.lowerBound == limit || isBehindOpening(first.tokens.lowerBound, from: limit)
    else { return nil }
    return Source(
      tokens: first.tokens.lowerBound..<last.tokens.upperBound, reference: .nominal)
  }

  /// "On Sunday, X and Y", but not "W, X and Y": whether a comma stands before `token`, and no name
  /// before that.
  private func isBehindOpening(_ token: Int, from limit: Int) -> Bool {
    token - 1 > limit && document.kind(token - 1) == .comma && names.name(at: token - 2) == nil
  }

  func isNamed(_ source: Source) -> Bool {
    switch source.reference {
    case .name, .role: true
    default: false
    }
  }

  func openBracket(before index: Int, from limit: Int) -> Int? {
    guard index > limit else { return nil }
    return (max(limit, index - Self.maximumNominalTokens)..<index).last {
      document.tokens[$0].kind == .openBracket
    }
  }

  /// A name, office or pronoun that ends right before `end`.
  func reference(endingAt end: Int) -> Source? {
    if let name = names.name(endingAt: end) {
      if let role = roles.role(at: end - 1), roles.spans[role].tokens.upperBound == end {
        return source(role)
      }
      return Source(tokens: names.spans[name].tokens, reference: .name(name))
    }
    if let role = roles.role(at: end - 1), roles.spans[role].tokens.upperBound == end {
      return source(role)
    }
    return pronoun(at: end - 1)
  }

  private func source(_ role: Int) -> Source {
    Source(tokens: roles.spans[role].tokens, reference: .role(role))
  }

  private func pronoun(at token: Int) -> Source? {
    guard let word = document.keyword(token), Self.subjects.contains(word) else { return nil }
    return Source(tokens: token..<token + 1, reference: .pronoun(token))
  }

  private static let subjects: Set<Keyword> = [.he, .she, .they, .i, .it, .we, .him, .them, .her]

  /// The end of a place’s name that ends before `end`, with the state behind its comma: “Dover, Kent”, but not
  /// “Dover, Leeds and Bath”.
  private func endWithState(_ end: Int, of town: Int, before limit: Int) -> Int {
    guard end + 1 < limit, document.kind(end) == .comma,
      let state = names.name(startingAt: end + 1), isState(state, of: town)
    else { return end }
    let behind = names.spans[state].tokens.upperBound
    guard behind <= limit, ![.and, .or].contains(document.keyword(behind)),
      document.kind(behind) != .comma
    else { return end }
    return behind
  }

  /// A description: "two senior officials", "the head of the group", "opposition leaders".
  func nominal(endingAt end: Int, from limit: Int) -> Source? {
    guard var start = nominalStart(endingAt: end, from: limit) else { return nil }
    // "the head of the group", "an official familiar with the talks"
    while start - 2 >= limit, let word = document.keyword(start - 1),
      Self.joints.contains(word), let outer = nominalStart(endingAt: start - 1, from: limit),
      word == .of || outer == limit && start - 1 - outer <= Self.maximumHead
    {
      start = outer
    }
    return Source(tokens: start..<end, reference: .nominal)
  }

  /// The most tokens of a head on which a preposition other than "of" hangs another phrase: more hold a verb
  /// as often as not ("the report drew harsh words from officials").
  private static let maximumHead = 6

  /// Prepositions that hang one noun phrase on another.
  private static let joints: Set<Keyword> = [.of, .for, .from, .with, .in, .at, .to]

  /// The start of a description that ends before `end`, without the phrases that it hangs on.
  func nominalStart(endingAt end: Int, from limit: Int) -> Int? {
    guard end > limit, isNoun(end - 1) else { return nil }
    var start = end - 1
    let first = max(limit, end - Self.maximumNominalTokens)
    while start > first {
      let before = start - 1
      if [.determiner, .personPronoun, .otherPronoun].contains(document.words[start].wordClass) {
        break
      }
      guard isInsidePhrase(before) else { break }
      start = before
    }
    while start < end - 1, [.of, .and, .for, .in, .at, .with].contains(document.keyword(start)) {
      start += 1
    }
    return start
  }

  func isNoun(_ token: Int) -> Bool {
    guard document.kind(token) == .word || document.kind(token) == .handle else { return false }
    return document.words[token].wordClass == .open
  }

  private func isInsidePhrase(_ token: Int) -> Bool {
    let word = document.words[token]
    switch document.tokens[token].kind {
    case .hyphen, .number, .clitic: return true
    case .word: break
    default: return document.isPossessive(token)
    }
    switch word.wordClass {
    case .open: return word.cue.isEmpty || names.name(at: token) != nil
    case .determiner, .number: return true
    case .personPronoun:
      // "US" is written like a pronoun.
      return [.his, .her, .its, .their, .my, .our].contains(word.keyword)
        || names.name(at: token) != nil
    case .otherPronoun: return [.its, .this, .these, .those].contains(word.keyword)
    case .preposition: return [.of, .for, .in, .at, .from, .with].contains(word.keyword)
    default: return false
    }
  }

  /// The end of the noun phrase that starts at `start`: a name, a pronoun, or a description up to
  /// its head.
  func end(startingAt start: Int, before limit: Int) -> Int? {
    var index = start
    while index < limit, opensDescription(index) { index += 1 }
    guard index < limit else { return nil }
    // "one of his aides"
    if index > start, document.keyword(index) == .of {
      return end(startingAt: index + 1, before: limit)
    }
    if index > start, index + 1 < limit, document.words[index].wordClass == .calendar,
      isNoun(index + 1)
    {
      index += 1  // "a November poll"
    }
    if document.words[index].wordClass == .personPronoun || isOwner(index), index == start {
      guard isOwner(index), let noun = nounBehindNumbers(index + 1, before: limit) else {
        return index + 1
      }
      index = noun
    }
    var hasHead = false
    while index < limit {
      if let role = roles.role(at: index), roles.spans[role].tokens.lowerBound == index {
        if hasHead, !isModifier(index - 1, of: role) { break }
        index = roles.spans[role].tokens.upperBound
        hasHead = true
      } else if let name = names.name(startingAt: index) {
        let isModifier = names.spans[name].kind != .person || !hasHead
        let isApposed =
          document.isLowercase(index - 1)
          && followsHearer(names.spans[name].tokens.upperBound, description: index - 1)
        guard
          isModifier && !hasHead || document.isPossessive(index - 1)
            || roles.role(at: index - 1) != nil || isApposed || isTitle(index - 1)
            || isAdjective(name, behind: index - 1)
        else { break }
        index = endWithState(names.spans[name].tokens.upperBound, of: name, before: limit)
        hasHead = true
      } else if document.isPossessive(index) || document.kind(index) == .hyphen {
        index += 1
      } else if isNoun(index), document.kind(index) == .word {
        index += 1
        hasHead = true
      } else if document.keyword(index) == .of, hasHead {
        index += 1
        while index < limit, document.words[index].wordClass == .determiner { index += 1 }
      } else {
        break
      }
    }
    return hasHead ? min(index, limit) : nil
  }

  /// "a senior Republican senator": whether a word in lower case that is no plural stands before an office
  /// whose holder is not named with it.
  private func isModifier(_ token: Int, of role: Int) -> Bool {
    document.isLowercase(token) && document.words[token].wordClass == .open
      && document.bytes[document.tokens[token].range].last != UInt8(ascii: "s")
      && roles.spans[role].holder == nil
      && document.isLowercase(roles.spans[role].tokens.upperBound - 1)
  }

  /// "the", "two", "another", "these": what stands before a noun and its adjectives.
  private func opensDescription(_ token: Int) -> Bool {
    let word = document.words[token]
    switch word.wordClass {
    case .determiner, .number: return true
    case .otherPronoun:
      guard names.name(at: token) == nil, document.words.indices.contains(token + 1),
        isNoun(token + 1)
      else { return false }
      if let word = word.keyword { return [.this, .these, .those].contains(word) }
      return ["another", "Another", "other", "Other", "some", "Some", "many", "Many"].contains {
        document.spells(token, $0)
      }
    default: return document.tokens[token].kind == .number
    }
  }

  func isTitle(_ token: Int) -> Bool {
    !document.words[token].traits.isDisjoint(with: [.honorific, .rank])
  }

  /// "a senior Republican senator": whether a name between two words in lower case is an adjective.
  private func isAdjective(_ name: Int, behind token: Int) -> Bool {
    let noun = names.spans[name].tokens.upperBound
    return names.spans[name].kind != .person && document.isLowercase(noun) && isNoun(noun)
      && document.words[noun].cue.isEmpty && document.isLowercase(token) && isNoun(token)
      && document.bytes[document.tokens[token].range].last != UInt8(ascii: "s")
      && opensPhrase(before: token)
  }

  /// Whether a determiner stands before `token` or before the word before that.
  private func opensPhrase(before token: Int) -> Bool {
    (max(0, token - 2)..<token).contains { document.words[$0].wordClass == .determiner }
  }

  /// The noun at `start`, or behind numbers there: "his 20,000 followers".
  private func nounBehindNumbers(_ start: Int, before limit: Int) -> Int? {
    var index = start
    while index < limit,
      document.kind(index) == .number || document.words[index].wordClass == .number
    {
      index += 1
    }
    return index < limit && isNoun(index) ? index : nil
  }

  /// "his", "its": whose the noun behind is. "Her" may stand alone but behind a preposition.
  private func isOwner(_ token: Int) -> Bool {
    switch document.keyword(token) {
    case .his, .its, .their, .my, .our: true
    case .her:
      token > 0
        && (document.words[token - 1].wordClass == .preposition
          || document.words[token - 1].cue.contains(.tell) && isBeforeClause(token + 2))
    default: false
    }
  }

  /// "told her lawyer that", "told her husband she": whether something told starts at `token`.
  private func isBeforeClause(_ token: Int) -> Bool {
    guard document.words.indices.contains(token) else { return false }
    return document.keyword(token) == .that || document.kind(token) == .comma
      || document.words[token].wordClass == .personPronoun
  }

  /// The end of the noun phrase at `start` with what hangs on it: names behind descriptions,
  /// "of", "for" and "in" with their phrases, brackets.
  func fullEnd(startingAt start: Int, before limit: Int) -> Int? {
    guard var end = end(startingAt: start, before: limit) else { return nil }
    while end < limit {
      if document.kind(end) == .openBracket,
        let close = (end..<min(limit, end + Self.maximumNominalTokens)).first(where: {
          document.tokens[$0].kind == .closeBracket
        })
      {
        end = close + 1
      } else if [.of, .for, .in, .at, .from, .with].contains(document.keyword(end)),
        let more = self.end(startingAt: end + 1, before: limit)
      {
        end = more
      } else if !isPerson(end - 1), let more = self.end(startingAt: end, before: limit) {
        end = more
      } else {
        break
      }
    }
    return end
  }

  private func isPerson(_ token: Int) -> Bool {
    names.name(at: token).map { names.spans[$0].kind == .person } ?? false
  }

  /// Whether a clause starts with a person or office and a comma, so that it has a subject before
  /// its verb: "Marlowe, 52, said".
  func isPersonAlone(from start: Int, before limit: Int) -> Bool {
    guard rules.contains(.personsAlone) else { return false }
    let first = [.and, .but].contains(document.keyword(start)) ? start + 1 : start
    guard first < limit, let end = fullEnd(startingAt: first, before: limit + 1), end <= limit,
      document.kind(end) == .comma
    else { return false }
    return isPerson(end - 1) || document.kind(end - 1) == .closeBracket
      || roles.role(at: end - 1) != nil
  }

  /// Whether what stands at `token` may follow a hearer: "told the newspaper Courier that", "told the reporter
  /// Jane Doe in Dover that". `description` is the word before the name.
  private func followsHearer(_ token: Int, description: Int) -> Bool {
    if document.words.indices.contains(token), document.words[token].wordClass == .preposition {
      return document.bytes[document.tokens[description].range].last != UInt8(ascii: "s")
    }
    return document.keyword(token) == .that || document.kind(token) == .colon
      || document.kind(token) == .comma
  }

  /// The phrase over `tokens` with what it refers to.
  func phrase(_ tokens: Range<Int>) -> Source {
    if let exact = reference(endingAt: tokens.upperBound) { return exact }
    if let number = names.name(at: tokens.upperBound - 1) {
      return Source(tokens: tokens, reference: .name(number))
    }
    // "the PA news agency": the name inside a description says whose it is.
    let inside = tokens.compactMap { names.name(startingAt: $0) }
    if inside.count == 1, names.spans[inside[0]].kind == .organisation {
      return Source(tokens: tokens, reference: .name(inside[0]))
    }
    return Source(tokens: tokens, reference: .nominal)
  }
}
