internal import DramatisLexicon
internal import DramatisText

/// Finds names that stand in no table, by their capitals and the company they keep.
///
/// Plain rules, to be replaced by a trained tagger: a stretch of capitalised words is cut at heads
/// of offices and honorifics; what is left is an organisation or place by its last word, a person by
/// a given name, a family name or a title before it.
struct OpenNames {
  let document: Document
  let closed: [ClosedName]
  let heads: [OfficeHead]
  /// The position in `closed` of the name at each token, or -1.
  private let closedAt: [Int32]
  /// The position in `heads` of the head at each token, or -1.
  private let headAt: [Int32]

  private var spans: [NameSpan] = []
  /// The words that stand somewhere without a hyphen beside them, once they were asked for.
  private var aloneWords: Set<Int32>?
  /// The words of all names of people.
  private var personWords: Set<Int32> = []
  /// Closed names that turned out to be part of another name.
  private var swallowed: Set<Int> = []
  /// Single words to be decided when the rest of the document is known.
  private var singles: [Single] = []

  private struct Single {
    var token: Int
    var title: Int?
  }

  init(document: Document, closed: [ClosedName], heads: [OfficeHead]) {
    self.document = document
    self.closed = closed
    self.heads = heads
    closedAt = Self.positions(closed.map(\.tokens), count: document.tokens.count)
    headAt = Self.positions(heads.map(\.tokens), count: document.tokens.count)
  }

  /// All names of the document, the closed ones included.
  static func names(of document: Document, closed: [ClosedName], heads: [OfficeHead]) -> Names {
    let closed = closed.filter { name in !heads.contains(longerThan: name.tokens) }
    var open = OpenNames(document: document, closed: closed, heads: heads)
    open.findStretches()
    open.decideSingles()
    let kept = open.closed.indices.filter { !open.swallowed.contains($0) && open.isSure($0) }
    let countries = kept.filter { closed[$0].kind != .organisation }
    let codes = Set(countries.compactMap { closed[$0].code })
    let spans = open.spans + kept.map { closed[$0].span(in: codes) }
    let origins = ClosedNames(document: document).origins(inside: kept.map { closed[$0] })
    return Names(spans + origins.map { $0.span(in: codes) }, tokenCount: document.tokens.count)
  }

  private static func positions(_ ranges: [Range<Int>], count: Int) -> [Int32] {
    var result = [Int32](repeating: -1, count: count)
    for (number, range) in ranges.enumerated() {
      for token in range { result[token] = Int32(number) }
    }
    return result
  }

  // MARK: Stretches

  /// Goes through the text from one run of capitalised words to the next.
  private mutating func findStretches() {
    for sentence in document.sentences where !isByline(sentence.tokens) {
      let isTitle = isTitleCase(sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard canStart(index) else {
          index += 1
          continue
        }
        let end = stretchEnd(from: index, before: sentence.tokens.upperBound, isTitle: isTitle)
        read(index..<end)
        index = max(end, index + 1)
      }
    }
  }

  /// "By Jane Doe": who wrote the article is not in it.
  private func isByline(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard document.keyword(first) == .by, document.tokens[first].isCapitalised, tokens.count <= 12,
      document.tokens[first].shape.contains(.afterLine), let last = tokens.last
    else { return false }
    return document.tokens[last].kind == .word
      && (last + 1 == document.tokens.count
        || document.tokens[last + 1].shape.contains(.afterLine))
  }

  private func canStart(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return (token.kind == .word && token.isCapitalised || closedAt[index] >= 0)
      && !document.words[index].traits.contains(.calendar)
  }

  /// Whether most words of a line are capitalised, as in a headline.
  private func isTitleCase(_ tokens: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for index in tokens where document.tokens[index].kind == .word {
      guard document.tokens[index].range.count > 3 else { continue }
      words += 1
      if document.tokens[index].isCapitalised { capitals += 1 }
    }
    return words >= 4 && capitals * 10 >= words * 8
  }

  /// The end of the run of capitalised words, particles and joining hyphens from `start`.
  private mutating func stretchEnd(from start: Int, before limit: Int, isTitle: Bool) -> Int {
    var end = start
    while end < limit {
      let isWord = canStart(end) && !(isTitle && end > start && isCommon(end) && closedAt[end] < 0)
      if isWord {
        end += 1
      } else if end > start, let next = joined(at: end, before: limit) {
        end = next
      } else {
        break
      }
      if end < limit, document.tokens[end].shape.contains(.afterLine) { break }
    }
    return end
  }

