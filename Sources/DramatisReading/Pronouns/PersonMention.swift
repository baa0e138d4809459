internal import DramatisText

/// A mention of somebody whom a pronoun behind it may mean.
struct PersonMention {
  /// In what way it names them.
  enum Form: Int, CaseIterable {
    case fullName, singleName, pronoun, office
  }

  var tokens: Range<Int>
  var entity: EntityID
  /// The number of its sentence.
  var sentence: Int
  var form: Form
  var part: ClausePart
  var opening: Opening
  var closing: Closing
  /// Whether it stands inside what somebody is reported to say.
  var isReported: Bool
  /// Whether it is the source of a speech.
  var isSource = false
  /// Whether it is the first of its sentence, or who speaks there.
  var isLeading: Bool { isSource || order == 0 }
  /// Whether it is joined to another name by "and".
  var isJoined: Bool
  /// How many other people the sentence names before it.
  var order = 0
  /// What stands before its clause.
  var clauseOpening = Opening.sentence
  /// Which of the words of the axis `joints` stands before it.
  var joint = 0
  /// Whether it is described by whose it is: "his wife, Jane Doe".
  var isRelated = false
  /// What the verb beside it says, as the axis `verbs` has it.
  var verb = 0
}

/// Who was mentioned where, in text order, as far as a pronoun may look back.
struct MentionHistory {
  private(set) var mentions: [PersonMention] = []
  /// How often each entity was mentioned so far.
  private(set) var counts: [Int]
  /// The entity mentioned first in the document.
  private(set) var topic: EntityID?
  /// How each entity was named first, by number.
  private(set) var firstForms: [PersonMention.Form?]
  /// The largest of `counts`.
  private(set) var maximumCount = 0

  init(entityCount: Int) {
    counts = Array(repeating: 0, count: entityCount)
    firstForms = Array(repeating: nil, count: entityCount)
  }

  /// How many mentions a pronoun looks back at, and how many sentences.
  private static let maximumMentions = 40
  private static let maximumSentences = 8

  /// Notes a mention; mentions come in text order.
  mutating func note(_ mention: PersonMention) {
    var mention = mention
    mention.order = others(mention)
    mentions.append(mention)
    topic = topic ?? mention.entity
    counts[mention.entity.index] += 1
    if firstForms[mention.entity.index] == nil { firstForms[mention.entity.index] = mention.form }
    maximumCount = max(maximumCount, counts[mention.entity.index])
  }

  /// How many others the sentence of `mention` names before it, up to 3.
  private func others(_ mention: PersonMention) -> Int {
    var seen: [EntityID] = []
    for other in mentions.reversed() {
      guard other.sentence == mention.sentence, seen.count < 3 else { break }
      if other.entity != mention.entity, !seen.contains(other.entity) { seen.append(other.entity) }
    }
    return seen.count
  }

  /// The mentions that a pronoun at `token` in `sentence` may look back at, the latest first.
  func before(_ token: Int, sentence: Int) -> [PersonMention] {
    let end = mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    let start = max(0, end - Self.maximumMentions)
    return mentions[start..<end].reversed().filter {
      sentence - $0.sentence <= Self.maximumSentences
    }
  }

  /// The mention of the subject named last before `token` in `sentence`.
  func nearestSubject(before token: Int, sentence: Int) -> PersonMention? {
    let end = mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    for mention in mentions[..<end].reversed() {
      guard mention.sentence == sentence else { return nil }
      if mention.part == .subject { return mention }
    }
    return nil
  }

  /// Who was the subject of what came last before `token`, reported words left out.
  func lastSubject(before token: Int) -> EntityID? {
    let end = mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    return mentions[max(0, end - Self.maximumMentions)..<end].last {
      ($0.part == .subject || $0.order == 0) && !$0.isReported
    }?.entity
  }
}
