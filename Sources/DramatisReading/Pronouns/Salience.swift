internal import DramatisText

/// Who was mentioned where, as far as a pronoun may look back.
struct Salience {
  /// A mention of a person.
  struct Event {
    var token: Int
    var entity: EntityID
    /// The number of its sentence.
    var sentence: Int
    /// Whether it is the first person of its sentence, or who speaks there.
    var isSubject: Bool
    /// Whether it stands inside quotation marks.
    var isQuoted: Bool
  }

  /// The mentions, in text order.
  private(set) var events: [Event] = []
  private var counts: [EntityID: Int] = [:]

  /// How many mentions a pronoun looks back at, and how many sentences.
  private static let maximumEvents = 40
  private static let maximumSentences = 6

  /// Notes a mention; mentions come in text order.
  mutating func note(_ event: Event) {
    events.append(event)
    counts[event.entity, default: 0] += 1
  }

  /// Who was the subject of what came last before `token`, quoted words left out.
  func lastSubject(before token: Int) -> EntityID? {
    let end = events.partitioningIndex { $0.token >= token }
    return events[max(0, end - Self.maximumEvents)..<end].last {
      $0.isSubject && !$0.isQuoted
    }?.entity
  }

  /// How strongly each person comes to mind at `token` in `sentence`, but for mentions in `hidden`.
  func scores(
    at token: Int, sentence: Int, isQuoted: Bool, hidden: Range<Int>? = nil
  ) -> [EntityID: Double] {
    var scores: [EntityID: Double] = [:]
    let end = events.partitioningIndex { $0.token >= token }
    for event in events[max(0, end - Self.maximumEvents)..<end].reversed() {
      let distance = sentence - event.sentence
      guard distance <= Self.maximumSentences else { break }
      if let hidden, hidden.contains(event.token) { continue }
      var score = -Double(distance)
      if event.isSubject { score += 0.8 }
      if event.isQuoted, !isQuoted { score -= 1.5 }
      score += min(1, 0.15 * Double(counts[event.entity] ?? 0))
      scores[event.entity] = max(scores[event.entity] ?? -.infinity, score)
    }
    return scores
  }
}
