internal import DramatisLexicon
internal import DramatisText

/// Firms that the tagger takes for people, and that shares, stakes and takeovers tell: "shares in Quell".
///
/// Of the single words in the training corpora that stand beside shares and stakes, 54 name bodies and one a person.
extension NameFinder {
  /// How sure a person’s mentions are on average who stays one beside shares: "Musk’s stock".
  private static let sureAgainstShares = 0.9

  /// Takes people of one word, whom no title and no longer name of the article says to be one, for firms where
  /// somebody owns, buys or sells them. O(tokens).
  mutating func addOwnedFirms() {
    let single = spans.indices.filter { spans[$0].kind == .person && spans[$0].tokens.count == 1 }
    func word(_ index: Int) -> Int32 { document.words[spans[index].tokens.lowerBound].id }
    var owned = Set(single.filter { isOwned(spans[$0].tokens.lowerBound) }.map(word))
    guard !owned.isEmpty else { return }
    for (word, mentions) in Dictionary(grouping: single, by: word) where owned.contains(word) {
      let confidence = mentions.reduce(0) { $0 + spans[$1].confidence } / Double(mentions.count)
      if confidence >= Self.sureAgainstShares
        || mentions.contains(where: { spans[$0].title != nil })
      {
        owned.remove(word)
      }
    }
    for span in spans where span.kind == .person && span.tokens.count > 1 {
      owned.subtract(span.tokens.map { document.words[$0].id })
    }
    for index in single where owned.contains(word(index)) {
      spans[index].kind = .organisation
      spans[index].rule = "name.organisation.owned"
      spans[index].confidence = NameConfidence.given
      bodyTokens.formUnion(spans[index].tokens)
    }
  }

  private func isOwned(_ token: Int) -> Bool {
    isBased(token) || isBehindShare(token) || hasBusiness(token) || hasPapers(token)
  }

  /// "Ontario-based Quell rose", but not "the Ontario-based Quell camp".
  private func isBased(_ token: Int) -> Bool {
    guard document.spells(token - 1, "based"), document.kind(token - 2) == .hyphen else {
      return false
    }
    guard document.isLowercase(token + 1), document.words[token + 1].wordClass == .open else {
      return true
    }
    return document.ends(token + 1, in: "ed") || !document.words[token + 1].cue.isEmpty
  }

  /// "shares in Quell", "the takeover of Quell".
  private func isBehindShare(_ token: Int) -> Bool {
    [.of, .in, .for, .over, .with].contains(document.keyword(token - 1))
      && isOne(of: Self.ownership, token - 2)
  }

  /// "Quell’s voting shares".
  private func hasBusiness(_ token: Int) -> Bool {
    guard document.isPossessive(token + 1) else { return false }
    return isOne(of: Self.business, token + 2)
      || document.isLowercase(token + 2) && isOne(of: Self.business, token + 3)
  }

  /// "Quell shares rose", but not "Quell shares a video".
  private func hasPapers(_ token: Int) -> Bool {
    guard isOne(of: Self.papers, token + 1), document.isLowercase(token + 2) else { return false }
    return document.words[token + 2].wordClass == .auxiliary || document.ends(token + 2, in: "ed")
      || isOne(of: ["rose", "fell", "lost", "slid"], token + 2)
  }

  private func isOne(of words: [StaticString], _ token: Int) -> Bool {
    document.isLowercase(token) && words.contains { document.spells(token, $0) }
  }

  /// What can be of, in or for a firm.
  private static let ownership: [StaticString] = [
    "share", "shares", "stake", "stakes", "stock", "takeover", "merger", "subsidiary",
    "acquisition", "ownership",
    "privatisation", "privatization", "shareholders", "shareholding", "creditors",
  ]
  /// What a firm issues.
  private static let papers: [StaticString] = [
    "share", "shares", "stock", "stocks", "bonds", "shareholders",
  ]
  /// What a firm has.
  private static let business: [StaticString] = [
    "share", "shares", "stock", "bonds", "shareholders", "creditors", "output", "exports",
    "turnover", "subsidiary",
    "headquarters", "earnings", "dividend",
  ]
}
