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
    let greatest = sentence.labellings.map(sentence.score).max() ?? 0
    #expect(abs(sentence.score(labels) - greatest) < 1e-3)
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
