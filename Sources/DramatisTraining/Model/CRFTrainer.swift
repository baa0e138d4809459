internal import DramatisTagger

#if canImport(Glibc)
  internal import Glibc
#endif

/// How a pass is trained.
struct TrainingSettings: Sendable {
  /// How often the sentences are gone through.
  var epochs = 8
  /// Of how many of the last epochs the weights are averaged.
  var averaged = 4
  /// The step of AdaGrad (Duchi, Hazan & Singer 2011).
  var rate: Float = 0.05
  /// The share of features left out of each token’s sum, at random (Xu et al. 2014).
  var dropout: Float = 0.4
  /// Features that people’s annotations hold less often have no weights.
  var minimumCount: Int32 = 2
  /// How many of a larger model’s annotations count as one of people’s there: those are many, and partly
  /// wrong.
  var taughtPerAnnotated: Int32 = 6
  /// How often an epoch goes through what people annotated, and once through what a larger model did.
  var visits = 1
  /// Tokens whose labels are as certain as this and right are not learnt from: most words are plainly
  /// in no name.
  var smallestSlope: Float = 0.001
  /// What each weight’s sum of squared slopes starts from: without it the first tiny slope would make
  /// as large a step as a great one, and hardly any weight would stay near 0.
  var initialSquare: Float = 0.01
  /// Where random choices start.
  var seed: UInt64 = 1
}

/// Trains the weights of a linear-chain conditional random field by stochastic gradient steps on the
/// log-likelihood of one sentence at a time.
///
/// For a sentence with labels y the gradient of the emission of label l at token i is
/// [y_i = l] − p(y_i = l), that of the transition (k, l) is Σ_i [y_{i-1} = k, y_i = l] −
/// p(y_{i-1} = k, y_i = l); the marginals p come from the forward-backward recursions, scaled a token
/// at a time.
struct CRFTrainer {
  static let stride = TagSet.stride
  static let labels = TagSet.count

  let settings: TrainingSettings
  private(set) var weights: [Float]
  private(set) var transitions: [Float]
  private var squares: [Float]
  private var transitionSquares: [Float]
  private var generator: SplitMix64

  /// A trainer for `rows` features.
  init(rows: Int, settings: TrainingSettings) {
    self.settings = settings
    weights = Array(repeating: 0, count: rows * Self.stride)
    squares = Array(repeating: settings.initialSquare, count: rows * Self.stride)
    transitions = Array(repeating: 0, count: Self.stride * Self.stride)
    transitionSquares = Array(repeating: settings.initialSquare, count: Self.stride * Self.stride)
    generator = SplitMix64(seed: settings.seed)
  }

  /// Goes through `lists` as often as the settings say; `progress` hears of each time.
  mutating func train(_ lists: FeatureLists, progress: (Int, Double) -> Void) {
    var order = lists.taught
    for _ in 0..<settings.visits { order += lists.annotated }
    let tokens = order.reduce(0) { $0 + $1.count }
    var mean = WeightMean()
    for epoch in 1...settings.epochs {
      generator.shuffle(&order)
      var loss = 0.0
      for sentence in order { loss += step(lists, sentence) }
      if epoch > settings.epochs - settings.averaged { mean.add(weights, transitions) }
      progress(epoch, loss / Double(max(1, tokens)))
    }
    (weights, transitions) = mean.values
  }

  // MARK: One sentence

  private mutating func step(_ lists: FeatureLists, _ sentence: Range<Int>) -> Double {
    let count = sentence.count
    guard count > 0 else { return 0 }
    let kept = chooseFeatures(lists, sentence)
    var emissions = [Float](repeating: 0, count: count * Self.stride)
    let scale = 1 / (1 - settings.dropout)
    weights.withUnsafeBufferPointer { weights in
      emissions.withUnsafeMutableBufferPointer { emissions in
        for token in 0..<count {
          for row in kept.rows[kept.starts[token]..<kept.starts[token + 1]] {
            let start = Int(row) * Self.stride
            for label in 0..<Self.stride {
              emissions[token * Self.stride + label] += weights[start + label]
            }
          }
          for label in 0..<Self.stride { emissions[token * Self.stride + label] *= scale }
        }
      }
    }
    var lattice = SentenceGradient(emissions: emissions, transitions: transitions, count: count)
    let gold = Array(lists.labels[sentence])
    let loss = lattice.run(gold: gold)
    update(kept, lattice.gradient)
    updateTransitions(lattice.transitionGradient)
    return loss
  }

  /// The rows of a sentence’s tokens that are not left out, and where each token’s start.
  private mutating func chooseFeatures(
    _ lists: FeatureLists, _ sentence: Range<Int>
  ) -> (rows: [Int32], starts: [Int]) {
    let threshold = UInt64(Double(settings.dropout) * 0x1p32)
    var kept: [Int32] = []
    var starts = [0]
    for token in sentence {
      for row in lists.rows[lists.starts[token]..<lists.starts[token + 1]]
      where generator.next() >> 32 >= threshold {
        kept.append(row)
      }
      starts.append(kept.count)
    }
    return (kept, starts)
  }

