internal import DramatisLexicon
internal import DramatisText

/// What part a noun phrase plays in its clause, as far as the words beside it tell.
enum ClausePart: Int, CaseIterable {
  case subject, object, possessive, prepositional, apposed
}

/// What stands before a noun phrase or a pronoun, marks and adverbs left out.
enum Opening: Int, CaseIterable {
  case sentence, comma, coordinator, subordinator, that, relative, preposition, verb, bracket, noun
  /// A semicolon, colon or dash.
  case mark
}

/// What stands behind a noun phrase.
enum Closing: Int, CaseIterable {
  case sentence, comma, coordinator, auxiliary, verb, relative, preposition, bracket, clitic, other
}

/// Reads the places of noun phrases in their clauses from the words beside them: no parser, only
/// closed classes and the shapes of words.
struct ClausePlaces {
  let document: Document
  let names: Names

  /// How far an apposition between commas may reach.
  private static let maximumApposition = 18

  /// What stands before `start`.
  func opening(of start: Int) -> Opening {
    let first = document.sentence(of: start).tokens.lowerBound
    var index = start - 1
    while index >= first, isPassedOver(index) { index -= 1 }
    // "But he said": a coordinator that opens a sentence joins it to nothing in it.
    if index == first, [.and, .but, .or].contains(document.keyword(index)) { index -= 1 }
    guard index >= first else { return .sentence }
    switch document.tokens[index].kind {
    case .word: return opening(word: index)
    case .openQuote, .openSingle, .closeQuote: return .comma
    case .openBracket: return .bracket
    case .comma: return .comma
    case .colon, .semicolon, .dash: return .mark
    default: return document.isPossessive(index) ? .noun : .comma
    }
  }

  private func isPassedOver(_ token: Int) -> Bool {
    let word = document.words[token]
    if document.tokens[token].kind == .openQuote { return true }
    return word.wordClass == .adverb || word.wordClass == .determiner
      || !word.traits.isDisjoint(with: [.honorific, .rank])
  }

  private func opening(word index: Int) -> Opening {
    let word = document.words[index]
    switch word.keyword {
    case .and, .but, .or: return .coordinator
    case .that: return .that
    case .who, .whom, .which: return .relative
    case .when, .where, .while, .although, .though, .because, .since, .after, .before, .if, .as,
      .until, .than, .whether, .how, .why, .what:
      return .subordinator
    default: break
    }
    switch word.wordClass {
    case .conjunction, .question: return .subordinator
    case .relative: return .relative
    case .preposition: return .preposition
    case .auxiliary, .negation, .personPronoun: return .verb
    default: return isVerbLike(index) ? .verb : .noun
    }
  }

  /// What stands behind `end`.
  func closing(of end: Int) -> Closing {
    guard end < document.sentence(of: end - 1).tokens.upperBound else { return .sentence }
    if document.isPossessive(end) { return .clitic }
    switch document.tokens[end].kind {
    case .comma: return .comma
    case .openBracket, .closeBracket: return .bracket
    case .word, .clitic: break
    default: return .sentence
    }
    let word = document.words[end]
    switch word.wordClass {
    case .auxiliary, .negation: return .auxiliary
    case .adverb: return document.isLowercase(end) ? .verb : .other
    case .relative: return .relative
    case .preposition: return .preposition
    case .conjunction: return .coordinator
    case .open: return document.isLowercase(end) ? .verb : .other
    default: return .other
    }
  }

  /// Whether a word has the shape of a verb that may take an object.
  func isVerbLike(_ token: Int) -> Bool {
    guard document.isLowercase(token) else { return false }
    return !document.words[token].cue.isEmpty || isParticipleLike(token)
  }

  /// Whether a word of any length ends as participles do: "led", "moving".
  func isParticipleLike(_ token: Int) -> Bool {
    let bytes = document.bytes[document.tokens[token].range]
    return bytes.suffix(2).elementsEqual("ed".utf8) || bytes.suffix(3).elementsEqual("ing".utf8)
  }

  /// The part that the noun phrase over `tokens` plays.
  func part(of tokens: Range<Int>) -> ClausePart {
    let (opening, closing) = (opening(of: tokens.lowerBound), closing(of: tokens.upperBound))
    if closing == .clitic { return .possessive }
    if closing == .auxiliary, opening != .preposition { return .subject }
    switch opening {
    case .bracket: return .apposed
    case .preposition: return .prepositional
    case .verb: return closing == .auxiliary ? .subject : .object
    case .coordinator: return joined(tokens, closing: closing)
    case .comma where closing != .verb, .mark where closing != .verb:
      let isSubject =
        closing == .relative || takesVerb(behind: tokens) || isVerb(behindComma: tokens.upperBound)
      return isSubject ? .subject : .apposed
    case .noun where closing != .verb:
      return takesVerb(behind: tokens) || isFirst(tokens) ? .subject : .object
    default: return .subject
    }
  }

