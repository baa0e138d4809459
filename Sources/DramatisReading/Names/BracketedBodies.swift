internal import DramatisLexicon
internal import DramatisText

extension NameFinder {
  /// Adds the short forms in brackets behind bodies that the tagger left out, and the same words elsewhere:
  /// "Dockers’ League (DkL)", "Harbour Authority of Peru (APP)". Their letters need not be the body’s initials: those
  /// are often of another language. O(tokens).
  mutating func addBracketedBodies() {
    var words: Set<Int32> = []
    for (open, bracket) in document.tokens.enumerated()
    where bracket.kind == .openBracket && isBracketedBody(open + 1) {
      let token = open + 1
      add(token..<token + 1, .organisation, Self.bracketed, NameConfidence.given)
      if document.tokens[token].range.count >= Self.shortest {
        words.insert(document.words[token].id)
      }
    }
    guard !words.isEmpty else { return }
    for token in document.tokens.indices
    where words.contains(document.words[token].id) && !isTaken[token] {
      add(token..<token + 1, .organisation, Self.bracketed, NameConfidence.given)
    }
  }

  /// The rule of these names: nothing but the bracket says what they are.
  static let bracketed: Rule = "name.organisation.bracketed"

  /// How many bytes a short form has at least that stands for its body elsewhere too: "MR" and "IT" mean more.
  private static let shortest = 3

  /// From which share of uses in lower case, in per cent, a word says something: "(VIDEO)", "(UPDATED)".
  private static let commonShare = 20

  private func isBracketedBody(_ token: Int) -> Bool {
    guard document.kind(token) == .word,
      document.kind(token + 1) == .closeBracket, !isTaken[token], closedAt[token] < 0,
      headAt[token] < 0, bodyTokens.contains(token - 2), !has(.calendar, token),
      document.words[token].shape != .capitals
        || document.words[token].lowerShare < Self.commonShare
    else { return false }
    let letters = document.bytes[document.tokens[token].range]
    return letters.count { (0x41...0x5A).contains($0) } >= 2
      && letters.allSatisfy { !(0x30...0x39).contains($0) }
  }
}
