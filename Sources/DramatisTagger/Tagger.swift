public import DramatisLexicon

/// Finds names by a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) in two
/// passes over a document: the second sees what the first took each word’s other mentions for.
///
/// The score of labels y for a sentence x is Σ_i (E[i][y_i] + T[y_{i-1}][y_i]), E being the sum of the
/// weights of the features of token i; the labels with the highest score are found by Viterbi’s
/// algorithm over the transitions that BIOES allows.
///
/// Holds what it has looked up for each word type; one thread uses it at a time.
public final class Tagger {
  private let model: TaggerModel
  private let vocabulary: Vocabulary
  /// By word type: its keys, and for each pass the sums of its features’ weights at each offset.
  private var keys: [TypeFeatures.Key] = []
  private var sums: [[Int16]]
  private var isKnown: [Bool] = []
  private let decoder = Decoder()
  private static let rows = 2 * TypeFeatures.reach + 1
  private static let rowCount = rows * TagSet.stride

  /// Makes a tagger of a model; the documents’ words come from `vocabulary`.
  public init(model: TaggerModel, vocabulary: Vocabulary) {
    self.model = model
    self.vocabulary = vocabulary
    sums = model.passes.map { _ in [] }
  }

  /// The labels of the tokens of `input`, as ``TagSet`` numbers them.
  /// O(tokens × labels²) with small constants.
  public func labels(_ input: TaggerInput) -> [UInt8] {
    for word in input.words { learn(word) }
    let keys = input.words.map { self.keys[Int($0.id)] }
    let first = pass(0, input, keys: keys, votes: nil)
    let votes = DocumentVotes.votes(for: input, labels: first)
    return pass(1, input, keys: keys, votes: votes)
  }

  /// The labels of the first pass alone: for training the second.
  package func firstPass(_ input: TaggerInput) -> [UInt8] {
    for word in input.words { learn(word) }
    return pass(0, input, keys: input.words.map { keys[Int($0.id)] }, votes: nil)
  }

  // MARK: Word types

  private func learn(_ facts: WordFacts) {
    let id = Int(facts.id)
    if id < isKnown.count, isKnown[id] { return }
    while isKnown.count <= id {
      isKnown.append(false)
      keys.append(TypeFeatures.Key(word: 0, lower: 0, shape: 0, cluster: 0))
      for pass in sums.indices {
        sums[pass].append(contentsOf: repeatElement(0, count: Self.rowCount))
      }
    }
    isKnown[id] = true
    let features = TypeFeatures(
      vocabulary.bytes(of: facts.id), facts: facts, statistics: model.statistics)
    keys[id] = features.key
    for (pass, weights) in model.passes.enumerated() {
      for row in 0..<Self.rows {
        let start = id * Self.rowCount + row * TagSet.stride
        features.forEach(offset: row - TypeFeatures.reach) { feature in
          weights.add(feature) { label, weight in sums[pass][start + label] &+= Int16(weight) }
        }
      }
    }
  }

  // MARK: A pass

  private func pass(
    _ pass: Int, _ input: TaggerInput, keys: [TypeFeatures.Key], votes: [DocumentVotes.Vote]?
  ) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: input.words.count)
    let context = ContextFeatures(input: input, keys: keys, votes: votes)
    let weights = model.passes[pass]
    sums[pass].withUnsafeBufferPointer { sums in
      for sentence in input.sentences {
        decoder.prepare(count: sentence.count)
        let style = ContextFeatures.style(of: sentence, input: input)
        for index in sentence {
          let total = decoder.emissions(at: index - sentence.lowerBound)
          if style != ContextFeatures.lowercaseStyle, Self.isFarFromCapitals(index, sentence, input)
          {
            total[TagSet.outside] = Self.certain
            continue
          }
          Self.addTypes(sums, around: index, in: sentence, input, to: total)
          context.forEach(index, in: sentence, style: style) { feature in
            weights.add(feature) { label, weight in total[label] &+= Int32(weight) }
          }
        }
        decoder.decode(weights, into: &labels, at: sentence.lowerBound)
      }
    }
    return labels
  }

  /// A sum that outweighs what transitions to other labels, whose sums stay 0 at such a token, can give.
  private static let certain: Int32 = 100 * 127

  /// Whether neither the token nor the two on either side have a capital: in a sentence that has
  /// capitals elsewhere such a token is in no name, and need not be looked at.
  @inline(__always)
  private static func isFarFromCapitals(
    _ index: Int, _ sentence: Range<Int>, _ input: TaggerInput
  ) -> Bool {
    let first = max(index - TypeFeatures.reach, sentence.lowerBound)
    let last = min(index + TypeFeatures.reach, sentence.upperBound - 1)
    for other in first...last where input.isCapitalised[other] { return false }
    return true
  }

  /// Adds what the words around a token give to it by themselves.
  @inline(__always)
  private static func addTypes(
    _ sums: UnsafeBufferPointer<Int16>, around index: Int, in sentence: Range<Int>,
    _ input: TaggerInput, to total: UnsafeMutablePointer<Int32>
  ) {
    let first = max(index - TypeFeatures.reach, sentence.lowerBound)
    let last = min(index + TypeFeatures.reach, sentence.upperBound - 1)
    for other in first...last {
      let row = other - index + TypeFeatures.reach
      let start = Int(input.words[other].id) * rowCount + row * TagSet.stride
      for label in 0..<TagSet.stride { total[label] &+= Int32(sums[start + label]) }
    }
  }
}

extension TaggerModel.Weights {
  /// Calls `body` with each label that the feature has a weight for.
  @inline(__always)
  func add(_ feature: UInt64, _ body: (Int, Int8) -> Void) {
    guard let start = slots.find(feature).map(Int.init) else { return }
    let count = Int(bytes.load(fromByteOffset: start, as: UInt8.self))
    for item in 0..<count {
      let label = Int(bytes.load(fromByteOffset: start + 1 + item * 2, as: UInt8.self))
      body(label, bytes.load(fromByteOffset: start + 2 + item * 2, as: Int8.self))
    }
  }
}
