internal import DramatisLexicon
internal import DramatisText

/// Who is the subject behind the phrase or clause that opens a sentence with a pronoun in it: "After her
/// speech, Jane Doe left".
enum MainSubject: Equatable {
  /// The pronoun stands in no such phrase, or nothing behind it looks like a subject.
  case none
  /// The name with this number.
  case name(Int)
  case pronoun
  case other
}

/// Reads what opens a sentence, and what follows it.
struct OpeningPhrases {
  let document: Document
  let names: Names
  let places: ClausePlaces

  /// How far behind the pronoun the subject is looked for.
  private static let maximumDistance = 40

  /// Whether the sentence of `token` opens with a preposition, conjunction or participle.
  func opensWithPhrase(_ token: Int) -> Bool {
    let start = document.sentence(of: token).tokens.lowerBound
    guard let opener = (start..<token).first(where: { document.kind($0) == .word }) else {
      return false
    }
    switch document.words[opener].wordClass {
    case .preposition, .conjunction, .question: return true
    case .adverb, .open: return isSubordinator(opener) || places.isParticipleLike(opener)
    default: return false
    }
  }

  private func isSubordinator(_ token: Int) -> Bool {
    [.as, .while, .although, .though, .because, .since, .after, .before, .when]
      .contains(document.keyword(token))
  }

  /// The subject behind the phrase that opens the sentence and holds `token`: the first noun phrase
  /// behind a comma that a verb may follow. O(words looked at).
  func mainSubject(behind token: Int) -> MainSubject {
    guard opensWithPhrase(token) else { return .none }
    let end = min(
      document.sentence(of: token).tokens.upperBound, token + Self.maximumDistance)
    for index in token + 1..<max(token + 1, end) where document.kind(index) == .comma {
      if let subject = subject(from: index + 1, before: end) { return subject }
    }
    return .none
  }

  /// The subject that the phrase from `start` is, if it is one.
  private func subject(from start: Int, before end: Int) -> MainSubject? {
    var index = start
    while index < end {
      if let name = names.name(startingAt: index) {
        let span = names.spans[name]
        if span.kind == .person {
          return places.part(of: span.tokens) == .subject ? .name(name) : nil
        }
        index = span.tokens.upperBound
        continue
      }
      guard document.kind(index) == .word else { return nil }
      switch document.words[index].wordClass {
      case .personPronoun where !isPossessive(index): return .pronoun
      case .auxiliary: return index > start ? .other : nil
      case .open where index > start && places.isVerbLike(index): return .other
      case .personPronoun, .determiner, .open: index += 1
      default: return nil
      }
    }
    return nil
  }

  private func isPossessive(_ token: Int) -> Bool {
    [.his, .her, .their, .its, .my].contains(document.keyword(token))
  }
}
