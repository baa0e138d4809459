internal import DramatisLexicon
internal import DramatisText

/// A clause that is reported: where it starts, where it ends at the latest, and by what.
struct ReportedClause {
  var tokens: Range<Int>
  /// The verb or noun that reports it.
  var cue: Int
  var complement: CueComplement
  var frame: ClauseFrame
}

/// How the words that report stand in their sentence.
enum ClauseFrame: Int {
  /// "He says …": with a subject of their own.
  case main
  /// "While he says …": in a clause that a conjunction opens.
  case subordinate
  /// "…, who says …".
  case relative
  /// "…, saying …".
  case participle
  /// "… and says …".
  case shared
  /// "his claim that …".
  case noun
}

/// Makes the features of the places where a reported clause may end.
struct ClauseEndFeatureMaker {
  let document: Document
  let quoted: QuotedSpans
  let names: Names

  /// The places in `clause` where it may end before its end, in text order.
  func places(in clause: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = clause.lowerBound
    while index < clause.upperBound {
      if let span = quoted.span(openingAt: index) {
        index = max(span.end, index + 1)
        if index < clause.upperBound, span.isClosed { result.append(index) }
        continue
      }
      let isInside = index > clause.lowerBound && index + 1 < clause.upperBound
      if isInside, result.last != index, mayEnd(before: index, result.last) {
        result.append(index)
      }
      index += 1
    }
    return result
  }

  /// Whether a clause may end before a mark, or a word that opens something and stands behind none.
  private func mayEnd(before token: Int, _ last: Int?) -> Bool {
    switch document.tokens[token].kind {
    case .comma, .semicolon, .dash, .colon, .openBracket: return true
    case .word: break
    default: return false
    }
    if last == token - 1, Self.mark(document.tokens[token - 1].kind) != nil { return false }
    switch document.words[token].wordClass {
    case .preposition, .conjunction, .relative, .question, .adverb, .calendar:
      return names.name(at: token) == nil
    default: return false
    }
  }

  /// What a clause holds, for all places where it may end.
  struct Outline {
    fileprivate var commas: [Int] = []
    fileprivate var dashes: [Int] = []
    fileprivate var openBrackets: [Int] = []
    fileprivate var closeBrackets: [Int] = []
    fileprivate var quoted: Range<Int>?
    fileprivate var lastSaying = -1
    fileprivate var firstVerb = -1
  }

  /// The outline of a clause. O(tokens of the clause).
  func outline(of clause: Range<Int>) -> Outline {
    var outline = Outline()
    for token in clause {
      if quoted.at[token] >= 0 {
        outline.quoted = (outline.quoted?.lowerBound ?? token)..<token + 1
      } else if document.tokens[token].kind == .comma {
        outline.commas.append(token)
      } else if isSaying(token) {
        outline.lastSaying = token
      }
      switch document.tokens[token].kind {
      case .dash: outline.dashes.append(token)
      case .openBracket: outline.openBrackets.append(token)
      case .closeBracket: outline.closeBrackets.append(token)
      default: break
      }
    }
    outline.firstVerb = firstVerb(in: clause) ?? -1
    return outline
  }

