internal import DramatisLexicon
internal import DramatisText

/// Makes the features of a cue with what it may report.
struct CueFeatureMaker {
  let document: Document
  let quoted: QuotedSpans
  let names: Names

  /// The features, or nil if the model does not know the word. O(length of the content).
  func features(
    of cue: Cue, _ frame: ClauseFrame, _ complement: Complement, _ content: Range<Int>,
    isAccepted: Bool, isNested: Bool
  ) -> CueFeatures? {
    guard document.words[cue.token].traits.contains(.cueForm), let subject = cue.subject else {
      return nil
    }
    let kind = kind(complement, content)
    let shared = CueFeatureNumbers.shared
    var numbers = shared.numbers(
      form: document.text(cue.token..<cue.token + 1).lowercased(), kind)
    func add(_ template: CueTemplate, _ value: Int) {
      numbers.append(shared.number(template, value, kind))
    }
    add(.rules, isAccepted ? 1 : 0)
    add(.nested, isNested ? 1 : 0)
    add(.dependent, cue.isDependent ? 1 : 0)
    let (who, opener, verb) = (
      self.subject(subject), opener(content.lowerBound), verb(content)
    )
    for value in Self.classes(cue.classes) {
      add(.verbClass, value)
      add(.classSubject, value * CueAxis.subjects.count + who)
      add(.classOpener, value * CueAxis.openers.count + opener)
    }
    add(.subject, who)
    add(.opener, opener)
    add(.openerVerb, opener * CueAxis.verbs.count + verb)
    let second = sort(content.lowerBound + 1, before: content.upperBound)
    add(.openerSecond, opener * WordSort.allCases.count + second.rawValue)
    add(.frame, frame.rawValue)
    let distance = cue.token - subject.tokens.upperBound
    add(.distance, [0, 1, 3, 7].filter { distance > $0 }.count)
    let sentence = document.sentence(of: cue.token).tokens
    add(.end, sort(content.upperBound, before: sentence.upperBound).rawValue)
    add(.headline, isHeadline(sentence) ? 1 : 0)
    add(.before, before(cue, subject))
    add(.tense, tense(cue.token))
    add(.quoted, min(2, content.count { quoted.at[$0] >= 0 && document.kind($0) == .word }))
    add(.verb, verb)
    add(.length, [2, 4, 8, 16].filter { content.count >= $0 * 2 }.count)
    let place = cue.token - sentence.lowerBound
    add(.place, place < 5 ? 0 : place < 15 ? 1 : 2)
    return CueFeatures(complement: kind, numbers: numbers)
  }

  /// What sort of words `content` is.
  func kind(_ complement: Complement, _ content: Range<Int>) -> CueComplement {
    if complement.hasThat { return .that }
    if complement.isInfinitive { return .infinitive }
    if quoted.at[content.lowerBound] >= 0 { return .quoted }
    return verb(content) > 0 && opensClause(content.lowerBound) ? .clause : .phrase
  }

  private func sort(_ token: Int, before end: Int) -> WordSort {
    WordSort(token, before: end, in: document, names)
  }

  /// Whether a sentence is a line of its own without a full stop.
  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    let last = document.tokens[sentence.upperBound - 1].kind
    return document.tokens[sentence.lowerBound].shape.contains(.afterLine)
      && last != .period && last != .terminator && last != .closeQuote
  }

  private func opensClause(_ token: Int) -> Bool {
    let word = document.words[token]
    switch word.wordClass {
    case .preposition, .conjunction, .relative: return false
    default: return true
    }
  }

  /// The values of a word’s classes in the table of reporting verbs.
  static func classes(_ classes: CueClasses) -> [Int] {
    let all: [CueClasses] = [.say, .tell, .ask, .think, .stress, .nounPhrase, .weak]
    let held = all.indices.filter { classes.contains(all[$0]) }.map { $0 + 1 }
    return held.isEmpty ? [0] : held
  }

  private func subject(_ source: Source) -> Int {
    switch source.reference {
    case .name(let name):
      switch names.spans[name].kind {
      case .person: return 0
      case .organisation, .country: return 1
      default: return 2
      }
    case .role: return 3
    case .pronoun(let token):
      switch document.keyword(token) {
      case .he, .she, .him, .her: return 4
      case .they, .them: return 5
      case .it: return 7
      default: return 6
      }
    case .nominal: return 8
    }
  }

  private func opener(_ token: Int) -> Int {
    let word = document.words[token]
    if document.kind(token) != .word { return document.kind(token) == .number ? 10 : 14 }
    if word.keyword == .to { return 15 }
    if word.keyword == .it || word.keyword == .there { return 16 }
    if names.name(at: token) != nil { return 11 }
    switch word.wordClass {
    case .personPronoun:
      return [.his, .her, .its, .their, .my, .our, .your, .him, .them].contains(word.keyword)
        ? 2 : 0
    case .otherPronoun: return 1
    case .determiner: return 2
    case .preposition: return 3
    case .conjunction: return 4
    case .auxiliary: return 5
    case .negation: return 6
    case .relative: return 7
    case .question: return 8
    case .adverb, .calendar: return 9
    case .number: return 10
    case .open: break
    }
    if document.ends(token, in: "ing") { return 17 }
    return document.isLowercase(token) ? 12 : 13
  }

  private func before(_ cue: Cue, _ subject: Source) -> Int {
    if subject.tokens.upperBound == cue.token { return 0 }
    guard cue.token > 0 else { return 7 }
    let word = document.words[cue.token - 1]
    switch word.wordClass {
    case .auxiliary:
      let isPast = [.has, .had, .have, .is, .was, .are, .were, .be, .been].contains(word.keyword)
      return isPast ? 1 : 2
    case .preposition: return word.keyword == .to ? 3 : 7
    case .conjunction: return 4
    case .relative: return 5
    case .adverb: return 6
    default: return 7
    }
  }

  private func tense(_ token: Int) -> Int {
    document.ends(token, in: "ed")
      ? 0 : document.ends(token, in: "ing") ? 1 : document.ends(token, in: "s") ? 2 : 3
  }

  /// Whether a finite verb stands near the start of the content, or farther away.
  private func verb(_ content: Range<Int>) -> Int {
    let first = content.prefix(Self.farthestVerb).first { token in
      document.words[token].wordClass == .auxiliary
        || document.kind(token) == .clitic && !document.isPossessive(token)
        || token > content.lowerBound && document.ends(token, in: "ed")
          && document.isLowercase(token)
    }
    return first.map { $0 - content.lowerBound <= 4 ? 1 : 2 } ?? 0
  }

  /// How many tokens of a content its verb is looked for in.
  private static let farthestVerb = 12
}
