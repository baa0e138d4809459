internal import DramatisLexicon
internal import DramatisTagger

/// The features of every token of a set of examples, as rows of weights.
struct FeatureLists {
  /// The rows of all tokens, one after another.
  private(set) var rows: [Int32] = []
  /// Where each token’s rows start, by token over all examples; one more at the end.
  private(set) var starts: [Int] = [0]
  /// The parts of sentences that people annotated, in tokens over all examples.
  private(set) var annotated: [Range<Int>] = []
  /// Those that a larger model annotated.
  private(set) var taught: [Range<Int>] = []
  /// The label of each token.
  private(set) var labels: [UInt8] = []

  /// Lists the features of `examples` that `index` numbers: those of the second pass where there are labels of
  /// the first.
  init(
    _ examples: [Example], firstLabels: [[UInt8]]?, maker: FeatureMaker, index: FeatureIndex
  ) {
    for (number, example) in examples.enumerated() {
      let base = labels.count
      maker.forEachToken(example, firstLabels: firstLabels?[number]) { feature in
        if let row = index.row(feature) { rows.append(row) }
      } end: {
        starts.append(rows.count)
      }
      labels += example.labels
      let lessons = example.lessons.map { base + $0.lowerBound..<base + $0.upperBound }
      if example.isTaught { taught += lessons } else { annotated += lessons }
    }
  }
}

/// Makes the features of tokens as the tagger does, word types looked up once.
final class FeatureMaker {
  private let vocabulary: Vocabulary
  private let statistics: WordStatistics
  private var types: [Int32: (key: TypeFeatures.Key, features: [[UInt64]])] = [:]

  init(vocabulary: Vocabulary, statistics: WordStatistics) {
    self.vocabulary = vocabulary
    self.statistics = statistics
  }

  /// Calls `body` with each feature of each token of the lessons, and `end` once a token, those outside of
  /// lessons too.
  func forEachToken(
    _ example: Example, firstLabels: [UInt8]?, _ body: (UInt64) -> Void, end: () -> Void
  ) {
    let input = example.input
    let keys = input.words.map { type($0).key }
    let evidence = firstLabels.map { DocumentEvidence(input, labels: $0) }
    let context = ContextFeatures(input: input, keys: keys, evidence: evidence)
    var lessons = example.lessons[...]
    for sentence in input.sentences {
      let style = ContextFeatures.style(of: sentence, input: input)
      for index in sentence {
        while let first = lessons.first, first.upperBound <= index { lessons.removeFirst() }
        guard lessons.first?.contains(index) == true else {
          end()
          continue
        }
        for offset in -TypeFeatures.reach...TypeFeatures.reach {
          guard sentence.contains(index + offset) else { continue }
          type(input.words[index + offset]).features[offset + TypeFeatures.reach].forEach(body)
        }
        context.forEach(index, in: sentence, style: style, body)
        end()
      }
    }
  }

  private func type(_ facts: WordFacts) -> (key: TypeFeatures.Key, features: [[UInt64]]) {
    if let known = types[facts.id] { return known }
    let made = TypeFeatures(vocabulary.bytes(of: facts.id), facts: facts, statistics: statistics)
    let features = (-TypeFeatures.reach...TypeFeatures.reach).map { offset in
      var list: [UInt64] = []
      made.forEach(offset: offset) { list.append($0) }
      return list
    }
    types[facts.id] = (made.key, features)
    return (made.key, features)
  }
}
