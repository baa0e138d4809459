internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// What stands beside a name and says whether it is a place’s.
extension NameFinder {
  /// "US$5", "US $5": the country of a currency is not spoken of.
  func isCurrency(_ tokens: Range<Int>) -> Bool {
    let sign = tokens.upperBound
    return document.kind(sign) == .symbol && document.kind(sign + 1) == .number
      && document.bytes[Int(document.tokens[sign].range.lower)] == UInt8(ascii: "$")
  }

  /// "German-language", "in German.": the word for what is of a country means a language.
  func isLanguage(_ name: ClosedName) -> Bool {
    guard name.kind == .demonym else { return false }
    let end = name.tokens.upperBound
    let next = document.kind(end) == .hyphen ? end + 1 : end
    guard document.kind(next) == .word, document.sentenceOf[next] == document.sentenceOf[end - 1]
    else { return document.keyword(name.tokens.lowerBound - 1) == .in }
    switch document.officeWord(next) {
    case .language, .languages, .speaking: return true
    default: break
    }
    return document.keyword(name.tokens.lowerBound - 1) == .in && next == end
      && document.isLowercase(next) && document.words[next].wordClass != .open
  }

  /// "the town Aldermoor", where the tagger is not sure that it is a person.
  func isBehindPlaceNoun(_ name: TaggedName) -> Bool {
    let noun = name.tokens.lowerBound - 1
    return document.isLowercase(noun) && document.words[noun].wordClass == .open
      && NameConfidence.of(name.probability) < Self.sureAgainstNoun
      && Self.placeNouns.contains(document.text(noun..<noun + 1))
  }

  /// Below which confidence a noun says that a name is no person’s.
  private static let sureAgainstNoun = 0.9

  private static let placeNouns: Set = [
    "city", "hamlet", "island", "municipality", "province", "suburb", "town", "township", "village",
  ]
}