  /// The token behind a hyphen, ampersand or name particle at `index` that joins two capitals.
  private mutating func joined(at index: Int, before limit: Int) -> Int? {
    let token = document.tokens[index]
    let next = index + 1
    guard next < limit else { return nil }
    if token.kind == .hyphen { return canStart(next) && !splitsPair(index) ? next : nil }
    if token.kind == .symbol, document.bytes[token.range].elementsEqual("&".utf8) {
      return canStart(next) ? next : nil
    }
    guard token.kind == .word, Self.particles.contains(text(index)) else { return nil }
    if document.kind(next) == .hyphen, next + 1 < limit, canStart(next + 1) { return next + 1 }
    if next < limit, canStart(next) { return next }
    guard next + 1 < limit, Self.particles.contains(text(next)), canStart(next + 1) else {
      return nil
    }
    return next + 1
  }

  private static let particles: Set<String> = [
    "bin", "bint", "ibn", "al", "el", "ul", "ud", "abu", "de", "del", "della", "di", "da", "das",
    "do", "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "y", "e",
  ]

  /// Whether the hyphen at `index` joins two names, as in "Biden-Putin summit", not one.
  private mutating func splitsPair(_ index: Int) -> Bool {
    closedAt[index - 1] >= 0 && closedAt[index - 1] != closedAt[index] || closedAt[index + 1] >= 0
      || (standsAlone(index - 1) && standsAlone(index + 1))
  }

  private mutating func standsAlone(_ index: Int) -> Bool {
    let known = aloneWords ?? Self.wordsAlone(in: document)
    aloneWords = known
    return known.contains(document.words[index].id)
  }

  /// The words that stand somewhere without a hyphen beside them.
  private static func wordsAlone(in document: Document) -> Set<Int32> {
    Set(
      document.tokens.indices.lazy.filter {
        document.tokens[$0].isCapitalised && document.kind($0 - 1) != .hyphen
          && document.kind($0 + 1) != .hyphen
      }.map { document.words[$0].id })
  }

  private func text(_ index: Int) -> String { document.text(index..<index + 1) }

  /// Whether the word at `index` is mostly written in lower case.
  private func isCommon(_ index: Int) -> Bool {
    let facts = document.words[index]
    if facts.wordClass != .open { return true }
    return facts.lowerShare >= 50
  }

  private func has(_ trait: WordFacts.Traits, _ index: Int) -> Bool {
    !document.words[index].traits.isDisjoint(with: trait)
  }

  // MARK: Reading a stretch

  /// Cuts a stretch at heads of offices and honorifics and names its pieces.
  private mutating func read(_ stretch: Range<Int>) {
    var start = withoutOpening(stretch)
    var index = start
    var title = precedingTitle(start)
    while index < stretch.upperBound {
      if headAt[index] >= 0, closedAt[index] < 0, !isInsidePersonName(index, stretch) {
        let head = heads[Int(headAt[index])].tokens
        namePiece(start..<index, title: title, before: head)
        start = min(head.upperBound, stretch.upperBound)
        index = start
        title = head.lowerBound
      } else if has([.honorific, .rank], index), closedAt[index] < 0,
        index + 1 < stretch.upperBound, !isInsidePersonName(index, stretch)
      {
        namePiece(start..<index, title: title, before: nil)
        title = index
        start = index + 1
        index = start
      } else {
        index += 1
      }
    }
    if start < stretch.upperBound {
      namePiece(start..<stretch.upperBound, title: title, before: nil)
    }
  }

  /// "Zayed bin Sultan": a title behind a particle is a name.
  private func isInsidePersonName(_ index: Int, _ stretch: Range<Int>) -> Bool {
    index > stretch.lowerBound && Self.particles.contains(text(index - 1))
  }

  /// The stretch's first token behind words that are capitalised only for opening a sentence.
  private func withoutOpening(_ stretch: Range<Int>) -> Int {
    var start = stretch.lowerBound
    while start < stretch.upperBound, closedAt[start] < 0, headAt[start] < 0 {
      let isFunction = document.words[start].wordClass != .open
      let isOpening = document.opensSentence(start) || start > stretch.lowerBound
      let isName =
        has([.givenName], start) && document.words[start].lowerShare < 80
        && start + 1 < stretch.upperBound && !isCommon(start + 1)
      guard
        isFunction
          || (isOpening && isCommon(start) && !isName && !startsInstitution(start, stretch))
      else { break }
      start += 1
    }
    return start
  }

