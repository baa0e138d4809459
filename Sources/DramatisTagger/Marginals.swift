/// The probability of names in a run of tokens, by the forward-backward algorithm on the labels’
/// distribution p(y) ∝ exp(S(y) / τ), τ being the temperature (Guo et al. 2017).
///
/// A name is in a labelling if its first token begins it, its last ends it and all between are inside
/// (BIOES), so the sum over all labellings that hold it is (Culotta & McCallum 2004)
/// α[a][y_a] · Π ( M[y_{i-1}][y_i] ψ[i][y_i] ) · β[b][y_b] / Σ_y α[b][y] β[b][y], with the potentials
/// ψ = exp(E / τ) and M = exp(T / τ), α[i][y] the sum over the labellings of tokens 0…i that end in y,
/// and β[i][y] that over those of the tokens behind i.
///
/// α and β are scaled at each token (Rabiner 1989). Each potential is taken relative to the greatest
/// of its kind and has a floor, and so have the scaled sums: no quotient is 0 / 0 however long the
/// run or large the weights, and what lies below a floor is too small to count in any probability.
final class Marginals {
  private let scale: Float
  /// M as `from * stride + to`, and as `to * stride + from`.
  private let steps: [Float]
  private let stepsBack: [Float]

  private var capacity = 128
  private var potentials: UnsafeMutablePointer<Float>
  private var forward: UnsafeMutablePointer<Float>
  private var backward: UnsafeMutablePointer<Float>
  /// What α was multiplied by at each token so that it sums to 1.
  private var norms: UnsafeMutablePointer<Float>
  private let row: UnsafeMutablePointer<Float>

  /// The least logarithm of an emission’s potential, of a transition’s, and the least scaled sum. The
  /// product of all three is still a normal number: others take a processor many times as long.
  private static let emissionFloor: Float = -32
  private static let transitionFloor: Float = -13
  private static let sumFloor: Float = 1e-18

  /// Prepares the marginals of runs that `weights` score.
  init(_ weights: TaggerModel.Weights, temperature: Float) {
    scale = weights.scale / temperature
    let pairs = (0..<TagSet.count).flatMap { from in
      (0..<TagSet.count).filter { TagSet.allows(from, then: $0) }.map { (from, $0) }
    }
    let scores = pairs.map { weights.transitions[$0.0 * TagSet.stride + $0.1] }
    let greatest = scores.max() ?? 0
    var steps = [Float](repeating: 0, count: TagSet.stride * TagSet.stride)
    var stepsBack = steps
    for ((from, to), score) in zip(pairs, scores) {
      let step = Exponential.of(max((score - greatest) / temperature, Self.transitionFloor))
      steps[from * TagSet.stride + to] = step
      stepsBack[to * TagSet.stride + from] = step
    }
    (self.steps, self.stepsBack) = (steps, stepsBack)
    potentials = .allocate(capacity: capacity * TagSet.stride)
    forward = .allocate(capacity: capacity * TagSet.stride)
    backward = .allocate(capacity: capacity * TagSet.stride)
    norms = .allocate(capacity: capacity)
    row = .allocate(capacity: TagSet.stride)
  }

  deinit {
    deallocate()
    row.deallocate()
  }

  private func deallocate() {
    potentials.deallocate()
    forward.deallocate()
    backward.deallocate()
    norms.deallocate()
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    capacity = count * 2
    deallocate()
    potentials = .allocate(capacity: capacity * TagSet.stride)
    forward = .allocate(capacity: capacity * TagSet.stride)
    backward = .allocate(capacity: capacity * TagSet.stride)
    norms = .allocate(capacity: capacity)
  }

  /// Takes in a run. O(tokens × labels²).
  func run(_ lattice: Lattice) {
    guard lattice.count > 0 else { return }
    reserve(lattice.count)
    for index in 0..<lattice.count { weigh(lattice.emissions(at: index), at: index) }
    steps.withUnsafeBufferPointer { goForward(lattice, $0) }
    stepsBack.withUnsafeBufferPointer { goBackward(lattice, $0) }
  }

