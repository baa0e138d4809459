internal import DramatisLexicon
internal import DramatisText

/// Names that the tagger leaves out and words beside them, or the rest of the document, tell.
extension NameFinder {
  /// Takes capitalised words behind "the" that end in one like "Committee" for a body.
  mutating func addInstitutions() {
    for last in document.tokens.indices
    where has(.organisationHead, last) && isFreeCapital(last) {
      var first = last
      let limit = document.sentence(of: last).tokens.lowerBound
      while first > limit, isFreeCapital(first - 1), document.tokens[first].isAfterSpace,
        !(document.opensSentence(first - 1) && document.words[first - 1].lowerShare >= 80)
      {
        first -= 1
      }
      // "the Ukrainian Parliament": a country’s makes a name of the head alone.
      let tokens = withOrigin(first..<last + 1)
      guard tokens.count > 1, document.keyword(tokens.lowerBound - 1) == .the else { continue }
      add(
        tokens, .organisation, "name.organisation.head",
        NameConfidence.institution)
    }
  }

  private func isFreeCapital(_ token: Int) -> Bool {
    document.tokens[token].kind == .word && document.tokens[token].isCapitalised && !isTaken[token]
      && closedAt[token] < 0 && headAt[token] < 0 && document.words[token].wordClass == .open
      && !has([.honorific, .rank, .calendar], token)
  }

  /// Takes a capitalised word behind "Mr", "Mrs" and the like for a person; not "Mother Earth", "Master Plan".
  mutating func addTitled() {
    for token in document.tokens.indices.dropFirst()
    where has([.feminineHonorific, .masculineHonorific], token - 1)
      && has(.honorific, token - 1) && !isTaken[token] && !isTaken[token - 1]
      && document.tokens[token].isCapitalised && document.tokens[token].isAfterSpace
      && document.words[token].wordClass == .open && headAt[token] < 0
      && document.sentenceOf[token] == document.sentenceOf[token - 1]
      && !(isCommon(token - 1) && isCommon(token))
    {
      add(
        token..<token + 1, .person, "name.person.titled", NameConfidence.titled, title: token - 1)
    }
  }

  /// Whether news writes the word small at least as often as not.
  private func isCommon(_ token: Int) -> Bool { document.words[token].lowerShare >= 50 }

  /// Takes single words that name a person elsewhere in the document, or begin or end a person's full
  /// name there, for that person, too.
  mutating func addKnownPeople() {
    let known = knownPeople()
    for index in spans.indices where isMistaken(spans[index], known) {
      let start = spans[index].tokens.lowerBound
      spans[index] = NameSpan(
        tokens: spans[index].tokens, kind: .person, rule: "name.person.known",
        confidence: NameConfidence.known, title: title(before: start))
      bodyTokens.subtract(spans[index].tokens)
    }
    for token in document.tokens.indices
    where !isTaken[token] && document.tokens[token].isCapitalised && headAt[token] < 0
      && known.contains(document.words[token].id) && standsAsName(token)
    {
      add(
        token..<token + 1, .person, "name.person.known", NameConfidence.known,
        title: title(before: token))
    }
  }

  /// The words that name people, alone or as the first or last of a full name, rather than bodies or
  /// places: each name has a say as great as it is sure, and a doubtful one alone is not enough.
  private func knownPeople() -> Set<Int32> {
    var votes: [Int32: Double] = [:]
    for span in spans {
      guard let last = span.tokens.last else { continue }
      let first = span.tokens.lowerBound
      if span.kind == .person {
        votes[document.words[last].id, default: 0] += span.confidence
        if first < last, has(.givenName, first) {
          votes[document.words[first].id, default: 0] += span.confidence
        }
      } else if first == last {
        votes[document.words[first].id, default: 0] -= span.confidence
      }
    }
    return Set(votes.lazy.filter { $0.value > Self.leastVote }.map(\.key))
  }

  /// Whether a capital says that the word is a name: no other name follows, and it is seldom
  /// written small or stands where a common word has no capital.
  private func standsAsName(_ token: Int) -> Bool {
    guard !isCapital(token + 1) || document.words[token + 1].wordClass != .open else {
      return false
    }
    if !isCommon(token) { return true }
    return !document.opensSentence(token) && document.words[token].wordClass == .open
      && !isCapital(token - 1)
  }

  private func isCapital(_ token: Int) -> Bool {
    document.tokens.indices.contains(token) && document.tokens[token].isCapitalised
  }

  /// Whether the tagger is unsure that a name is a body's or place's, and it names a person elsewhere or
  /// is made as people's names are.
  private func isMistaken(_ span: NameSpan, _ known: Set<Int32>) -> Bool {
    guard span.kind == .organisation || span.kind == .place,
      span.rule == "name.organisation.tagger" || span.rule == "name.place.tagger"
    else { return false }
    let token = span.tokens.lowerBound
    guard !isWhere(token), document.keyword(token - 1) != .the else { return false }
    guard span.tokens.count == 1 else {
      return isFullName(span.tokens) && span.confidence < Self.sureAgainstGiven
    }
    if known.contains(document.words[token].id) { return span.confidence < Self.sureOtherwise }
    return has(.givenName, token) && span.confidence < Self.sureAgainstGiven
  }

  /// "Louise Doe": a given name and a family name.
  private func isFullName(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 2, let first = tokens.first, let last = tokens.last else { return false }
    return has(.givenName, first) && has(.surname, last)
      && !has([.organisationHead, .organisationSuffix, .placeWord, .eventWord], last)
  }

  /// Above which sum of confidences a word names people: one name that is likely.
  private static let leastVote = 0.5
  /// Below which confidence a word that names a person elsewhere does so here, and a given name does.
  private static let sureOtherwise = 0.5
  private static let sureAgainstGiven = 0.6

  /// "in Alice", "the mayor of Alice": where something is.
  private func isWhere(_ token: Int) -> Bool {
    if document.keyword(token - 1) == .of, token >= 2 { return headAt[token - 2] >= 0 }
    return [.in, .at, .near].contains(document.keyword(token - 1))
  }
}
