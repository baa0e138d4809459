internal import DramatisLexicon
@testable internal import DramatisTagger

extension TaggerInput {
  /// The input of sentences whose words stand between spaces, without phrases of the lexicon.
  init(_ sentences: [String], _ vocabulary: Vocabulary) {
    let words = sentences.map { $0.split(separator: " ") }
    var ranges: [Range<Int>] = []
    for sentence in words {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + sentence.count)
    }
    let all = words.flatMap(\.self)
    self.init(
      words: all.map { vocabulary.facts(of: Array($0.utf8)[...]) },
      phrases: Array(repeating: 0, count: all.count),
      gazetteer: Array(repeating: 0, count: all.count),
      acronyms: Array(repeating: 0, count: all.count), sentences: ranges,
      isCapitalised: all.map { $0.first?.isUppercase ?? false })
  }
}

/// Labels as corpora write them: `O`, `B-person`, `S-location`.
func written(_ label: UInt8) -> String {
  guard let kind = TagSet.kind(of: Int(label)), let position = TagSet.position(of: Int(label))
  else { return "O" }
  let letter =
    switch position {
    case .begin: "B"
    case .inside: "I"
    case .end: "E"
    case .single: "S"
    }
  return "\(letter)-\(kind)"
}