  private mutating func update(_ kept: (rows: [Int32], starts: [Int]), _ gradient: [Float]) {
    let (rate, smallest) = (settings.rate, settings.smallestSlope)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        gradient.withUnsafeBufferPointer { gradient in
          for token in 0..<kept.starts.count - 1 {
            let slopes = token * Self.stride
            guard (0..<Self.labels).contains(where: { abs(gradient[slopes + $0]) >= smallest })
            else { continue }
            for row in kept.rows[kept.starts[token]..<kept.starts[token + 1]] {
              let start = Int(row) * Self.stride
              for label in 0..<Self.stride {
                let slope = gradient[slopes + label]
                squares[start + label] += slope * slope
                weights[start + label] += rate * slope / squares[start + label].squareRoot()
              }
            }
          }
        }
      }
    }
  }

  private mutating func updateTransitions(_ gradient: [Float]) {
    for index in gradient.indices where gradient[index] != 0 {
      transitionSquares[index] += gradient[index] * gradient[index]
      transitions[index] +=
        settings.rate * gradient[index] / transitionSquares[index].squareRoot()
    }
  }
}

/// The forward and backward sums of a sentence, and the gradient they give. The tagger has sums of its own
/// (`Marginals`): those ask for single names, with weights of eight bits; these for every label and transition.
private struct SentenceGradient {
  static let stride = TagSet.stride
  static let labels = TagSet.count

  private let count: Int
  /// exp(emission − its token’s greatest).
  private var potentials: [Float]
  private var greatest: [Float]
  private let emissions: [Float]
  private let transitions: [Float]
  /// exp(transition), 0 where not allowed.
  private var factors: [Float]
  /// Gold minus expected, by token and label.
  private(set) var gradient: [Float]
  /// Gold minus expected, by label and next label.
  private(set) var transitionGradient: [Float]

  private static let allowed: [Float] = (0..<stride * stride).map { index in
    let (from, to) = (index / stride, index % stride)
    return from < labels && to < labels && TagSet.allows(from, then: to) ? 1 : 0
  }

  init(emissions: [Float], transitions: [Float], count: Int) {
    self.count = count
    self.emissions = emissions
    self.transitions = transitions
    factors = Self.allowed
    for index in factors.indices where factors[index] > 0 {
      factors[index] = expf(transitions[index])
    }
    potentials = Array(repeating: 0, count: count * Self.stride)
    greatest = Array(repeating: 0, count: count)
    gradient = Array(repeating: 0, count: count * Self.stride)
    transitionGradient = Array(repeating: 0, count: Self.stride * Self.stride)
    for token in 0..<count {
      let row = token * Self.stride
      var top = -Float.infinity
      for label in 0..<Self.labels { top = max(top, emissions[row + label]) }
      greatest[token] = top
      for label in 0..<Self.labels { potentials[row + label] = expf(emissions[row + label] - top) }
    }
    for label in 0..<Self.labels {
      if !TagSet.mayStart(label) { potentials[label] = 0 }
      if !TagSet.mayEnd(label) { potentials[(count - 1) * Self.stride + label] = 0 }
    }
  }

  /// Fills the gradients; gives the negative log-likelihood of `gold`.
  mutating func run(gold: [UInt8]) -> Double {
    let stride = Self.stride
    var forward = [Float](repeating: 0, count: count * stride)
    var backward = [Float](repeating: 0, count: count * stride)
    var scales = [Float](repeating: 1, count: count)
    var logSum = 0.0
    for token in 0..<count {
      let row = token * stride
      if token == 0 {
        for label in 0..<stride { forward[label] = potentials[label] }
      } else {
        for from in 0..<Self.labels {
          let value = forward[row - stride + from]
          if value == 0 { continue }
          for to in 0..<stride { forward[row + to] += value * factors[from * stride + to] }
        }
        for label in 0..<stride { forward[row + label] *= potentials[row + label] }
      }
      var sum: Float = 0
      for label in 0..<stride { sum += forward[row + label] }
      scales[token] = sum
      logSum += Double(logf(sum)) + Double(greatest[token])
      for label in 0..<stride { forward[row + label] /= sum }
    }
    for label in 0..<stride { backward[(count - 1) * stride + label] = 1 }
    var weighted = [Float](repeating: 0, count: stride)
    for token in Swift.stride(from: count - 2, through: 0, by: -1) {
      let next = (token + 1) * stride
      for label in 0..<stride {
        weighted[label] = backward[next + label] * potentials[next + label] / scales[token + 1]
      }
      for from in 0..<Self.labels {
        var sum: Float = 0
        for to in 0..<stride { sum += factors[from * stride + to] * weighted[to] }
        backward[token * stride + from] = sum
        let value = forward[token * stride + from]
        if value == 0 { continue }
        for to in 0..<stride {
          transitionGradient[from * stride + to] -=
            value * factors[from * stride + to] * weighted[to]
        }
      }
    }
    var goldScore = 0.0
    for token in 0..<count {
      let row = token * stride
      for label in 0..<Self.labels {
        gradient[row + label] = -forward[row + label] * backward[row + label]
      }
      let label = Int(gold[token])
      gradient[row + label] += 1
      goldScore += Double(emissions[row + label])
      if token > 0 {
        let index = Int(gold[token - 1]) * stride + label
        transitionGradient[index] += 1
        goldScore += Double(transitions[index])
      }
    }
    return logSum - goldScore
  }
}
