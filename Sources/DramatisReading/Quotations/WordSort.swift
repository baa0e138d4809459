internal import DramatisLexicon
internal import DramatisText

/// What a word or mark is, roughly, for the models of quotations.
enum WordSort: Int, CaseIterable {
  case person, pronoun, determiner, preposition, conjunction, auxiliary, negation
  case relative, question, adverb, calendar, number, name, report, past, gerund
  case plural, lower, capital, quote, mark, end

  /// The names of all, by raw value.
  static let names = allCases.map { "\($0)" }

  /// The sort of `token`; behind `end` there is nothing.
  init(_ token: Int, before end: Int, in document: Document, _ names: Names) {
    guard token < end else {
      self = .end
      return
    }
    switch document.tokens[token].kind {
    case .word, .clitic:
      self = names.name(at: token) == nil ? WordSort(word: token, in: document) : .name
    case .number: self = .number
    case .openQuote, .openSingle: self = .quote
    default: self = .mark
    }
  }

  private init(word token: Int, in document: Document) {
    let word = document.words[token]
    switch word.wordClass {
    case .personPronoun: self = .person
    case .otherPronoun: self = .pronoun
    case .determiner: self = .determiner
    case .preposition: self = .preposition
    case .conjunction: self = .conjunction
    case .auxiliary: self = .auxiliary
    case .negation: self = .negation
    case .relative: self = .relative
    case .question: self = .question
    case .adverb: self = .adverb
    case .calendar: self = .calendar
    case .number: self = .number
    case .open: self = WordSort(open: token, in: document)
    }
  }

  private init(open token: Int, in document: Document) {
    let word = document.words[token]
    if !document.isLowercase(token) {
      self = .capital
    } else if !word.cue.isEmpty, !word.traits.contains(.reportingNoun) {
      self = .report
    } else if document.ends(token, in: "ed") {
      self = .past
    } else if document.ends(token, in: "ing") {
      self = .gerund
    } else {
      self = document.ends(token, in: "s") ? .plural : .lower
    }
  }
}

extension Document {
  /// Whether `token` ends in `suffix`, with two letters or more before it.
  func ends(_ token: Int, in suffix: String) -> Bool {
    let word = bytes[tokens[token].range]
    return word.count > suffix.utf8.count + 1
      && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether a number or share stands at `token`: "about 200 people", "about half of them".
  func opensQuantity(_ token: Int) -> Bool {
    kind(token) == .number
      || words.indices.contains(token)
        && [.number, .determiner].contains(words[token].wordClass)
        && ![.the, .a, .an].contains(keyword(token))
      || spells(token, "half")
  }
}
