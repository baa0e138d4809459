internal import DramatisLexicon
internal import DramatisText

/// People whom the tagger takes for bodies or places, and a pronoun beside them tells.
extension NameFinder {
  /// Below which confidence a word that he or she may mean names a person rather than a body or place.
  private static let sureAgainstPronoun = 0.85
  /// The share, in per cent, of its uses that news writes small, from which on a word is a common one.
  private static let commonShare = 20
  /// How many words behind a name, or before it in its sentence, the pronoun may stand.
  private static let maximumDistance = 25

  /// Takes names of bodies or places that the tagger is unsure of for people where they act and he or she
  /// stands near: "For her part in the film, Quell received a prize", "how Mary of Harle was ill and her
  /// brother". A single word has to be doubtful wherever it stands in the document. O(tokens).
  mutating func addMeantPeople() {
    let meant = meantWords()
    for index in spans.indices where spans[index].kind != .person {
      let tokens = spans[index].tokens
      let isMeant =
        tokens.count == 1
        ? meant.contains(document.words[tokens.lowerBound].id) : isNamedAsPerson(spans[index])
      if isMeant { takeForPerson(index) }
    }
  }

  /// The single words that he or she means somewhere, and that are doubtful everywhere.
  private func meantWords() -> Set<Int32> {
    let single = spans.lazy.filter { $0.tokens.count == 1 && $0.kind != .person }
    func word(_ span: NameSpan) -> Int32 { document.words[span.tokens.lowerBound].id }
    let meant = Set(
      single.filter {
        mayBeMistaken($0) && isActor($0.tokens.lowerBound) && isNearPronoun($0.tokens.lowerBound)
      }.map(word))
    guard !meant.isEmpty else { return [] }
    return meant.subtracting(single.filter { !mayBeMistaken($0) }.map(word))
  }

  private mutating func takeForPerson(_ index: Int) {
    let tokens = spans[index].tokens
    spans[index] = NameSpan(
      tokens: tokens, kind: .person, rule: "name.person.pronoun",
      confidence: NameConfidence.meant, title: title(before: tokens.lowerBound))
    bodyTokens.subtract(tokens)
  }

  /// How many words a longer name has that is taken for a person's.
  private static let longerCounts = 2...5

  /// "Helen of Marle", "Helen de la Marle": a given name before words that are no body's, place's or event's.
  private func isNamedAsPerson(_ span: NameSpan) -> Bool {
    let tokens = span.tokens
    guard Self.longerCounts ~= tokens.count, has(.givenName, tokens.lowerBound),
      mayBeMistaken(span),
      !tokens.contains(where: {
        document.kind($0) != .word || document.keyword($0) == .and
          || has([.organisationHead, .organisationSuffix, .placeWord, .eventWord], $0)
      })
    else { return false }
    let end = tokens.upperBound
    return isActor(end - 1) && isNearPronoun(end - 1)
  }

  /// Whether the tagger alone took it for a body or place and is unsure, and nothing before the word or in it
  /// says that it is one.
  private func mayBeMistaken(_ span: NameSpan) -> Bool {
    let token = span.tokens.lowerBound
    guard span.confidence < Self.sureAgainstPronoun,
      !document.tokens[token].shape.contains(.allCapitals),
      span.rule == "name.organisation.tagger" || span.rule == "name.place.tagger"
    else { return false }
    // "Barcelona accepted his resignation"
    if span.tokens.count == 1, let known = Lexicon.gazetteer.row(document.text(span.tokens)),
      !known.string(1).hasPrefix("person")
    {
      return false
    }
    switch document.keyword(token - 1) {
    case .in, .at, .near, .from, .to, .the, .of: return false
    default:
      return document.words[token].wordClass == .open
        && document.words[token].lowerShare < Self.commonShare
        && document.bytes[document.tokens[token].range].allSatisfy { !(0x30...0x39).contains($0) }
    }
  }

  /// Whether a verb follows, or what the name owns.
  private func isActor(_ token: Int) -> Bool {
    let next = token + 1
    guard next < document.sentence(of: token).tokens.upperBound else { return false }
    if document.isPossessive(next) { return true }
    guard document.isLowercase(next) else { return false }
    let word = document.words[next]
    if word.wordClass == .auxiliary { return true }
    guard word.wordClass == .open else { return false }
    let bytes = document.bytes[document.tokens[next].range]
    return !word.cue.isEmpty || bytes.suffix(2).elementsEqual("ed".utf8)
  }

  /// Whether he or she stands behind the name in its sentence or the next, or before it in its own, and no
  /// "its" does.
  private func isNearPronoun(_ token: Int) -> Bool {
    let sentence = Int(document.sentenceOf[token])
    let start = document.sentences[sentence].tokens.lowerBound
    let last = min(sentence + 1, document.sentences.count - 1)
    let end = document.sentences[last].tokens.upperBound
    var isNear = false
    for near in max(start, token - Self.maximumDistance)..<min(end, token + Self.maximumDistance) {
      switch document.keyword(near) {
      case .he, .she, .his, .her, .him, .himself, .herself: isNear = true
      case .its: return false
      default: break
      }
    }
    return isNear
  }
}