  /// The probability that a name of `kind` takes exactly the tokens `tokens` of the run taken in last.
  /// O(tokens of the name).
  func probability(of tokens: Range<Int>, _ kind: NameClass) -> Float {
    let last = tokens.upperBound - 1
    var label = TagSet.label(kind, tokens.count == 1 ? .single : .begin)
    var result = forward[tokens.lowerBound * TagSet.stride + label]
    for index in tokens.dropFirst() {
      let next = TagSet.label(kind, index == last ? .end : .inside)
      result *= steps[label * TagSet.stride + next]
      result *= potentials[index * TagSet.stride + next] * norms[index]
      label = next
    }
    let (alpha, beta) = (forward + last * TagSet.stride, backward + last * TagSet.stride)
    var whole: Float = 0
    for other in 0..<TagSet.count { whole += alpha[other] * beta[other] }
    return min(1, result * beta[label] / whole)
  }

  /// ψ of a token, the greatest being 1.
  private func weigh(_ sums: UnsafeMutablePointer<Int32>, at index: Int) {
    let potential = potentials + index * TagSet.stride
    var greatest = sums[0]
    for label in 1..<TagSet.count { greatest = max(greatest, sums[label]) }
    for label in 0..<TagSet.stride {
      let below = Float(sums[label] &- greatest) * scale
      potential[label] = Exponential.of(min(max(below, Self.emissionFloor), 0))
    }
  }

  private func goForward(_ lattice: Lattice, _ steps: UnsafeBufferPointer<Float>) {
    for label in 0..<TagSet.count {
      let border = lattice.isBehindOutside ? steps[TagSet.outside * TagSet.stride + label] : 1
      forward[label] = TagSet.mayStart(label) ? potentials[label] * border : 0
    }
    norms[0] = Self.scale(forward, floor: 0)
    for index in 1..<max(lattice.count, 1) {
      let (here, last) = (forward + index * TagSet.stride, forward + (index - 1) * TagSet.stride)
      Self.multiply(last, steps, into: here)
      let potential = potentials + index * TagSet.stride
      for label in 0..<TagSet.stride { here[label] *= potential[label] }
      norms[index] = Self.scale(here, floor: Self.sumFloor)
    }
  }

  private func goBackward(_ lattice: Lattice, _ stepsBack: UnsafeBufferPointer<Float>) {
    let end = backward + (lattice.count - 1) * TagSet.stride
    for label in 0..<TagSet.count {
      let border = lattice.isBeforeOutside ? stepsBack[TagSet.outside * TagSet.stride + label] : 1
      end[label] = TagSet.mayEnd(label) ? border : 0
    }
    for index in stride(from: lattice.count - 2, through: 0, by: -1) {
      let (here, next) = (backward + index * TagSet.stride, backward + (index + 1) * TagSet.stride)
      let potential = potentials + (index + 1) * TagSet.stride
      for label in 0..<TagSet.count { row[label] = next[label] * potential[label] }
      Self.multiply(row, stepsBack, into: here)
      _ = Self.scale(here, floor: Self.sumFloor)
    }
  }

  /// The product of a row of sums with a matrix: result[y] = Σ_k values[k] matrix[k][y].
  @inline(__always)
  private static func multiply(
    _ values: UnsafeMutablePointer<Float>, _ matrix: UnsafeBufferPointer<Float>,
    into result: UnsafeMutablePointer<Float>
  ) {
    for label in 0..<TagSet.stride { result[label] = 0 }
    for other in 0..<TagSet.count {
      let value = values[other]
      for label in 0..<TagSet.stride {
        result[label] += value * matrix[other * TagSet.stride + label]
      }
    }
  }

  /// Makes a row sum to 1, no value being below `floor`, and tells what it was multiplied by.
  @inline(__always)
  private static func scale(_ row: UnsafeMutablePointer<Float>, floor: Float) -> Float {
    var sum: Float = 0
    for label in 0..<TagSet.count { sum += row[label] }
    let norm = 1 / sum
    for label in 0..<TagSet.count { row[label] = max(row[label] * norm, floor) }
    return norm
  }
}

/// The exponential function, to seven digits and with the same bits on every machine, which the
/// system’s is not.
package enum Exponential {
  /// e to the power of `x`, which must lie between -87 and 87.
  ///
  /// 2 to a whole number is a float’s exponent; the rest, at most ½ of it, goes by Taylor’s series.
  @inline(__always)
  package static func of(_ x: Float) -> Float {
    // Adding 1.5 · 2²³ leaves the nearest whole number in the lowest bits.
    let rounder: Float = 12_582_912
    let power = x * 1.442_695_04
    let rounded = power + rounder
    let rest = (power - (rounded - rounder)) * 0.693_147_18
    var sum: Float = 1.0 / 720
    sum = sum * rest + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    return Float(bitPattern: rounded.bitPattern << 23 &+ 0x3F80_0000) * sum
  }
}
