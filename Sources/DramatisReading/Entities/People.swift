internal import DramatisLexicon
internal import DramatisText

/// Tells which names of people name the same one: "Ben Wallace", "Wallace", "Mr Wallace".
struct People {
  let document: Document
  let names: Names

  /// A person being gathered: the words of the fullest name, as tokens, and where it is named.
  struct Person {
    var words: [Int]
    var gender: Gender = .unknown
    /// The names, by position in the names, in text order.
    var names: [Int] = []
    /// Where the full names start, in text order.
    var fullStarts: [Int] = []
    /// Where the latest name in part starts that was placed.
    var partStart: Int?
    /// Whether each full name stands behind whose relative it is: "her brother, John Doe".
    var isRelative = false
  }

  private(set) var people: [Person] = []
  /// The position in `people` of each name's person, or -1.
  private(set) var ofName: [Int]
  /// The people with a word in their names, by the word's number.
  private var byWord: [Int32: [Int]] = [:]
  private var hasWord: Set<PersonWord> = []

  /// The family name of each given name that shares one with the name behind "and", as a token.
  private var shared: [Int: Int] = [:]

  private let straight: [Int32: Int32]

  private struct PersonWord: Hashable {
    var person: Int
    var word: Int32
  }

  /// How many people who share a word in their names are looked at, the latest first: no article
  /// has so many, and a list of thousands stays linear.
  private static let maximumCandidates = 64

  /// Gathers the people of a document: full names first, then what stands for one in part.
  init(document: Document, names: Names) {
    self.document = document
    self.names = names
    straight = Self.straightForms(document, names)
    ofName = Array(repeating: -1, count: names.spans.count)
    let spans = names.spans.indices.filter { names.spans[$0].kind == .person }
    shared = sharedFamilyNames(spans)
    for name in spans where words(name).count > 1 { place(name, full(name)) }
    for name in spans where words(name).count == 1 { place(name, partial(name)) }
    for index in people.indices { people[index].names.sort() }
  }

  /// The words of a name, as tokens: "Jane" in "Jane and John Doe" has two.
  private func words(_ name: Int) -> [Int] {
    let own = names.spans[name].tokens.filter { document.tokens[$0].kind == .word }
    return shared[name].map { own + [$0] } ?? own
  }

  /// What tells a word from others whatever its case and the form of its apostrophe.
  private func id(_ token: Int) -> Int32 {
    let id = document.words[token].lowerID
    return straight.isEmpty ? id : straight[id] ?? id
  }

  /// The numbers of words with a curly apostrophe, each with the word’s that has a straight one, if the names of
  /// people have both: "O’Hara" and "O'Hara".
  private static func straightForms(_ document: Document, _ names: Names) -> [Int32: Int32] {
    var curly: [Int32: String] = [:]
    var plain: [String: Int32] = [:]
    for span in names.spans where span.kind == .person {
      for token in span.tokens where document.kind(token) == .word {
        let bytes = document.bytes[document.tokens[token].range]
        guard bytes.contains(where: { $0 == UInt8(ascii: "'") || $0 == 0xE2 }) else { continue }
        let text = document.text(token..<token + 1).lowercased()
        let id = document.words[token].lowerID
        if text.contains("’") {
          curly[id] = text.replacing("’", with: "'")
        } else {
          plain[text] = id
        }
      }
    }
    return curly.compactMapValues { plain[$0] }
  }

  private mutating func place(_ name: Int, _ found: Int?) {
    let words = words(name)
    let person = found ?? people.count
    if found == nil { people.append(Person(words: words)) }
    if words.count > people[person].words.count { people[person].words = words }
    people[person].names.append(name)
    let start = names.spans[name].tokens.lowerBound
    if words.count > 1 {
      let isRelative = isRelative(names.spans[name].tokens)
      people[person].isRelative = isRelative && (found == nil || people[person].isRelative)
      people[person].fullStarts.append(start)
    } else {
      people[person].partStart = start
    }
    if people[person].gender == .unknown { people[person].gender = gender(name, words) }
    if found == nil, words.count == 1, people[person].gender == .unknown {
      people[person].gender = aloneGender(words[0])
    }
    ofName[name] = person
    for word in words where hasWord.insert(PersonWord(person: person, word: id(word))).inserted {
      byWord[id(word), default: []].append(person)
    }
  }

  // MARK: Matching

  /// The person whose full name `name` is a variant of.
  private func full(_ name: Int) -> Int? {
    let own = words(name)
    guard let last = own.last, let first = own.first else { return nil }
    let candidates = Set(latest(id(last)) + latest(id(first)))
    return candidates.sorted().first { isVariant(own, people[$0].words) }
  }

