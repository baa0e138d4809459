internal import DramatisLexicon
internal import DramatisText

/// Gathers names and roles into entities.
struct EntityResolver {
  let document: Document
  let names: Names
  let roles: Roles

  /// The cast of the document: O(names + roles) but for people who share a name.
  func cast() -> Cast {
    var cast = Cast(ofName: Array(repeating: EntityID(-1), count: names.spans.count))
    let people = People(document: document, names: names)
    var known: [String: EntityID] = [:]
    var ofPerson: [Int: EntityID] = [:]
    let organisations = OrganisationNames(document: document, names: names)
    for number in names.spans.indices {
      let span = names.spans[number]
      let id: EntityID
      if span.kind == .person {
        let person = people.ofName[number]
        id = ofPerson[person] ?? addPerson(people.people[person], to: &cast)
        ofPerson[person] = id
      } else {
        let key = organisations.key(number)
        id = known[key] ?? cast.add(member(number, organisations: organisations))
        known[key] = id
      }
      cast.ofName[number] = id
      // A country's name inside a longer one says where that is from: "US" in "US Senate".
      let isOrigin = span.kind == .demonym || span.kind == .country && span.isNested
      let form: MentionForm = isOrigin ? .demonym : .name
      cast[id].mentions.append(
        Mention(
          range: range(of: span), form: form, rule: span.rule,
          confidence: span.confidence))
      cast[id].confidence = max(cast[id].confidence, span.confidence)
      cast[id].add(alias: document.text(span.tokens))
      if span.kind == .person { addHandle(behind: span, to: id, of: &cast) }
    }
    RoleResolver(document: document, names: names, roles: roles).resolve(&cast)
    addNominals(to: &cast)
    AgeDescriptions(document: document, names: names).add(to: &cast)
    return cast
  }

  /// Where a name stands: a body or place whose abbreviation ends its sentence leaves it the stop ("sold to Doe
  /// Corp."), as corpora have it; people ("Jane Doe Jr.") and initials ("in the U.S.") keep theirs.
  private func range(of span: NameSpan) -> TextRange {
    let range = document.range(span.tokens)
    let last = document.tokens[span.tokens.upperBound - 1]
    guard span.kind != .person, last.shape.contains(.abbreviated),
      document.sentence(of: span.tokens.lowerBound).tokens.upperBound == span.tokens.upperBound,
      document.bytes[last.range].count(where: { $0 == UInt8(ascii: ".") }) == 1
    else { return range }
    return TextRange(range.lower, range.upper - 1)
  }

  private func addPerson(_ person: People.Person, to cast: inout Cast) -> EntityID {
    let fullest = person.names.max {
      let (left, right) = (names.spans[$0].tokens.count, names.spans[$1].tokens.count)
      return left != right ? left < right : $0 > $1
    }
    var member = Cast.Member(
      kind: .person, name: fullest.map { document.text(names.spans[$0].tokens) } ?? "")
    member.gender = person.gender
    member.isSingleWord = person.words.count == 1
    member.femaleShare = person.words.first.flatMap { first in
      let given = document.words[first]
      guard given.traits.contains(.givenName) else { return nil }
      return Int(member.isSingleWord ? given.femaleShareAlone : given.femaleShare)
    }
    return cast.add(member)
  }

  private func member(_ number: Int, organisations: OrganisationNames) -> Cast.Member {
    let span = names.spans[number]
    switch span.kind {
    case .country, .demonym:
      let code = span.canonical ?? ""
      let name = Lexicon.states.row(code)?.string(1) ?? document.text(span.tokens)
      return Cast.Member(kind: .country, name: name)
    case .place:
      return Cast.Member(kind: .place, name: span.canonical ?? document.text(span.tokens))
    default:
      return Cast.Member(kind: .organisation, name: organisations.fullName(number))
    }
  }

  /// "Jane Doe (@janedoe)": the account is another name of hers.
  private func addHandle(behind span: NameSpan, to id: EntityID, of cast: inout Cast) {
    let open = span.tokens.upperBound
    guard document.kind(open) == .openBracket, document.kind(open + 1) == .handle else { return }
    cast[id].mentions.append(
      Mention(
        range: document.range(open + 1..<open + 2), form: .name, rule: "name.handle",
        confidence: span.confidence))
    cast[id].add(alias: document.text(open + 1..<open + 2))
  }

  /// "his Russian counterpart, Sergei Lavrov" describes whom it stands before.
  private func addNominals(to cast: inout Cast) {
    for number in names.spans.indices where names.spans[number].kind == .person {
      let start = names.spans[number].tokens.lowerBound
      let end = document.kind(start - 1) == .comma ? start - 1 : start
      guard document.keyword(end - 1) == .counterpart else { continue }
      var first = end - 1
      if let origin = names.name(endingAt: first), names.spans[origin].kind != .person {
        first = names.spans[origin].tokens.lowerBound
      }
      if [.his, .her, .their, .its].contains(document.keyword(first - 1)) { first -= 1 }
      cast[cast.ofName[number]].mentions.append(
        Mention(range: document.range(first..<end), form: .nominal, rule: "nominal.counterpart"))
    }
  }
}

/// Tells which names of organisations and places are the same.
struct OrganisationNames {
  let document: Document
  let names: Names
  /// The long form of an acronym or short form met in the document, by its key.
  private var longForms: [String: String] = [:]
  private var fullNames: [String: String] = [:]
  /// The key and name of bodies by the short forms that the document gives them in brackets.
  private var ownForms: [String: (key: String, name: String)] = [:]