  /// Whether a word that opens a sentence starts an organisation's name: "Human Rights Watch".
  private func startsInstitution(_ start: Int, _ stretch: Range<Int>) -> Bool {
    guard start + 1 < stretch.upperBound else {
      return withComplement(start..<start + 1).count > 1
    }
    return has([.organisationHead, .organisationSuffix, .placeWord], stretch.upperBound - 1)
  }

  /// An honorific, rank or head of office right before `start`, even in lower case.
  private func precedingTitle(_ start: Int) -> Int? {
    guard start > 0, start < document.tokens.count, document.tokens[start].isAfterSpace,
      document.sentenceOf[start - 1] == document.sentenceOf[start]
    else { return nil }
    let before = start - 1
    if headAt[before] >= 0 || has([.honorific, .rank], before) { return before }
    return nil
  }

  /// Names what stands between two cuts of a stretch.
  private mutating func namePiece(_ piece: Range<Int>, title: Int?, before head: Range<Int>?) {
    var piece = piece
    if head != nil {
      while let last = piece.last, has(.officeModifier, last), closedAt[last] < 0,
        piece.count == 1 || !has(.organisationHead, last)
      {
        piece = piece.lowerBound..<last
      }
    }
    while let last = piece.last, document.tokens[last].kind != .word {
      piece = piece.lowerBound..<last
    }
    guard !piece.isEmpty else { return }
    if let split = personBehindOrganisation(piece) {
      nameInstitution(piece.lowerBound..<split)
      return nameWords(split..<piece.upperBound, title: nil)
    }
    let isTitled = title != nil && has(.givenName, piece.lowerBound) && piece.count <= 3
    if !isTitled, nameInstitution(piece) { return }
    nameMixed(piece, title: title, isBeforeHead: head != nil)
  }

  /// Where a person's name starts behind an organisation's: "Defence Committee | Tobias Ellwood".
  private func personBehindOrganisation(_ piece: Range<Int>) -> Int? {
    guard piece.count >= 4 else { return nil }
    return (piece.lowerBound + 1..<piece.upperBound - 2).first {
      has(.organisationHead, $0) && has(.givenName, $0 + 1) && !isCommon($0 + 1)
        && !has(.organisationHead, piece.upperBound - 1)
    }.map { $0 + 1 }
  }

  /// Takes the whole piece for an organisation or a place by its last word, if that says so.
  @discardableResult
  private mutating func nameInstitution(_ piece: Range<Int>) -> Bool {
    guard let last = piece.last else { return false }
    if nameNationalBody(piece) { return true }
    let extended = withComplement(piece)
    let isWhole = piece.count >= 2 || extended.count > piece.count
    guard isWhole,
      closedAt[piece.lowerBound] < 0 || piece.count > closedCount(piece.lowerBound)
        || extended.count > piece.count
    else { return false }
    if has([.organisationHead, .organisationSuffix], last) && closedAt[last] < 0
      || extended.count > piece.count
    {
      add(extended, .organisation, "name.organisation.head")
      swallow(extended, keepingCountries: true)
      return true
    }
    if has(.placeWord, last), closedAt[last] < 0, !isGivenAndSurname(piece) {
      add(piece, .place, "name.place.head")
      swallow(piece, keepingCountries: false)
      return true
    }
    return has(.eventWord, last) && closedAt[last] < 0
      && piece.allSatisfy { closedAt[$0] < 0 }
  }

  /// "Russian" and a body that stands in the table make one name: "Russian Supreme Court".
  private mutating func nameNationalBody(_ piece: Range<Int>) -> Bool {
    guard let last = piece.last, closedAt[last] >= 0, closedAt[piece.lowerBound] >= 0 else {
      return false
    }
    let body = closed[Int(closedAt[last])]
    let origin = closed[Int(closedAt[piece.lowerBound])]
    guard body.kind == .organisation, body.isNational || has(.organisationHead, last),
      origin.kind != .organisation,
      origin.tokens.lowerBound == piece.lowerBound,
      origin.tokens.upperBound == body.tokens.lowerBound, body.tokens.upperBound == piece.upperBound
    else { return false }
    let isOwn = body.country != nil && body.country == origin.code
    var span = NameSpan(tokens: piece, kind: .organisation, rule: "name.organisation.national")
    if isOwn { (span.canonical, span.country) = (body.canonical, body.country) }
    spans.append(span)
    swallow(piece, keepingCountries: true)
    return true
  }

  /// "Joan Castle": a given name before a word that is a family name too.
  private func isGivenAndSurname(_ piece: Range<Int>) -> Bool {
    guard let last = piece.last, piece.count <= 3 else { return false }
    return has(.givenName, piece.lowerBound) && has(.surname, last)
      && document.keyword(piece.lowerBound - 1) != .the
  }

