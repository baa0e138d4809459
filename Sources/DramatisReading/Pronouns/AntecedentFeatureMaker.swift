internal import DramatisLexicon
internal import DramatisText

/// What a pronoun meets: where it stands, and the pronoun of its gender before it.
struct PronounContext {
  var pronoun: Pronoun
  var sentence: Int
  var opening: Opening
  /// Whether it stands inside what somebody is reported to say.
  var isReported: Bool
  /// Whether it is the source of a speech.
  var isSource: Bool
  /// Who spoke last.
  var lastSpeaker: EntityID?
  /// Who was the subject of what came last before it, reported words left out.
  var lastSubject: EntityID?
  /// The subject named last before it in its sentence.
  var nearestSubject: PersonMention?
  /// What stands before its clause.
  var clauseOpening: Opening
  /// Which of the words of the axis `joints` stands before it.
  var joint: Int
  /// What it owns, as the axis `possessed` has it.
  var possessed: Int
  /// What the sentence opens with, as the axis `openers` has it.
  var opener: Int
  /// The relative pronoun that opens its clause and the end of what that stands for.
  var relative: (word: Int, end: Int)?
  /// Whether its noun phrase is followed by a verb: "and his work went on".
  var isSubjectPhrase: Bool
  /// Who is the subject behind the phrase that opens the sentence and holds the pronoun.
  var mainSubject: MainSubject
  /// Who says the clause that the pronoun stands in, if that is known.
  var speaker: EntityID?
  /// How far back a noun of its gender stands that names nobody, as the axis `nouns` has it.
  var noun: Int
  /// The pronoun of the same gender before it, if there was one near.
  var previous: Previous?

  /// A pronoun met before.
  struct Previous {
    var token: Int
    var sentence: Int
    var grammaticalCase: Pronoun.Case
    /// Whom it means, if that is known.
    var entity: EntityID?
  }
}

/// Makes the features of candidates, for reading and for training alike.
struct AntecedentFeatureMaker {
  let document: Document
  let places: ClausePlaces
  let context: PronounContext
  let history: MentionHistory
  /// Who may be meant, the latest first.
  let candidates: [Candidate]
  let numbers = AntecedentTemplate.space

  private var grammaticalCase: Int { context.pronoun.grammaticalCase.rawValue }

  /// The features of nobody among those named.
  var nobody: [Int32] {
    let previous = context.previous.map { $0.entity == nil ? 2 : 1 } ?? 0
    return [
      numbers.number(.none, grammaticalCase, min(candidates.count, 3)),
      numbers.number(.noneBefore, grammaticalCase, previous),
      numbers.number(.noneNoun, grammaticalCase, context.noun),
    ]
  }

  /// The features of the candidate with this number; `assigned` tells the genders of the pronouns that
  /// meant each entity so far.
  func features(_ number: Int, cast: Cast, assigned: [AssignedGenders]) -> [Int32] {
    let candidate = candidates[number]
    let member = cast[candidate.entity]
    let certainty = certainty(candidate, cast, assigned)
    var result: [Int32] = []
    result.reserveCapacity(56)
    result.append(
      numbers.number(.competitors, min(candidates.count - 1, 3), near(candidate)))
    if let rival = candidates.indices.first(where: { $0 != number }) {
      addRival(candidate, candidates[rival], to: &result)
      result.append(
        numbers.number(
          .rivalCertainty, certainty, self.certainty(candidates[rival], cast, assigned)))
    }
    if let latest = candidate.latest {
      addPlace(candidate, latest, to: &result)
    } else {
      result.append(numbers.number(.distance, grammaticalCase, 0))
    }
    addNaming(candidate, cast, to: &result)
    addProminence(candidate, member, to: &result)
    addGender(candidate, member, certainty, to: &result)
    addPrevious(candidate, to: &result)
    if let ahead = candidate.ahead {
      result.append(
        numbers.number(.ahead, grammaticalCase, ahead.rawValue, candidate.latest == nil ? 0 : 1))
      result.append(numbers.number(.aheadPart, ahead.rawValue, candidate.aheadPart.rawValue))
      result.append(
        numbers.number(.aheadOpener, ahead.rawValue, context.opener, candidate.aheadCommas))
    }
    if context.isSource {
      result.append(
        numbers.number(
          .speaker, candidate.entity == context.lastSpeaker ? 1 : 0, context.isReported ? 1 : 0))
    }
    return result
  }

  /// How far the latest mention is, as the axis `near` has it.
  private func near(_ candidate: Candidate) -> Int {
    guard let latest = candidate.latest else { return 0 }
    return 1 + min(context.sentence - latest.sentence, 2)
  }