  init(document: Document, names: Names) {
    self.document = document
    self.names = names
    var long: [(key: String, text: String, words: [Substring])] = []
    for span in names.spans where span.kind == .organisation && span.canonical == nil {
      let text = document.text(span.tokens)
      let words = text.split(separator: " ")
      if words.count > 1 { long.append((Self.key(text), text, words)) }
    }
    let byInitials = Dictionary(
      long.map { (Self.initials($0.words), $0) }, uniquingKeysWith: { first, _ in first })
    let byFirst = Dictionary(
      long.map { (Self.key(String($0.words[0])), $0) }, uniquingKeysWith: { first, _ in first })
    let byFront = Dictionary(
      long.compactMap { body in Self.front(body.words).map { (Self.key($0), body) } },
      uniquingKeysWith: { first, _ in first })
    for span in names.spans where span.kind == .organisation && span.canonical == nil {
      let text = document.text(span.tokens)
      let match =
        text.contains(" ")
        ? byFront[Self.key(text)]
        : byInitials[text.filter { $0 != "." }] ?? byFirst[Self.key(text)]
      guard let match else { continue }
      longForms[Self.key(text)] = match.key
      fullNames[Self.key(text)] = match.text
    }
    for number in names.spans.indices { readBrackets(behind: number) }
    readLastWords()
  }

  /// "the Harbour Times … the Times": a body called by the last word of the one named last before that ends in it,
  /// unless the table has the word for another ("the White House … the House") that is no newspaper.
  private mutating func readLastWords() {
    var latest: [Int32: Int] = [:]
    for (number, span) in names.spans.enumerated()
    where span.kind == .organisation && !span.isNested {
      let first = span.tokens.lowerBound
      if span.tokens.count > 1 {
        latest[document.words[span.tokens.upperBound - 1].id] = number
      } else if document.keyword(first - 1) == .the, let long = latest[document.words[first].id],
        span.canonical == nil || isMedium(names.spans[long])
      {
        let text = document.text(span.tokens)
        guard ownForms[text] == nil else { continue }
        ownForms[text] = (
          Self.key(names.spans[long].canonical ?? document.text(names.spans[long].tokens)),
          fullName(long)
        )
      }
    }
  }

  /// "Institute of Trade and Oceans Studies (ITOS)", "Itos (Institute of …)": the article’s own word for a body, whatever
  /// the table says of it.
  private mutating func readBrackets(behind number: Int) {
    let outer = names.spans[number]
    let open = outer.tokens.upperBound
    guard outer.kind == .organisation, document.kind(open) == .openBracket,
      let inner = names.name(startingAt: open + 1), names.spans[inner].kind == .organisation,
      document.kind(names.spans[inner].tokens.upperBound) == .closeBracket
    else { return }
    let isLongFirst = outer.tokens.count > 1
    let (long, short) = isLongFirst ? (outer, names.spans[inner]) : (names.spans[inner], outer)
    guard short.tokens.count == 1, long.tokens.count > 1,
      short.rule == NameFinder.bracketed
        || stands(
          document.text(short.tokens), for: document.text(long.tokens).split(separator: " "))
    else { return }
    let name = long.canonical ?? document.text(long.tokens)
    let form = document.text(short.tokens)
    if ownForms[form] == nil { ownForms[form] = (Self.key(name), name) }
  }

  private func isMedium(_ span: NameSpan) -> Bool {
    let row = Lexicon.organisations.row(document.text(span.tokens))
    return row.map { $0.string(2).hasPrefix("media") } ?? false
  }

  /// Whether a word is made of the initials of `words`, or its capitals are of some of them to the last.
  private func stands(_ short: String, for words: [Substring]) -> Bool {
    let initials = Self.initials(words)
    if short.uppercased() == initials.uppercased() { return true }
    let capitals = short.filter(\.isUppercase)
    guard capitals.count > 1, let first = capitals.first else { return false }
    return initials.contains(first) && capitals.last == initials.last
  }

  /// What the names of one entity have in common.
  func key(_ number: Int) -> String {
    let span = names.spans[number]
    switch span.kind {
    case .country, .demonym: return "country " + (span.canonical ?? document.text(span.tokens))
    case .place: return "place " + (span.canonical ?? document.text(span.tokens)).lowercased()
    default:
      let text = document.text(span.tokens)
      let key = ownForms[text]?.key ?? Self.key(span.canonical ?? text)
      return "organisation " + (longForms[key] ?? key)
    }
  }

  /// The name to show for an organisation: the document’s own, the table’s, or its longest.
  func fullName(_ number: Int) -> String {
    let text = document.text(names.spans[number].tokens)
    return ownForms[text]?.name ?? names.spans[number].canonical ?? fullNames[Self.key(text)]
      ?? text
  }

  private static func key(_ text: String) -> String {
    let lower = text.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }

  /// "Harbour Centre" of "Harbour Centre for the Study of Tides".
  private static func front(_ words: [Substring]) -> String? {
    guard words.count > 3, let end = words.firstIndex(where: { ["for", "of", "on"].contains($0) }),
      end > 1
    else {
      return nil
    }
    return words[..<end].joined(separator: " ")
  }

  /// "CUD" of "Coalition for Unity and Democracy".
  private static func initials(_ words: [Substring]) -> String {
    String(words.compactMap { $0.first?.isUppercase == true ? $0.first : nil })
  }
}
