internal import DramatisLexicon
internal import DramatisText

/// Gathers the phrases that name offices into roles: one for an office and who holds it.
struct RoleResolver {
  let document: Document
  let names: Names
  let roles: Roles

  /// A role being gathered.
  private struct Draft {
    var id: EntityID
    var kinds: OfficeHead.Kinds
    var head: String
    var modifiers: Set<String>
    /// Whether "a" stands before it: somebody not told of before, if nobody is named.
    var isIndefinite = false
    /// Whether the holder is called a former one wherever the office is named.
    var isPast = false
    /// The office with its rank: "president", "president interim".
    var office = ""
  }

  /// Modifiers that make another office: a deputy minister is no minister.
  private static let ranks: Set = [
    "assistant", "associate", "deputy", "elect", "shadow", "vice",
  ]
  /// Modifiers beside which another may hold the office.
  private static let officeRanks = ranks.union(["interim"])

  /// How sure a title is: all 39 of the development stories were right.
  private static let confidence = 0.95

  /// How many roles back an office may join one: more than any article has, fewer than a list that
  /// never ends.
  private static let maximumLookBack = 300

  /// Adds the roles to `cast`, in text order; each phrase joins the role it agrees with, the
  /// latest first. O(phrases × roles looked back at).
  func resolve(_ cast: inout Cast) {
    var drafts: [Draft] = []
    var ofSpan: [Draft] = []
    for span in roles.spans {
      let draft = draft(span)
      let holder = span.holder.map { cast.ofName[$0] }
      let owner = span.of.map { cast.ofName[$0] }
      let found = drafts.indices.suffix(Self.maximumLookBack).last {
        agrees(drafts[$0], draft, holder: holder, owner: owner, cast: cast)
      }
      let number = found ?? drafts.count
      if found == nil {
        var member = Cast.Member(kind: .role, name: title(span))
        member.holder = holder
        member.of = owner
        member.gender = gender(span)
        var new = draft
        new.id = cast.add(member)
        drafts.append(new)
      }
      let id = drafts[number].id
      update(&cast, id, &drafts[number], draft, holder: holder, owner: owner)
      cast[id].mentions.append(
        Mention(
          range: document.range(span.tokens), form: .title, rule: span.rule,
          confidence: Self.confidence))
      cast[id].add(alias: document.text(span.tokens))
      cast.ofRole.append(id)
      ofSpan.append(draft)
      tellGender(span, cast: &cast)
    }
    fillOwners(&cast, drafts, ofSpan)
    nameHolders(&cast)
  }

  /// Adds to a role what another phrase for it says.
  private func update(
    _ cast: inout Cast, _ id: EntityID, _ draft: inout Draft, _ new: Draft, holder: EntityID?,
    owner: EntityID?
  ) {
    if cast[id].holder == nil { cast[id].holder = holder }
    if cast[id].of == nil { cast[id].of = owner }
    draft.modifiers.formUnion(new.modifiers)
    draft.isPast = draft.isPast && new.isPast
  }

  /// The title to show: the words as they stand.
  private func title(_ span: RoleSpan) -> String {
    document.text(span.title)
  }

  private func draft(_ span: RoleSpan) -> Draft {
    var modifiers: Set<String> = []
    for token in span.title where !span.head.tokens.contains(token) {
      let facts = document.words[token]
      guard document.kind(token) == .word, facts.wordClass == .open else { continue }
      modifiers.insert(normalised(document.text(token..<token + 1)))
    }
    let head = headKey(span.head)
    let ranks = modifiers.isEmpty ? [] : modifiers.intersection(Self.officeRanks).sorted()
    return Draft(
      id: EntityID(-1), kinds: span.head.kinds, head: head, modifiers: modifiers,
      isIndefinite: [.a, .an].contains(document.keyword(span.tokens.lowerBound - 1)),
      isPast: span.isPast,
      office: ranks.isEmpty ? head : ([head] + ranks).joined(separator: " "))
  }

  private func normalised(_ word: String) -> String {
    switch word.lowercased() {
    case "defense": "defence"
    case "affairs", "official", "chief": ""
    case let other: other
    }
  }

  /// Words that name the same office: a spokesman is a spokesperson, a minister of state is one.
  private func headKey(_ head: OfficeHead) -> String {
    let text = (head.title ?? document.text(head.tokens)).lowercased()
    if head.kinds.contains(.speech) { return "speech" }
    if text == "premier" { return "prime minister" }
    for suffix in ["woman", "person", "man"]
    where text.hasSuffix(suffix) && text.count > suffix.count {
      return String(text.dropLast(suffix.count))
    }
    return text.replacing("-", with: " ")
  }

