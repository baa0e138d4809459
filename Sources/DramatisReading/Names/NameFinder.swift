internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// Finds the names of a document: the tagger’s, and those of the closed classes that stand in the
/// lexicon, each put right by the other.
///
/// The tagger knows names that no table has and tells people, bodies and places apart by what stands
/// around them. The lexicon knows which country a word means, whole names of bodies and where offices
/// start. Where they disagree the rules here decide; each is its own function.
struct NameFinder {
  let document: Document
  let closed: [ClosedName]
  let heads: [OfficeHead]
  /// The position in `closed` of the name at each token, or -1.
  let closedAt: [Int32]
  /// The position in `heads` of the head at each token, or -1.
  let headAt: [Int32]

  var spans: [NameSpan] = []
  /// Whether each token is part of a name found, outermost names only.
  var isTaken: [Bool]
  /// Places that turned out to be the front of a body's name, by their first tokens.
  private var fronts: Set<Int> = []
  /// The tokens of bodies’ names.
  var bodyTokens: Set<Int> = []
  /// The capitalised words that stand somewhere without a hyphen beside them, once asked for.
  private var aloneWords: Set<Int32>?
  /// The parties that a word inside a sentence names.
  private lazy var parties = Set(
    closed.lazy.filter { [document] in $0.isParty && !document.opensSentence($0.tokens.lowerBound) }
      .map(\.canonical))
  /// Closed names that are parts of other names.
  private var swallowed: Set<Int> = []

  /// The names of `document`. `closed` and `heads` are what the lexicon found in it, `tagged` what the
  /// tagger did. O(count of tokens).
  static func names(
    of document: Document, closed: [ClosedName], heads: [OfficeHead], tagged: [TaggedName]
  ) -> Names {
    let offices = OfficeHeads(document: document)
    let closed = closed.filter { name in
      guard name.kind != .country, let head = heads.head(longerThan: name.tokens) else {
        return true
      }
      return offices.head(of: head, without: name.tokens) != nil
    }
    var finder = NameFinder(document: document, closed: closed, heads: heads)
    finder.addCodes(behind: tagged)
    finder.read(tagged)
    finder.agreeOnAcronyms()
    finder.addBracketedBodies()
    finder.addClosed()
    finder.addInstitutions()
    finder.addTitled()
    finder.addOwnedFirms()
    finder.addMeantPeople()
    finder.addKnownPeople()
    finder.addKnownBodies()
    return finder.finish()
  }

  private init(document: Document, closed: [ClosedName], heads: [OfficeHead]) {
    self.document = document
    self.closed = closed
    self.heads = heads
    closedAt = Self.positions(closed.map(\.tokens), count: document.tokens.count)
    headAt = Self.positions(heads.map(\.tokens), count: document.tokens.count)
    isTaken = Array(repeating: false, count: document.tokens.count)
  }

