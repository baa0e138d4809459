internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// The codes of three letters that results of sports put behind people for their countries: “Ann Smith (GBR)”.
/// Anywhere else three capitals are rather a body’s acronym.
extension NameFinder {
  /// Adds the codes that stand in brackets right behind the people of `tagged`. Some are clubs’ as well (`CHI`):
  /// they count where another one is no club’s. O(count of `tagged`).
  mutating func addCodes(behind tagged: [TaggedName]) {
    var found: [(token: Int, state: String, isDoubtful: Bool)] = []
    for name in tagged where name.kind == .person {
      if let code = code(at: name.tokens.upperBound) { found.append(code) }
    }
    guard found.contains(where: { !$0.isDoubtful }) else { return }
    for code in found {
      add(
        code.token..<code.token + 1, .country, "name.country.code", NameConfidence.country,
        canonical: code.state)
    }
  }

  /// The code between the bracket `open` and the next, if it is one.
  private func code(at open: Int) -> (token: Int, state: String, isDoubtful: Bool)? {
    let token = open + 1
    guard document.kind(open) == .openBracket, document.kind(token) == .word,
      document.kind(token + 1) == .closeBracket, !isTaken[token],
      let state = Lexicon.countryCodes.row(document.text(token..<token + 1))?.string(1)
    else { return nil }
    let isDoubtful = state.hasSuffix("?")
    return (token, isDoubtful ? String(state.dropLast()) : state, isDoubtful)
  }
}
