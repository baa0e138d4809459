@testable internal import DramatisTagger
internal import DramatisTestSupport

/// A run of tokens of which only the sums of its weights are known, with or without tokens of its
/// sentence, outside of names, on either side.
struct RandomSentence {
  let count: Int
  let isBehindOutside: Bool
  let isBeforeOutside: Bool
  var emissions: [Int32]
  var transitions: [Float]
  private let scale: Float = 0.04

  init(count: Int, _ random: inout Seeded, strength: Int32 = 300) {
    self.count = count
    emissions = (0..<count * TagSet.stride).map { _ in
      Int32.random(in: -strength...strength, using: &random)
    }
    transitions = (0..<TagSet.stride * TagSet.stride).map { _ in
      Float.random(in: -4...4, using: &random)
    }
    isBehindOutside = Bool.random(using: &random)
    isBeforeOutside = Bool.random(using: &random)
  }

  private var lattice: Lattice {
    let lattice = Lattice()
    let start = isBehindOutside ? 1 : 0
    let end = start + count + (isBeforeOutside ? 1 : 0)
    lattice.prepare(start..<start + count, in: 0..<end)
    for token in 0..<count {
      let sums = lattice.emissions(at: token)
      for label in 0..<TagSet.stride { sums[label] += emissions[token * TagSet.stride + label] }
    }
    return lattice
  }

  private func withWeights(_ body: (TaggerModel.Weights) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { none in
      guard let base = none.baseAddress else { return }
      body(
        TaggerModel.Weights(
          scale: scale, transitions: transitions, slots: RawTable(base, count: 0),
          bytes: UnsafeRawPointer(base)))
    }
  }

  /// The best labels, behind `start` others.
  func decoded(by decoder: Decoder, start: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 99, count: start + count)
    withWeights { decoder.decode(lattice, $0, into: &labels, at: start) }
    return labels
  }

  /// What `body` makes of the marginals.
  func withMarginals(temperature: Float = 1, _ body: (Marginals) -> Void) {
    withWeights { weights in
      let marginals = Marginals(weights, temperature: temperature)
      marginals.run(lattice)
      body(marginals)
    }
  }

  /// The score of a label by itself.
  func emission(_ token: Int, _ label: Int) -> Double {
    Double(emissions[token * TagSet.stride + label]) * Double(scale)
  }

  /// The score of a label behind another.
  func transition(_ label: Int, _ next: Int) -> Double {
    Double(transitions[label * TagSet.stride + next])
  }

  /// The score of a labelling.
  func score(_ labels: [UInt8]) -> Double {
    let labels = labels.map(Int.init)
    var sum = labels.enumerated().reduce(0) { $0 + emission($1.offset, $1.element) }
    for (label, next) in zip(labels, labels.dropFirst()) { sum += transition(label, next) }
    if isBehindOutside, let first = labels.first { sum += transition(TagSet.outside, first) }
    if isBeforeOutside, let last = labels.last { sum += transition(last, TagSet.outside) }
    return sum
  }

  /// Every labelling that spells names.
  var labellings: [[UInt8]] {
    var all: [[UInt8]] = [[]]
    for _ in 0..<count {
      all = all.flatMap { labels in
        (0..<TagSet.count).filter { next in
          labels.last.map { TagSet.allows(Int($0), then: next) } ?? TagSet.mayStart(next)
        }.map { labels + [UInt8($0)] }
      }
    }
    return all.filter { TagSet.mayEnd(Int($0.last ?? 0)) }
  }
}
