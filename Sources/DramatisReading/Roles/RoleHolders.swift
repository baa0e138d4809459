internal import DramatisLexicon
internal import DramatisText

/// Who holds an office: the person named behind its phrase or before it.
extension RoleGrammar {
  /// Sets who holds the office, if a name beside it says so.
  func findHolder(of role: inout RoleSpan) {
    let behind = holderBehind(role)
    if let behind, isOthersClause(behind, after: role), let before = holderBefore(role) {
      role.holder = before
    } else if let holder = behind ?? holderBefore(role) {
      role.holder = holder
    }
    if let holder = behind, role.of == nil { role.of = origin(of: holder, role) }
  }

  /// "Gov. Jane Doe of Ohio": what a name behind the holder’s says that the office is of; a member’s says where they
  /// were elected.
  private func origin(of holder: Int, _ role: RoleSpan) -> Int? {
    var index = names.spans[holder].tokens.upperBound
    guard document.keyword(index) == .of,
      !role.head.kinds.isDisjoint(with: [.state, .government, .head, .royal])
    else { return nil }
    index += document.keyword(index + 1) == .the ? 2 : 1
    let name = names.name(startingAt: index)
    return name.flatMap { names.spans[$0].kind == .person ? nil : $0 }
  }

  /// "Jane Doe, the judge Roe attacked": whether the name behind an office with "the" is the subject of a verb.
  private func isOthersClause(_ name: Int, after role: RoleSpan) -> Bool {
    let end = names.spans[name].tokens.upperBound
    guard names.spans[name].tokens.lowerBound == role.tokens.upperBound, !isCapital(role),
      document.keyword(role.tokens.lowerBound - 1) == .the, document.isLowercase(end)
    else { return false }
    return document.words[end].wordClass == .auxiliary || document.ends(end, in: "ed")
      || !document.words[end].cue.isEmpty
  }

  /// "President Putin", "speaker, Nancy Pelosi".
  private func holderBehind(_ role: RoleSpan) -> Int? {
    let limit = document.sentence(of: role.tokens.lowerBound).tokens.upperBound
    var index = afterNouns(role)
    let hasComma = document.kind(index) == .comma
    if hasComma { index += 1 }
    var skipped = 0
    while index < limit, skipped < 4, isTitleWord(index) {
      index += 1
      skipped += 1
    }
    // "the court’s president, Judge Jane Doe": a second title right before the name.
    if let next = names.name(startingAt: index + 1), names.spans[next].title == index { index += 1 }
    guard index < limit, let name = names.name(startingAt: index),
      names.spans[name].kind == .person, document.tokens[index].isAfterSpace
    else { return nil }
    if hasComma {
      guard role.isDefinite || role.of != nil, endsApposition(names.spans[name].tokens.upperBound)
      else { return nil }
    }
    return document.isPossessive(names.spans[name].tokens.upperBound) && hasComma ? nil : name
  }

  /// "leader of the Harbour League movement, Jane Doe": behind the nouns that say what the owner is.
  private func afterNouns(_ role: RoleSpan) -> Int {
    let end = role.tokens.upperBound
    guard let owner = role.of, names.spans[owner].tokens.upperBound == end else { return end }
    var index = end
    while index < end + Self.maximumNouns, document.isLowercase(index),
      document.words[index].wordClass == .open, document.words[index].cue.isEmpty
    {
      index += 1
    }
    return document.kind(index) == .comma ? index : end
  }

  /// The most nouns between an owner’s name and the comma behind it.
  private static let maximumNouns = 2

  private func isTitleWord(_ token: Int) -> Bool {
    document.words[token].traits.contains(.honorific)
      || document.words[token].traits.contains(.rank)
      || isStyle(token)
  }

  /// "His Highness": the possessive of a style.
  private func isStyle(_ token: Int) -> Bool {
    [.his, .her].contains(document.keyword(token)) && document.tokens[token].isCapitalised
      && document.words.indices.contains(token + 1)
      && document.words[token + 1].traits.contains(.honorific)
  }

  /// Whether what stands at `token` can follow a name in apposition.
  private func endsApposition(_ token: Int) -> Bool {
    guard let kind = document.kind(token) else { return true }
    switch kind {
    case .comma, .period, .openBracket, .dash, .semicolon, .closeBracket, .terminator, .colon:
      return true
    case .word:
      return document.tokens[token].shape.contains(.afterLine) || !document.words[token].cue.isEmpty
        || [.auxiliary, .relative].contains(document.words[token].wordClass)
        || document.tokens[token].isCapitalised
    default: return document.tokens[token].shape.contains(.afterLine)
    }
  }

