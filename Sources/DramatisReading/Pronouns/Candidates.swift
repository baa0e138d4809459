internal import DramatisLexicon
internal import DramatisText

/// Somebody whom a pronoun may mean: what is known of them at the pronoun.
struct Candidate {
  var entity: EntityID
  /// Their latest mention before the pronoun; nil if they are named behind it only.
  var latest: PersonMention?
  /// How many others were mentioned since.
  var rank = 0
  /// How strongly they come to mind by a plain count of what speaks for them, and how many others do
  /// more, up to 3.
  var salience = -Double.infinity
  var salienceRank = 0
  /// Whether they are a subject in the pronoun's sentence before it, and in the one before that.
  var isSubjectHere = false
  var isSubjectBefore = false
  /// Whether they are the first whom the pronoun's sentence, or the one before it, names.
  var isFirst = false
  /// How many of their mentions stand in these two sentences.
  var recentCount = 0
  /// How they are named behind the pronoun in its sentence.
  var ahead: Ahead?
  /// The part that they play there.
  var aheadPart = ClausePart.subject
  /// How many commas stand between.
  var aheadCommas = 0
  /// Their mention before the latest.
  var second: PersonMention?
  /// How often pronouns meant them in the pronoun's sentence and the one before it.
  var chain = 0
  /// Where they are named next behind the pronoun, as the axis `nexts` has it.
  var next = 0

  /// How somebody is named behind a pronoun in the sentence.
  enum Ahead: Int {
    /// Right behind the comma of a phrase that opens the sentence with the pronoun in it.
    case opener
    /// So, but somebody is named before the pronoun in the sentence.
    case openerLater
    /// First behind the pronoun.
    case first
    /// Behind another name.
    case later
    /// In the pronoun's own phrase: "his wife Jane Doe".
    case apposed
    /// In brackets right behind the pronoun: "he (Doe)".
    case bracketed
  }
}

/// Finds the candidates of a pronoun.
struct CandidateFinder {
  let document: Document
  let names: Names
  let roles: Roles
  let places: ClausePlaces

  private var phrases: OpeningPhrases {
    OpeningPhrases(document: document, names: names, places: places)
  }

  /// How far behind a pronoun a name is looked for.
  private static let maximumAhead = 40
  /// How many names behind a pronoun are looked at for when somebody is named next.
  private static let maximumNext = 64

  /// Who may be meant by `pronoun`: those mentioned before it, the latest first, then those that its
  /// sentence names behind it. `fits` tells who can be meant at all.
  func candidates(
    _ pronoun: Pronoun, history: MentionHistory, cast: Cast, isReported: Bool,
    lastSpeaker: EntityID?, fits: (EntityID, Int) -> Bool
  ) -> [Candidate] {
    let sentence = Int(document.sentenceOf[pronoun.token])
    var result: [Candidate] = []
    for mention in history.before(pronoun.token, sentence: sentence)
    where fits(mention.entity, mention.tokens.lowerBound) {
      let number = result.firstIndex { $0.entity == mention.entity } ?? result.count
      if number == result.count {
        result.append(Candidate(entity: mention.entity, latest: mention, rank: min(number, 3)))
      } else if result[number].second == nil {
        result[number].second = mention
      }
      let distance = sentence - mention.sentence
      let isSubject = mention.part == .subject
      result[number].isSubjectHere = result[number].isSubjectHere || distance == 0 && isSubject
      result[number].isSubjectBefore = result[number].isSubjectBefore || distance == 1 && isSubject
      let salience = salience(mention, distance: distance, isReported: isReported)
      result[number].salience = max(result[number].salience, salience)
      if distance <= 1 {
        result[number].recentCount += 1
        result[number].chain += mention.form == .pronoun ? 1 : 0
        result[number].isFirst = result[number].isFirst || mention.order == 0
      }
    }
    for number in result.indices {
      let entity = result[number].entity
      result[number].salience += min(1, 0.15 * Double(history.counts[entity.index]))
      if entity == lastSpeaker { result[number].salience += 1 }
      if cast[entity].gender == .unknown { result[number].salience -= 0.4 }
    }
    rankBySalience(&result)
    addAhead(pronoun, cast: cast, to: &result) { fits($0, pronoun.token) }
    for number in result.indices {
      result[number].next = next(result[number].entity, behind: pronoun.token, cast: cast)
    }
    return result
  }

