internal import DramatisLexicon
internal import DramatisText

/// Goes through a document once and says whom its pronouns mean and who speaks each quotation: the
/// two depend on each other ("he said", “… I think …”), so they are found together.
struct Discourse {
  let document: Document
  let names: Names
  let roles: Roles
  let speeches: [Speech]
  private let quoted: [Bool]
  /// Whether each token stands in what somebody is reported to say.
  private let reported: [Bool]
  /// The speech whose source is at each token.
  private let speechAt: [Int: Int]
  /// The speech without a source that ends at each token.
  private let continuationAt: [Int: Int]

  private(set) var cast: Cast
  /// Who speaks each quotation, with the rule and how sure it is.
  private(set) var speakers: [Speaker]
  /// Whom each narrative or quoted pronoun means, by token.
  private var antecedents: [Int: EntityID] = [:]
  private var salience = Salience()
  private var lastSpeaker: EntityID?

  /// Who speaks a quotation.
  struct Speaker {
    var entity: EntityID?
    /// The words that name the speaker: of a speech that goes on, those of its beginning.
    var source: Source?
    var rule: Rule
    var confidence: Double
  }

  init(document: Document, names: Names, roles: Roles, speeches: [Speech], cast: Cast) {
    self.document = document
    self.names = names
    self.roles = roles
    self.speeches = speeches
    self.cast = cast
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    for span in QuotedSpans(document: document).spans {
      for token in span.content { quoted[token] = true }
    }
    self.quoted = quoted
    var reported = quoted
    for speech in speeches {
      for token in speech.content { reported[token] = true }
    }
    self.reported = reported
    speechAt = Dictionary(
      speeches.indices.compactMap { number in
        speeches[number].source.map { ($0.tokens.lowerBound, number) }
      }, uniquingKeysWith: { first, _ in first })
    continuationAt = Dictionary(
      speeches.indices.compactMap { number in
        speeches[number].source == nil ? (speeches[number].content.upperBound - 1, number) : nil
      }, uniquingKeysWith: { first, _ in first })
    speakers = speeches.map { Speaker(source: $0.source, rule: $0.rule, confidence: 0) }
  }

  /// Resolves everything. O(tokens + pronouns × a bounded look back).
  mutating func resolve() {
    var subjectSeen = -1
    for token in document.tokens.indices {
      noteNames(at: token, subjectSeen: &subjectSeen)
      if !quoted[token] { resolveNarrative(token) }
      if let number = speechAt[token] { speak(number) }
      if let number = continuationAt[token] { continueSpeech(number, at: token) }
    }
    assignSpeakers()
    resolveQuoted()
    writeMentions()
  }

  // MARK: Who comes to mind

  private mutating func noteNames(at token: Int, subjectSeen: inout Int) {
    var entity: EntityID?
    if let name = names.name(startingAt: token), names.spans[name].kind == .person {
      entity = cast.ofName[name]
    } else if let role = roles.role(at: token), roles.spans[role].tokens.lowerBound == token {
      let holder = cast.speaker(for: cast.ofRole[role])
      if cast[holder].kind == .person { entity = holder }
    }
    guard let entity else { return }
    note(entity, at: token, subjectSeen: &subjectSeen)
  }

  private mutating func note(_ entity: EntityID, at token: Int, subjectSeen: inout Int) {
    let sentence = Int(document.sentenceOf[token])
    let isFirst = subjectSeen != sentence
    subjectSeen = sentence
    salience.note(
      Salience.Event(
        token: token, entity: entity, sentence: sentence,
        isSubject: isFirst || speechAt[token] != nil, isQuoted: reported[token]))
  }

  // MARK: Pronouns outside quotation marks

  private mutating func resolveNarrative(_ token: Int) {
    guard let word = document.keyword(token), let gender = Self.genders[word], !isStyle(token),
      names.name(at: token) == nil
    else { return }
    let found =
      coordinated(token, gender: gender) ?? cataphor(token, gender: gender)
      ?? antecedent(token, gender: gender)
    guard let found else { return }
    antecedents[token] = found
    if cast[found].gender == .unknown { cast[found].gender = gender }
    salience.note(
      Salience.Event(
        token: token, entity: found, sentence: Int(document.sentenceOf[token]),
        isSubject: word == .he || word == .she, isQuoted: reported[token]))
  }

