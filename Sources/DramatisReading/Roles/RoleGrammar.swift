internal import DramatisLexicon
internal import DramatisText

/// Reads the phrases that name offices: what stands before the head, behind it, and who holds it.
///
/// The shapes: "the UK Defence Secretary", "Defence Minister of the Russian Federation, Sergei …",
/// "Russia’s ambassador to the UK, Andrei …", "Jens …, the Nato Secretary-General".
struct RoleGrammar {
  let document: Document
  let names: Names

  /// The roles around `heads`. O(count of heads): a phrase's length is bounded.
  func roles(_ heads: [OfficeHead]) -> Roles {
    var spans: [RoleSpan] = []
    for (number, head) in heads.enumerated() {
      let next = number + 1 < heads.count ? heads[number + 1].tokens : nil
      guard let head = outsideNames(head), var role = phrase(around: head, before: next) else {
        continue
      }
      if let last = spans.last, last.tokens.overlaps(role.tokens) {
        guard absorbs(role, last) else { continue }
        spans.removeLast()
      }
      if let last = spans.last, isJoined(last, role) { shareOwner(&spans[spans.count - 1], &role) }
      findHolder(of: &role)
      spans.append(role)
    }
    shareHolders(&spans)
    return Roles(spans.filter(isAccepted), tokenCount: document.tokens.count)
  }

  /// The head without the name that opens or ends it: "Mayor" of "New York Mayor"; nil if it is part of an
  /// organisation's name: "Secret Service Director’s Office".
  private func outsideNames(_ head: OfficeHead) -> OfficeHead? {
    guard let token = head.tokens.first(where: { names.name(at: $0) != nil }),
      let name = names.name(at: token)
    else { return head }
    let span = names.spans[name]
    if span.kind == .country, span.tokens.lowerBound == head.tokens.lowerBound, head.title == nil {
      return span.tokens.upperBound < head.tokens.upperBound ? head : nil
    }
    return OfficeHeads(document: document).head(of: head, without: span.tokens)
  }

  /// "Deputy Prime Minister" takes over the "Deputy" that was read as a head of its own.
  private func absorbs(_ role: RoleSpan, _ last: RoleSpan) -> Bool {
    role.tokens.lowerBound <= last.tokens.lowerBound
  }

  // MARK: The phrase

  /// The phrase around a head; `next` is the head behind it.
  private func phrase(around head: OfficeHead, before next: Range<Int>?) -> RoleSpan? {
    let isOfState = !head.kinds.isDisjoint(with: [.state, .government])
    let takesCapitals =
      head.kinds.contains(.minister)
      || head.kinds.contains(.head) && person(startingAt: head.tokens.upperBound) != nil
    var start = withModifiers(before: head.tokens.lowerBound, takesCapitals: takesCapitals)
    // "the socialist prime minister"
    while isOfState, start < head.tokens.lowerBound, isView(start) { start += 1 }
    var role = RoleSpan(
      tokens: start..<head.tokens.upperBound, title: start..<head.tokens.upperBound, head: head,
      rule: "role.grammar")
    // "U.S. attorney"
    role.of = names.name(startingAt: head.tokens.lowerBound)
    readRight(&role, before: next)
    readLeft(&role)
    return role
  }

  /// The start of the words that qualify the head: "foreign affairs", "deputy"; capitals of no name among
  /// them if it `takesCapitals`.
  private func withModifiers(before head: Int, takesCapitals: Bool) -> Int {
    var start = head
    let limit = document.sentence(of: head).tokens.lowerBound
    while start > limit {
      let before = start - 1
      if isModifier(before) || (takesCapitals && isUnknownCapital(before, head: head)) {
        start = before
      } else if before - 1 >= limit, joinsModifiers(before), isModifier(before - 1),
        start < head || document.kind(before) == .hyphen
      {
        start = before - 1
      } else {
        break
      }
    }
    return start
  }

  func isModifier(_ token: Int) -> Bool {
    document.words[token].traits.contains(.officeModifier) && names.name(at: token) == nil
      && document.kind(token) == .word && !isOrdinal(token)
  }

  /// "the first leader from the south", but not the "first minister": who came first, not an office’s rank.
  private func isOrdinal(_ token: Int) -> Bool {
    guard document.words[token].wordClass == .adverb, document.isLowercase(token),
      document.words[token].traits.contains(.officeModifier),
      document.words.indices.contains(token + 1)
    else { return false }
    return !Self.rankedWords.contains(document.text(token + 1..<token + 2).lowercased())
  }

  /// What offices have a first and a second of.
  private static let rankedWords: Set = [
    "assistant", "deputy", "gentleman", "lady", "minister", "secretary", "vice",
  ]

  /// Whether the word says what somebody stands for.
  private func isView(_ token: Int) -> Bool {
    guard document.isLowercase(token) else { return false }
    switch document.officeWord(token) {
    case .centrist, .communist, .conservative, .islamist, .liberal, .moderate, .nationalist,
      .populist, .reformist, .socialist:
      return true
    default: return false
    }
  }