  private func addPlace(_ candidate: Candidate, _ latest: PersonMention, to result: inout [Int32]) {
    let c = grammaticalCase
    let near = near(candidate)
    let part = latest.part.rawValue
    result.append(numbers.number(.distance, c, 1 + min(context.sentence - latest.sentence, 4)))
    result.append(numbers.number(.part, c, near, part))
    result.append(numbers.number(.form, c, near, latest.form.rawValue))
    result.append(numbers.number(.context, c, context.opening.rawValue, near, part))
    if near == 1 {
      let boundaries = places.boundaries(latest.tokens.upperBound, context.pronoun.token)
      result.append(numbers.number(.clause, c, part, boundaries))
    }
    let isNewParagraph =
      document.sentences[latest.sentence].paragraph
      != document.sentences[context.sentence].paragraph
    let isSource = context.isSource ? 1 : 0
    result.append(numbers.number(.paragraph, isSource, near, isNewParagraph ? 1 : 0))
    result.append(
      numbers.number(
        .subjectOfText, isSource, context.isReported ? 1 : 0,
        candidate.entity == context.lastSubject ? 1 : 0, near))
    result.append(numbers.number(.sourcePart, isSource, near, part))
    let speech = context.isSource ? 1 : context.isReported ? 2 : 0
    result.append(numbers.number(.salience, speech, candidate.salienceRank))
    result.append(numbers.number(.recency, c, near, candidate.rank))
    result.append(numbers.number(.first, c, near, latest.order))
    result.append(
      numbers.number(
        .subject, c, candidate.isSubjectHere ? 1 : 0, candidate.isSubjectBefore ? 1 : 0,
        candidate.isFirst ? 1 : 0))
    result.append(numbers.number(.parallel, c, near, latest.part == context.pronoun.part ? 1 : 0))
    result.append(numbers.number(.opening, c, near, latest.opening.rawValue))
    result.append(numbers.number(.closing, c, near, latest.closing.rawValue))
    result.append(
      numbers.number(.reported, c, context.isReported ? 1 : 0, latest.isReported ? 1 : 0, near))
    addClause(candidate, latest, near, to: &result)
    if latest.isJoined { result.append(numbers.number(.joined, c, near)) }
    if history.counts[candidate.entity.index] == 1 {
      result.append(numbers.number(.new, c, near, part))
    }
  }

  private func addClause(
    _ candidate: Candidate, _ latest: PersonMention, _ near: Int, to result: inout [Int32]
  ) {
    let c = grammaticalCase
    let part = latest.part.rawValue
    let subject = context.nearestSubject
    let relation = subject.map { $0.entity == candidate.entity ? 1 : 2 } ?? 0
    let boundaries = subject.map { places.boundaries($0.tokens.upperBound, context.pronoun.token) }
    result.append(numbers.number(.nearestSubject, c, relation, boundaries ?? 0))
    result.append(
      numbers.number(.clauseOpening, c, context.clauseOpening.rawValue, relation, near))
    result.append(numbers.number(.ownClause, near, part, latest.clauseOpening.rawValue))
    if context.pronoun.grammaticalCase == .possessive {
      result.append(numbers.number(.possessed, context.possessed, relation, near))
    }
    let length = context.pronoun.token - latest.tokens.upperBound
    result.append(numbers.number(.length, c, AntecedentAxis.length(length)))
    result.append(numbers.number(.before, c, candidate.rank, part))
    if let relative = context.relative {
      let isHead = latest.tokens.upperBound == relative.end
      result.append(numbers.number(.relativeHead, c, relative.word, isHead ? 1 : 2))
    }
    if c == Pronoun.Case.possessive.rawValue {
      result.append(
        numbers.number(
          .phrasePart, context.isSubjectPhrase ? 1 : 0, near, part, context.opening.rawValue))
    }
    if let second = candidate.second {
      result.append(
        numbers.number(
          .second, c, 1 + min(context.sentence - second.sentence, 2), second.part.rawValue))
    }
    result.append(numbers.number(.chain, c, min(candidate.chain, 3)))
    if latest.isRelated {
      result.append(numbers.number(.relation, c, near, relation == 1 ? 1 : 0))
    }
    result.append(numbers.number(.verb, part, latest.verb, near))
    result.append(numbers.number(.joint, context.joint, near, part))
    result.append(numbers.number(.ownJoint, c, latest.joint, near))
  }

  private func addNaming(_ candidate: Candidate, _ cast: Cast, to result: inout [Int32]) {
    let c = grammaticalCase
    let near = near(candidate)
    let main = mainSubject(candidate, cast)
    if main > 0 {
      result.append(numbers.number(.mainSubject, c, main, near))
      result.append(numbers.number(.mainOpener, context.opener, main))
    }
    result.append(numbers.number(.next, c, near, candidate.next))
    let sureness = AntecedentAxis.sureness(cast[candidate.entity].confidence)
    let isRepeated = cast[candidate.entity].mentions.count > 1
    result.append(numbers.number(.sureness, near, sureness, isRepeated ? 1 : 0))
    if let first = history.firstForms[candidate.entity.index], let latest = candidate.latest {
      result.append(
        numbers.number(.introduction, c, near, first.rawValue, latest.form.rawValue))
    }
    if context.isReported {
      let relation = context.speaker.map { $0 == candidate.entity ? 1 : 2 } ?? 0
      result.append(
        numbers.number(
          .ownSpeech, c, relation, near, candidate.latest?.isReported == true ? 1 : 0))
    }
    let others = candidates.filter { $0.entity != candidate.entity }
    result.append(
      numbers.number(
        .rivals, near, (candidate.latest?.part ?? candidate.aheadPart).rawValue,
        min(3, others.count { self.near($0) == 1 }), min(3, others.count { self.near($0) == 2 })))
  }

