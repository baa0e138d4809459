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
  /// By word type: which of those looked up it is, or -1. A third of all types never stands near a capital.
  private var places: [Int32] = []
  /// By place: the word’s keys, and for each pass the sums of its features’ weights at each offset.
  private var keys: [TypeFeatures.Key] = []
  private var sums: [[Int16]]
  private let lattice = Lattice()
  private let decoder = Decoder()
  private lazy var marginals = Marginals(model.passes[1], temperature: temperature)
  private let temperature: Float
  private static let rows = 2 * TypeFeatures.reach + 1
  private static let rowCount = rows * TagSet.stride

  /// What scores are divided by before they are made probabilities, so that of the names found with
  /// probability p a share of p is right (Guo et al. 2017): the temperature with the least log loss on
  /// development text, by `DramatisLab reliability --fit`; the article “The model” tells which.
  public static let calibratedTemperature: Float = 1.15

  /// Makes a tagger of a model; the documents’ words come from `vocabulary`.
  public init(
    model: TaggerModel, vocabulary: Vocabulary, temperature: Float = calibratedTemperature
  ) {
    self.model = model
    self.vocabulary = vocabulary
    self.temperature = temperature
    sums = model.passes.map { _ in [] }
  }

  /// How probable it must be that a word is a person's name that is outside of names in the likeliest
  /// labelling. To find the most names for the mistakes made, the threshold lies near half the best F1
  /// rather than at a half (Lipton et al. 2014).
  static let minimumPersonProbability: Float = 0.3

  /// Whether a token outside of names may be a person's: by its own scores that is not far less likely.
  private func isDoubtful(_ token: Int, _ run: Range<Int>, _ input: TaggerInput) -> Bool {
    guard input.isCapitalised[token] else { return false }
    let emission = lattice.emissions(at: token - run.lowerBound)
    let person = emission[TagSet.label(.person, .single)]
    return Float(person &- emission[TagSet.outside]) * model.passes[1].scale > -4
  }

  /// The names of `input`, each with its probability: those of the likeliest labelling, and behind those of
  /// each stretch of text the single words that are likely enough to be people's.
  /// O(tokens × labels²) with small constants.
  public func names(_ input: TaggerInput) -> [TaggedName] {
    let words = words(of: input)
    let evidence = evidence(input, words)
    var labels = [UInt8](repeating: 0, count: input.words.count)
    var result: [TaggedName] = []
    forEachRun(1, input, words, evidence) { run in
      decoder.decode(lattice, model.passes[1], into: &labels, at: run.lowerBound)
      let names = TaggedName.names(of: labels, in: run)
      let doubtful = run.filter { labels[$0] == TagSet.outside && isDoubtful($0, run, input) }
      guard !names.isEmpty || !doubtful.isEmpty else { return }
      marginals.run(lattice)
      func probability(_ tokens: Range<Int>, _ kind: NameClass) -> Float {
        let (lower, upper) = (
          tokens.lowerBound - run.lowerBound, tokens.upperBound - run.lowerBound
        )
        return marginals.probability(of: lower..<upper, kind)
      }
      for var name in names {
        name.probability = probability(name.tokens, name.kind)
        result.append(name)
      }
      for token in doubtful {
        let probability = probability(token..<token + 1, .person)
        guard probability >= Self.minimumPersonProbability else { continue }
        result.append(
          TaggedName(tokens: token..<token + 1, kind: .person, probability: probability))
      }
    }
    return result
  }

  /// The labels of the tokens of `input`, as ``TagSet`` numbers them.
  package func labels(_ input: TaggerInput) -> [UInt8] {
    let words = words(of: input)
    return labels(1, input, words, evidence(input, words))
  }

  /// The labels of the first pass alone: for training the second.
  package func firstPass(_ input: TaggerInput) -> [UInt8] {
    labels(0, input, words(of: input), nil)
  }

  // MARK: Word types

  /// The words of an article, by token.
  private struct Words {
    /// Where the sums of each are, or -1 if no token that is looked at sees it.
    var places: [Int32]
    var keys: [TypeFeatures.Key]
  }

  private func words(of input: TaggerInput) -> Words {
    var result = Words(
      places: Array(repeating: -1, count: input.words.count),
      keys: Array(
        repeating: TypeFeatures.Key(word: 0, lower: 0, shape: 0, cluster: 0),
        count: input.words.count))
    for sentence in input.sentences {
      let style = ContextFeatures.style(of: sentence, input: input)
      var start = sentence.lowerBound
      while let run = Self.run(from: start, in: sentence, input, style: style) {
        let first = max(sentence.lowerBound, run.lowerBound - TypeFeatures.reach)
        let end = min(sentence.upperBound, run.upperBound + TypeFeatures.reach)
        for index in first..<end {
          let place = place(of: input.words[index])
          result.places[index] = place
          result.keys[index] = keys[Int(place)]
        }
        start = run.upperBound
      }
    }
    return result
  }

  private func place(of facts: WordFacts) -> Int32 {
    let id = Int(facts.id)
    if id >= places.count {
      places.append(contentsOf: repeatElement(-1, count: id + 1 - places.count))
    }
    if places[id] < 0 { places[id] = add(facts) }
    return places[id]
  }

  private func add(_ facts: WordFacts) -> Int32 {
    let features = TypeFeatures(
      vocabulary.bytes(of: facts.id), facts: facts, statistics: model.statistics)
    let place = keys.count
    keys.append(features.key)
    for (pass, weights) in model.passes.enumerated() {
      sums[pass].append(contentsOf: repeatElement(0, count: Self.rowCount))
      sums[pass].withUnsafeMutableBufferPointer { sums in
        for row in 0..<Self.rows {
          let start = place * Self.rowCount + row * TagSet.stride
          features.forEach(offset: row - TypeFeatures.reach) { feature in
            weights.add(feature) { label, weight in sums[start + label] &+= Int16(weight) }
          }
        }
      }
    }
    return Int32(place)
  }

  // MARK: A pass

  private func evidence(_ input: TaggerInput, _ words: Words) -> DocumentEvidence {
    DocumentEvidence(input, labels: labels(0, input, words, nil))
  }

  private func labels(
    _ pass: Int, _ input: TaggerInput, _ words: Words, _ evidence: DocumentEvidence?
  ) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: input.words.count)
    forEachRun(pass, input, words, evidence) { run in
      decoder.decode(lattice, model.passes[pass], into: &labels, at: run.lowerBound)
    }
    return labels
  }

  /// Puts the sums of each run of tokens that may be in names into the lattice, and calls `body` with
  /// the run. All other tokens are outside of names.
  private func forEachRun(
    _ pass: Int, _ input: TaggerInput, _ words: Words, _ evidence: DocumentEvidence?,
    _ body: (Range<Int>) -> Void
  ) {
    let context = ContextFeatures(input: input, keys: words.keys, evidence: evidence)
    let weights = model.passes[pass]
    sums[pass].withUnsafeBufferPointer { sums in
      for sentence in input.sentences {
        let style = ContextFeatures.style(of: sentence, input: input)
        var start = sentence.lowerBound
        while let run = Self.run(from: start, in: sentence, input, style: style) {
          lattice.prepare(run, in: sentence)
          for index in run {
            let total = lattice.emissions(at: index - run.lowerBound)
            Self.addTypes(sums, words.places, around: index, in: sentence, to: total)
            context.forEach(index, in: sentence, style: style) { feature in
              weights.add(feature) { label, weight in total[label] &+= Int32(weight) }
            }
          }
          body(run)
          start = run.upperBound
        }
      }
    }
  }

  /// The tokens of `sentence` that are looked at, in order: what training has to learn.
  package static func runs(in sentence: Range<Int>, _ input: TaggerInput) -> [Range<Int>] {
    let style = ContextFeatures.style(of: sentence, input: input)
    var runs: [Range<Int>] = []
    while let run = run(
      from: runs.last?.upperBound ?? sentence.lowerBound, in: sentence, input, style: style)
    {
      runs.append(run)
    }
    return runs
  }

  /// The next tokens of `sentence` that are looked at, from `start` on: in a sentence without any
  /// capital all of them.
  private static func run(
    from start: Int, in sentence: Range<Int>, _ input: TaggerInput, style: UInt64
  ) -> Range<Int>? {
    guard start < sentence.upperBound else { return nil }
    if style == ContextFeatures.lowercaseStyle { return sentence }
    var first = start
    while first < sentence.upperBound, isFarFromCapitals(first, sentence, input) { first += 1 }
    guard first < sentence.upperBound else { return nil }
    var end = first + 1
    while end < sentence.upperBound, !isFarFromCapitals(end, sentence, input) { end += 1 }
    return first..<end
  }

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
    _ sums: UnsafeBufferPointer<Int16>, _ places: [Int32], around index: Int,
    in sentence: Range<Int>, to total: UnsafeMutablePointer<Int32>
  ) {
    let first = max(index - TypeFeatures.reach, sentence.lowerBound)
    let last = min(index + TypeFeatures.reach, sentence.upperBound - 1)
    for other in first...last {
      let row = other - index + TypeFeatures.reach
      let start = Int(places[other]) * rowCount + row * TagSet.stride
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