  private func latest(_ word: Int32) -> ArraySlice<Int> {
    byWord[word]?.suffix(Self.maximumCandidates) ?? []
  }

  private func isVariant(_ one: [Int], _ other: [Int]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    let ids = short.map(id)
    if long.prefix(ids.count).map(id) == ids { return true }
    if long.suffix(ids.count).map(id) == ids { return true }
    guard let shortFirst = short.first, let longFirst = long.first,
      let shortLast = short.last, let longLast = long.last, id(shortLast) == id(longLast)
    else { return false }
    return agree(shortFirst, longFirst) && haveOneMiddle(one, other)
  }

  /// "John A. Doe" and "John B. Doe" are two; either may be "John Doe".
  private func haveOneMiddle(_ one: [Int], _ other: [Int]) -> Bool {
    guard one.count > 2, other.count > 2 else { return true }
    return initial(one[1]) == initial(other[1])
  }

  private func initial(_ word: Int) -> Character? { document.text(word..<word + 1).first }

  /// Whether two given names may be one: the same, a short form, or an initial.
  private func agree(_ one: Int, _ other: Int) -> Bool {
    if id(one) == id(other) { return true }
    return GivenNames.areVariants(
      document.text(one..<one + 1), document.text(other..<other + 1))
  }

  /// The person whom a single word names: by the family name rather than by another part, and of
  /// several the one named last before it, or else first behind it. A family name that stands for
  /// somebody else means no relative: "Doe won. Her brother, John Doe, …"
  private func partial(_ name: Int) -> Int? {
    guard let word = words(name).first else { return nil }
    let candidates = latest(id(word))
    let own = gender(name, [])
    let pool = candidates.filter { people[$0].gender.agrees(with: own) }
    let bySurname = pool.filter { people[$0].words.last.map(id) == id(word) }
    let start = names.spans[name].tokens.lowerBound
    guard !bySurname.isEmpty else { return nearest(pool, to: start) }
    let others = bySurname.filter { !people[$0].isRelative }
    if !others.isEmpty { return nearest(others, to: start) }
    let isFirst = bySurname.allSatisfy { firstStart(of: $0) > start }
    return isFirst ? nil : nearest(bySurname, to: start)
  }

  private func nearest(_ candidates: [Int], to start: Int) -> Int? {
    let before = candidates.compactMap { person in
      lastStart(of: person, before: start).map { (person, $0) }
    }
    if let last = before.max(by: { $0.1 < $1.1 }) { return last.0 }
    return candidates.min { firstStart(of: $0) < firstStart(of: $1) }
  }

  /// Where a person was named last before `start`. Names in part are placed in text order.
  private func lastStart(of person: Int, before start: Int) -> Int? {
    let starts = people[person].fullStarts
    let end = starts.partitioningIndex { $0 >= start }
    return [end > 0 ? starts[end - 1] : nil, people[person].partStart].compactMap(\.self).max()
  }

  private func firstStart(of person: Int) -> Int {
    people[person].fullStarts.first ?? people[person].partStart ?? 0
  }

  // MARK: Gender

  /// The gender that the title before a name tells, or a noun right before it, or the given name in it,
  /// or a noun beyond a comma.
  private func gender(_ name: Int, _ words: [Int]) -> Gender {
    if let title = names.spans[name].title {
      let traits = document.words[title].traits
      if traits.contains(.feminineHonorific) { return .feminine }
      if traits.contains(.masculineHonorific) { return .masculine }
    }
    let tokens = names.spans[name].tokens
    if document.isLowercase(tokens.lowerBound - 1), let noun = noun(tokens.lowerBound - 1) {
      return noun
    }
    if let given = givenNameGender(words) { return given }
    return describedGender(before: tokens) ?? describedGender(behind: tokens.upperBound) ?? .unknown
  }

  private func givenNameGender(_ words: [Int]) -> Gender? {
    guard words.count > 1, let first = words.first else { return nil }
    let given = document.words[first]
    guard given.traits.contains(.givenName) else { return nil }
    if given.femaleShare >= 90 { return .feminine }
    return given.femaleShare <= 10 ? .masculine : nil
  }

  /// The gender of somebody who goes by one word only: "Mary", but not "Clinton", a surname as well.
  private func aloneGender(_ word: Int) -> Gender {
    let facts = document.words[word]
    guard facts.traits.contains(.givenName) else { return .unknown }
    if facts.femaleShareAlone >= 95 { return .feminine }
    return facts.femaleShareAlone <= 5 ? .masculine : .unknown
  }
}

/// What tells relatives apart, who share a family name.
extension People {
  /// How many words may stand between a name and whose relative it is.
  private static let maximumRelation = 6