  /// Whether no verb can stand before the phrase in its sentence: a title or nothing does.
  private func isFirst(_ tokens: Range<Int>) -> Bool {
    let start = document.sentence(of: tokens.lowerBound).tokens.lowerBound
    return tokens.lowerBound - start <= 3
      && !(start..<tokens.lowerBound).contains {
        isVerbLike($0) || document.words[$0].wordClass == .auxiliary
      }
  }

  /// "X and Y": Y plays what X plays, unless a verb follows it.
  private func joined(_ tokens: Range<Int>, closing: Closing) -> ClausePart {
    if closing == .verb { return .subject }
    guard document.keyword(tokens.lowerBound - 1) == .and,
      let before = names.name(endingAt: tokens.lowerBound - 1)
    else { return closing == .comma ? .subject : .object }
    let other = names.spans[before].tokens
    switch opening(of: other.lowerBound) {
    case .preposition: return .prepositional
    case .verb: return .object
    default: return .subject
    }
  }

  /// "X, the actor, said": whether what stands between commas or brackets behind the phrase is
  /// followed by a verb.
  private func takesVerb(behind tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    guard document.kind(end) == .comma || document.kind(end) == .openBracket else { return false }
    let sentence = document.sentence(of: end).tokens
    let limit = min(sentence.upperBound, end + Self.maximumApposition)
    guard end + 1 < limit,
      let close = (end + 1..<limit).first(where: {
        document.tokens[$0].kind == .comma || document.tokens[$0].kind == .closeBracket
      }), close + 1 < sentence.upperBound
    else { return false }
    let word = document.words[close + 1]
    return word.wordClass == .auxiliary || isVerbLike(close + 1)
  }

  /// "The minister, X, said": whether a comma stands at `end` and a verb behind it.
  private func isVerb(behindComma end: Int) -> Bool {
    guard document.kind(end) == .comma, end + 1 < document.sentence(of: end).tokens.upperBound
    else { return false }
    return document.words[end + 1].wordClass == .auxiliary || isVerbLike(end + 1)
  }

  /// How many times a clause may have ended between `start` and `end`, up to 3.
  func boundaries(_ start: Int, _ end: Int) -> Int {
    var count = 0
    var index = start
    while index < end, count < 3 {
      if isBoundary(index) {
        count += 1
        // ", and" ends one clause, not two.
        while index + 1 < end, isBoundary(index + 1) { index += 1 }
      }
      index += 1
    }
    return count
  }

  /// Where the clause of `token` starts: behind the last place before it where one may have ended.
  func clauseStart(of token: Int) -> Int {
    let first = document.sentence(of: token).tokens.lowerBound
    var index = token
    while index > first, !isBoundary(index - 1) { index -= 1 }
    return index
  }

  /// The relative pronoun that opens the clause of `token` and the end of the words that it stands
  /// for: "Doe, whom she met".
  func relative(before token: Int) -> (word: Int, end: Int)? {
    let first = document.sentence(of: token).tokens.lowerBound
    for index in stride(from: token - 1, to: max(first, token - Self.maximumRelative), by: -1) {
      if document.words[index].wordClass == .relative {
        let end = document.kind(index - 1) == .comma ? index - 1 : index
        return (relativeWord(index), end)
      }
      guard document.kind(index) == .word, document.words[index].wordClass != .conjunction else {
        return nil
      }
    }
    return nil
  }

  /// How far behind a relative pronoun its clause is looked at.
  private static let maximumRelative = 12

  /// Which relative pronoun `token` is, as the axis `relatives` has it.
  private func relativeWord(_ token: Int) -> Int {
    switch document.keyword(token) {
    case .who: 0
    case .whom: 1
    case .that: 2
    default: 3
    }
  }

  private func isBoundary(_ token: Int) -> Bool {
    switch document.tokens[token].kind {
    case .comma, .colon, .semicolon, .dash, .openBracket, .closeBracket, .openQuote: return true
    case .word: break
    default: return false
    }
    let word = document.words[token]
    return word.wordClass == .conjunction || word.wordClass == .relative
      || word.wordClass == .question || word.keyword == .that
      || word.keyword == .after || word.keyword == .before
  }
}
