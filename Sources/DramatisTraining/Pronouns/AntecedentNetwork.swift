internal import DramatisReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// Finds the weights of a network that make the allowed candidates likely: the least of
/// −Σ w · log Σ p(allowed) + ½ λ |θ|² by Adam (Kingma and Ba 2015), with dropout of hidden units
/// (Srivastava et al. 2014).
package struct AntecedentNetwork {
  var settings: Settings

  /// How a network is trained.
  package struct Settings: Sendable {
    /// How many hidden units there are.
    package var width = 16
    /// How often all examples are gone through.
    package var epochs = 8
    /// How many examples make a step.
    package var batch = 2048
    /// How far the first step goes; the last goes nowhere.
    package var rate: Float = 0.003
    /// λ, for the mean loss of an example.
    package var decay: Float = 1e-5
    /// The share of hidden units left out in each step.
    package var dropout: Float = 0.3
    /// What the random numbers start from.
    package var seed: UInt64 = 1
  }

  private let examples: ExampleLists
  private var parameters: Parameters
  private var generator: SplitMix64

  /// A network to learn from `examples`.
  init(_ examples: ExampleLists, settings: Settings = Settings()) {
    self.examples = examples
    self.settings = settings
    generator = SplitMix64(seed: settings.seed)
    parameters = Parameters(features: AntecedentTemplate.space.count, width: settings.width)
    for index in parameters.randomRange {
      parameters.values[index] = 0.1 * (Float(generator.next() >> 40) / Float(1 << 24) - 0.5)
    }
  }

  /// The model: the same examples and settings give the same.
  /// O(epochs × features of all candidates × hidden units).
  mutating func model() -> AntecedentModel {
    var order = Array(0..<examples.count)
    var steps = AdamSteps(count: parameters.values.count)
    for epoch in 0..<settings.epochs {
      generator.shuffle(&order)
      let rate = settings.rate * (1 - Float(epoch) / Float(settings.epochs))
      for start in stride(from: 0, to: order.count, by: settings.batch) {
        let slope = slope(order[start..<min(start + settings.batch, order.count)])
        steps.take(&parameters.values, slope: slope, decay: settings.decay, rate: rate)
      }
    }
    return parameters.model
  }

  // MARK: The slope of the loss

  /// The slope of the mean loss of the examples in `batch`.
  private mutating func slope(_ batch: ArraySlice<Int>) -> [Float] {
    var slope = [Float](repeating: 0, count: parameters.values.count)
    let total = batch.reduce(Float(0)) { $0 + examples.weight(of: $1) }
    for number in batch { add(number, factor: examples.weight(of: number) / total, to: &slope) }
    return slope
  }

  private mutating func add(_ number: Int, factor: Float, to slope: inout [Float]) {
    let candidates = examples.candidates(of: number)
    let kept = candidates.map { _ in mask() }
    let units = zip(candidates, kept).map { self.units($0, kept: $1) }
    let errors = errors(candidates, scores: zip(candidates, units).map { score($0, units: $1) })
    for (position, candidate) in candidates.enumerated() {
      let error = errors[position] * factor
      addSlope(candidate, units: units[position], kept: kept[position], error: error, to: &slope)
    }
  }

  /// By what each hidden unit is multiplied: 0 where it is left out.
  private mutating func mask() -> [Float] {
    let limit = UInt64(settings.dropout * 65536)
    let factor = 1 / (1 - settings.dropout)
    var result = [Float](repeating: factor, count: settings.width)
    var bits: UInt64 = 0
    for unit in result.indices {
      if unit % 4 == 0 { bits = generator.next() }
      if bits & 0xFFFF < limit { result[unit] = 0 }
      bits >>= 16
    }
    return result
  }

  /// What the hidden units say of a candidate.
  private func units(_ candidate: Int, kept: [Float]) -> [Float] {
    let width = settings.width
    var units = Array(parameters.values[parameters.biases])
    for feature in examples.features(of: candidate) {
      let start = Int(feature) * width
      for unit in 0..<width { units[unit] += parameters.values[start + unit] }
    }
    for unit in 0..<width { units[unit] = max(0, units[unit]) * kept[unit] }
    return units
  }

  private func score(_ candidate: Int, units: [Float]) -> Float {
    var score: Float = 0
    for feature in examples.features(of: candidate) {
      score += parameters.values[parameters.weights.lowerBound + Int(feature)]
    }
    for unit in units.indices {
      score += units[unit] * parameters.values[parameters.outputs.lowerBound + unit]
    }
    return score
  }

  /// The slope of an example's loss by each candidate's score: p − p · [allowed] / p(allowed).
  private func errors(_ candidates: Range<Int>, scores: [Float]) -> [Float] {
    let highest = scores.max() ?? 0
    let powers = scores.map { exp($0 - highest) }
    let all = powers.reduce(0, +)
    var allowed: Float = 1e-9
    for (position, candidate) in candidates.enumerated() where examples.isAllowed(candidate) {
      allowed += powers[position]
    }
    return candidates.enumerated().map { position, candidate in
      powers[position] / all - (examples.isAllowed(candidate) ? powers[position] / allowed : 0)
    }
  }

  private func addSlope(
    _ candidate: Int, units: [Float], kept: [Float], error: Float, to slope: inout [Float]
  ) {
    let width = settings.width
    var behind = [Float](repeating: 0, count: width)
    for unit in 0..<width {
      slope[parameters.outputs.lowerBound + unit] += error * units[unit]
      guard units[unit] > 0 else { continue }
      behind[unit] = error * kept[unit] * parameters.values[parameters.outputs.lowerBound + unit]
      slope[parameters.biases.lowerBound + unit] += behind[unit]
    }
    for feature in examples.features(of: candidate) {
      slope[parameters.weights.lowerBound + Int(feature)] += error
      let start = Int(feature) * width
      for unit in 0..<width { slope[start + unit] += behind[unit] }
    }
  }
}

/// The numbers of a network in one array: the hidden units' weights of each feature, their biases, their
/// weights in the score, and those of the features.
private struct Parameters {
  var values: [Float]
  let biases: Range<Int>
  let outputs: Range<Int>
  let weights: Range<Int>

  init(features: Int, width: Int) {
    let start = features * width
    biases = start..<start + width
    outputs = biases.upperBound..<biases.upperBound + width
    weights = outputs.upperBound..<outputs.upperBound + features
    values = [Float](repeating: 0, count: weights.upperBound)
  }

  /// What starts at random: the weights of hidden units.
  var randomRange: [Int] { Array(0..<biases.lowerBound) + Array(outputs) }

  var model: AntecedentModel {
    AntecedentModel(
      weights: Array(values[weights]), hidden: Array(values[..<biases.lowerBound]),
      biases: Array(values[biases]), outputs: Array(values[outputs]))
  }
}

/// The steps of Adam: β₁ = 0.9, β₂ = 0.999.
private struct AdamSteps {
  private var means: [Float]
  private var squares: [Float]
  private var count: Float = 0

  init(count: Int) {
    means = [Float](repeating: 0, count: count)
    squares = means
  }

  mutating func take(_ values: inout [Float], slope: [Float], decay: Float, rate: Float) {
    count += 1
    let meanFactor = rate / (1 - pow(0.9, count))
    let squareFactor = 1 / (1 - pow(0.999, count))
    for index in values.indices {
      let slope = slope[index] + decay * values[index]
      means[index] = 0.9 * means[index] + 0.1 * slope
      squares[index] = 0.999 * squares[index] + 0.001 * slope * slope
      values[index] -=
        meanFactor * means[index] / ((squares[index] * squareFactor).squareRoot() + 1e-8)
    }
  }
}
