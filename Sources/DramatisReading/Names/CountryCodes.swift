internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// The codes of three letters that results of sports put behind people for their countries: “Ann Smith (GBR)”.
/// Anywhere else three capitals are rather a body’s acronym.
extension NameFinder {
  /// Adds the codes that stand in brackets right behind the people of `tagged`. O(count of `tagged`).
  mutating func addCodes(behind tagged: [TaggedName]) {
    for name in tagged where name.kind == .person {
      let token = name.tokens.upperBound + 1
      guard document.kind(token - 1) == .openBracket, document.kind(token) == .word,
        document.kind(token) == .word && document.kind(token + 1) == .closeBracket, !isTaken[token],
        let row = Lexicon.countryCodes.row(document.text(token..<token + 1))
      else { continue }
      add(
        token..<token + 1, .country, "name.country.code", NameConfidence.country,
        canonical: row.string(1))
    }
  }
}