  /// Who is the subject behind the opening phrase, as the axis `mainSubjects` has it.
  private func mainSubject(_ candidate: Candidate, _ cast: Cast) -> Int {
    switch context.mainSubject {
    case .none: 0
    case .name(let name): cast.ofName[name] == candidate.entity ? 1 : 2
    case .pronoun: 3
    case .other: 4
    }
  }

  private func addProminence(
    _ candidate: Candidate, _ member: Cast.Member, to result: inout [Int32]
  ) {
    let count = history.counts[candidate.entity.index]
    if count > 0 {
      result.append(
        numbers.number(
          .count, grammaticalCase, AntecedentAxis.bucket(count),
          count == history.maximumCount ? 1 : 0)
      )
    }
    result.append(
      numbers.number(
        .documentCount, AntecedentAxis.bucket(member.mentions.count), member.kind == .role ? 1 : 0))
    let isTopic = candidate.entity == history.topic
    result.append(numbers.number(.topic, grammaticalCase, near(candidate), isTopic ? 1 : 0))
    result.append(numbers.number(.recent, grammaticalCase, min(candidate.recentCount, 3)))
    if member.kind == .role {
      result.append(numbers.number(.office, grammaticalCase, near(candidate)))
    }
  }

  private func addGender(
    _ candidate: Candidate, _ member: Cast.Member, _ certainty: Int, to result: inout [Int32]
  ) {
    result.append(numbers.number(.certainty, certainty, near(candidate)))
    guard member.gender == .unknown else { return }
    let isSingle = member.isSingleWord ? 1 : 0
    result.append(
      numbers.number(
        .share, share(member, gender: context.pronoun.gender), isSingle, near(candidate)))
  }

  /// How well it is known that a candidate is of the pronoun's gender, as the axis `certainties` has it.
  private func certainty(_ candidate: Candidate, _ cast: Cast, _ assigned: [AssignedGenders]) -> Int
  {
    guard cast[candidate.entity].gender == .unknown else { return 1 }
    let genders = assigned[candidate.entity.index]
    if genders.contains(AssignedGenders(context.pronoun.gender)) { return 2 }
    return genders.isEmpty ? 0 : 3
  }

  /// How the candidate compares with the latest of the others.
  private func addRival(_ candidate: Candidate, _ rival: Candidate, to result: inout [Int32]) {
    func part(_ candidate: Candidate) -> Int {
      (candidate.latest?.part ?? candidate.aheadPart).rawValue
    }
    func compared(_ own: Int, _ other: Int) -> Int { own < other ? 1 : own == other ? 2 : 3 }
    result.append(
      numbers.number(.rival, near(candidate), part(candidate), near(rival), part(rival)))
    let counts = history.counts
    result.append(
      numbers.number(
        .rivalCount, compared(counts[candidate.entity.index], counts[rival.entity.index]),
        compared(candidate.chain, rival.chain), near(candidate)))
  }

  /// How many bearers of the given name are of the pronoun's gender, as the axis `shares` has it.
  private func share(_ member: Cast.Member, gender: Gender) -> Int {
    guard let female = member.femaleShare else { return 0 }
    switch gender == .feminine ? female : 100 - female {
    case ..<10: return 1
    case ..<40: return 2
    case ...60: return 3
    case ...90: return 4
    default: return 5
    }
  }

  private func addPrevious(_ candidate: Candidate, to result: inout [Int32]) {
    guard let previous = context.previous, let entity = previous.entity else { return }
    let distance = context.sentence - previous.sentence
    let isNear =
      distance == 0 && places.boundaries(previous.token + 1, context.pronoun.token) == 0
    let closeness = distance == 0 ? (isNear ? 0 : 1) : min(distance + 1, 3)
    let c = grammaticalCase
    let previousCase = previous.grammaticalCase.rawValue
    if entity == candidate.entity {
      result.append(numbers.number(.previous, c, previousCase, closeness))
    } else {
      result.append(numbers.number(.otherPrevious, c, previousCase, closeness))
      if let latest = candidate.latest, latest.tokens.lowerBound > previous.token {
        result.append(numbers.number(.previousContext, c, previousCase, closeness))
      }
    }
  }
}

/// The genders of the pronouns that meant somebody so far.
struct AssignedGenders: OptionSet {
  let rawValue: UInt8
  static let feminine = AssignedGenders(rawValue: 1)
  static let masculine = AssignedGenders(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ gender: Gender) {
    self =
      switch gender {
      case .unknown: []
      case .feminine: .feminine
      case .masculine: .masculine
      }
  }
}
