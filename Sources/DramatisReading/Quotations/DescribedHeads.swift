internal import DramatisLexicon
internal import DramatisText

/// Who is meant where a name only describes them: “A lawyer for Jane Doe”, “leaders in Dover, Leeds and Bath”.
extension NounPhrases {
  /// Whose place or body a name only says: "Jane Doe of Oregon", "two officials in Kyiv".
  func head(before source: Source, from limit: Int) -> Source? {
    guard case .name(let name) = source.reference else { return nil }
    if names.spans[name].kind == .person { return owned(by: source, from: limit) }
    var index = beforeJoined(source.tokens.lowerBound - 1, from: limit)
    if let article = articleBefore(index, from: limit) { index = article - 1 }
    guard index > limit, let word = document.keyword(index),
      [.of, .from, .in, .at, .for, .with, .to].contains(word)
    else { return nil }
    // "an official speaking to the Courier"
    if word == .to || word == .with, document.ends(index - 1, in: "ing"), index - 1 > limit,
      let speaking = nominal(endingAt: index - 1, from: limit)
    {
      return speaking
    }
    if let owner = reference(endingAt: index) {
      if case .pronoun = owner.reference { return nil }
      return owner
    }
    // "many in Dover"
    if let some = quantified(endingAt: index, from: limit) {
      return Source(
        tokens: some.tokens.lowerBound..<source.tokens.upperBound, reference: .nominal)
    }
    guard let nominal = nominal(endingAt: index, from: limit) else { return nil }
    return Source(tokens: nominal.tokens.lowerBound..<source.tokens.upperBound, reference: .nominal)
  }

  /// "A lawyer for Jane Doe", "an official close to Jane Doe": who is described by somebody else’s name.
  private func owned(by person: Source, from limit: Int) -> Source? {
    var preposition = person.tokens.lowerBound - 1
    if preposition > limit,
      isTitle(preposition)
    {
      preposition -= 1
    }
    guard rules.contains(.owned), preposition > limit + 1,
      let word = document.keyword(preposition),
      [.of, .for, .to, .with].contains(word)
    else { return nil }
    let isClose = word == .to && document.spells(preposition - 1, "close")
    let end = isClose ? preposition - 1 : preposition
    if roles.role(at: end - 1) != nil { return reference(endingAt: end) }
    guard let described = nominal(endingAt: end, from: limit),
      opensClause(described.tokens.lowerBound, from: limit)
    else { return nil }
    return Source(
      tokens: described.tokens.lowerBound..<person.tokens.upperBound, reference: .nominal)
  }

  /// Whether a determiner stands at `token` and nothing of its clause before it.
  private func opensClause(_ token: Int, from limit: Int) -> Bool {
    document.words[token].wordClass == .determiner
      && (token == limit || document.kind(token - 1) == .comma
        || [.conjunction, .relative].contains(document.words[token - 1].wordClass))
  }

  /// The token before the names that "and" joins to the one behind `token`: "in" of "in Dover, Leeds and Bath".
  private func beforeJoined(_ token: Int, from limit: Int) -> Int {
    guard document.keyword(token) == .and else { return token }
    var index = token
    while index > limit, document.keyword(index) == .and || document.kind(index) == .comma,
      let name = names.name(endingAt: index), names.spans[name].kind != .person
    {
      index = names.spans[name].tokens.lowerBound - 1
    }
    return index
  }

  /// "the", or "the state" with one or two words in lower case, right before a name that starts behind `token`.
  private func articleBefore(_ token: Int, from limit: Int) -> Int? {
    for index in stride(from: token, through: max(limit + 1, token - 2), by: -1) {
      if document.keyword(index) == .the { return index }
      guard document.isLowercase(index), document.words[index].wordClass == .open else {
        return nil
      }
    }
    return nil
  }
}
