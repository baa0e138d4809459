internal import DramatisLexicon
internal import DramatisText

/// What an office is of or for, behind its head: an owner, a field, a task.
extension RoleGrammar {
  /// What stands behind a head and belongs to it.
  struct Complement {
    var end: Int
    var name: Int?
  }

  /// "of the Russian Federation", "for foreign affairs", "to the UK".
  func complement(from start: Int, limit: Int, role: RoleSpan) -> Complement? {
    guard let preposition = document.keyword(start), start + 1 < limit,
      [.of, .for, .to, .at, .in, .on].contains(preposition)
    else { return nil }
    if preposition == .to, !role.head.kinds.contains(.envoy) { return nil }
    var index = start + 1
    if document.keyword(index) == .the { index += 1 }
    if let name = names.name(startingAt: index), names.spans[name].kind != .person {
      if preposition == .on { return nil }
      // "head of the commission in Ethiopia" is posted there; "spokesman … in London" only is there.
      let isPosted =
        !role.head.kinds.isDisjoint(with: [.head, .envoy])
        && document.keyword(role.title.upperBound) != .at
      if preposition == .in,
        role.of == nil || names.spans[name].kind == .organisation || !isPosted
      {
        return nil
      }
      if let owner = part(of: name) {
        return Complement(end: names.spans[owner].tokens.upperBound, name: owner)
      }
      if document.kind(names.spans[name].tokens.upperBound) != .hyphen {
        return Complement(end: names.spans[name].tokens.upperBound, name: name)
      }
    }
    if [.of, .for, .at].contains(preposition), let name = describedBody(from: index, limit: limit) {
      return Complement(end: names.spans[name].tokens.upperBound, name: name)
    }
    guard [.of, .for, .on].contains(preposition) else { return nil }
    let portfolio = portfolioEnd(from: index, limit: limit)
    let field = fieldEnd(from: index, behind: preposition, role: role, limit: limit) ?? index
    let end = max(portfolio, field)
    // "secretary of the state’s commission"
    return end > index && !document.isPossessive(end) ? Complement(end: end, name: nil) : nil
  }

  /// "of Chile's Maule region": the name of what the owner named has.
  private func part(of name: Int) -> Int? {
    let end = names.spans[name].tokens.upperBound
    guard document.isPossessive(end), let inner = names.name(startingAt: end + 1),
      names.spans[inner].kind != .person
    else { return nil }
    return inner
  }

  /// The body behind a few words in lower case that say what it is: "of the non-profit Harbour Fund", "at a
  /// Dover-based Harbour Fund".
  private func describedBody(from start: Int, limit: Int) -> Int? {
    guard document.words[start - 1].wordClass == .determiner || document.keyword(start) == .a
    else { return nil }
    var index = document.keyword(start) == .a ? start + 1 : start
    let last = min(limit, index + Self.maximumDescription)
    while index < last {
      if let name = names.name(startingAt: index) {
        if names.spans[name].kind == .organisation { return name }
        let next = names.spans[name].tokens.upperBound
        // "Dover-based", "the German carmaker"
        guard names.spans[name].kind != .person,
          document.kind(next) == .hyphen || names.spans[name].kind == .demonym
        else { return nil }
        index = next
      } else if document.kind(index) == .hyphen || document.isPossessive(index)
        || document.isLowercase(index) && document.words[index].wordClass == .open
          && document.words[index].cue.isEmpty
      {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The most tokens that say what a body is, before its name.
  private static let maximumDescription = 6

  /// The end of a field that no table has: "minister for the sea", "mayor of Korvala".
  private func fieldEnd(
    from start: Int, behind preposition: Keyword, role: RoleSpan, limit: Int
  ) -> Int? {
    guard start < limit, document.kind(start) == .word, names.name(at: start) == nil,
      document.words[start].wordClass == .open
    else { return nil }
    if document.tokens[start].isCapitalised, preposition == .of {
      var end = start
      while end < limit, document.kind(end) == .word, document.tokens[end].isCapitalised,
        names.name(at: end) == nil
      {
        end += 1
      }
      return end
    }
    if role.head.kinds.contains(.head), preposition == .of, hasTask(role.head),
      let end = taskEnd(from: start, limit: limit)
    {
      return end
    }
    let isMinister = !role.head.kinds.isDisjoint(with: [.minister])
    return isMinister && preposition == .for && document.words[start].cue.isEmpty ? start + 1 : nil
  }

  /// Whether an office is named for its task: a "director of planning", but the mayor is not accused "of theft".
  private func hasTask(_ head: OfficeHead) -> Bool {
    let word = document.text(head.tokens.upperBound - 1..<head.tokens.upperBound).lowercased()
    return ["chief", "coordinator", "dean", "director", "head", "manager"].contains(word)
  }

  /// The end of the words in lower case that say what a head of staff does: "head of market analysis", "director of
  /// planning and design", before a mark or another preposition.
  private func taskEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < Self.maximumDescription {
      let isWord =
        document.isLowercase(end) && document.words[end].wordClass == .open
        && (document.words[end].cue.isEmpty || document.words[end].traits.contains(.reportingNoun)
          || document.ends(end, in: "ing"))
      let isJoint =
        end > start && end + 1 < limit && document.isLowercase(end + 1)
        && (document.keyword(end) == .and || document.kind(end) == .hyphen)
      // "the director of operations resigned"
      if end > start, isWord, document.ends(end, in: "ed") { return end }
      guard isWord || isJoint else { break }
      end += 1
    }
    guard end > start else { return nil }
    if end == limit || document.words[end].wordClass == .preposition { return end }
    return document.kind(end) == .word || document.kind(end) == .clitic ? nil : end
  }

  /// The end of the words that name a field of office: "Foreign Affairs and International …".
  private func portfolioEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let isCapital =
        end > start && document.tokens[end].isCapitalised && document.tokens[start].isCapitalised
        && document.kind(end) == .word && names.name(at: end) == nil
      if isModifier(end) || isCapital {
        end += 1
      } else if end > start, document.keyword(end) == .and, end + 1 < limit,
        isModifier(end + 1)
          || (document.tokens[end + 1].isCapitalised && document.tokens[start].isCapitalised
            && names.name(at: end + 1) == nil)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }
}
