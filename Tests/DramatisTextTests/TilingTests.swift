internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// What holds for the tokens and sentences of any text.
struct TilingTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func randomText(seed: UInt64) {
    var mutator = Mutator(seed: seed)
    for _ in 0..<700 {
      let (scalars, pieces) = (mutator.randomText(scalars: 60), mutator.randomPieces(40))
      #expect(faults(scalars) == [], "\(scalars.debugDescription)")
      #expect(faults(pieces) == [], "\(pieces.debugDescription)")
    }
  }

  @Test(arguments: OwnArticles.all)
  func mutatedArticles(_ article: String) {
    #expect(faults(article) == [])
    var mutator = Mutator(seed: UInt64(article.utf8.count))
    for _ in 0..<150 {
      let text = mutator.mutated(article)
      #expect(faults(text) == [], "\(text.debugDescription)")
    }
  }

  private func faults(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = text.tokens
    return tiling(tokens, bytes) + cover(text.segmentation(tokens), tokens.count)
  }

  /// Every byte in one token or in white space; ends on scalar boundaries.
  private func tiling(_ tokens: [Token], _ bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    var end = 0
    for token in tokens {
      let (lower, upper) = (Int(token.range.lower), Int(token.range.upper))
      guard lower >= end, upper > lower, upper <= bytes.count else {
        return faults + ["\(lower)..<\(upper) behind \(end) of \(bytes.count)"]
      }
      for cut in [lower, upper] where cut < bytes.count && bytes[cut] & 0xC0 == 0x80 {
        faults.append("\(cut) is inside a scalar")
      }
      if !isBlank(bytes[end..<lower]) { faults.append("lost \(end)..<\(lower)") }
      if lower > end, !token.isAfterSpace { faults.append("\(lower) is behind white space") }
      if lower == end, lower > 0, token.isAfterSpace { faults.append("\(lower) is behind a token") }
      end = upper
    }
    return isBlank(bytes[end...]) ? faults : faults + ["lost \(end)..."]
  }

  /// White space, controls and marks of direction and joining, which show nothing.
  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        || $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        || (0x2000...0x206F).contains($0.value)
    }
  }

  /// Sentences and paragraphs hold every token once, and no sentence leaves its paragraph.
  private func cover(_ segmentation: Segmentation, _ count: Int) -> [String] {
    var faults: [String] = []
    for ranges in [segmentation.sentences.map(\.tokens), segmentation.paragraphs] {
      let cuts = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
      if ranges.contains(where: \.isEmpty) { faults.append("an empty range") }
      if cuts.first ?? 0 != 0 || cuts.last ?? count != count { faults.append("ends \(cuts)") }
      if !zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound }) {
        faults.append("gaps \(cuts)")
      }
    }
    for sentence in segmentation.sentences {
      let paragraph = segmentation.paragraphs[sentence.paragraph]
      if sentence.tokens.clamped(to: paragraph) != sentence.tokens { faults.append("leaves") }
    }
    return faults
  }
}
