internal import DramatisLexicon
internal import DramatisText

/// An article made ready for reading: its bytes, tokens with the facts of each word, sentences and
/// paragraphs. Everything after it works on token numbers.
struct Document {
  let bytes: [UInt8]
  let tokens: [Token]
  /// The facts of each token's word, by token.
  let words: [WordFacts]
  let sentences: [Sentence]
  let paragraphs: [Range<Int>]
  /// The number of each token's sentence.
  let sentenceOf: [Int32]

  /// Tokenises `text`. O(bytes of the text).
  init(_ text: String, vocabulary: Vocabulary) {
    let bytes = Array(text.utf8)
    let tokenizer = Tokenizer { Lexicon.abbreviations.row(Array($0).span) != nil }
    var tokens = tokenizer.tokens(of: bytes)
    var words = tokens.map { vocabulary.facts(of: bytes[$0.range]) }
    RunTogether.split(&tokens, &words, bytes: bytes, vocabulary: vocabulary)
    let cues = SentenceCues(
      bindsForward: { [tokens, words] index in
        words[index].traits.contains(.bindsForward)
          || (tokens[index].range.count == 2 && index + 1 < tokens.count
            && tokens[index + 1].isCapitalised && words[index + 1].lowerShare < 50)
      },
      opensSentence: { [words] in
        // "the U.S. Ambassador"
        words[$0].lowerShare >= 60 && words[$0].starts.isDisjoint(with: [.officeHeads, .offices])
          || words[$0].wordClass != .open
      })
    let segmentation = Segmentation(tokens, cues: cues)
    var sentenceOf = [Int32](repeating: 0, count: tokens.count)
    for (number, sentence) in segmentation.sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = Int32(number) }
    }
    self.bytes = bytes
    self.tokens = tokens
    self.words = words
    self.sentences = segmentation.sentences
    self.paragraphs = segmentation.paragraphs
    self.sentenceOf = sentenceOf
  }

  /// The bytes of the text that `tokens` cover.
  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      self.tokens[tokens.lowerBound].range.lower, self.tokens[tokens.upperBound - 1].range.upper)
  }

  /// The words that `tokens` cover, white space folded.
  func text(_ tokens: Range<Int>) -> String {
    var result: [UInt8] = []
    for index in tokens {
      if index > tokens.lowerBound, self.tokens[index].isAfterSpace { result.append(0x20) }
      result.append(contentsOf: bytes[self.tokens[index].range])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The sentence that `token` stands in.
  func sentence(of token: Int) -> Sentence { sentences[Int(sentenceOf[token])] }

  /// Whether `token` is the first word of its sentence, marks left out.
  func opensSentence(_ token: Int) -> Bool {
    var index = sentence(of: token).tokens.lowerBound
    while index < token, tokens[index].kind != .word, tokens[index].kind != .number { index += 1 }
    return index == token || (token > 0 && tokens[token - 1].kind.opensSpeech)
  }

  /// The grammar word at `token`, if it is one and `token` is in the text.
  func keyword(_ token: Int) -> Keyword? {
    words.indices.contains(token) ? words[token].keyword : nil
  }

  /// The word that rules for offices and countries name at `token`, if it is one and `token` is in the text.
  func officeWord(_ token: Int) -> OfficeWord? {
    words.indices.contains(token) ? words[token].officeWord : nil
  }

  /// The kind of `token`, or nil outside of the text.
  func kind(_ token: Int) -> Token.Kind? {
    tokens.indices.contains(token) ? tokens[token].kind : nil
  }

  /// Whether `token` is a word in lower case.
  func isLowercase(_ token: Int) -> Bool {
    tokens.indices.contains(token) && tokens[token].kind == .word && !tokens[token].isCapitalised
  }

  /// Whether `token` is in the text and written as `word` is, byte for byte.
  func spells(_ token: Int, _ word: StaticString) -> Bool {
    guard tokens.indices.contains(token), tokens[token].range.count == word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer { bytes[tokens[token].range].elementsEqual($0) }
  }

  /// Whether `token` is "’s" or the apostrophe of a plural.
  func isPossessive(_ token: Int) -> Bool {
    guard tokens.indices.contains(token), !tokens[token].isAfterSpace else { return false }
    if tokens[token].kind == .closeSingle {
      return token > 0 && tokens[token - 1].kind == .word
        && bytes[Int(tokens[token - 1].range.upper) - 1] | 0x20 == UInt8(ascii: "s")
    }
    guard tokens[token].kind == .clitic else { return false }
    return bytes[Int(tokens[token].range.upper) - 1] | 0x20 == UInt8(ascii: "s")
  }
}

extension [UInt8] {
  /// The bytes in `range`.
  subscript(range: TextRange) -> ArraySlice<UInt8> { self[Int(range.lower)..<Int(range.upper)] }
}

extension Token.Kind {
  /// Whether the mark may stand before the first word of somebody's words.
  var opensSpeech: Bool { self == .openQuote || self == .openSingle }
}