  /// Gives `body` the features of an end of `clause` before `place`.
  func features(
    of clause: ReportedClause, _ outline: Outline, endingAt place: Int,
    _ body: (Int32) -> Void
  ) {
    let shared = ClauseEndTemplate.space
    func add(_ template: ClauseEndTemplate, _ a: Int, _ b: Int, _ c: Int = 0, _ d: Int = 0) {
      body(shared.number(template, a, b, c, d))
    }
    let end = clause.tokens.upperBound
    let mark = mark(place)
    let first = Self.mark(document.tokens[place].kind) == nil ? place : place + 1
    let word = word(first, before: end)
    let sort = self.sort(first, before: end).rawValue
    let second = self.sort(first + 1, before: end).rawValue
    let frame = clause.frame.rawValue
    add(.next, mark, word)
    add(.second, word, second)
    add(.behind, mark, sort, second)
    add(.previous, self.sort(place - 1, before: end).rawValue, word)
    add(.length, mark, sort, ClauseEndAxis.length(place - clause.tokens.lowerBound))
    add(.rest, mark, sort, ClauseEndAxis.length(end - place))
    add(.kind, clause.complement.rawValue, word)
    let ahead = ClauseEndAxis.distance(first, firstVerb(in: first..<max(first, end)))
    add(.verbAhead, mark, word, ahead)
    add(.frameAhead, frame, mark, sort, ahead)
    add(.tense, tense(clause.cue), mark, sort)
    add(.frame, frame, mark, sort)
    let verb = outline.firstVerb >= 0 && outline.firstVerb < place ? outline.firstVerb : nil
    add(.frameVerb, frame, mark, ClauseEndAxis.distance(clause.tokens.lowerBound, verb))
    add(.report, mark, sort, outline.lastSaying >= place ? 1 : 0)
    let (isBefore, isBehind) = (
      outline.quoted.map { $0.lowerBound < place } ?? false,
      outline.quoted.map { $0.upperBound > place } ?? false
    )
    add(.quotes, mark, isBefore ? 1 : 0, isBehind ? 1 : 0)
    let commas = min(outline.commas.count { $0 < place }, 3)
    add(.commas, commas, word)
    add(.frameCommas, frame, mark, commas)
    add(.restCommas, mark, sort, outline.commas.last.map { $0 > place } ?? false ? 1 : 0)
    for value in CueFeatureMaker.classes(document.words[clause.cue].cue) {
      add(.cueClass, value, word)
    }
    add(.inside, mark, outline.isInside(place) ? 1 : 0)
  }

  private static func mark(_ kind: Token.Kind) -> Int? {
    switch kind {
    case .comma: 1
    case .semicolon: 2
    case .dash: 3
    case .colon: 4
    case .openBracket: 5
    default: nil
    }
  }

  private func mark(_ place: Int) -> Int {
    if let mark = Self.mark(document.tokens[place].kind) { return mark }
    return quoted.span(endingAt: place) == nil ? 0 : 6
  }

  /// Whether a verb of saying stands at `token`.
  private func isSaying(_ token: Int) -> Bool {
    let cue = document.words[token].cue
    return !cue.isDisjoint(with: [.say, .tell]) && !cue.contains(.weak)
  }

  /// The first finite verb among the first of `tokens`.
  private func firstVerb(in tokens: Range<Int>) -> Int? {
    tokens.prefix(Self.farthestVerb).first { token in
      document.words[token].wordClass == .auxiliary
        || document.kind(token) == .clitic && !document.isPossessive(token)
        || token > tokens.lowerBound && document.ends(token, in: "ed")
          && document.isLowercase(token)
    }
  }

  /// How many tokens a verb is looked for in.
  private static let farthestVerb = 12

  private func tense(_ token: Int) -> Int {
    if document.keyword(token) == .said || document.keyword(token) == .told { return 0 }
    if document.ends(token, in: "ed") { return 0 }
    return document.ends(token, in: "ing") ? 1 : document.ends(token, in: "s") ? 2 : 3
  }

  /// The grammar word at `token`, or else what it is.
  private func word(_ token: Int, before end: Int) -> Int {
    if token < end, let keyword = document.words[token].keyword, names.name(at: token) == nil {
      return Self.keywords[keyword] ?? 0
    }
    return Keyword.allCases.count + sort(token, before: end).rawValue
  }

  private static let keywords = Dictionary(
    uniqueKeysWithValues: zip(Keyword.allCases, Keyword.allCases.indices))

  private func sort(_ token: Int, before end: Int) -> WordSort {
    WordSort(token, before: end, in: document, names)
  }
}

extension ClauseEndFeatureMaker.Outline {
  /// Whether a dash or bracket is open at `place`.
  fileprivate func isInside(_ place: Int) -> Bool {
    dashes.count { $0 < place } % 2 == 1
      || openBrackets.count { $0 < place } > closeBrackets.count { $0 < place }
  }
}