  /// Whether what stands before the name says whose relative it is: "his late wife, the singer", "the
  /// daughter of".
  private func isRelative(_ tokens: Range<Int>) -> Bool {
    let first = document.sentence(of: tokens.lowerBound).tokens.lowerBound
    var hasNoun = false
    for token in stride(
      from: tokens.lowerBound - 1, through: max(first, tokens.lowerBound - Self.maximumRelation),
      by: -1)
    {
      if document.isPossessive(token) { return hasNoun }
      switch document.keyword(token) {
      case .his, .her, .their: return hasNoun
      case .of: return token > first && document.words[token - 1].nounGender != .none
      default: break
      }
      let isInside = [.open, .determiner].contains(document.words[token].wordClass)
      guard document.kind(token) == .comma || isInside else {
        return false
      }
      hasNoun = hasNoun || document.words[token].nounGender != .none
    }
    return false
  }

  /// "Jane and John Doe": given names in front of "and" and a full name, with the family name there. A
  /// name that somebody bears as a family name is none: "Clinton and Al Gore".
  private func sharedFamilyNames(_ spans: [Int]) -> [Int: Int] {
    let families = Set(
      spans.compactMap { names.spans[$0].tokens.count > 1 ? words($0).last.map(id) : nil })
    var result: [Int: Int] = [:]
    for name in spans {
      let tokens = names.spans[name].tokens
      guard tokens.count == 1, isGivenName(tokens.lowerBound),
        !families.contains(id(tokens.lowerBound)), names.spans[name].title == nil,
        document.keyword(tokens.upperBound) == .and,
        let other = names.name(startingAt: tokens.upperBound + 1),
        names.spans[other].kind == .person, let given = words(other).first,
        document.words[given].traits.contains(.givenName), let family = words(other).last,
        family > given
      else { continue }
      result[name] = family
    }
    return result
  }

  /// Whether a word that stands alone is a given name rather than a family name.
  private func isGivenName(_ word: Int) -> Bool {
    let facts = document.words[word]
    return facts.traits.contains(.givenName)
      && (facts.femaleShareAlone >= 90 || facts.femaleShareAlone <= 10)
  }
}

extension People {
  /// How far behind a name the noun may stand that says what somebody is.
  private static let maximumDescription = 8

  private func noun(_ token: Int) -> Gender? {
    let gender = Gender(document.words[token].nounGender)
    return gender == .unknown ? nil : gender
  }

  /// "his wife, Jane Doe, said": commas on both sides of the name, or it is another’s wife: "After a call
  /// with his wife, John Doe said".
  private func describedGender(before tokens: Range<Int>) -> Gender? {
    guard document.kind(tokens.lowerBound - 1) == .comma,
      document.kind(tokens.upperBound).map({ [.comma, .period].contains($0) }) ?? true,
      document.isLowercase(tokens.lowerBound - 2)
    else { return nil }
    return noun(tokens.lowerBound - 2)
  }

  /// "Jane Doe, daughter of", "Jane Doe is a former waitress", but not "John Doe, actress Jane Doe and".
  private func describedGender(behind end: Int) -> Gender? {
    let isCopula = document.keyword(end) == .is || document.keyword(end) == .was
    guard isCopula || document.kind(end) == .comma else { return nil }
    let hasArticle = [.a, .an, .the].contains(document.keyword(end + 1))
    guard hasArticle else {
      return document.isLowercase(end + 1) && names.name(at: end + 2) == nil ? noun(end + 1) : nil
    }
    let limit = min(
      document.sentence(of: end).tokens.upperBound, end + Self.maximumDescription)
    for token in end + 2..<max(end + 2, limit) {
      guard document.kind(token) == .word, document.words[token].wordClass == .open else { break }
      let isHead = !document.isLowercase(token + 1) || document.words[token + 1].wordClass != .open
      if isHead, !document.isPossessive(token + 1) { return noun(token) }
    }
    return nil
  }
}

/// Given names and their short forms.
enum GivenNames {
  /// Whether two given names may be borne by one person: an initial of the other ("J.", "Joe"), or a
  /// short form of the other or of the same name ("Liz", "Elizabeth").
  static func areVariants(_ one: String, _ other: String) -> Bool {
    if isInitial(one, of: other) || isInitial(other, of: one) { return true }
    let left = forms(one)
    return !left.isDisjoint(with: forms(other))
  }

  private static func isInitial(_ short: String, of long: String) -> Bool {
    let letters = short.filter { $0 != "." }
    return letters.count == 1 && long.hasPrefix(letters)
  }

  private static func forms(_ name: String) -> Set<String> {
    guard let row = Lexicon.nicknames.row(name) else { return [name] }
    return Set(row.string(1).split(separator: ",").map(String.init) + [name])
  }
}
