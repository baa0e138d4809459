internal import DramatisLexicon

/// The features of the stretch of capitalised words that a token is one of: to a word inside of a long name its
/// neighbours say little of what stands around the name.
extension ContextFeatures {
  /// How far a stretch is looked for on either side of a token: beyond that it is a headline or a list.
  private static let reach = 6

  /// Calls `body` with what stands around and at the ends of the stretch of the capitalised token `index`, each
  /// with the token’s place in it.
  @inline(__always)
  func emitStretch(_ index: Int, in sentence: Range<Int>, _ body: (UInt64) -> Void) {
    let first = stretchStart(index, in: sentence)
    let last = stretchEnd(index, in: sentence)
    let place: UInt64 = first == last ? 3 : index == first ? 0 : index == last ? 1 : 2
    let (before, before2) = (key(first - 1, in: sentence), key(first - 2, in: sentence))
    let (behind, behind2) = (key(last + 1, in: sentence), key(last + 2, in: sentence))
    func emit(_ template: Template, _ value: UInt64) {
      body(FeatureHash.feature(template, FeatureHash.pair(value, place)))
    }
    emit(.stretchAround, FeatureHash.pair(before.lower, behind.lower))
    emit(.stretchClusters, FeatureHash.pair(before.cluster >> 4, behind.cluster >> 4))
    emit(.stretchBefore2, FeatureHash.pair(before2.lower, before.lower))
    emit(.stretchBehind2, FeatureHash.pair(behind.lower, behind2.lower))
    // Of a single word the features of words have these.
    guard last > first else { return }
    emit(.stretchBefore, before.lower)
    emit(.stretchBehind, behind.lower)
    emit(.stretchLength, UInt64(min(last - first, 5)))
    if index != first { emit(.stretchFirst, keys[first].lower) }
    if index != last { emit(.stretchLast, keys[last].lower) }
  }

  /// The key of the word at `index`, or that of a sentence’s border.
  @inline(__always)
  private func key(_ index: Int, in sentence: Range<Int>) -> TypeFeatures.Key {
    sentence.contains(index) ? keys[index] : Self.border
  }

  private func stretchStart(_ index: Int, in sentence: Range<Int>) -> Int {
    var first = index
    while first > sentence.lowerBound, index - first < Self.reach {
      if input.isCapitalised[first - 1] {
        first -= 1
      } else if isBridge(first - 1), first - 1 > sentence.lowerBound,
        input.isCapitalised[first - 2]
      {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  private func stretchEnd(_ index: Int, in sentence: Range<Int>) -> Int {
    var last = index
    while last + 1 < sentence.upperBound, last - index < Self.reach {
      if input.isCapitalised[last + 1] {
        last += 1
      } else if isBridge(last + 1), last + 2 < sentence.upperBound, input.isCapitalised[last + 2] {
        last += 2
      } else {
        break
      }
    }
    return last
  }

  /// "Bank of England": whether a stretch may go on over the token.
  @inline(__always)
  private func isBridge(_ token: Int) -> Bool { input.words[token].keyword == .of }
}
