internal import DramatisLexicon
internal import DramatisText

/// What a pronoun could choose from: the candidates and the features of each, nobody's first.
struct AntecedentChoice {
  var pronoun: Pronoun
  var entities: [EntityID]
  var features: [[Int32]]
}

/// What is kept of the choices of pronouns: nothing when reading, the rest for training.
package enum KeptChoices {
  case none
  /// What each pronoun chose from.
  case all
  /// What each would choose from if he and she were one word: the candidates of either gender. It
  /// chooses among those who agree with it.
  case genderless
}

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
  /// The innermost speech that each token stands in, by number, or -1.
  private let speechOf: [Int32]
  /// The speech whose source is at each token.
  private let speechAt: [Int: Int]
  /// The speech without a source that ends at each token.
  private let continuationAt: [Int: Int]

  private(set) var cast: Cast
  /// Who speaks each quotation, with the rule and how sure it is.
  private(set) var speakers: [Speaker]
  /// What each pronoun chose from, in the order of resolving; kept for training only.
  private(set) var choices: [AntecedentChoice] = []
  /// Whom each narrative or quoted pronoun means, by token.
  private var antecedents: [Int: Antecedent] = [:]
  private var history: MentionHistory
  private var assigned: [AssignedGenders]
  /// The latest pronoun of each gender outside of quotations.
  private var previous: [Gender: PronounContext.Previous] = [:]
  private var lastSpeaker: EntityID?
  private let places: ClausePlaces
  private let theirs: SingularThey
  private let nouns: GenderedNouns
  private let model: AntecedentModel
  private let keptChoices: KeptChoices

  /// Whom a pronoun means, and how sure that is.
  struct Antecedent {
    var entity: EntityID
    var confidence: Double
    var rule: Rule = "pronoun.ranked"
  }

  /// Below this probability a pronoun means nobody known.
  static let minimumProbability: Float = 0.2

  /// Who speaks a quotation.
  struct Speaker {
    var entity: EntityID?
    /// The words that name the speaker: of a speech that goes on, those of its beginning.
    var source: Source?
    var rule: Rule
    var confidence: Double
  }

  init(
    document: Document, names: Names, roles: Roles, speeches: [Speech], cast: Cast,
    model: AntecedentModel = .embedded, keptChoices: KeptChoices = .none
  ) {
    self.document = document
    self.names = names
    self.roles = roles
    self.speeches = speeches
    self.cast = cast
    self.model = model
    self.keptChoices = keptChoices
    places = ClausePlaces(document: document, names: names)
    theirs = SingularThey(document: document, names: names, cast: cast)
    nouns = GenderedNouns(document: document, names: names)
    history = MentionHistory(entityCount: cast.members.count)
    assigned = Array(repeating: [], count: cast.members.count)
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
    var speechOf = [Int32](repeating: -1, count: document.tokens.count)
    let longestFirst = speeches.indices.sorted {
      (speeches[$1].content.count, $0) < (speeches[$0].content.count, $1)
    }
    for number in longestFirst {
      for token in speeches[number].content { speechOf[token] = Int32(number) }
    }
    self.speechOf = speechOf
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
    for token in document.tokens.indices {
      noteNames(at: token)
      if !quoted[token] {
        resolveNarrative(token)
        resolveThey(token)
      }
      if let number = speechAt[token] { speak(number) }
      if let number = continuationAt[token] { continueSpeech(number, at: token) }
    }
    assignSpeakers()
    resolveQuoted()
    writeMentions()
  }

  // MARK: Who was mentioned

  private mutating func noteNames(at token: Int) {
    if let description = cast.ofDescription[token] {
      note(description.entity, description.tokens, .singleName, isJoined: false)
    }
    if let role = roles.role(at: token), roles.spans[role].tokens.lowerBound == token {
      let span = roles.spans[role]
      guard names.name(startingAt: token).map({ names.spans[$0].kind }) != .person else {
        return noteName(at: token, from: token)
      }
      let end = span.tokens.upperBound
      // "President Jane Doe" is one mention.
      if let name = names.name(startingAt: end), names.spans[name].kind == .person { return }
      let entity = cast.speaker(for: cast.ofRole[role])
      // "A spokesman said … He added": who speaks is known by it.
      let speaks = speechAt[span.tokens.lowerBound] != nil
      guard cast[entity].kind == .person || span.isDefinite || speaks else { return }
      note(
        entity, span.tokens, cast[entity].kind == .person ? .fullName : .office, isJoined: false)
    } else {
      let role = roles.role(at: token - 1).map { roles.spans[$0].tokens }
      noteName(at: token, from: role?.upperBound == token ? role?.lowerBound ?? token : token)
    }
  }

  private mutating func noteName(at token: Int, from start: Int) {
    guard let name = names.name(startingAt: token), names.spans[name].kind == .person else {
      return
    }
    let tokens = names.spans[name].tokens
    let isJoined =
      document.keyword(tokens.upperBound) == .and
      && names.name(startingAt: tokens.upperBound + 1) != nil
      || document.keyword(start - 1) == .and && names.name(endingAt: start - 1) != nil
    note(
      cast.ofName[name], start..<tokens.upperBound, tokens.count > 1 ? .fullName : .singleName,
      isJoined: isJoined)
  }

  private mutating func note(
    _ entity: EntityID, _ tokens: Range<Int>, _ form: PersonMention.Form, isJoined: Bool
  ) {
    let isSource = speechAt[tokens.lowerBound] != nil || speechAt[tokens.upperBound - 1] != nil
    history.note(
      PersonMention(
        tokens: tokens, entity: entity, sentence: Int(document.sentenceOf[tokens.lowerBound]),
        form: form, part: isSource ? .subject : places.part(of: tokens),
        opening: places.opening(of: tokens.lowerBound),
        closing: places.closing(of: tokens.upperBound),
        isReported: reported[tokens.lowerBound], isSource: isSource, isJoined: isJoined,
        clauseOpening: places.opening(of: places.clauseStart(of: tokens.lowerBound)),
        joint: places.joint(before: tokens.lowerBound), isRelated: places.isRelated(tokens),
        verb: places.verb(beside: tokens)))
  }

  // MARK: Pronouns of the third person

  private mutating func resolveNarrative(_ token: Int) {
    guard let pronoun = Pronoun(at: token, in: document), !isStyle(token),
      names.name(at: token) == nil
    else { return }
    let found = antecedent(pronoun, previous: previous[pronoun.gender])
    let sentence = Int(document.sentenceOf[token])
    let latest = PronounContext.Previous(
      token: token, sentence: sentence, grammaticalCase: pronoun.grammaticalCase,
      entity: found?.entity)
    if keptChoices == .genderless {
      previous = [.feminine: latest, .masculine: latest]
    } else {
      previous[pronoun.gender] = latest
    }
    guard let found else { return }
    antecedents[token] = found
    assigned[found.entity.index].insert(AssignedGenders(pronoun.gender))
    notePronoun(token, of: found.entity, part: pronoun.part)
  }

  /// "They" of somebody whom the article calls so.
  private mutating func resolveThey(_ token: Int) {
    guard let part = theirs.part(of: token),
      let entity = theirs.antecedent(at: token, history: history)
    else { return }
    antecedents[token] = Antecedent(
      entity: entity, confidence: SingularThey.confidence, rule: "pronoun.they")
    notePronoun(token, of: entity, part: part)
  }

  private mutating func notePronoun(_ token: Int, of entity: EntityID, part: ClausePart) {
    history.note(
      PersonMention(
        tokens: token..<token + 1, entity: entity, sentence: Int(document.sentenceOf[token]),
        form: .pronoun, part: part, opening: places.opening(of: token),
        closing: places.closing(of: token + 1), isReported: reported[token], isJoined: false,
        clauseOpening: places.opening(of: places.clauseStart(of: token)),
        joint: places.joint(before: token), verb: places.verb(beside: token..<token + 1)))
  }

  /// "His Highness" means nobody by its pronoun.
  private func isStyle(_ token: Int) -> Bool {
    document.tokens[token].isCapitalised && document.words.indices.contains(token + 1)
      && document.words[token + 1].traits.contains(.honorific)
  }

  /// The likeliest antecedent of `pronoun`, if it is likely enough. `excluded` cannot be meant.
  private mutating func antecedent(
    _ pronoun: Pronoun, previous: PronounContext.Previous?, but excluded: EntityID? = nil
  ) -> Antecedent? {
    // Whom a report names is hardly who reports it: "A threat from Smith, he added".
    let report = speechAt[pronoun.token].map { speeches[$0].content }
    let context = context(pronoun, report: report, previous: previous)
    let candidates = CandidateFinder(
      document: document, names: names, roles: roles, places: places
    ).candidates(
      pronoun, history: history, cast: cast, isReported: context.isReported,
      lastSpeaker: context.isSource ? context.lastSpeaker : nil
    ) { [cast, keptChoices] entity, token in
      entity != excluded && report?.contains(token) != true
        && (keptChoices == .genderless || cast[entity].gender.agrees(with: pronoun.gender))
    }
    guard !candidates.isEmpty || keptChoices != .none else { return nil }
    let maker = AntecedentFeatureMaker(
      document: document, places: places, context: context, history: history,
      candidates: candidates)
    let features =
      [maker.nobody]
      + candidates.indices.map { maker.features($0, cast: cast, assigned: assigned) }
    let probabilities = model.probabilities(features)
    if keptChoices != .none {
      choices.append(
        AntecedentChoice(
          pronoun: pronoun, entities: candidates.map(\.entity), features: features))
    }
    let best = candidates.indices
      .filter { cast[candidates[$0].entity].gender.agrees(with: pronoun.gender) }
      .max { probabilities[$0 + 1] < probabilities[$1 + 1] }
    guard let best, probabilities[best + 1] >= Self.minimumProbability else { return nil }
    return Antecedent(
      entity: candidates[best].entity, confidence: Double(probabilities[best + 1]))
  }

  private func context(
    _ pronoun: Pronoun, report: Range<Int>?, previous: PronounContext.Previous?
  ) -> PronounContext {
    let isSource = speechAt[pronoun.token] != nil
    let subject = history.lastSubject(before: report?.lowerBound ?? pronoun.token)
    return PronounContext(
      pronoun: pronoun, sentence: Int(document.sentenceOf[pronoun.token]),
      opening: places.opening(of: pronoun.token), isReported: reported[pronoun.token],
      isSource: isSource, lastSpeaker: subject == lastSpeaker ? lastSpeaker : nil,
      lastSubject: subject,
      nearestSubject: history.nearestSubject(
        before: pronoun.token, sentence: Int(document.sentenceOf[pronoun.token])),
      clauseOpening: places.opening(of: places.clauseStart(of: pronoun.token)),
      joint: places.joint(before: pronoun.token), possessed: places.possessed(by: pronoun),
      opener: places.opener(of: pronoun.token),
      relative: places.relative(before: pronoun.token),
      isSubjectPhrase: places.isSubjectPhrase(pronoun),
      mainSubject: OpeningPhrases(document: document, names: names, places: places)
        .mainSubject(behind: pronoun.token),
      speaker: sayer(of: pronoun.token),
      noun: nouns.distance(of: pronoun, in: document),
      previous: previous)
  }

  /// Who says the innermost speech that `token` stands in, as far as that is known by now.
  private func sayer(of token: Int) -> EntityID? {
    let number = Int(speechOf[token])
    return number < 0 ? nil : entity(of: speeches[number].source)
  }

  // MARK: Speakers

  /// How sure a pronoun is that a rule resolves: "they" for who spoke last.
  private static let unsureConfidence = 0.75

  /// Whoever goes on speaking stays in mind.
  private mutating func continueSpeech(_ number: Int, at token: Int) {
    guard let lastSpeaker, cast[lastSpeaker].kind == .person else { return }
    note(lastSpeaker, token..<token + 1, .pronoun, isJoined: false)
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
      if let found = antecedents[token] { return found.entity }
      return body(token)
    case .nominal:
      return source.flatMap {
        description(in: $0.tokens)
          ?? ($0.tokens.count == 1 ? body($0.tokens.lowerBound) : nil)
      }
    case nil: return nil
    }
  }

  /// Whom a description in `tokens` names: "the 52-year-old".
  private func description(in tokens: Range<Int>) -> EntityID? {
    guard !cast.ofDescription.isEmpty else { return nil }
    // The source may start behind the article.
    return (tokens.lowerBound - 1..<tokens.upperBound).lazy.compactMap { cast.ofDescription[$0] }
      .first { $0.tokens.overlaps(tokens) }?.entity
  }

  /// Whom a speech is said to.
  func addressee(of speech: Speech) -> EntityID? { entity(of: speech.addressee) }

  /// "They say", "It puts": the country, body or unnamed office that spoke last; "it" rather the country or
  /// body that the sentence before starts with.
  private func body(_ token: Int) -> EntityID? {
    guard let word = document.keyword(token), [.they, .it].contains(word) else { return nil }
    if word == .it, let subject = bodyOpening(sentenceBefore: token) { return subject }
    guard let lastSpeaker else { return nil }
    switch cast[lastSpeaker].kind {
    case .person: return nil
    case .role: return word == .they ? lastSpeaker : nil
    default: return lastSpeaker
    }
  }

  /// "The EU condemned the vote. It said": the country or body that is the subject of the sentence before.
  private func bodyOpening(sentenceBefore token: Int) -> EntityID? {
    let number = Int(document.sentenceOf[token])
    guard number > 0 else { return nil }
    var first = document.sentences[number - 1].tokens.lowerBound
    if document.keyword(first) == .the { first += 1 }
    guard let name = names.name(startingAt: first) else { return nil }
    let span = names.spans[name]
    guard span.kind == .country || span.kind == .organisation,
      document.isLowercase(span.tokens.upperBound), roles.role(at: span.tokens.upperBound) == nil
    else { return nil }
    return cast.ofName[name]
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
          antecedents[token] = Antecedent(entity: entity, confidence: Self.unsureConfidence)
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
    case .pronoun(let token):
      let known = antecedents[token]?.confidence ?? Self.unsureConfidence
      let confidence = entity == nil ? 0.3 : 0.95 * known
      return Speaker(entity: entity, source: source, rule: rule, confidence: confidence)
    case .nominal: return Speaker(entity: entity, source: source, rule: rule, confidence: 0.5)
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
    // Of nested speeches the innermost says who speaks.
    let order = speeches.indices.sorted {
      (speeches[$0].content.count, $0) < (speeches[$1].content.count, $1)
    }
    for number in order {
      let speech = speeches[number]
      let speaker = speakers[number]
      // Transcripts and labels have no marks: all of them is spoken.
      let isUnmarked = speech.kind == .direct && !speech.content.contains { quoted[$0] }
      var previous: [Gender: PronounContext.Previous] = [:]
      for token in speech.content where quoted[token] || isUnmarked {
        guard antecedents[token] == nil, names.name(at: token) == nil else { continue }
        if let word = document.keyword(token), Self.firstPerson.contains(word) {
          antecedents[token] = speaker.entity.map {
            Antecedent(entity: $0, confidence: speaker.confidence)
          }
        } else if let pronoun = Pronoun(at: token, in: document) {
          let found = antecedent(
            pronoun, previous: previous[pronoun.gender], but: speaker.entity)
          antecedents[token] = found
          previous[pronoun.gender] = PronounContext.Previous(
            token: token, sentence: Int(document.sentenceOf[token]),
            grammaticalCase: pronoun.grammaticalCase, entity: found?.entity)
        }
      }
    }
  }

  private static let firstPerson: Set<Keyword> = [.i, .me, .my, .mine, .myself]

  private mutating func writeMentions() {
    for (token, antecedent) in antecedents.sorted(by: { $0.key < $1.key }) {
      let kind = cast[antecedent.entity].kind
      guard kind == .person || kind == .role else { continue }
      let isFirst = document.keyword(token).map { Self.firstPerson.contains($0) } ?? false
      cast[antecedent.entity].mentions.append(
        Mention(
          range: document.range(token..<token + 1), form: .pronoun,
          rule: isFirst ? "pronoun.speaker" : antecedent.rule,
          confidence: (antecedent.confidence * 1000).rounded() / 1000))
    }
  }
}
