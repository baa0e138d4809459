internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// Finds the names of the gazetteer, which only tell the tagger what a name may be.
struct Gazetteer {
  let document: Document

  /// The code of the name that each token stands in, 0 where it stands in none: from left to right the
  /// longest name at each token. O(count of tokens).
  func codes() -> [UInt8] {
    var result = [UInt8](repeating: 0, count: document.tokens.count)
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let match = match(at: index, before: sentence.tokens.upperBound),
          let number = Self.number(of: match.row)
        else {
          index += 1
          continue
        }
        for token in match.tokens {
          result[token] = TaggerInput.phraseCode(
            table: number, first: token == index, last: token == match.tokens.upperBound - 1)
        }
        index = match.tokens.upperBound
      }
    }
    return result
  }

  private func match(at index: Int, before end: Int) -> PhraseMatch? {
    let token = document.tokens[index]
    let range = document.words[index].gazetteer
    // Long words in capitals are read as in a headline; short ones are acronyms.
    let isShouted = range == nil && token.shape.contains(.allCapitals) && token.range.count > 4
    guard range != nil || isShouted else { return nil }
    return Lexicon.gazetteer.longestMatch(
      at: index, before: end, tokens: document.tokens, bytes: document.bytes,
      style: isShouted ? .titled : .written, in: range)
  }

  /// The number of a name's class and of the doubt about it, from 1.
  private static func number(of row: Table.Row) -> UInt8? {
    let name = row.bytes(1)
    let isDoubtful = name.last == UInt8(ascii: "?")
    guard let sort = GazetteerClass(name: isDoubtful ? name.dropLast() : name) else { return nil }
    return sort.rawValue * 2 + (isDoubtful ? 1 : 0)
  }
}