  private func agrees(
    _ old: Draft, _ new: Draft, holder: EntityID?, owner: EntityID?, cast: Cast
  ) -> Bool {
    let member = cast[old.id]
    if isShortForm(old, new), holder != nil, holder == member.holder { return true }
    guard old.head == new.head || isTopDiplomat(old, new) else { return false }
    if let holder, let known = member.holder, holder != known { return false }
    if let owner, let known = member.of, owner != known { return false }
    let left = old.modifiers.subtracting([""])
    let right = new.modifiers.subtracting([""])
    let isTop = isTopDiplomat(old, new)
    guard isTop || left.isSubset(of: right) || right.isSubset(of: left),
      left == right || left.symmetricDifference(right).isDisjoint(with: Self.ranks)
    else { return false }
    let sharesHolder = holder != nil && holder == member.holder
    let sharesOwner = owner != nil && owner == member.of
    if sharesHolder || sharesOwner { return true }
    // Neither party is known to be shared: a bare "the prime minister" joins, "President Putin"
    // does not join "President Biden" or somebody else’s unnamed president.
    if holder == nil {
      return !new.isIndefinite && (owner == nil || member.of == nil && !old.isPast)
    }
    return member.holder == nil && !new.isIndefinite && (owner == nil || member.of == nil)
  }

  /// "Secretary Doe" for the secretary of state.
  private func isShortForm(_ old: Draft, _ new: Draft) -> Bool {
    func isShort(_ short: Draft, for long: Draft) -> Bool {
      short.modifiers.isEmpty && long.kinds.contains(.minister)
        && long.head.hasPrefix(short.head + " of ")
    }
    return isShort(old, for: new) || isShort(new, for: old)
  }

  private func isTopDiplomat(_ old: Draft, _ new: Draft) -> Bool {
    func isForeign(_ draft: Draft) -> Bool {
      draft.kinds.contains(.minister) && draft.modifiers.contains("foreign")
        || [
          "minister of foreign affairs", "foreign minister", "secretary of state",
          "foreign secretary",
        ].contains(draft.head)
        || draft.modifiers.contains("Foreign")
    }
    return old.head == "top diplomat" && isForeign(new)
      || new.head == "top diplomat" && isForeign(old)
  }

  // MARK: What an office belongs to without saying so

  /// Gives offices without an owner the one their title implies: "Foreign Secretary" is the United
  /// Kingdom’s.
  private func fillOwners(_ cast: inout Cast, _ drafts: [Draft], _ ofSpan: [Draft]) {
    let taken = ownersTaken(drafts, cast)
    let organisations = ids(of: .organisation, in: cast)
    let countries = ids(of: .country, in: cast)
    for (number, span) in roles.spans.enumerated() {
      let id = cast.ofRole[number]
      guard cast[id].of == nil else { continue }
      if let organisation = span.head.organisation {
        cast[id].of = organisations[organisation]
      } else if let country = span.head.country, let name = Lexicon.states.row(country)?.string(1) {
        cast[id].of = countries[name]
      }
      if cast[id].of == nil {
        let isTaken = isTaken(ofSpan[number], but: cast[id].holder, taken)
        cast[id].of = contextualOwner(span, cast, isTaken: isTaken)
      }
    }
    fillCountries(&cast, ofSpan, taken)
  }

  /// By office, what the text says it is of, each with its holder.
  private func ownersTaken(_ drafts: [Draft], _ cast: Cast) -> [String: [EntityID: EntityID]] {
    var result: [String: [EntityID: EntityID]] = [:]
    for draft in drafts where !draft.isPast {
      guard let owner = cast[draft.id].of, let holder = cast[draft.id].holder else { continue }
      result[draft.office, default: [:]][owner] = holder
    }
    return result
  }

  /// Whether somebody else than `holder` holds this office of an entity.
  private func isTaken(
    _ draft: Draft, but holder: EntityID?, _ taken: [String: [EntityID: EntityID]]
  ) -> (EntityID) -> Bool {
    guard !draft.isPast, let owners = taken[draft.office] else { return { _ in false } }
    return { owner in owners[owner].map { $0 != holder } ?? false }
  }

  /// Gives those of a head of government, and the offices of state that stand right before a name ("President Doe"),
  /// the country that the story names most where it names the holder.
  private func fillCountries(
    _ cast: inout Cast, _ ofSpan: [Draft], _ taken: [String: [EntityID: EntityID]]
  ) {
    let bare = roles.spans.indices.filter { number in
      let span = roles.spans[number]
      guard let holder = span.holder, cast[cast.ofRole[number]].of == nil else { return false }
      // "University President Doe", "State Sen. Doe"
      guard ofSpan[number].modifiers.isEmpty || span.head.kinds.contains(.minister) else {
        return false
      }
      if span.head.kinds.contains(.government) { return true }
      // A member whose chamber is not named: "Sen. Doe".
      let isMember = span.head.kinds.contains(.member) && span.head.country != nil
      return (isMember || !span.head.kinds.isDisjoint(with: [.state, .minister]))
        && document.tokens[span.head.tokens.lowerBound].isCapitalised
        && names.spans[holder].tokens.lowerBound == span.tokens.upperBound
    }
    guard !bare.isEmpty else { return }
    let countries = OfficeCountries(document: document, names: names, cast: cast)
    var asked: Set<EntityID> = []
    func fill(_ number: Int, but excluded: Set<EntityID> = []) {
      let id = cast.ofRole[number]
      guard cast[id].of == nil, asked.insert(id).inserted, let holder = cast[id].holder else {
        return
      }
      let isTaken = isTaken(ofSpan[number], but: holder, taken)
      let country = countries.country(of: holder, office: ofSpan[number].head) {
        isTaken($0) || excluded.contains($0)
      }
      // "Sen. Doe" is of the United States by the title wherever anything of theirs is named.
      let own = roles.spans[number].head.country.flatMap {
        countries.hinted.contains($0) ? $0 : nil
      }
      let name = own.flatMap { Lexicon.states.row($0)?.string(1) }
      guard let country, own == nil || name == cast[country].name else { return }
      cast[id].of = country
    }
    let primeMinisters = bare.filter { ofSpan[$0].head == "prime minister" }
    for number in bare where ofSpan[number].head != "prime minister" { fill(number) }
    guard !primeMinisters.isEmpty else { return }
    // Beside its president, a country’s prime minister is seldom named without it.
    let presidencies = roles.spans.indices.filter { ofSpan[$0].head == "president" }
      .compactMap { cast[cast.ofRole[$0]].of }
    let others = Set(presidencies)
    for number in primeMinisters { fill(number, but: others) }
  }