  /// "His Highness" means nobody by its pronoun.
  private func isStyle(_ token: Int) -> Bool {
    document.tokens[token].isCapitalised && document.words.indices.contains(token + 1)
      && document.words[token + 1].traits.contains(.honorific)
  }

  /// "Jane Doe and her brother": the name before "and".
  private func coordinated(_ token: Int, gender: Gender) -> EntityID? {
    guard [.his, .her].contains(document.keyword(token)), document.keyword(token - 1) == .and,
      let name = names.name(endingAt: token - 1), names.spans[name].kind == .person,
      cast[cast.ofName[name]].gender.agrees(with: gender)
    else { return nil }
    return cast.ofName[name]
  }

  private static let genders: [Keyword: Gender] = [
    .he: .masculine, .him: .masculine, .his: .masculine, .himself: .masculine,
    .she: .feminine, .her: .feminine, .hers: .feminine, .herself: .feminine,
  ]

  private func antecedent(_ token: Int, gender: Gender, but excluded: EntityID? = nil) -> EntityID?
  {
    // Whom a report names is hardly who reports it: "A threat from Smith, he added".
    let report = speechAt[token].map { speeches[$0].content }
    var scores = salience.scores(
      at: token, sentence: Int(document.sentenceOf[token]), isQuoted: reported[token],
      hidden: report)
    if let excluded { scores[excluded] = nil }
    if speechAt[token] != nil, let lastSpeaker, let score = scores[lastSpeaker],
      salience.lastSubject(before: report?.lowerBound ?? token) == lastSpeaker
    {
      scores[lastSpeaker] = score + 1
    }
    let fitting = scores.filter { cast[$0.key].gender.agrees(with: gender) }
    func rank(_ entry: (key: EntityID, value: Double)) -> Double {
      entry.value - (cast[entry.key].gender == .unknown ? 0.4 : 0)
    }
    return fitting.max { (rank($0), $1.key) < (rank($1), $0.key) }?.key
  }

  /// "During his visit, President … said": a possessive in a clause that opens the sentence means
  /// the subject behind the comma, if nobody before it in the sentence can be meant.
  private func cataphor(_ token: Int, gender: Gender) -> EntityID? {
    guard document.keyword(token) == .his || document.keyword(token) == .her else { return nil }
    let sentence = document.sentence(of: token).tokens
    let opener = document.words[sentence.lowerBound]
    guard opener.wordClass == .preposition || opener.wordClass == .conjunction,
      !(sentence.lowerBound..<token).contains(where: { names.name(at: $0) != nil }),
      let comma = (token..<min(sentence.upperBound, token + 15)).last(where: {
        document.tokens[$0].kind == .comma
      })
    else { return nil }
    var start = comma + 1
    if document.keyword(start) == .the { start += 1 }
    var entity: EntityID?
    if let role = roles.role(at: start) { entity = cast.speaker(for: cast.ofRole[role]) }
    if let name = names.name(startingAt: start) { entity = entity ?? cast.ofName[name] }
    guard let entity, cast[entity].kind == .person, cast[entity].gender.agrees(with: gender) else {
      return nil
    }
    return entity
  }

  // MARK: Speakers

  /// Whoever goes on speaking stays in mind.
  private mutating func continueSpeech(_ number: Int, at token: Int) {
    guard let lastSpeaker, cast[lastSpeaker].kind == .person else { return }
    salience.note(
      Salience.Event(
        token: token, entity: lastSpeaker, sentence: Int(document.sentenceOf[token]),
        isSubject: true, isQuoted: false))
  }

  private mutating func speak(_ number: Int) {
    guard let found = entity(of: speeches[number].source) else { return }
    lastSpeaker = found
  }

