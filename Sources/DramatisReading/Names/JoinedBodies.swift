internal import DramatisLexicon
internal import DramatisText

/// Bodies that stand beside each other in a list and were taken for one: "the Farmers’ Union, Plough Fund and …".
///
/// A name may hold a comma itself ("Ministry of Trade, Industry and Labour", "Doe Holdings, Inc."). Of the bodies
/// with a comma in the corpora that the tagger learns from, nearly all end in what "and" or "&" joins, or in the
/// form of a firm.
struct JoinedBodies {
  let document: Document

  /// The bodies in `tokens`, most often one: parts that a comma, "or", "and" or a slash joins. O(tokens²) of one name,
  /// which has few.
  func parts(of tokens: Range<Int>) -> [Range<Int>] {
    guard tokens.count >= Self.shortest * 2 + 1 else { return [tokens] }
    return listed(tokens).flatMap { alternatives($0) }
  }

  /// How many tokens each of two joined bodies has at least: "Fisheries, Rwanda" goes on with a place.
  private static let shortest = 2

  /// The parts between commas, if each may be a body by itself.
  private func listed(_ tokens: Range<Int>) -> [Range<Int>] {
    let parts = tokens.split { document.kind($0) == .comma }
    guard let last = parts.last, parts.count > 1,
      parts.allSatisfy({ $0.count >= Self.shortest })
    else { return [tokens] }
    // "Ministry of Trade, Industry and Labour", "Senate Trade, Industry and Labour Committee"
    if let joint = last.first(where: joins) {
      guard parts.allSatisfy(hasHead), hasHead(last.lowerBound..<joint), isHead(last.upperBound - 1)
      else { return [tokens] }
    }
    return parts
  }

  /// The parts on both sides of "or" or a slash, if both are named after what they are, or of "and", if they are
  /// so by the same word: "the Plough Party and Northern Plough Party".
  private func alternatives(_ tokens: Range<Int>) -> [Range<Int>] {
    guard let last = tokens.last, isHead(last) else { return [tokens] }
    for token in tokens.dropFirst(Self.shortest).dropLast(Self.shortest) {
      let before = tokens.lowerBound..<token
      let isJoint =
        switch document.keyword(token) {
        case .or: isHead(token - 1)
        case .and: before.contains { document.words[$0].id == document.words[last].id }
        default: document.spells(token, "/") && isHead(token - 1)
        }
      if isJoint { return [before] + alternatives(token + 1..<tokens.upperBound) }
    }
    return [tokens]
  }

  private func joins(_ token: Int) -> Bool {
    document.keyword(token) == .and || document.spells(token, "&")
  }

  private func hasHead(_ tokens: Range<Int>) -> Bool { tokens.contains(where: isHead) }

  private func isHead(_ token: Int) -> Bool {
    document.words[token].traits.contains(.organisationHead)
  }
}
