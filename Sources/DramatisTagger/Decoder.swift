/// Viterbi’s algorithm (1967) over one sentence at a time, in buffers that grow to the longest sentence.
///
/// The best score of a labelling of tokens 0…i that ends in label y is
/// S[i][y] = E[i][y] + max over k of (S[i-1][k] + T[k][y]); the labels are read back from the maxima.
final class Decoder {
  private var emissions: UnsafeMutablePointer<Int32>
  private var back: UnsafeMutablePointer<UInt8>
  private let scores: UnsafeMutablePointer<Float>
  private let next: UnsafeMutablePointer<Float>
  private var capacity = 128
  private var count = 0

  init() {
    emissions = .allocate(capacity: capacity * TagSet.stride)
    back = .allocate(capacity: capacity * TagSet.stride)
    scores = .allocate(capacity: TagSet.stride)
    next = .allocate(capacity: TagSet.stride)
  }

  deinit {
    emissions.deallocate()
    back.deallocate()
    scores.deallocate()
    next.deallocate()
  }

  /// Makes room for a sentence of `count` tokens, all sums being 0.
  func prepare(count: Int) {
    self.count = count
    if count > capacity {
      capacity = count * 2
      emissions.deallocate()
      back.deallocate()
      emissions = .allocate(capacity: capacity * TagSet.stride)
      back = .allocate(capacity: capacity * TagSet.stride)
    }
    emissions.initialize(repeating: 0, count: count * TagSet.stride)
  }

  /// The sums of the labels of token `index`, to add to.
  @inline(__always)
  func emissions(at index: Int) -> UnsafeMutablePointer<Int32> {
    emissions + index * TagSet.stride
  }

  /// Writes the best labels of the sentence to `labels` from `start` on.
  func decode(_ weights: TaggerModel.Weights, into labels: inout [UInt8], at start: Int) {
    guard count > 0 else { return }
    for label in 0..<TagSet.count {
      scores[label] =
        TagSet.mayStart(label) ? Float(emissions[label]) * weights.scale : -.infinity
    }
    weights.transitions.withUnsafeBufferPointer { transitions in
      Self.successors.withUnsafeBufferPointer { successors in
        for index in 1..<max(count, 1) { advance(index, transitions, successors, weights.scale) }
      }
    }
    readBack(into: &labels, at: start)
  }

  private func advance(
    _ index: Int, _ transitions: UnsafeBufferPointer<Float>,
    _ successors: UnsafeBufferPointer<(from: UInt8, to: UInt8)>, _ scale: Float
  ) {
    for label in 0..<TagSet.count { next[label] = -.infinity }
    let row = back + index * TagSet.stride
    for (from, to) in successors {
      let score = scores[Int(from)] + transitions[Int(from) * TagSet.stride + Int(to)]
      if score > next[Int(to)] {
        next[Int(to)] = score
        row[Int(to)] = from
      }
    }
    let emission = emissions + index * TagSet.stride
    for label in 0..<TagSet.count { scores[label] = next[label] + Float(emission[label]) * scale }
  }

  private func readBack(into labels: inout [UInt8], at start: Int) {
    var best = TagSet.outside
    for label in 0..<TagSet.count where TagSet.mayEnd(label) && scores[label] > scores[best] {
      best = label
    }
    for index in stride(from: count - 1, through: 0, by: -1) {
      labels[start + index] = UInt8(best)
      if index > 0 { best = Int(back[index * TagSet.stride + best]) }
    }
  }

  /// The pairs of labels that may follow each other.
  private static let successors: [(from: UInt8, to: UInt8)] = (0..<TagSet.count).flatMap { from in
    (0..<TagSet.count).filter { TagSet.allows(from, then: $0) }.map { (UInt8(from), UInt8($0)) }
  }
}
