internal import DramatisLexicon
internal import DramatisText

/// What the words beside a noun phrase or a pronoun are.
extension ClausePlaces {
  /// Which of the words of the axis `joints` stands before `token`, titles left out.
  func joint(before token: Int) -> Int {
    let first = document.sentence(of: token).tokens.lowerBound
    var index = token - 1
    while index >= first, !document.words[index].traits.isDisjoint(with: [.honorific, .rank]) {
      index -= 1
    }
    guard index >= first else { return 0 }
    if document.isPossessive(index) { return 3 }
    guard document.kind(index) == .word else { return 1 }
    return document.keyword(index).flatMap { Self.joints[$0] } ?? 2
  }

  private static let joints = Dictionary(
    uniqueKeysWithValues: zip(
      AntecedentAxis.jointWords, AntecedentAxis.jointWords.indices.map { $0 + 4 })
  )

  /// Whether what stands before the phrase says whose it is: "his wife, Jane Doe", "Doe's sister Jane".
  func isRelated(_ tokens: Range<Int>) -> Bool {
    let first = document.sentence(of: tokens.lowerBound).tokens.lowerBound
    var index = tokens.lowerBound - 1
    if index >= first, document.kind(index) == .comma { index -= 1 }
    guard index >= first, document.isLowercase(index), document.words[index].wordClass == .open
    else { return false }
    for _ in 0..<3 {
      index -= 1
      guard index >= first else { return false }
      if document.isPossessive(index) { return true }
      if let word = document.keyword(index), [.his, .her, .their].contains(word) { return true }
      guard document.words[index].wordClass == .open else { return false }
    }
    return false
  }

  /// What the verb beside the phrase says, as the axis `verbs` has it: the one behind, or else before.
  func verb(beside tokens: Range<Int>) -> Int {
    let sentence = document.sentence(of: tokens.lowerBound).tokens
    if tokens.upperBound < sentence.upperBound, let verb = verb(tokens.upperBound) { return verb }
    if tokens.lowerBound > sentence.lowerBound, let verb = verb(tokens.lowerBound - 1) {
      return verb
    }
    return 0
  }

  private func verb(_ token: Int) -> Int? {
    let word = document.words[token]
    if word.wordClass == .auxiliary { return 5 }
    guard document.isLowercase(token), word.wordClass == .open else { return nil }
    if word.cue.contains(.tell) { return 2 }
    if word.cue.contains(.ask) { return 3 }
    if word.cue.contains(.think) { return 4 }
    if word.cue.contains(.say) { return 1 }
    return 6
  }

  /// What a possessive owns, as the axis `possessed` has it.
  func possessed(by pronoun: Pronoun) -> Int {
    guard pronoun.grammaticalCase == .possessive, pronoun.token + 1 < document.words.count else {
      return 0
    }
    let next = pronoun.token + 1
    let bytes = document.bytes[document.tokens[next].range]
    if bytes.elementsEqual("own".utf8) { return 1 }
    if document.words[next].nounGender != .none { return 2 }
    return bytes.last == UInt8(ascii: "s") ? 3 : 4
  }

  /// Whether a verb follows the noun phrase that a possessive opens: "his early work went on".
  func isSubjectPhrase(_ pronoun: Pronoun) -> Bool {
    guard pronoun.grammaticalCase == .possessive else { return false }
    let end = document.sentence(of: pronoun.token).tokens.upperBound
    var index = pronoun.token + 1
    while index < min(end, pronoun.token + 6), document.kind(index) == .word {
      let word = document.words[index]
      if word.wordClass == .auxiliary { return true }
      if index > pronoun.token + 1, word.wordClass == .open, isVerbLike(index) { return true }
      guard word.wordClass == .open else { return false }
      index += 1
    }
    return false
  }

  /// What the sentence of `token` opens with, as the axis `openers` has it.
  func opener(of token: Int) -> Int {
    let first = document.sentence(of: token).tokens.lowerBound
    guard let opener = (first..<token).first(where: { document.kind($0) == .word }) else {
      return 5
    }
    if names.name(at: opener) != nil { return 4 }
    switch document.words[opener].wordClass {
    case .preposition: return 0
    case .conjunction, .question: return 1
    case .determiner: return 3
    case .open: return isParticipleLike(opener) ? 2 : 5
    default: return 5
    }
  }
}
