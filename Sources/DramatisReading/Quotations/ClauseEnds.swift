internal import DramatisLexicon
internal import DramatisText

/// Where a reported clause ends.
extension SpeechFinder {
  /// The end of the reported words from `start`: the sentence’s, or where the next report begins.
  func clauseEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    var limit = limit
    while index < limit {
      if let span = quoted.span(openingAt: index) {
        index = max(span.end, index + 1)
        // A sentence that ends inside the quotation marks ends with them.
        if index >= limit { limit = min(index, document.tokens.count) }
        continue
      }
      if index > start, startsNextReport(index, before: limit) { return trimmedEnd(start..<index) }
      index += 1
    }
    return trimmedEnd(start..<limit)
  }

  /// ", adding", " and said", ", but called on": the next report of the same sentence.
  func startsNextReport(_ index: Int, before limit: Int) -> Bool {
    if isParenthesis(index) || reportStarts.contains(index) { return true }
    if document.kind(index) == .comma, document.keyword(index + 1) == .while { return true }
    var next = index
    if document.kind(next) == .comma { next += 1 }
    let hasComma =
      next > index || quoted.span(endingAt: index) != nil && document.kind(index - 2) == .comma
    let isJoined = [.and, .but].contains(document.keyword(next))
    if isJoined { next += 1 }
    guard hasComma || isJoined else { return false }
    while next < limit, document.words[next].wordClass == .adverb { next += 1 }
    guard next < limit, document.kind(next) == .word else { return false }
    let cue = document.words[next].cue
    let isAppeal = cue.contains(.ask) && document.keyword(next + 1) == .on
    if hasComma, cue.contains(.participle), cue.contains(.nounPhrase) { return true }
    guard !cue.isDisjoint(with: [.say, .tell, .ask]), !cue.contains(.weak) || isAppeal else {
      return false
    }
    return cue.contains(.participle) || isJoined && (isPast(next) || isThirdPerson(next))
  }

  /// ", but Marlowe says …", "; Warsaw said …": notes where reports with a subject of their own start,
  /// with the mark and the conjunction before them.
  mutating func noteReports(_ cues: [Cue], in sentence: Range<Int>) {
    reportStarts.removeAll(keepingCapacity: true)
    for cue in cues where cue.isNonweakReport && !cue.isInverted && cue.start < cue.token {
      guard !cue.classes.contains(.participle), isFollowedByWords(cue) else { continue }
      var start = cue.start
      let joins: Set<Keyword> = [.but, .and, .while, .though, .although]
      if let word = document.keyword(start - 1), joins.contains(word) { start -= 1 }
      if let mark = document.kind(start - 1), [.comma, .semicolon, .dash].contains(mark) {
        start -= 1
      } else if document.keyword(start) == .and {
        continue  // "after Marlowe and Pryce agreed": two subjects of one verb
      }
      if start < cue.start, start > sentence.lowerBound { reportStarts.insert(start) }
    }
  }

  /// With a comma behind it a report is put in between: "…, he said, …".
  private func isFollowedByWords(_ cue: Cue) -> Bool {
    guard let kind = document.kind(cue.token + 1) else { return false }
    return kind == .word || kind.opensSpeech || kind == .number || kind == .colon
  }

  /// "relations which, he said, are …": what he said starts behind the relative.
  private func isParenthesis(_ index: Int) -> Bool {
    guard document.keyword(index) == .which || document.keyword(index) == .who,
      document.kind(index + 1) == .comma
    else { return false }
    return (index + 2..<min(index + 6, document.tokens.count)).contains {
      document.words[$0].cue.contains(.say) && document.kind($0 + 1) == .comma
    }
  }

  /// "argues": a present that a subject before it takes.
  private func isThirdPerson(_ token: Int) -> Bool {
    document.isLowercase(token) && !document.words[token].traits.contains(.reportingNoun)
      && document.bytes[document.tokens[token].range].last == UInt8(ascii: "s")
  }

  private func isPast(_ token: Int) -> Bool {
    let word = document.bytes[document.tokens[token].range]
    return word.suffix(2).elementsEqual("ed".utf8)
      || [.said, .told].contains(document.keyword(token))
  }

  func trimmedEnd(_ tokens: Range<Int>) -> Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound {
      switch document.tokens[end - 1].kind {
      case .period, .comma, .semicolon, .dash, .colon: end -= 1
      case .terminator: if quoted.at[end - 1] >= 0 { return end } else { end -= 1 }
      default: return end
      }
    }
    return end
  }
}
