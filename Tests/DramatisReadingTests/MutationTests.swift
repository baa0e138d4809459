internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// A few thousand texts that nobody wrote; a failure names its text.
struct MutationTests {
  @Test(arguments: OwnArticles.all.indices)
  func mutatedArticles(_ number: Int) {
    var mutator = Mutator(seed: UInt64(number) + 100)
    for count in 0..<300 {
      let other = OwnArticles.all[(number + 1) % OwnArticles.all.count]
      let text = mutator.mutated(OwnArticles.all[number], with: other)
      let faults = faults(reading: text, exports: count.isMultiple(of: 10))
      #expect(faults == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func randomPieces(seed: UInt64) {
    var mutator = Mutator(seed: seed)
    for _ in 0..<500 {
      let text = mutator.randomPieces(60)
      #expect(faults(reading: text, exports: false) == [], "\(text.debugDescription)")
    }
  }

  @Test func randomScalars() {
    var mutator = Mutator(seed: 5)
    for _ in 0..<500 {
      let text = mutator.randomText(scalars: 80)
      #expect(faults(reading: text, exports: false) == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: OwnArticles.all)
  func sameTextSameStory(_ article: String) {
    #expect(story(of: article) == story(of: article))
  }
}
