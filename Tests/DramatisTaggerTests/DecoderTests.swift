@testable internal import DramatisTagger
internal import DramatisTestSupport
internal import Testing

/// The decoder against a search through every labelling, on random weights.
@Suite struct DecoderTests {
  @Test("Labels are legal and none legal scores more", arguments: 0..<40)
  func best(seed: UInt64) {
    var random = Seeded(seed)
    let sentence = RandomSentence(count: 1 + Int(seed % 4), &random)
    let labels = sentence.decoded(by: Decoder(), start: 0)
    #expect(isLegal(labels), "\(labels.map(written))")
    #expect(abs(sentence.score(labels) - sentence.greatest()) < 1e-3)
  }

  @Test("Long sentences after short ones, behind others in the same list")
  func growth() {
    var random = Seeded(7)
    let decoder = Decoder()
    for count in [1, 300, 2, 128, 129, 1_000, 3] {
      let sentence = RandomSentence(count: count, &random)
      let labels = sentence.decoded(by: decoder, start: 5)
      #expect(labels.prefix(5).allSatisfy { $0 == 99 })
      #expect(isLegal(Array(labels.dropFirst(5))))
      #expect(labels == sentence.decoded(by: Decoder(), start: 5))
    }
  }

  @Test("Without any weight all is outside; an empty sentence has no labels")
  func nothing() {
    var random = Seeded(1)
    var sentence = RandomSentence(count: 6, &random)
    sentence.emissions = sentence.emissions.map { _ in 0 }
    sentence.transitions = sentence.transitions.map { _ in 0 }
    #expect(isLegal(sentence.decoded(by: Decoder(), start: 0)))
    #expect(RandomSentence(count: 0, &random).decoded(by: Decoder(), start: 0).isEmpty)
  }

  private func isLegal(_ labels: [UInt8]) -> Bool {
    let numbers = labels.map(Int.init)
    return TagSet.mayStart(numbers.first ?? 0) && TagSet.mayEnd(numbers.last ?? 0)
      && zip(numbers, numbers.dropFirst()).allSatisfy { TagSet.allows($0, then: $1) }
  }
}

/// A sentence of which only the sums of its weights are known.
private struct RandomSentence {
  let count: Int
  var emissions: [Int32]
  var transitions: [Float]
  private let scale: Float = 0.04

  init(count: Int, _ random: inout Seeded) {
    self.count = count
    emissions = (0..<count * TagSet.stride).map { _ in Int32.random(in: -300...300, using: &random)
    }
    transitions = (0..<TagSet.stride * TagSet.stride).map { _ in
      Float.random(in: -4...4, using: &random)
    }
  }

  func decoded(by decoder: Decoder, start: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 99, count: start + count)
    decoder.prepare(count: count)
    for token in 0..<count {
      let sums = decoder.emissions(at: token)
      for label in 0..<TagSet.stride { sums[label] += emissions[token * TagSet.stride + label] }
    }
    withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { none in
      let weights = none.baseAddress.map { base in
        TaggerModel.Weights(
          scale: scale, transitions: transitions, slots: RawTable(base, count: 0),
          bytes: UnsafeRawPointer(base))
      }
      if let weights { decoder.decode(weights, into: &labels, at: start) }
    }
    return labels
  }

  func score(_ labels: [UInt8]) -> Float {
    var sum: Float = 0
    for (token, label) in labels.enumerated() {
      sum += Float(emissions[token * TagSet.stride + Int(label)]) * scale
      if token > 0 { sum += transitions[Int(labels[token - 1]) * TagSet.stride + Int(label)] }
    }
    return sum
  }

  /// The greatest score of a legal labelling, by trying all.
  func greatest(_ labels: [UInt8] = []) -> Float {
    guard labels.count < count else {
      return TagSet.mayEnd(Int(labels.last ?? 0)) ? score(labels) : -.infinity
    }
    let last = Int(labels.last ?? UInt8(TagSet.outside))
    var best = -Float.infinity
    for next in 0..<TagSet.count where TagSet.allows(last, then: next) {
      best = max(best, greatest(labels + [UInt8(next)]))
    }
    return best
  }
}
