public import DramatisLexicon

/// A document as the tagger sees it.
public struct TaggerInput: Sendable {
  /// The facts of each token’s word.
  public var words: [WordFacts]
  /// The phrase of the lexicon that each token stands in, as ``phraseCode(table:first:last:)`` gives
  /// it; 0 if none.
  public var phrases: [UInt8]
  /// The name of the gazetteer that each token stands in, as ``phraseCode(table:first:last:)`` gives
  /// it; 0 if none.
  public var gazetteer: [UInt8]
  /// What each token is in an acronym that the document spells out, as a number; 0 for most.
  public var acronyms: [UInt8]
  /// The sentences, in order; together they hold every token once.
  public var sentences: [Range<Int>]
  /// Whether each token starts with a capital.
  public var isCapitalised: [Bool]

  /// Makes an input of its parts.
  public init(
    words: [WordFacts], phrases: [UInt8], gazetteer: [UInt8], acronyms: [UInt8],
    sentences: [Range<Int>], isCapitalised: [Bool]
  ) {
    self.words = words
    self.phrases = phrases
    self.gazetteer = gazetteer
    self.acronyms = acronyms
    self.sentences = sentences
    self.isCapitalised = isCapitalised
  }

  /// The code of a token in a phrase of the lexicon: which table, and whether it is the phrase’s
  /// first token, its last, both or neither.
  public static func phraseCode(table: UInt8, first: Bool, last: Bool) -> UInt8 {
    table << 2 | (first ? 2 : 0) | (last ? 1 : 0)
  }
}