  /// The entity that a source's words mean.
  private func entity(of source: Source?) -> EntityID? {
    switch source?.reference {
    case .name(let name): return cast.ofName[name]
    case .role(let role): return cast.speaker(for: cast.ofRole[role])
    case .pronoun(let token):
      if let found = antecedents[token] { return found }
      return body(token)
    default: return nil
    }
  }

  /// Whom a speech is said to.
  func addressee(of speech: Speech) -> EntityID? { entity(of: speech.addressee) }

  /// "They say", "It puts": the country, body or unnamed office that spoke last.
  private func body(_ token: Int) -> EntityID? {
    guard let word = document.keyword(token), [.they, .it].contains(word), let lastSpeaker else {
      return nil
    }
    switch cast[lastSpeaker].kind {
    case .person: return nil
    case .role: return word == .they ? lastSpeaker : nil
    default: return lastSpeaker
    }
  }

  private mutating func assignSpeakers() {
    lastSpeaker = nil
    // They and it look back at who spoke before them, so sources are gone through in text order.
    let order = speeches.indices.sorted {
      (anchor($0), speeches[$0].content.lowerBound) < (anchor($1), speeches[$1].content.lowerBound)
    }
    var last: Int?
    for number in order {
      let speech = speeches[number]
      if let source = speech.source {
        speakers[number] = speaker(of: source, rule: speech.rule)
        if case .pronoun(let token) = source.reference, antecedents[token] == nil,
          document.keyword(token) == .they, let entity = speakers[number].entity,
          cast[entity].kind == .role
        {
          antecedents[token] = entity
        }
      } else if let last, follows(number, last) {
        speakers[number] = Speaker(
          entity: speakers[last].entity, source: speakers[last].source,
          rule: "speaker.continuation",
          confidence: speakers[last].confidence * 0.85)
      }
      lastSpeaker = speakers[number].entity ?? (speech.source == nil ? lastSpeaker : nil)
      last = number
    }
  }

  private func anchor(_ number: Int) -> Int {
    speeches[number].source?.tokens.lowerBound ?? speeches[number].content.lowerBound
  }

  private func speaker(of source: Source, rule: Rule) -> Speaker {
    let entity = entity(of: source)
    switch source.reference {
    case .name: return Speaker(entity: entity, source: source, rule: rule, confidence: 0.95)
    case .role: return Speaker(entity: entity, source: source, rule: rule, confidence: 0.9)
    case .pronoun:
      let confidence = entity == nil ? 0.3 : 0.75
      return Speaker(entity: entity, source: source, rule: rule, confidence: confidence)
    case .nominal: return Speaker(source: source, rule: rule, confidence: 0.5)
    }
  }

  /// Whether quoted words without a cue may go on from the speech before them.
  private func follows(_ number: Int, _ last: Int) -> Bool {
    func paragraph(_ token: Int) -> Int { document.sentence(of: token).paragraph }
    let end = max(speeches[last].content.upperBound - 1, anchor(last))
    return paragraph(speeches[number].content.lowerBound) - paragraph(end) <= 1
  }

  // MARK: Pronouns inside quotation marks

  private mutating func resolveQuoted() {
    for (number, speech) in speeches.enumerated() {
      let speaker = speakers[number].entity
      for token in speech.content where quoted[token] || speech.kind == .direct {
        guard let word = document.keyword(token), antecedents[token] == nil,
          names.name(at: token) == nil
        else { continue }
        if [.i, .me, .my, .mine, .myself].contains(word) {
          antecedents[token] = speaker
        } else if let gender = Self.genders[word] {
          antecedents[token] = antecedent(token, gender: gender, but: speaker)
        }
      }
    }
  }

  private mutating func writeMentions() {
    for (token, entity) in antecedents.sorted(by: { $0.key < $1.key }) {
      let kind = cast[entity].kind
      guard kind == .person || kind == .role else { continue }
      let isFirst = [.i, .me, .my, .mine, .myself].contains(document.keyword(token))
      cast[entity].mentions.append(
        Mention(
          range: document.range(token..<token + 1), form: .pronoun,
          rule: isFirst ? "pronoun.speaker" : "pronoun.salience"))
    }
  }
}
