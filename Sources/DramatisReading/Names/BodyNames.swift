internal import DramatisLexicon
internal import DramatisText

/// Where the name of a body starts and ends within what the tagger found.
extension NameFinder {
  /// "Transport Committee | Jane Doe": whether a full name starts behind a body’s head.
  func startsPerson(_ token: Int, within tokens: Range<Int>) -> Bool {
    token + 2 == tokens.upperBound && has(.givenName, token) && has(.surname, token + 1)
      && has(.organisationHead, token - 1) && !has(.organisationHead, token + 1)
  }

  /// The tokens without the head of an office at their end: "Acme | chief executive".
  func withoutOffice(_ tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last, headAt[last] >= 0, closedAt[last] < 0 else { return tokens }
    let head = heads[Int(headAt[last])].tokens
    return tokens.lowerBound..<max(tokens.lowerBound, head.lowerBound)
  }

  /// The tokens with a country’s adjective or name right before them: "Russian" and "Defence Ministry".
  func withOrigin(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.lowerBound
    guard start > 0, document.tokens[start].isAfterSpace, let origin = closedName(at: start - 1),
      origin.tokens.upperBound == start, origin.kind == .demonym || origin.kind == .country,
      document.sentenceOf[start - 1] == document.sentenceOf[start],
      let last = tokens.last, has(.organisationHead, last)
    else { return tokens }
    return origin.tokens.lowerBound..<tokens.upperBound
  }

  /// Whether the tagger took for a body what is none: the field of the office behind it ("Foreign Affairs
  /// Secretary"), a ticker (".ABC") or what a station sends ("CNN’s Question of the Day").
  func isNoBody(_ tokens: Range<Int>) -> Bool {
    isField(tokens) || isTicker(tokens) || isBroadcast(tokens)
  }

  /// Whether all words before an office’s head say what it is about.
  func isField(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && tokens.upperBound < headAt.count && headAt[tokens.upperBound] >= 0
      && !has(.organisationHead, tokens.upperBound - 1)
      && tokens.allSatisfy { has(.officeModifier, $0) }
  }

  private func isTicker(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    return tokens.count == 1 && document.kind(first - 1) == .period
      && !document.tokens[first].isAfterSpace
      && document.tokens[first].shape.contains(.allCapitals)
  }

  private func isBroadcast(_ tokens: Range<Int>) -> Bool {
    var end = tokens.lowerBound
    if document.kind(end - 1)?.opensSpeech == true { end -= 1 }
    guard tokens.count > 1, end > 1, document.isPossessive(end - 1),
      !tokens.contains(where: isPartOfBody),
      let owner = closedName(at: end - 2), owner.kind == .organisation,
      let sort = Lexicon.organisations.row(document.text(owner.tokens))?.string(2)
    else { return false }
    return sort.hasPrefix("media")
  }

  /// "Board" of the "Harbour Board", but not "the Union".
  private func isPartOfBody(_ token: Int) -> Bool {
    has([.organisationHead, .organisationSuffix], token) && document.keyword(token - 1) != .the
  }
}