  private static func positions(_ ranges: [Range<Int>], count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for token in range { result[token] = Int32(number) }
    }
    return result
  }

  func has(_ trait: WordFacts.Traits, _ token: Int) -> Bool {
    !document.words[token].traits.isDisjoint(with: trait)
  }

  func closedName(at token: Int) -> ClosedName? {
    closedAt[token] >= 0 ? closed[Int(closedAt[token])] : nil
  }

  // MARK: The tagger’s names

  private mutating func read(_ names: [TaggedName]) {
    let common = PhraseAcronyms(document: document).words()
    for name in names where !isByline(name.tokens) {
      for tokens in WrittenNames(document: document).parts(of: name.tokens) {
        let first = document.words[tokens.lowerBound].id
        if tokens.count > 1 || !common.contains(first) {
          read(TaggedName(tokens: tokens, kind: name.kind, probability: name.probability))
        }
      }
    }
  }

  private mutating func read(_ name: TaggedName) {
    guard name.tokens.allSatisfy({ !isTaken[$0] }), !isCurrency(name.tokens) else { return }
    let confidence = NameConfidence.of(name.probability)
    switch name.kind {
    case .person where isBehindPlaceNoun(name): readPlace(name.tokens, confidence)
    case .person: readPerson(name.tokens, confidence)
    case .organisation: readBody(name.tokens, confidence)
    case .location: readPlaces(name.tokens, confidence)
    case .other: break
    }
  }

  /// A person, without titles in front, and as two where a hyphen joins two.
  private mutating func readPerson(_ tokens: Range<Int>, _ confidence: Double) {
    var tokens = wholeNickname(tokens)
    while let first = tokens.first, tokens.count > 1, isTitle(first) {
      tokens = first + 1..<tokens.upperBound
    }
    if let cut = tokens.dropFirst().first(where: {
      endsName($0) && !opensNickname($0, within: tokens)
    }) {
      readPerson(tokens.lowerBound..<cut, confidence)
      let rest = (cut..<tokens.upperBound).drop { !document.tokens[$0].isCapitalised }
      if let next = rest.first { readPerson(next..<tokens.upperBound, confidence) }
      return
    }
    guard !tokens.isEmpty else { return }
    if let second = secondName(in: tokens) {
      readPerson(tokens.lowerBound..<second, confidence)
      return readPerson(second..<tokens.upperBound, confidence)
    }
    if document.kind(tokens.lowerBound) != .word, tokens.count > 1 {
      return readPerson(tokens.lowerBound + 1..<tokens.upperBound, confidence)
    }
    let isOffice = tokens.allSatisfy { headAt[$0] >= 0 && !has(.surname, $0) }
    guard !isState(tokens), !isOffice, !isOfficesCountry(tokens) else { return }
    if let cut = tokens.first(where: { document.kind($0) == .hyphen }),
      joinsTwo(cut, within: tokens)
    {
      if cut > tokens.lowerBound { readPerson(tokens.lowerBound..<cut, confidence) }
      if cut + 1 < tokens.upperBound { readPerson(cut + 1..<tokens.upperBound, confidence) }
      return
    }
    add(
      tokens, .person, "name.person.tagger", confidence, title: title(before: tokens.lowerBound))
    swallow(tokens, keepingCountries: false)
  }

  /// Whether no name goes on over `token`: a bracket, or a verb in lower case.
  func endsName(_ token: Int) -> Bool {
    if document.kind(token) == .openBracket { return true }
    guard document.isLowercase(token), document.words[token].wordClass == .open,
      document.kind(token - 1) != .hyphen, document.kind(token + 1) != .hyphen
    else { return false }
    // Particles ("de", "von", "bin") have three letters at most.
    return document.tokens[token].range.count > 3 && document.words[token].lowerShare >= 80
  }

  func isTitle(_ token: Int) -> Bool {
    guard !has(.givenName, token), document.tokens[token].range.count > 2 else { return false }
    return headAt[token] >= 0 && closedAt[token] < 0 || has([.honorific, .rank], token)
  }

  /// Whether the lexicon has the tokens for a country or demonym beyond doubt.
  private func isState(_ tokens: Range<Int>) -> Bool {
    guard let name = closedName(at: tokens.lowerBound), name.tokens == tokens else { return false }
    return (name.kind == .country || name.kind == .demonym) && !name.isDoubtful
  }

  /// "Jordan’s king": a doubtful country that an office of state behind it makes one.
  private func isOfficesCountry(_ tokens: Range<Int>) -> Bool {
    guard let name = closedName(at: tokens.lowerBound), name.tokens == tokens,
      name.kind == .country, tokens.upperBound + 1 < headAt.count
    else { return false }
    let head = headAt[tokens.upperBound + 1]
    return document.kind(tokens.upperBound) == .clitic && head >= 0
      && !heads[Int(head)].kinds.isDisjoint(with: [.royal, .state, .government, .minister])
  }

  private mutating func joinsTwo(_ token: Int, within tokens: Range<Int>) -> Bool {
    document.kind(token) == .hyphen && token > tokens.lowerBound && token + 1 < tokens.upperBound
      && tokens.count <= 3 && standsAlone(token - 1) && standsAlone(token + 1)
  }

  /// Whether the word stands somewhere else as a name without a hyphen beside it.
  private mutating func standsAlone(_ token: Int) -> Bool {
    let known = aloneWords ?? Self.wordsAlone(in: document)
    aloneWords = known
    return known.contains(document.words[token].id)
  }

  private static func wordsAlone(in document: Document) -> Set<Int32> {
    Set(
      document.tokens.indices.lazy.filter {
        document.tokens[$0].isCapitalised && document.kind($0 - 1) != .hyphen
          && document.kind($0 + 1) != .hyphen
      }.map { document.words[$0].id })
  }

  /// The honorific, rank or head of office right before a name.
  func title(before start: Int) -> Int? {
    guard start > 0, document.tokens[start].isAfterSpace,
      document.sentenceOf[start - 1] == document.sentenceOf[start]
    else { return nil }
    return headAt[start - 1] >= 0 || has([.honorific, .rank], start - 1) ? start - 1 : nil
  }

  /// A body: with its country’s adjective before it, under the lexicon’s name if it stands there.
  private mutating func readBody(_ tokens: Range<Int>, _ confidence: Double) {
    let parts = JoinedBodies(document: document).parts(of: tokens)
    guard parts.count == 1 else { return parts.forEach { readBody($0, confidence) } }
    var tokens = withoutOffice(tokens)
    guard !tokens.isEmpty, !isState(tokens), !isNoBody(tokens) else { return }
    if let cut = tokens.dropFirst().first(where: { startsPerson($0, within: tokens) }) {
      readBody(tokens.lowerBound..<cut, confidence)
      return readPerson(cut..<tokens.upperBound, NameConfidence.given)
    }
    if let name = closedName(at: tokens.lowerBound), name.tokens == tokens {
      if name.kind == .organisation { return addBody(name, confidence) }
    }
    if let wider = closedCovering(tokens), wider.kind == .organisation { return addBody(wider) }
    tokens = withOrigin(tokens)
    add(tokens, .organisation, "name.organisation.tagger", confidence)
    swallow(tokens, keepingCountries: true)
  }

  private func closedCovering(_ tokens: Range<Int>) -> ClosedName? {
    guard let name = closedName(at: tokens.lowerBound), name.tokens.count > tokens.count,
      name.tokens.lowerBound <= tokens.lowerBound, name.tokens.upperBound >= tokens.upperBound
    else { return nil }
    return name
  }

  /// A place, or two where a comma stands between: "Troy, Tennessee".
  private mutating func readPlaces(_ tokens: Range<Int>, _ confidence: Double) {
    for part in tokens.split(whereSeparator: { document.kind($0) == .comma }) {
      let isBehindParty = part.count > 2 && standsBehindParty(part.lowerBound + 2)
      readPlace(withoutUnit(isBehindParty ? part.dropFirst(2) : part), confidence)
    }
  }

  /// "D-N.H.", "R-TX": whether a party’s letter and a hyphen stand before a state.
  private func standsBehindParty(_ token: Int) -> Bool {
    guard document.kind(token - 1) == .hyphen, document.kind(token - 2) == .word else {
      return false
    }
    return ["R", "D", "I"].contains(document.text(token - 2..<token - 1))
  }

  /// A place. The lexicon says whether it is a country, and which bodies go by a building’s name.
  private mutating func readPlace(_ tokens: Range<Int>, _ confidence: Double) {
    if let name = closedName(at: tokens.lowerBound), name.tokens == tokens, name.kind != .place {
      if isGivenName(tokens) { return readGivenName(tokens) }
      if name.kind != .organisation { return addState(name, confidence) }
      if !name.isDoubtful { return addBody(name) }
      swallow(tokens, keepingCountries: false)
    }
    if closedCovering(tokens) != nil || isQuarter(tokens) { return }
    if isGivenName(tokens) { return readGivenName(tokens) }
    let inside = closedName(at: tokens.lowerBound)
    let isOwn = inside?.tokens == tokens && inside?.kind == .place
    add(
      tokens, .place, isOwn ? "name.place" : "name.place.tagger",
      confidence,
      canonical: isOwn ? inside?.canonical : nil, country: isOwn ? inside?.country : nil)
    swallow(tokens, keepingCountries: tokens.count == 1)
  }

  /// A person whose given name the tagger took for a place, with the word behind it.
  private mutating func readGivenName(_ tokens: Range<Int>) {
    readPerson(tokens.lowerBound..<tokens.upperBound + 1, NameConfidence.given)
  }

  /// "Georgia Meloni": a given name that is a place’s too, before a word that is no part of a place.
  private func isGivenName(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard tokens.count == 1, let name = closedName(at: tokens.lowerBound),
      name.isDoubtful || name.kind == .country, has(.givenName, tokens.lowerBound),
      next < document.tokens.count,
      document.tokens[next].isAfterSpace, document.tokens[next].isCapitalised,
      closedAt[next] < 0, headAt[next] < 0, document.words[next].lowerShare < 20,
      document.sentenceOf[next] == document.sentenceOf[tokens.lowerBound]
    else { return false }
    return document.words[next].wordClass == .open
      && !has([.organisationHead, .organisationSuffix, .placeWord, .eventWord, .calendar], next)
  }

  /// "the West": a quarter of the sky names no place.
  private func isQuarter(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1
      && ["West", "East", "North", "South"].contains(document.text(tokens))
  }

  private mutating func addState(_ name: ClosedName, _ confidence: Double) {
    guard name.tokens.allSatisfy({ !isTaken[$0] }) else { return }
    var span = name.span
    span.confidence = confidence
    spans.append(span)
    take(name.tokens)
  }

  // MARK: The lexicon’s names

  /// Adds the lexicon’s names that are not part of the tagger’s.
  private mutating func addClosed() {
    for (number, name) in closed.enumerated()
    where !swallowed.contains(number) && !isCurrency(name.tokens) && !isLanguage(name) {
      let isFree = name.tokens.allSatisfy { !isTaken[$0] }
      let isState = name.kind == .country || name.kind == .demonym
      if isFree, isState || name.kind == .place, isGivenName(name.tokens),
        !isTaken[name.tokens.upperBound]
      {
        add(
          name.tokens.lowerBound..<name.tokens.upperBound + 1, .person, "name.person.given",
          NameConfidence.given)
        continue
      }
      guard isFree || isState && name.tokens.allSatisfy(isInsideBody), isSure(name) else {
        continue
      }
      guard isFree, name.kind == .organisation else {
        spans.append(name.span)
        take(name.tokens)
        continue
      }
      addBody(name)
    }
  }

  private func isInsideBody(_ token: Int) -> Bool { bodyTokens.contains(token) }

  /// Adds a body of the lexicon, with its country before it where every country has such a body.
  /// `confidence` is the tagger’s, if it says the same.
  private mutating func addBody(_ name: ClosedName, _ confidence: Double? = nil) {
    guard name.tokens.allSatisfy({ !isTaken[$0] }) else { return }
    let start = name.tokens.lowerBound
    var span = name.span
    span.confidence = confidence ?? span.confidence
    let isJoined = name.isNational || has(.organisationHead, name.tokens.upperBound - 1)
    if isJoined, start > 0, document.tokens[start].isAfterSpace,
      let origin = closedName(at: start - 1), origin.tokens.upperBound == start,
      origin.kind != .organisation, origin.kind != .place || !name.isNational,
      document.sentenceOf[start - 1] == document.sentenceOf[start]
    {
      span.tokens = origin.tokens.lowerBound..<name.tokens.upperBound
      span.rule = "name.organisation.national"
      if name.country != origin.code { (span.canonical, span.country) = (nil, nil) }
      if origin.kind == .place { fronts.insert(origin.tokens.lowerBound) }
    }
    spans.append(span)
    take(span.tokens)
    bodyTokens.formUnion(span.tokens)
  }

  /// Whether a name of the lexicon that the tagger does not confirm is one here.
  private mutating func isSure(_ name: ClosedName) -> Bool {
    if isPortfolio(name) { return false }
    let token = name.tokens.lowerBound
    let isBeforeHead = standsBeforeOffice(name)
    switch name.kind {
    case .country, .demonym:
      return !name.isDoubtful || name.kind == .demonym || isBeforeHead
        || isOfficesCountry(name.tokens)
    case .place: return !name.isDoubtful || standsBehindParty(token)
    case .organisation where name.isParty && name.tokens.count == 1:
      // "Democratic senators", "Republican-led", but not "Conservative governments fell."
      let isCapitalByPlace = document.opensSentence(token) && !parties.contains(name.canonical)
      return !name.isDoubtful || isBeforeHead || isMembers(name.tokens.upperBound)
        || !isCapitalByPlace && document.isLowercase(name.tokens.upperBound)
        || document.kind(name.tokens.upperBound) == .hyphen
    default:
      return isBeforeHead || !name.isDoubtful
        || name.tokens.count > 1
          && document.tokens[token].isCapitalised
    }
  }

  /// Whether an office’s head follows, behind a party’s name with other words before it too: "Democratic presidential
  /// candidate".
  private func standsBeforeOffice(_ name: ClosedName) -> Bool {
    var index = name.tokens.upperBound
    guard index < headAt.count else { return false }
    if headAt[index] >= 0 { return true }
    guard name.isParty else { return false }
    while index < headAt.count, headAt[index] < 0, document.isLowercase(index),
      has(.officeModifier, index)
    {
      index += 1
    }
    return index < headAt.count && headAt[index] >= 0 && document.isLowercase(index)
  }

  /// "lawmakers", "senators": a noun for those who sit for a party.
  private func isMembers(_ token: Int) -> Bool {
    guard document.isLowercase(token), document.ends(token, in: "s"),
      let row = Lexicon.officeHeads.row(String(document.text(token..<token + 1).dropLast()))
    else { return false }
    return !OfficeHead.Kinds(cell: row.string(1)).isDisjoint(with: [.member, .candidate])
  }

  /// Whether the words are an office’s field: "Minister of Foreign Affairs", "Foreign Affairs Minister".
  private func isPortfolio(_ name: ClosedName) -> Bool {
    if name.kind == .organisation, isField(name.tokens) { return true }
    if name.isParty, standsBeforeOffice(name) { return false }
    let before = name.tokens.lowerBound - 1
    guard before > 0, [.of, .for].contains(document.keyword(before)), headAt[before - 1] >= 0 else {
      return false
    }
    return name.tokens.allSatisfy { has(.officeModifier, $0) }
  }

  /// "By Jane Doe": who wrote the article is not in it.
  private func isByline(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound - 1
    guard document.keyword(first) == .by, document.tokens[first].isCapitalised,
      document.tokens[first].shape.contains(.afterLine)
    else { return false }
    let end = document.sentence(of: first).tokens.upperBound
    return end - first <= 12 && document.kind(end - 1) == .word
  }

  // MARK: Adding

  mutating func add(
    _ tokens: Range<Int>, _ kind: NameSpan.Kind, _ rule: Rule, _ confidence: Double,
    title: Int? = nil, canonical: String? = nil, country: String? = nil
  ) {
    guard tokens.contains(where: { document.kind($0) == .word }) else { return }
    var span = NameSpan(
      tokens: tokens, kind: kind, rule: rule, confidence: confidence, title: title)
    span.canonical = canonical
    span.country = country
    spans.append(span)
    take(tokens)
    if kind == .organisation { bodyTokens.formUnion(tokens) }
  }

  mutating func take(_ tokens: Range<Int>) {
    for token in tokens { isTaken[token] = true }
  }

  /// Takes the lexicon’s names inside `tokens` for parts of a longer name.
  private mutating func swallow(_ tokens: Range<Int>, keepingCountries: Bool) {
    for token in tokens where closedAt[token] >= 0 {
      let name = closed[Int(closedAt[token])]
      let isState = name.kind == .country || name.kind == .demonym
      if !(keepingCountries && isState) { swallowed.insert(Int(closedAt[token])) }
    }
  }

  private func finish() -> Names {
    let kept = closed.enumerated().filter { !swallowed.contains($0.offset) }.map(\.element)
    let codes = Set(kept.filter { $0.kind != .organisation }.compactMap(\.code))
    let origins = ClosedNames(document: document).origins(inside: kept)
    let own = spans.filter { $0.kind != .place || !fronts.contains($0.tokens.lowerBound) }
    let named = own.map { $0.named(in: codes) } + origins.map { $0.span }
    return Names(named, tokenCount: document.tokens.count)
  }
}