  /// What speaks for the one mentioned: to be near, to be a subject, to stand where the pronoun does.
  private func salience(_ mention: PersonMention, distance: Int, isReported: Bool) -> Double {
    let isSubject = mention.form == .pronoun ? mention.part == .subject : mention.isLeading
    return -Double(distance) + (isSubject ? 0.8 : 0)
      - (mention.isReported && !isReported ? 1.5 : 0)
  }

  private func rankBySalience(_ candidates: inout [Candidate]) {
    let saliences = candidates.map(\.salience)
    for number in candidates.indices {
      let before = saliences.indices.count {
        saliences[$0] > saliences[number] || saliences[$0] == saliences[number] && $0 < number
      }
      candidates[number].salienceRank = min(before, 3)
    }
  }

  /// Adds those whom the sentence names behind the pronoun.
  private func addAhead(
    _ pronoun: Pronoun, cast: Cast, to candidates: inout [Candidate], fits: (EntityID) -> Bool
  ) {
    let sentence = document.sentence(of: pronoun.token).tokens
    let end = min(sentence.upperBound, pronoun.token + Self.maximumAhead)
    var seen: [EntityID] = []
    var index = pronoun.token + 1
    while index < end, seen.count < 2 {
      defer { index += 1 }
      guard let entity = person(startingAt: index, cast: cast), fits(entity),
        !seen.contains(entity)
      else { continue }
      let ahead = ahead(pronoun, name: index, isFirst: seen.isEmpty, candidates)
      seen.append(entity)
      let number = candidates.firstIndex { $0.entity == entity } ?? candidates.count
      if number == candidates.count { candidates.append(Candidate(entity: entity)) }
      candidates[number].ahead = ahead
      let name = names.name(startingAt: index).map { names.spans[$0].tokens } ?? index..<index + 1
      candidates[number].aheadPart = places.part(of: name)
      candidates[number].aheadCommas = min(
        3, (pronoun.token..<index).count { document.kind($0) == .comma })
    }
  }

  /// Where somebody is named next behind `token`, as the axis `nexts` has it.
  private func next(_ entity: EntityID, behind token: Int, cast: Cast) -> Int {
    let first = names.spans.partitioningIndex { $0.tokens.lowerBound > token }
    for name in first..<min(names.spans.count, first + Self.maximumNext) {
      let tokens = names.spans[name].tokens
      let distance = document.sentenceOf[tokens.lowerBound] - document.sentenceOf[token]
      if distance > 2 { return 0 }
      guard cast.ofName[name] == entity else { continue }
      if distance > 0 { return distance == 1 ? 3 : 4 }
      return places.part(of: tokens) == .subject ? 2 : 1
    }
    return 0
  }

  /// The person whom a name that starts at `token`, or an office before it, names.
  private func person(startingAt token: Int, cast: Cast) -> EntityID? {
    guard let name = names.name(startingAt: token), names.spans[name].kind == .person else {
      return nil
    }
    return cast.ofName[name]
  }

  private func ahead(_ pronoun: Pronoun, name: Int, isFirst: Bool, _ candidates: [Candidate])
    -> Candidate.Ahead
  {
    let between = pronoun.token + 1..<name
    if between.count == 1, document.kind(name - 1) == .openBracket { return .bracketed }
    if pronoun.grammaticalCase == .possessive,
      between.allSatisfy({
        document.kind($0) == .hyphen
          || document.kind($0) == .word && document.words[$0].wordClass == .open
      })
    {
      return .apposed
    }
    guard isFirst else { return .later }
    guard phrases.opensWithPhrase(pronoun.token), isBehindComma(name, after: pronoun.token) else {
      return .first
    }
    let sentence = Int(document.sentenceOf[pronoun.token])
    return candidates.contains { $0.latest?.sentence == sentence } ? .openerLater : .opener
  }

  /// Whether `name` stands right behind a comma that follows `token`, titles left out.
  private func isBehindComma(_ name: Int, after token: Int) -> Bool {
    var index = name - 1
    while index > token, document.kind(index) == .word,
      document.words[index].wordClass == .open || document.words[index].wordClass == .determiner
    {
      index -= 1
    }
    return index > token && document.kind(index) == .comma
  }
}