  private func ids(of kind: EntityKind, in cast: Cast) -> [String: EntityID] {
    Dictionary(
      cast.members.indices.lazy.filter { cast.members[$0].kind == kind }.map {
        (cast.members[$0].name, EntityID($0))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The owner that the words around an office leave no doubt of: for a state’s office the only
  /// country named before it in its sentence, for a body’s director the body named last, one sentence back at most.
  private func contextualOwner(
    _ span: RoleSpan, _ cast: Cast, isTaken: (EntityID) -> Bool
  ) -> EntityID? {
    let start = span.tokens.lowerBound
    let number = Int(document.sentenceOf[start])
    if !span.head.kinds.isDisjoint(with: [.state, .government, .minister]) {
      let office = headKey(span.head)
      let named = (document.sentences[number].tokens.lowerBound..<start).compactMap {
        names.name(startingAt: $0)
      }
      let countries = Set(
        named.filter { mayHave(office, $0) }.map { cast.ofName[$0] }.filter { !isTaken($0) })
      return countries.count == 1 ? countries.first : nil
    }
    guard span.head.kinds.contains(.head), span.holder != nil, !isLocal(span.head),
      document.tokens[span.head.tokens.lowerBound].isCapitalised
    else { return nil }
    let first = document.sentences[max(0, number - 1)].tokens.lowerBound
    let body = (first..<start).last {
      names.name(startingAt: $0).map { names.spans[$0].kind == .organisation } ?? false
    }
    return body.flatMap { names.name(startingAt: $0) }.map { cast.ofName[$0] }
  }

  /// Whether a name is a country’s that has such an office: Britain has no president.
  private func mayHave(_ office: String, _ name: Int) -> Bool {
    let span = names.spans[name]
    guard span.kind == .country || span.kind == .demonym else { return false }
    return span.canonical.map { Government.weight(of: office, in: $0) > 0 } ?? true
  }

  /// Whether the office is one of a place, and so of no body.
  private func isLocal(_ head: OfficeHead) -> Bool {
    let key = headKey(head)
    return ["governor", "mayor", "sheriff"].contains { key.hasSuffix($0) }
  }

  // MARK: Whom a lead names only by the office

  /// "Britain’s Defence Secretary said … Ben Wallace told …": a lead may give the office, and the next
  /// sentence the name. It does if nobody else holds the office, and the name is new, full, opens
  /// that sentence and has no office of its own.
  private func nameHolders(_ cast: inout Cast) {
    let holders = Set(cast.members.compactMap(\.holder))
    for (number, span) in roles.spans.enumerated() {
      let id = cast.ofRole[number]
      let sentence = Int(document.sentenceOf[span.tokens.lowerBound])
      guard sentence <= Self.leadSentences, cast[id].holder == nil, cast[id].of != nil,
        !span.head.kinds.contains(.speech), span.isDefinite, sentence + 1 < document.sentences.count
      else { continue }
      let start = document.sentences[sentence + 1].tokens.lowerBound
      guard let name = names.name(startingAt: start), names.spans[name].kind == .person,
        names.spans[name].tokens.count > 1, cast.ofName.firstIndex(of: cast.ofName[name]) == name,
        !holders.contains(cast.ofName[name])
      else { continue }
      cast[id].holder = cast.ofName[name]
    }
  }

  /// How many sentences a lead has at most, from 0.
  private static let leadSentences = 1

  private func tellGender(_ span: RoleSpan, cast: inout Cast) {
    guard let holder = span.holder.map({ cast.ofName[$0] }), cast[holder].gender == .unknown else {
      return
    }
    cast[holder].gender = gender(span)
  }

  /// The gender that the office's name tells: "spokeswoman", "king".
  private func gender(_ span: RoleSpan) -> Gender {
    let head = document.text(span.head.tokens).lowercased()
    if head.hasSuffix("woman") || ["queen", "princess"].contains(head) { return .feminine }
    if head.hasSuffix("man") || ["king", "prince"].contains(head) { return .masculine }
    return .unknown
  }
}
