internal import DramatisLexicon
internal import DramatisText

/// Subjects behind their verbs: “said Jane Doe”.
extension CueFinder {
  /// The subject behind the verb: “…”, said Tim Clarke, the head of …
  func invertedSubject(
    of token: Int, group: Int, limit: Int, in sentence: Range<Int>
  ) -> Source? {
    let classes = document.words[token].cue
    let followsComma = document.kind(token - 1) == .comma
    let endsIt = followsComma && endsWithName(behind: token, in: sentence)
    guard classes.contains(.say), !classes.contains(.participle), group == token,
      endsIt || !classes.contains(.weak)
    else { return nil }
    let followsQuote =
      token == limit && token > 0 && quoted.at[token - 1] >= 0
      || followsComma && token - 1 == limit && limit > 0 && quoted.at[limit - 1] >= 0
    // Said Marlowe, “…”
    let opens = token == sentence.lowerBound && document.keyword(token) == .said
    guard followsQuote || followsComma && standsBeforeSubject(token) || endsIt || opens,
      followsQuote || opens
        || !phrases.isPersonAlone(from: limit, before: token - 1)
          && !isApposedPerson(before: token) && !isDescribedAlone(from: limit, before: token - 1)
    else { return nil }
    var first = token + 1
    while document.words.indices.contains(first),
      !document.words[first].traits.isDisjoint(with: [.honorific, .rank])
    {
      first += 1
    }
    if followsQuote, let one = numberAlone(at: first) { return one }
    guard var end = phrases.end(startingAt: first, before: sentence.upperBound) else { return nil }
    // "said Ohio University professor Ruth Hanlon"
    if !followsQuote, document.isLowercase(end) || phrases.names.name(startingAt: end) != nil,
      let more = phrases.end(startingAt: end, before: sentence.upperBound)
    {
      end = more
    }
    // "said neighbour John Wright", "said Courier Polling Director John Wright"
    if let role = phrases.roles.role(startingAt: end), let holder = phrases.roles.spans[role].holder
    {
      first = phrases.names.spans[holder].tokens.lowerBound
      end = phrases.names.spans[holder].tokens.upperBound
    } else if let name = phrases.names.name(startingAt: end),
      phrases.names.spans[name].kind == .person, phrases.names.name(at: end - 1) == nil
    {
      first = end
      end = phrases.names.spans[name].tokens.upperBound
    }
    if document.words[token + 1].wordClass == .personPronoun, !followsQuote { return nil }
    if !followsQuote {
      let next = document.kind(end)
      guard
        end >= sentence.upperBound || next == .comma || next == .period || next == .terminator
          || next == .dash || document.words[end].wordClass == .preposition
      else { return nil }
    }
    return titled(first..<end)
  }

  /// “…,” wrote one.
  private func numberAlone(at token: Int) -> Source? {
    guard document.words.indices.contains(token),
      [.number, .otherPronoun].contains(document.words[token].wordClass),
      let mark = document.kind(token + 1), mark == .period || mark == .comma
    else { return nil }
    return Source(tokens: token..<token + 1, reference: .nominal)
  }

  /// "…, reports the Courier.": whether a verb of saying in the present and a name end the sentence.
  private func endsWithName(behind token: Int, in sentence: Range<Int>) -> Bool {
    guard endsInS(token), document.isLowercase(token) else { return false }
    let article = document.keyword(token + 1) == .the ? token + 2 : token + 1
    guard
      let name = phrases.names.name(startingAt: token + 1)
        ?? phrases.names.name(startingAt: article)
    else { return false }
    var end = phrases.names.spans[name].tokens.upperBound
    while end < sentence.upperBound, document.isLowercase(end),
      document.words[end].wordClass == .open, end <= token + Self.maximumGroup
    {
      end += 1  // "reports Reuters news agency"
    }
    return end >= sentence.upperBound
      || document.kind(end) == .period && end + 1 >= sentence.upperBound
  }

  /// "The firm, founded in 1990, said profits fell": whether the clause before a comma is a subject with what
  /// describes it behind a comma.
  private func isDescribedAlone(from start: Int, before comma: Int) -> Bool {
    guard rules.contains(.personsAlone), start < comma,
      let opening = phrases.fullEnd(startingAt: start, before: comma),
      document.kind(opening) == .comma, opening + 1 < comma,
      !(opening + 1..<comma).contains(where: { document.tokens[$0].kind == .comma })
    else { return false }
    let word = document.words[opening + 1]
    return word.wordClass == .relative
      || document.isLowercase(opening + 1)
        && (document.ends(opening + 1, in: "ed") || document.ends(opening + 1, in: "ing"))
  }

  /// "The firm's head, Jane Doe, said profits fell": a name between commas before a verb that a common
  /// noun follows.
  private func isApposedPerson(before token: Int) -> Bool {
    guard rules.contains(.personsAlone), let name = phrases.names.name(endingAt: token - 1)
    else { return false }
    let span = phrases.names.spans[name]
    return span.kind == .person && document.kind(span.tokens.lowerBound - 1) == .comma
      && document.isLowercase(token + 1) && document.words[token + 1].wordClass == .open
      && phrases.roles.role(at: token + 1) == nil
  }

  /// "said" and "says": other verbs stand before their subject only behind quoted words.
  private func standsBeforeSubject(_ token: Int) -> Bool {
    document.keyword(token) == .said
      || document.bytes[document.tokens[token].range].elementsEqual("says".utf8)
  }

  /// "the Dover reporter Jane Doe": the person with whose name it ends, but not "the office of Jane Doe".
  private func personNamed(in tokens: Range<Int>) -> Source? {
    guard let name = phrases.names.name(endingAt: tokens.upperBound),
      phrases.names.spans[name].kind == .person, !tokens.contains(where: isOf)
    else { return nil }
    return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
  }

  private func isOf(_ token: Int) -> Bool { document.keyword(token) == .of }

  /// The phrase, or the person behind the office that it starts with: "said President Putin".
  private func titled(_ tokens: Range<Int>) -> Source {
    if let role = phrases.roles.role(at: tokens.lowerBound),
      let holder = phrases.roles.spans[role].holder
    {
      return Source(tokens: phrases.names.spans[holder].tokens, reference: .name(holder))
    }
    if let person = personNamed(in: tokens) { return person }
    if let name = phrases.names.name(startingAt: tokens.lowerBound),
      !document.isPossessive(phrases.names.spans[name].tokens.upperBound)
    {
      return Source(tokens: phrases.names.spans[name].tokens, reference: .name(name))
    }
    return phrases.phrase(tokens)
  }
}
