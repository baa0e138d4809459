internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// What stands beside a name and says whether it is a place’s.
extension NameFinder {
  /// "US$5", "US $5": the country of a currency is not spoken of; but that of "gave Greece $5" is.
  func isCurrency(_ tokens: Range<Int>) -> Bool {
    let sign = tokens.upperBound
    guard document.kind(sign) == .symbol, document.kind(sign + 1) == .number,
      !document.tokens[sign].isAfterSpace
        || tokens.count == 1 && document.words[sign - 1].shape == .capitals
    else { return false }
    return document.bytes[Int(document.tokens[sign].range.lower)] == UInt8(ascii: "$")
  }

  /// "German-language", "in German.": the word for what is of a country means a language; not "in German and Dutch
  /// towns", "in Americans".
  func isLanguage(_ name: ClosedName) -> Bool {
    guard name.kind == .demonym else { return false }
    let end = name.tokens.upperBound
    let next = document.kind(end) == .hyphen ? end + 1 : end
    if document.kind(next) == .word, document.sentenceOf[next] == document.sentenceOf[end - 1] {
      switch document.officeWord(next) {
      case .language, .languages, .speaking: return true
      default: break
      }
    }
    guard document.keyword(name.tokens.lowerBound - 1) == .in, !document.ends(end - 1, in: "s")
    else { return false }
    switch document.kind(end) {
    case nil, .period, .terminator, .closeQuote, .closeBracket: return true
    case .word:
      return document.isLowercase(end) && document.words[end].wordClass != .open
        && ![.and, .or].contains(document.keyword(end))
    default: return false
    }
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
