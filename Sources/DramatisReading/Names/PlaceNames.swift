internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// What stands beside a name and says whether it is a place’s.
extension NameFinder {
  /// "US$5", "US $5": the country of a currency is not spoken of.
  func isCurrency(_ tokens: Range<Int>) -> Bool {
    let sign = tokens.upperBound
    return document.kind(sign) == .symbol && document.kind(sign + 1) == .number
      && document.text(sign..<sign + 1) == "$"
  }

  /// "German-language", "in German.": the word for what is of a country means a language.
  func isLanguage(_ name: ClosedName) -> Bool {
    guard name.kind == .demonym else { return false }
    let end = name.tokens.upperBound
    let next = document.kind(end) == .hyphen ? end + 1 : end
    guard document.kind(next) == .word, document.sentenceOf[next] == document.sentenceOf[end - 1]
    else { return document.keyword(name.tokens.lowerBound - 1) == .in }
    if Self.languageNouns.contains(document.text(next..<next + 1)) { return true }
    return document.keyword(name.tokens.lowerBound - 1) == .in && next == end
      && document.isLowercase(next) && document.words[next].wordClass != .open
  }

  private static let languageNouns: Set = [
    "language", "languages", "speaker", "speakers", "speaking",
  ]

  /// "the town Aldermoor", where the tagger is not sure that it is a person.
  func isBehindPlaceNoun(_ name: TaggedName) -> Bool {
    let noun = name.tokens.lowerBound - 1
    return NameConfidence.of(name.probability) < Self.sureAgainstNoun && document.isLowercase(noun)
      && Self.placeNouns.contains(document.text(noun..<noun + 1))
  }

  /// Below which confidence a noun says that a name is no person’s.
  private static let sureAgainstNoun = 0.9

  private static let placeNouns: Set = [
    "city", "hamlet", "island", "municipality", "province", "suburb", "town", "township", "village",
  ]
}
