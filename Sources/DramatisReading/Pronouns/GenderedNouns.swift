internal import DramatisLexicon
internal import DramatisText

/// The nouns of a document that mean a man or a woman and name nobody: "his mother", "a widow".
struct GenderedNouns {
  private var tokens: [Int] = []

  /// Finds the nouns of `document`. O(tokens).
  init(document: Document, names: Names) {
    for token in document.tokens.indices
    where document.words[token].nounGender != .none && document.isLowercase(token)
      && names.name(at: token + 1) == nil
    {
      tokens.append(token)
    }
  }

  /// How far before `pronoun` such a noun of its gender stands, as the axis `nouns` has it.
  func distance(of pronoun: Pronoun, in document: Document) -> Int {
    let sentence = document.sentenceOf[pronoun.token]
    let end = tokens.partitioningIndex { $0 >= pronoun.token }
    for token in tokens[..<end].reversed() {
      let distance = sentence - document.sentenceOf[token]
      guard distance <= 1 else { return 0 }
      if Gender(document.words[token].nounGender) == pronoun.gender { return 1 + Int(distance) }
    }
    return 0
  }
}

extension Gender {
  /// The gender that a noun means.
  init(_ noun: WordFacts.NounGender) {
    self =
      switch noun {
      case .none: .unknown
      case .feminine: .feminine
      case .masculine: .masculine
      }
  }
}
