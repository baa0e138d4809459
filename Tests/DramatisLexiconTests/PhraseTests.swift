internal import DramatisLexicon
internal import DramatisText
internal import Testing

/// The longest key of a table that starts at a token.
struct PhraseTests {
  @Test(
    arguments: [
      ("South Korea won", "South Korea", .written),
      ("United States of America’s", "United States of America", .written),
      ("United Nations Security Council met", "United Nations Security Council", .written),
      ("Côte d’Ivoire", "Côte d’Ivoire", .written), ("Cote d'Ivoire", "Cote d'Ivoire", .written),
      ("UKRAINE WINS", "UKRAINE", .titled), ("UKRAINE WINS", nil, .written),
      ("Nobody came", nil, .written),
      ("Guinea-Bissau voted", "Guinea-Bissau", .written), ("South", nil, .written),
    ] as [(String, String?, Table.KeyStyle)])
  func longest(_ text: String, _ phrase: String?, _ style: Table.KeyStyle) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer { _ in false }.tokens(of: bytes)
    let found = [Lexicon.countries, Lexicon.organisations].compactMap {
      $0.longestMatch(at: 0, before: tokens.count, tokens: tokens, bytes: bytes, style: style)
    }.max { $0.tokens.count < $1.tokens.count }
    let words = found.map { match in
      String(
        decoding: bytes[..<Int(tokens[match.tokens.upperBound - 1].range.upper)], as: UTF8.self)
    }
    #expect(words == phrase)
  }

  @Test func doesNotPassItsEnd() {
    let bytes = Array("South Korea".utf8)
    let tokens = Tokenizer { _ in false }.tokens(of: bytes)
    #expect(Lexicon.countries.longestMatch(at: 0, before: 1, tokens: tokens, bytes: bytes) == nil)
    #expect(Lexicon.countries.longestMatch(at: 1, before: 1, tokens: tokens, bytes: bytes) == nil)
  }

  @Test(arguments: [
    ("HOLT", "Holt"), ("O’BRIEN", "O’brien"), ("ÉLAN", "Élan"), ("", ""), ("a", "a"),
  ])
  func titled(_ word: String, _ titled: String) {
    #expect(String(decoding: Letters.titled(Array(word.utf8)[...]), as: UTF8.self) == titled)
  }

  @Test(arguments: [("HOLT", "holt"), ("ÉLAN", "élan"), ("", ""), ("5%", "5%")])
  func lowercased(_ word: String, _ lower: String) {
    #expect(String(decoding: Letters.lowercased(Array(word.utf8)[...]), as: UTF8.self) == lower)
  }
}
