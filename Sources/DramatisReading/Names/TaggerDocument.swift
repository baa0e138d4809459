package import DramatisLexicon
package import DramatisTagger
package import DramatisText

extension TaggerInput {
  /// The tagger’s input for `text`, and its tokens: for training and scoring.
  package static func prepare(
    _ text: String, vocabulary: Vocabulary
  ) -> (input: TaggerInput, tokens: [Token]) {
    let document = Document(text, vocabulary: vocabulary)
    let closed = ClosedNames(document: document).found()
    return (TaggerInput(document, closed: closed), document.tokens)
  }

  /// The tagger’s input for a document with its names of the lexicon.
  init(_ document: Document, closed: [ClosedName]) {
    var phrases = [UInt8](repeating: 0, count: document.tokens.count)
    for name in closed {
      for token in name.tokens {
        phrases[token] = Self.phraseCode(
          table: name.phraseTable, first: token == name.tokens.lowerBound,
          last: token == name.tokens.upperBound - 1)
      }
    }
    self.init(
      words: document.words, phrases: phrases,
      gazetteer: Gazetteer(document: document).codes(),
      acronyms: Acronyms(document: document).codes(), sentences: document.sentences.map(\.tokens),
      isCapitalised: document.tokens.map(\.isCapitalised))
  }
}

extension ClosedName {
  /// The number of the table and of the doubt about it, from 1.
  fileprivate var phraseTable: UInt8 {
    let number: UInt8 =
      switch kind {
      case .country: 1
      case .demonym: 2
      case .organisation: 3
      default: 4
      }
    return isDoubtful ? number + 4 : number
  }
}
