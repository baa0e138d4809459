internal import DramatisLexicon
internal import DramatisText

/// A verb that reports, with its subject.
struct Cue {
  var token: Int
  var classes: CueClasses
  var subject: Source?
  /// Where the clause of subject and verb starts: what is reported may stand before it.
  var start: Int
  /// Where the words behind verb (and subject, if it follows) start.
  var end: Int
  /// Whether the subject follows the verb: "said Mr Smith".
  var isInverted = false
  /// Whether the verb hangs on another one: "went on to say", "by saying".
  var isDependent = false

  /// Whether the verb reports speech by itself, not only beside a quotation or "that".
  var isNonweakReport: Bool {
    !classes.isDisjoint(with: [.say, .tell]) && !classes.contains(.weak)
  }

  /// Whether the verb's subject may be that of a report behind it: "said …, adding …".
  var isReport: Bool {
    !classes.isDisjoint(with: [.say, .tell, .ask, .think]) && !classes.contains(.weak)
  }
}

/// Finds verbs of reporting outside quotation marks, and who their subjects are.
struct CueFinder {
  let document: Document
  let quoted: QuotedSpans
  let phrases: NounPhrases
  /// The rules that it finds them with.
  let rules: SpeechRules

  /// The cues of a sentence, in order. O(tokens of the sentence).
  func cues(in sentence: Range<Int>) -> [Cue] {
    var result: [Cue] = []
    for word in sentence where quoted.at[word] < 0 {
      let clear = document.keyword(word) == .clear ? maker(of: word, in: sentence) : nil
      guard let token = clear ?? (isCueWord(word) ? word : nil) else { continue }
      if result.last?.token == token { result.removeLast() }
      let previous = result.last(where: \.isReport) ?? result.last { !$0.classes.isEmpty }
      if let cue = cue(at: token, clear: clear.map { _ in word }, in: sentence, previous: previous)
      {
        result.append(cue)
      }
    }
    return result
  }

  private func isCueWord(_ token: Int) -> Bool {
    let word = document.words[token]
    let isKnown = !word.cue.isEmpty
    let isLearnt = word.traits.contains(.cueForm) && document.isLowercase(token)
    return document.tokens[token].kind == .word && (isKnown || isLearnt)
      && phrases.names.name(at: token) == nil && phrases.roles.role(at: token) == nil
  }

  /// The cue at `token`, or “made” there if it says something with the adjective `clear`.
  private func cue(at token: Int, clear: Int?, in sentence: Range<Int>, previous: Cue?) -> Cue? {
    let classes = clear == nil ? document.words[token].cue : [.say]
    let limit =
      classes.contains(.participle) && quoted.span(endingAt: token).map(isPiece) ?? false
      ? sentence.lowerBound : clauseLimit(before: token, in: sentence)
    let group = verbGroup(endingAt: token, from: limit)
    if group.isPassive && !classes.contains(.participle) { return nil }
    // "would not say how long" reports nothing, nor does "adds up".
    if group.isNegated || isMeantOtherwise(token) { return nil }
    let end = clear.map { $0 + 1 } ?? token + 1 + (isPhrasal(token) ? 1 : 0)
    if let inverted = invertedSubject(of: token, group: group.start, limit: limit, in: sentence) {
      return Cue(
        token: token, classes: classes, subject: inverted, start: group.start,
        end: inverted.tokens.upperBound, isInverted: true)
    }
    guard
      let subject = describedSubject(of: group.start, from: limit, in: sentence)
        ?? subject(before: group.start, from: limit, classes: classes, previous: previous)
    else { return nil }
    let isOwn = subject.tokens.lowerBound >= limit && subject.tokens.upperBound <= group.start
    let start =
      isOwn && previous?.subject?.tokens != subject.tokens
      ? phraseStart(subject, from: limit) : group.start
    return Cue(
      token: token, classes: classes, subject: subject, start: start, end: end,
      isDependent: isDependent(group.start, from: limit))
  }

  /// "made" of "made clear that", "makes it clear Friday that".
  private func maker(of clear: Int, in sentence: Range<Int>) -> Int? {
    let verb = document.keyword(clear - 1) == .it ? clear - 2 : clear - 1
    guard rules.contains(.madeClear), verb > sentence.lowerBound, clear + 1 < sentence.upperBound,
      (["made", "make", "makes"] as [StaticString]).contains(where: { document.spells(verb, $0) }),
      document.keyword(clear + 1) == .that
        || document.keyword(clear + 1) == .on
        || document.words[clear + 1].traits.contains(.calendar)
    else { return nil }
    return verb
  }

  /// "went on", "pointed out": the particle belongs to the verb.
  private func isPhrasal(_ token: Int) -> Bool {
    guard document.words[token].cue.contains(.weak), document.kind(token + 1) == .word else {
      return false
    }
    let particle = document.keyword(token + 1)
    return particle == .on
      || document.words[token + 1].lowerShare > 0
        && ["out", "up"].contains(document.text(token + 1..<token + 2))
  }

  /// "adds up to", "wrote off": a particle behind a verb of saying makes another verb of it.
  private func isMeantOtherwise(_ token: Int) -> Bool {
    let word = document.words[token]
    guard !word.cue.isEmpty, !word.cue.contains(.weak), !isPlainSaying(token),
      document.kind(token + 1) == .word, document.tokens[token + 1].range.count <= 3
    else { return false }
    return document.spells(token + 1, "up") || document.spells(token + 1, "off")
  }

  /// The start of the cue's clause at the earliest: the sentence, or behind the last quoted words.
  private func clauseLimit(before token: Int, in sentence: Range<Int>) -> Int {
    var limit = sentence.lowerBound
    for index in stride(from: token - 1, through: sentence.lowerBound, by: -1)
    where !(quoted.span(at: index)?.isTitle ?? true) {
      limit = index + 1
      break
    }
    return limit
  }

  /// Whether quoted words are a piece of a sentence that began before them.
  func isPiece(_ span: QuotedSpan) -> Bool {
    document.sentence(of: span.open).tokens.lowerBound < span.open
      && document.kind(span.open - 1) == .word
  }
}