  /// "Jens Stoltenberg, the Nato Secretary-General", "Macron, who is France’s president".
  private func holderBefore(_ role: RoleSpan) -> Int? {
    var index = role.tokens.lowerBound
    let limit = document.sentence(of: index).tokens.lowerBound
    // "Jane Doe, President Roe’s spokesman"
    if let owner = role.of, names.spans[owner].tokens.lowerBound == index,
      let title = names.spans[owner].title, title >= limit
    {
      index = title
    }
    while index > limit {
      if let before = outside(before: index, limit: limit) {
        index = before
      } else if document.words[index - 1].wordClass == .determiner {
        index -= 1
      } else {
        break
      }
    }
    guard index > limit else { return nil }
    let before = beforeAdjectives(index, limit: limit) - 1
    if document.kind(before) == .comma || document.kind(before) == .openBracket {
      guard
        endsApposition(role.tokens.upperBound) || hangsOn(role.tokens.upperBound)
          || person(startingAt: role.tokens.upperBound) != nil
      else { return nil }
      return person(endingAt: before)
    }
    if document.keyword(before) == .as {
      return person(endingAt: document.kind(before - 1) == .comma ? before - 1 : before)
    }
    guard var end = copula(endingAt: before) else { return nil }
    if document.keyword(end - 1) == .who { end -= 1 }
    if document.kind(end - 1) == .comma { end -= 1 }
    return person(endingAt: end)
  }

  /// Where the verb starts that says what somebody is: "is", "will become", "was elected".
  private func copula(endingAt last: Int) -> Int? {
    var start = last
    switch document.officeWord(last) {
    case .become, .becomes, .became, .remain, .remains, .remained: break
    case .appointed, .chosen, .elected, .named:
      start -= 1
      guard start >= 0, document.words[start].wordClass == .auxiliary else { return nil }
    default:
      guard [.is, .was, .be, .been].contains(document.keyword(last)) else { return nil }
    }
    let first = document.sentence(of: last).tokens.lowerBound
    while start > first, document.words[start - 1].wordClass == .auxiliary { start -= 1 }
    return start > first ? start : nil
  }

  /// "Jane Doe, a long-time senator": the start of what describes the office, if a comma stands before it.
  private func beforeAdjectives(_ start: Int, limit: Int) -> Int {
    var index = start
    while index > limit, start - index < Self.maximumAdjectives {
      let before = index - 1
      if document.kind(before) == .comma { return index }
      let isAdjective =
        document.isLowercase(before) && document.words[before].cue.isEmpty
        && [.open, .adverb].contains(document.words[before].wordClass)
      guard
        isAdjective || document.kind(before) == .hyphen
          || document.words[before].wordClass == .determiner
      else { return start }
      index = before
    }
    return start
  }

  /// The most tokens between a comma and the office that describes whom it follows.
  private static let maximumAdjectives = 5

  /// Whether a prepositional phrase at `token` goes on to a mark without a verb: "Jane Doe, director for
  /// the south of the country, left".
  private func hangsOn(_ token: Int) -> Bool {
    guard [.of, .for, .at, .in, .from, .on, .with].contains(document.keyword(token)) else {
      return false
    }
    let limit = min(document.sentence(of: token).tokens.upperBound, token + Self.maximumPhrase)
    for index in token + 1..<max(limit, token + 1) {
      switch document.tokens[index].kind {
      case .comma, .period, .dash, .semicolon, .closeBracket, .terminator, .colon: return true
      default: break
      }
      let word = document.words[index]
      if [.auxiliary, .relative, .personPronoun, .conjunction].contains(word.wordClass)
        && word.keyword != .and || !word.cue.isEmpty && names.name(at: index) == nil
        || document.isLowercase(index) && document.ends(index, in: "ed")
      {
        return false
      }
    }
    return false
  }

  /// The most tokens of a phrase behind an office.
  private static let maximumPhrase = 16

  /// The person whose name starts at `token`.
  func person(startingAt token: Int) -> Int? {
    names.name(startingAt: token).flatMap { names.spans[$0].kind == .person ? $0 : nil }
  }

  private func person(endingAt token: Int) -> Int? {
    guard let name = names.name(endingAt: token), names.spans[name].kind == .person else {
      return nil
    }
    return name
  }

  /// "Prime Minister and Labour leader Tony Blair": the first office has the second's holder, as both have that of
  /// "Jane Doe, chairman and chief executive of Acme, …".
  func shareHolders(_ spans: inout [RoleSpan]) {
    guard spans.count > 1 else { return }
    for number in stride(from: spans.count - 2, through: 0, by: -1)
    where spans[number].holder == nil && isJoined(spans[number], spans[number + 1]) {
      if let holder = spans[number + 1].holder {
        guard names.spans[holder].tokens.lowerBound >= spans[number + 1].tokens.upperBound else {
          continue
        }
        spans[number].holder = holder
      } else {
        var both = spans[number]
        both.tokens = both.tokens.lowerBound..<spans[number + 1].tokens.upperBound
        spans[number].holder = holderBefore(both)
        spans[number + 1].holder = spans[number].holder
      }
    }
  }

  /// Whether nothing but "and" stands between two offices.
  func isJoined(_ first: RoleSpan, _ second: RoleSpan) -> Bool {
    let end = first.tokens.upperBound
    return second.tokens.lowerBound == end + 1 && document.keyword(end) == .and
  }

  /// "Acme’s president and chairman", "president and chairman of Acme": both are of what one says.
  func shareOwner(_ first: inout RoleSpan, _ second: inout RoleSpan) {
    if second.of == nil, let owner = first.of, stands(owner, before: first) {
      second.of = owner
    } else if first.of == nil, let owner = second.of, !stands(owner, before: second) {
      first.of = owner
    }
  }

  private func stands(_ owner: Int, before role: RoleSpan) -> Bool {
    names.spans[owner].tokens.lowerBound < role.title.lowerBound
  }
}
