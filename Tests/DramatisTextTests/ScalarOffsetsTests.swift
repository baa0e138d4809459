internal import DramatisTestSupport
internal import DramatisText
internal import Testing

struct ScalarOffsetsTests {
  @Test(arguments: [
    "", "abc", "é", "“No,” 東京 😂", String(repeating: "a", count: 64),
    String(repeating: "é", count: 64),
    String(repeating: "😂", count: 33) + "x", String(repeating: "ab“", count: 100),
  ])
  func countsScalars(_ text: String) {
    let offsets = ScalarOffsets(text)
    var byte: UInt32 = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(at: byte) == number)
      byte += UInt32(UTF8.width(scalar))
    }
    #expect(offsets.scalar(at: byte) == text.unicodeScalars.count)
  }

  @Test func countsScalarsOfRandomText() {
    var mutator = Mutator(seed: 11)
    for _ in 0..<200 { countsScalars(mutator.randomText(scalars: 150)) }
  }

  @Test func rangesAreInTextOrderTheLongerFirst() {
    let ranges = [TextRange(3, 5), TextRange(0, 2), TextRange(3, 9)].sorted()
    #expect(ranges == [TextRange(0, 2), TextRange(3, 9), TextRange(3, 5)])
    #expect(TextRange(3, 9).contains(TextRange(3, 5)) && !TextRange(3, 5).contains(TextRange(3, 9)))
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)) && TextRange(0, 4).overlaps(TextRange(3, 5)))
    #expect(TextRange(2, 2).isEmpty && !TextRange(2, 2).contains(2))
  }

  @Test func articleGivesTheWordsOfARange() {
    #expect(Article(id: "a", text: "“Né”")[TextRange(3, 6)] == "Né")
  }
}