  private func closedCount(_ index: Int) -> Int {
    closedAt[index] >= 0 ? closed[Int(closedAt[index])].tokens.count : 0
  }

  /// "Ministry" with "of Defence", "Coalition" with "for Unity and Democracy".
  private func withComplement(_ piece: Range<Int>) -> Range<Int> {
    guard let last = piece.last, has(.organisationHead, last), closedAt[last] < 0 else {
      return piece
    }
    let limit = document.sentence(of: last).tokens.upperBound
    var index = piece.upperBound
    guard index < limit, [.of, .for, .to].contains(document.keyword(index)) else { return piece }
    index += document.keyword(index + 1) == .the ? 2 : 1
    guard index < limit, canStart(index), headAt[index] < 0 else { return piece }
    var end = index
    while end < limit {
      if canStart(end) {
        end += 1
      } else if document.keyword(end) == .and, end + 1 < limit, canStart(end + 1), end > index,
        isCommon(end + 1), closedAt[end + 1] < 0
      {
        end += 1
      } else {
        break
      }
    }
    return piece.lowerBound..<end
  }

  // MARK: Words and closed names side by side

  /// Names the words between the closed names of a piece; closed names stay as they are, unless
  /// they are part of a person's name ("Chelsea Clinton", "Jack London").
  private mutating func nameMixed(_ piece: Range<Int>, title: Int?, isBeforeHead: Bool) {
    if piece.contains(where: { closedAt[$0] >= 0 }), isPersonWithPlace(piece, title: title) {
      add(piece, .person, "name.person.given", title: title)
      return swallow(piece, keepingCountries: false)
    }
    var start = piece.lowerBound
    for index in piece {
      if closedAt[index] >= 0 {
        if start < index { nameWords(start..<index, title: title, isBeforeHead: isBeforeHead) }
        start = index + 1
      }
    }
    if start < piece.upperBound {
      let ownTitle = start == piece.lowerBound ? title : nil
      nameWords(start..<piece.upperBound, title: ownTitle, isBeforeHead: isBeforeHead)
    }
  }

  private func isPersonWithPlace(_ piece: Range<Int>, title: Int?) -> Bool {
    guard (2...4).contains(piece.count) || title != nil, let last = piece.last else { return false }
    guard piece.allSatisfy({ closedAt[$0] < 0 || closedCount($0) == 1 }) else { return false }
    let isPlain = piece.allSatisfy {
      document.tokens[$0].kind == .hyphen || document.tokens[$0].kind == .word && !isCommon($0)
    }
    let first = piece.lowerBound
    if closedAt[first] >= 0 {
      let isOrigin = closed[Int(closedAt[first])].kind == .demonym
      let isInitialed = piece.count == 3 && document.tokens[first + 1].shape.contains(.abbreviated)
      let endsAsName =
        closedAt[last] < 0
        || closed[Int(closedAt[last])].isDoubtful && closed[Int(closedAt[first])].isDoubtful
          && has(.surname, last)
      return isPlain && !isOrigin && has(.givenName, first) && (piece.count == 2 || isInitialed)
        && endsAsName && !has([.organisationHead, .placeWord, .organisationSuffix], last)
    }
    return isPlain && has(.givenName, first) && has(.surname, last)
      && (closedAt[last] < 0 || closed[Int(closedAt[last])].kind != .demonym)
  }

  /// Names a run of words that stand in no table.
  private mutating func nameWords(_ words: Range<Int>, title: Int?, isBeforeHead: Bool = false) {
    var words = words
    while let first = words.first, document.tokens[first].kind != .word {
      words = first + 1..<words.upperBound
    }
    while let last = words.last, document.tokens[last].kind != .word {
      words = words.lowerBound..<last
    }
    guard let first = words.first, let last = words.last else { return }
    if words.count == 1 {
      singles.append(Single(token: first, title: isBeforeHead ? nil : title))
      return
    }
    let capitals = words.filter { document.tokens[$0].isCapitalised }
    guard capitals.count <= 5 else { return }
    var score = title != nil ? 2 : 0
    if has([.givenName, .nickname], first), document.words[first].lowerShare < 60 { score += 2 }
    if has(.surname, last) { score += 1 }
    if capitals.allSatisfy({ !isCommon($0) }) { score += 1 }
    if capitals.contains(where: { isCommon($0) && !has([.surname, .givenName], $0) }) {
      score -= 3
    }
    if document.keyword(words.lowerBound - 1) == .the { score -= 3 }
    if has([.organisationHead, .organisationSuffix, .eventWord, .placeWord], last), title == nil {
      score -= 2
    }
    if score > 0 {
      add(words, .person, "name.person.parts", title: title)
    } else if document.keyword(words.lowerBound - 1) == .the || capitals.count >= 3, !isBeforeHead,
      capitals.contains(where: { !isCommon($0) || has(.organisationHead, $0) })
    {
      add(words, .organisation, "name.organisation.phrase")
    }
  }