  private func joinsModifiers(_ token: Int) -> Bool {
    document.kind(token) == .hyphen || document.keyword(token) == .and
  }

  /// "Levelling Up Secretary", "Opinion Editor Jane Doe": a capital that belongs to no name, before a title.
  private func isUnknownCapital(_ token: Int, head: Int) -> Bool {
    document.tokens[token].kind == .word && document.tokens[token].isCapitalised
      && document.tokens[head].isCapitalised && names.name(at: token) == nil
      && !document.opensSentence(token) && document.words[token].wordClass == .open
      && !document.isPossessive(token - 1) && !isOutsideWord(token) && !isPast(token)
      && document.words[token].traits.isDisjoint(with: [.honorific, .rank, .calendar])
      && document.tokens[head].isAfterSpace
  }

  // MARK: Behind the head

  private func readRight(_ role: inout RoleSpan, before head: Range<Int>?) {
    var end = role.tokens.upperBound
    let limit = document.sentence(of: role.head.tokens.lowerBound).tokens.upperBound
    if document.kind(end) == .hyphen, document.keyword(end + 1) == .elect { end += 2 }
    role.title = role.title.lowerBound..<end
    for step in 0..<2 {
      let next = nextOffice(head, behind: end, before: limit)
      // "organiser for presidential | candidate Jane Doe": the field, or the party, is the next office’s.
      guard end < next, let found = complement(from: end, limit: next, role: role),
        next == limit || found.end < next
      else { break }
      let isOffice = document.keyword(end) != .to && (step == 0 || role.of == nil)
      if isOffice, let name = found.name, isOwner(name) {
        role.of = name
      } else {
        role.title = role.title.lowerBound..<found.end
      }
      end = found.end
    }
    role.tokens = role.tokens.lowerBound..<end
  }

  /// Where the next office starts, or the sentence ends. A word that fields of office are called by, such as
  /// "Justice", starts none, nor does one behind "for the".
  private func nextOffice(_ head: Range<Int>?, behind end: Int, before limit: Int) -> Int {
    guard let head, head.lowerBound < limit, !isModifier(head.upperBound - 1),
      document.keyword(end + 1) != .the
    else { return limit }
    return head.lowerBound
  }

  /// What a name must be to own an office.
  func isOwner(_ name: Int) -> Bool { names.spans[name].kind != .person }

  // MARK: Before the head

  private func readLeft(_ role: inout RoleSpan) {
    var index = role.tokens.lowerBound
    let limit = document.sentence(of: index).tokens.lowerBound
    var isOutside = false
    // "former", "acting" stay outside of the span, but what stands before them still owns it.
    while let before = outside(before: index, limit: limit) {
      role.isPast = role.isPast || isPast(before)
      index = before
      isOutside = true
    }
    let isBare = index > limit && !document.isPossessive(index - 1)
    if isBare, let skipped = possessiveBehindAdjectives(index, limit: limit) { index = skipped }
    let isPossessive = index - 1 >= limit && document.isPossessive(index - 1)
    let end = isPossessive ? index - 1 : index
    if end > limit, let name = owner(endingAt: end, isPossessive: isPossessive) {
      take(name, into: &role, isOutside: isOutside)
      index = names.spans[name].tokens.lowerBound
      // "US Democratic senator": another origin before the first.
      if !isPossessive, let outer = names.name(endingAt: index), index > limit,
        names.spans[outer].kind != .person, document.tokens[index].isAfterSpace, !isOutside
      {
        role.tokens = names.spans[outer].tokens.lowerBound..<role.tokens.upperBound
        index = names.spans[outer].tokens.lowerBound
        if role.of == nil { role.of = outer }
      }
    }
    role.isDefinite = isPossessive
    if let past = outside(before: index, limit: limit), isPast(past) { role.isPast = true }
    let before = document.keyword(index - 1)
    if index > limit {
      if before == .the { role.isDefinite = true }
      if [.his, .her, .its, .their, .my, .our].contains(before) {
        role.isDefinite = true
      }
    }
  }

  /// Where the word before `start` begins that stays outside of an office: "former", "then-".
  func outside(before start: Int, limit: Int) -> Int? {
    let token = document.kind(start - 1) == .hyphen ? start - 2 : start - 1
    guard token >= limit else { return nil }
    return isPast(token) || token == start - 1 && isOutsideWord(token) ? token : nil
  }

  private func isOutsideWord(_ token: Int) -> Bool {
    switch document.keyword(token) {
    case .acting, .current, .outgoing, .new: return true
    default: break
    }
    switch document.officeWord(token) {
    case .embattled, .incoming, .longtime, .sitting, .veteran: return true
    default: return isView(token)
    }
  }

