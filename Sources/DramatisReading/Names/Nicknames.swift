internal import DramatisLexicon
internal import DramatisText

/// People whose given and family names a nickname in brackets parts: "Robert (Bob) Doe".
extension NameFinder {
  /// The tokens from where the person starts whose bracket closes in them: "Jane Ann | (Joan) Doe" is one. Without a
  /// name before the bracket, the tokens behind it.
  mutating func wholeNickname(_ tokens: Range<Int>) -> Range<Int> {
    guard
      let close = tokens.first(where: { [.openBracket, .closeBracket].contains(document.kind($0)) }
      ),
      document.kind(close) == .closeBracket
    else { return tokens }
    guard let given = spans.last, given.kind == .person, close + 1 < tokens.upperBound,
      document.kind(given.tokens.upperBound) == .openBracket,
      given.tokens.upperBound + 1 == tokens.lowerBound
    else { return close + 1..<tokens.upperBound }
    spans.removeLast()
    return given.tokens.lowerBound..<tokens.upperBound
  }

  /// "Robert (Bob) Doe": whether a bracket opens at `token` and closes again before the family name.
  func opensNickname(_ token: Int, within tokens: Range<Int>) -> Bool {
    guard document.kind(token) == .openBracket else { return false }
    return [token + 2, token + 3].contains {
      document.kind($0) == .closeBracket && $0 + 1 < tokens.upperBound
    }
  }

  /// Where a second name of the same person starts that a page has put behind the first: "Bob Doe | Robert (Bob) Doe".
  func secondName(in tokens: Range<Int>) -> Int? {
    guard let open = tokens.first(where: { document.kind($0) == .openBracket }),
      open - tokens.lowerBound >= 3,
      has(.givenName, open - 1)
    else { return nil }
    let first = document.words[tokens.lowerBound].id
    return [open - 1, open + 1].contains { document.words[$0].id == first } ? open - 1 : nil
  }
}