  // MARK: Single words

  /// Decides on words that stand alone, by what the rest of the document says of them.
  private mutating func decideSingles() {
    var parts = personWords
    for single in singles where single.title != nil {
      parts.insert(document.words[single.token].id)
    }
    for single in singles {
      let token = single.token
      if single.title != nil || parts.contains(document.words[token].id) {
        add(token..<token + 1, .person, "name.person.part", title: single.title)
      } else if isAcronym(token) {
        add(token..<token + 1, .organisation, "name.organisation.acronym")
      } else if isSpeaker(token) {
        add(token..<token + 1, .person, "name.person.speaks")
      }
    }
  }

  private func isAcronym(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.shape.contains(.allCapitals), (2...6).contains(token.range.count),
      !isCommon(index), headAt[index] < 0,
      !document.bytes[token.range].allSatisfy({ "IVXLC".utf8.contains($0) })
    else { return false }
    let sentence = document.sentence(of: index).tokens
    let capitals = sentence.filter { document.tokens[$0].shape.contains(.allCapitals) }
    return capitals.count * 3 <= sentence.count
  }

  /// Whether a family or given name stands right before or behind a verb of saying.
  private func isSpeaker(_ index: Int) -> Bool {
    guard has([.surname, .givenName], index), !isCommon(index) else { return false }
    let next = index + 1 < document.words.count ? document.words[index + 1].cue : []
    return next.contains(.say) || next.contains(.tell)
  }

  // MARK: Adding

  private mutating func add(
    _ tokens: Range<Int>, _ kind: NameSpan.Kind, _ rule: Rule, title: Int? = nil
  ) {
    spans.append(NameSpan(tokens: tokens, kind: kind, rule: rule, title: title))
    guard kind == .person else { return }
    for token in tokens { personWords.insert(document.words[token].id) }
  }

  /// Takes the closed names inside `tokens` for parts of a longer name.
  private mutating func swallow(_ tokens: Range<Int>, keepingCountries: Bool) {
    for token in tokens where closedAt[token] >= 0 {
      let number = Int(closedAt[token])
      let isCountry = closed[number].kind == .country || closed[number].kind == .demonym
      if !(keepingCountries && isCountry) { swallowed.insert(number) }
    }
  }

  /// Whether a word stands as a place does: behind a preposition of place, before its region, or at
  /// the front of a dateline.
  private func isLocated(_ token: Int) -> Bool {
    var before = token - 1
    if before >= 0, document.tokens[before].isCapitalised { before -= 1 }
    if let word = document.keyword(before),
      [.in, .at, .from, .to, .near, .of, .over, .toward, .and].contains(word)
    {
      return true
    }
    let next = document.kind(token + 1)
    let isBeforeRegion =
      next == .comma && token + 2 < closedAt.count && closedAt[token + 2] >= 0
      && closed[Int(closedAt[token + 2])].kind != .organisation
    return isBeforeRegion || document.tokens[token].shape.contains(.afterLine) && next != .word
  }

  /// Whether the words are an office's field: "Minister of Foreign Affairs".
  private func isPortfolio(_ name: ClosedName) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard before > 0, [.of, .for].contains(document.keyword(before)), headAt[before - 1] >= 0 else {
      return false
    }
    return name.tokens.allSatisfy { has(.officeModifier, $0) }
  }

  /// Whether a doubtful closed name is that name here: a single word that is also a given or family
  /// name of somebody in the document is not, nor a common word that opens a sentence.
  private func isSure(_ number: Int) -> Bool {
    let name = closed[number]
    if isPortfolio(name) { return false }
    guard name.isDoubtful, name.tokens.count == 1 else { return true }
    let token = name.tokens.lowerBound
    let isBeforeHead = token + 1 < headAt.count && headAt[token + 1] >= 0
    if document.opensSentence(token) && isCommon(token) && !isBeforeHead { return false }
    if name.kind == .place, has([.givenName, .surname], token), !isLocated(token) { return false }
    return !personWords.contains(document.words[token].id)
  }
}