  /// Whether the word says that somebody held an office once.
  private func isPast(_ token: Int) -> Bool {
    switch document.keyword(token) {
    case .former, .then, .late: true
    default: document.officeWord(token) == .ex
    }
  }

  /// "Ethiopia’s long-serving prime minister": the token behind the possessive, if at most three
  /// lower-case words stand between.
  private func possessiveBehindAdjectives(_ start: Int, limit: Int) -> Int? {
    var index = start
    for _ in 0..<4 {
      guard index - 1 > limit else { return nil }
      if document.isPossessive(index - 1) { return index }
      let isAdjective =
        document.isLowercase(index - 1) && document.words[index - 1].wordClass == .open
        && document.words[index - 1].cue.isEmpty || document.kind(index - 1) == .hyphen
      guard isAdjective else { return nil }
      index -= 1
    }
    return nil
  }

  private func owner(endingAt end: Int, isPossessive: Bool) -> Int? {
    guard let name = names.name(endingAt: end) else { return nil }
    if names.spans[name].kind == .person { return isPossessive ? name : nil }
    return document.tokens[end].isAfterSpace || isPossessive ? name : nil
  }

  private func take(_ name: Int, into role: inout RoleSpan, isOutside: Bool) {
    let span = names.spans[name]
    if !isOutside { role.tokens = span.tokens.lowerBound..<role.tokens.upperBound }
    // A party says what a member belongs to, not what the office is of.
    let isParty =
      span.kind == .organisation && role.head.kinds.contains(.member)
      || span.isParty
        && !role.head.kinds.isDisjoint(with: [.state, .government])
    if role.of == nil, !isParty { role.of = name }
    if role.head.kinds.contains(.envoy), span.kind != .person { role.of = name }
  }

  // MARK: Which phrases mean one person

  private func isAccepted(_ role: RoleSpan) -> Bool {
    let isBare = role.of == nil && role.title.count == role.head.tokens.count
    // "Courier Chief Trade Correspondent": the word before another title.
    if role.holder == nil && isRank(role) || isArtist(role) || isChiefOfNoun(role) { return false }
    if role.holder != nil {
      return !(role.head.isDoubtful && isBare && role.head.kinds == .head && !isCapital(role))
    }
    let start = role.tokens.lowerBound
    if start > 0, isOrdinal(start - 1) { return false }
    let determiner = document.keyword(beforeTenure(start) - 1)
    let isIndefinite = determiner == .a || determiner == .an
    if isIndefinite { return role.of != nil && role.head.kinds.contains(.speech) }
    if document.words.indices.contains(start - 1),
      document.words[start - 1].wordClass == .determiner,
      determiner != .the
    {
      return false
    }
    if role.of != nil,
      role.isDefinite || isCapital(role) || role.tokens.lowerBound < role.title.lowerBound
    {
      return true
    }
    return determiner == .the && !role.head.isDoubtful
  }

  /// "the outgoing president": where the words start that say how long an office has been held, not that it was.
  private func beforeTenure(_ start: Int) -> Int {
    let limit = start > 0 ? document.sentence(of: start).tokens.lowerBound : 0
    guard let token = outside(before: start, limit: limit), !isPast(token) else { return start }
    return token
  }

  /// "the film’s director": whose work it is, no office.
  private func isArtist(_ role: RoleSpan) -> Bool {
    let head = role.head.tokens
    guard role.of == nil, head.count == 1, document.officeWord(head.lowerBound) == .director else {
      return false
    }
    let start = role.tokens.lowerBound
    let noun = document.isPossessive(start - 1) ? start - 2 : start - 1
    return document.isLowercase(noun) && Self.films.contains(document.text(noun..<noun + 1))
  }

  private static let films: Set = ["documentary", "film", "movie", "show"]

  /// Whether "Chief" stands before other words with capitals, and so for no office of its own.
  private func isRank(_ role: RoleSpan) -> Bool {
    let next = role.tokens.upperBound
    return isCapital(role)
      && document.bytes[document.tokens[next - 1].range].elementsEqual("Chief".utf8)
      && role.head.tokens.upperBound == next && document.tokens.indices.contains(next)
      && document.tokens[next].isCapitalised && person(startingAt: next) == nil
      && document.sentenceOf[next] == document.sentenceOf[next - 1]
  }

  /// "the chief accountant": the word before a noun that is no office.
  private func isChiefOfNoun(_ role: RoleSpan) -> Bool {
    let next = role.tokens.upperBound
    guard role.head.tokens.upperBound == next, document.isLowercase(next),
      document.officeWord(next - 1) == .chief, document.isLowercase(next - 1)
    else { return false }
    let word = document.words[next]
    return word.wordClass == .open && word.cue.isEmpty && !document.ends(next, in: "ed")
      && !document.ends(next, in: "s")
  }

  func isCapital(_ role: RoleSpan) -> Bool {
    document.tokens[role.head.tokens.lowerBound].isCapitalised
  }
}
