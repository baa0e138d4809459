/// Names features by numbers: a template and what it saw, mixed into 64 bits.
public enum FeatureHash {
  /// A hash of bytes (FNV-1a, 64 bits).
  @inline(__always)
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    of(bytes, behind: 0xCBF2_9CE4_8422_2325)
  }

  /// The hash of bytes that follow those that have the hash `value`.
  @inline(__always)
  public static func of(_ bytes: some Sequence<UInt8>, behind value: UInt64) -> UInt64 {
    var value = value
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }

  /// The feature of `template` for what it saw (the finaliser of SplitMix64).
  @inline(__always)
  public static func feature(_ template: Template, _ value: UInt64) -> UInt64 {
    var hash = value &+ UInt64(template.rawValue) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }

  /// What two things seen together are.
  @inline(__always)
  public static func pair(_ one: UInt64, _ other: UInt64) -> UInt64 {
    (one &* 0x9E37_79B9_7F4A_7C15) ^ (other &+ 0x632B_E59B_D9B4_E019 &+ (one >> 17))
  }
}

/// What a feature looks at. The raw values are part of the model's format.
///
/// A name ends in the offset of the token looked at: `word0` is the token itself.
public enum Template: UInt8, Sendable {
  case bias = 1
  // Of one word, by offset: five in a row each, from two before to two behind.
  case word = 10
  case lower = 20
  case shape = 30
  case cluster4096 = 40
  case cluster1024 = 50
  case cluster256 = 60
  case capitals = 70
  case traits = 80
  case suffix3 = 90
  // Of the token's own word.
  case prefix1 = 100
  case prefix2, prefix3, prefix4
  case suffix1 = 110
  case suffix2, suffixThree, suffix4
  // Of the place in the sentence and of phrases of the lexicon.
  case position = 120
  case phrase = 130
  case gazetteer = 132
  case gazetteerShape, gazetteerPhrase, acronym
  // Of several tokens.
  case wordBefore = 140
  case wordBehind, shapes, clusterBefore, clusterBehind, clusters, wordShapeBehind
  case wordShapeBefore, phraseShape
  // Of the stretch of capitalised words that the token is one of.
  case stretchBefore = 150
  case stretchBehind, stretchLength, stretchFirst, stretchLast, stretchAround, stretchClusters
  case stretchBefore2, stretchBehind2
  // Of the token's other mentions in the document (second pass).
  case documentLabel = 160
  case documentCount = 165
  case documentPlace = 170
  case documentLonger = 175
  // Of what stands beside these.
  case othersBefore = 180
  case othersBehind, othersBeforeCluster, othersBehindCluster
}
