/// Viterbi’s algorithm (1967) over one run of tokens at a time, in buffers that grow to the longest run.
///
/// The best score of a labelling of tokens 0…i that ends in label y is
/// S[i][y] = E[i][y] + max over k of (S[i-1][k] + T[k][y]); the labels are read back from the maxima.
final class Decoder {
  private var back: UnsafeMutablePointer<UInt8>
  private let scores: UnsafeMutablePointer<Float>
  private let next: UnsafeMutablePointer<Float>
  private var capacity = 128

  init() {
    back = .allocate(capacity: capacity * TagSet.stride)
    scores = .allocate(capacity: TagSet.stride)
    next = .allocate(capacity: TagSet.stride)
  }

  deinit {
    back.deallocate()
    scores.deallocate()
    next.deallocate()
  }

  /// Writes the best labels of `lattice` to `labels` from `start` on.
  func decode(
    _ lattice: Lattice, _ weights: TaggerModel.Weights, into labels: inout [UInt8], at start: Int
  ) {
    guard lattice.count > 0 else { return }
    if lattice.count > capacity {
      capacity = lattice.count * 2
      back.deallocate()
      back = .allocate(capacity: capacity * TagSet.stride)
    }
    weights.transitions.withUnsafeBufferPointer { transitions in
      open(lattice, transitions, weights.scale)
      Self.successors.withUnsafeBufferPointer { successors in
        for index in 1..<max(lattice.count, 1) {
          advance(lattice, index, transitions, successors, weights.scale)
        }
      }
      close(lattice, transitions)
    }
    readBack(count: lattice.count, into: &labels, at: start)
  }

  /// The scores of the first token’s labels.
  private func open(
    _ lattice: Lattice, _ transitions: UnsafeBufferPointer<Float>, _ scale: Float
  ) {
    let emission = lattice.emissions(at: 0)
    for label in 0..<TagSet.count {
      let border =
        lattice.isBehindOutside ? transitions[TagSet.outside * TagSet.stride + label] : 0
      scores[label] =
        TagSet.mayStart(label) ? Float(emission[label]) * scale + border : -.infinity
    }
  }

  private func advance(
    _ lattice: Lattice, _ index: Int, _ transitions: UnsafeBufferPointer<Float>,
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
    let emission = lattice.emissions(at: index)
    for label in 0..<TagSet.count { scores[label] = next[label] + Float(emission[label]) * scale }
  }

  /// Adds what the end of the run gives, and rules out labels that it may not end with.
  private func close(_ lattice: Lattice, _ transitions: UnsafeBufferPointer<Float>) {
    for label in 0..<TagSet.count {
      if !TagSet.mayEnd(label) {
        scores[label] = -.infinity
      } else if lattice.isBeforeOutside {
        scores[label] += transitions[label * TagSet.stride + TagSet.outside]
      }
    }
  }

  private func readBack(count: Int, into labels: inout [UInt8], at start: Int) {
    var best = TagSet.outside
    for label in 0..<TagSet.count where scores[label] > scores[best] { best = label }
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
