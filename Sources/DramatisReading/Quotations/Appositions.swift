internal import DramatisLexicon
internal import DramatisText

/// Noun phrases with what describes them between them and their verb: “Jane Doe, a nurse from Dover, said”.
extension NounPhrases {
  /// "X, from Y," and "X, the Y," before a verb: X.
  func apposition(endingAt comma: Int, from limit: Int) -> Source? {
    if let role = roles.role(at: comma - 1), roles.spans[role].tokens.upperBound == comma,
      let holder = roles.spans[role].holder
    {
      return Source(tokens: names.spans[holder].tokens, reference: .name(holder))
    }
    if let name = names.name(endingAt: comma), names.spans[name].kind == .person,
      names.spans[name].tokens.lowerBound > limit,
      document.kind(names.spans[name].tokens.lowerBound - 1) == .comma
    {
      return Source(tokens: names.spans[name].tokens, reference: .name(name))
    }
    guard comma > limit else { return nil }
    if let whole = whole(before: comma, from: limit) { return whole }
    // "Jane Doe, 43, of Leeds, said": the name may stand before more than one comma.
    let first = max(limit, comma - Self.maximumAppositionTokens)
    let openings = (first..<comma).reversed().filter { document.tokens[$0].kind == .comma }
    if rules.contains(.descriptions), let person = described(at: openings, from: limit) {
      return person
    }
    if let town = town(beforeState: comma), town > limit {
      return phrase(endingAt: town, from: limit)
    }
    if let end = fullEnd(startingAt: limit, before: comma), openings.contains(end) {
      return phrase(limit..<end)
    }
    for opening in openings.prefix(3) {
      if let found = bracketed(endingAt: opening, from: limit) {
        return head(before: found, from: limit) ?? found
      }
    }
    return openings.first.flatMap { nominal(endingAt: $0, from: limit) }
  }

  /// "Dover, Kent,": the first comma, where a place and the state that it lies in end with the second.
  private func town(beforeState comma: Int) -> Int? {
    guard let state = names.name(endingAt: comma) else { return nil }
    let opening = names.spans[state].tokens.lowerBound - 1
    guard opening > 0, document.kind(opening) == .comma,
      let town = names.name(endingAt: opening), isState(state, of: town)
    else { return nil }
    return opening
  }

  func isState(_ state: Int, of town: Int) -> Bool {
    let kind = names.spans[state].kind
    return names.spans[town].kind == .place && (kind == .place || kind == .country)
  }

  /// "The Dockers’ League, the oldest of the unions, which said": the name before a description that ends
  /// with `description`.
  func named(before description: Source) -> Source? {
    let end = description.tokens.upperBound
    let first = max(
      document.sentence(of: end - 1).tokens.lowerBound, end - Self.maximumNominalTokens)
    let start = (first..<end).last { document.tokens[$0].kind == .comma }.map { $0 + 1 }
    guard let start, start < end, document.words[start].wordClass == .determiner,
      !(start..<end).contains(where: { document.words[$0].wordClass == .auxiliary }),
      let found = bracketed(endingAt: start - 1, from: first),
      case .name(let name) = found.reference, names.spans[name].kind != .place
    else { return nil }
    return found
  }

  /// "Five unions, including the Dockers’ League and the Pilots, said": those of whom some are named.
  private func whole(before end: Int, from limit: Int) -> Source? {
    let first = max(limit + 1, end - Self.maximumAppositionTokens)
    guard
      let including = (first..<max(first, end)).last(where: {
        document.kind($0 - 1) == .comma && document.isLowercase($0)
          && document.bytes[document.tokens[$0].range].elementsEqual("including".utf8)
      }), !(including..<end).contains(where: { document.words[$0].wordClass == .auxiliary })
    else { return nil }
    return phrase(endingAt: including - 1, from: limit)
  }

  /// How far back the name may stand that appositions and relative clauses follow.
  static let maximumAppositionTokens = 40

  /// The first person before one of the commas `openings`, behind whom a description follows.
  private func described(at openings: [Int], from limit: Int) -> Source? {
    let opener = document.words[limit].wordClass
    let hasOpener = opener == .preposition || opener == .conjunction
    return openings.reversed().dropFirst(hasOpener ? 1 : 0).lazy.compactMap { opening -> Source? in
      guard let found = bracketed(endingAt: opening, from: limit), opensDescription(opening + 1)
      else { return nil }
      switch found.reference {
      case .name(let name): return names.spans[name].kind == .person ? found : nil
      case .role: return found
      default: return nil
      }
    }.first
  }

  /// "who", "43", "of Leeds", "a nurse": what may follow a name and a comma to describe it.
  private func opensDescription(_ token: Int) -> Bool {
    guard document.tokens.indices.contains(token) else { return false }
    let word = document.words[token]
    if document.tokens[token].kind == .number { return true }
    switch word.wordClass {
    case .relative, .preposition, .determiner, .number, .adverb: return true
    case .personPronoun: return [.his, .her, .its, .their].contains(word.keyword)
    default: break
    }
    return document.isLowercase(token) && (word.cue.isEmpty || document.ends(token, in: "ing"))
      || roles.role(at: token) != nil
      || document.kind(token + 1) == .hyphen
      || names.name(startingAt: token).map { names.spans[$0].kind == .place } ?? false
  }

  /// A name, office or pronoun before `end`, or before brackets that end there: "Doe (D-Calif.)".
  private func bracketed(endingAt end: Int, from limit: Int) -> Source? {
    guard document.kind(end - 1) == .closeBracket else { return reference(endingAt: end) }
    return openBracket(before: end - 1, from: limit).flatMap { reference(endingAt: $0) }
  }
}
