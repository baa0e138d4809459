public import DramatisLexicon

/// The features that a word gives to itself and its neighbours, whatever the sentence: looked up
/// once a word type and then kept as sums of weights.
public struct TypeFeatures: Sendable {
  /// How far a word is looked at from, in tokens, on either side.
  public static let reach = 2

  /// What features of several words look at.
  public struct Key: Sendable {
    var word: UInt64
    var lower: UInt64
    var shape: UInt64
    var cluster: UInt64
  }

  /// The word as features of several words see it.
  public let key: Key
  private let word: UInt64
  private let lower: UInt64
  private let shape: UInt64
  private let cluster: WordStatistics.Entry
  private let traits: UInt64
  private let affixes: [(Template, UInt64)]
  private let suffix3: UInt64

  /// The features of the word `bytes`, with its facts.
  public init(_ bytes: ArraySlice<UInt8>, facts: WordFacts, statistics: WordStatistics) {
    let lowered = Letters.lowercased(bytes)
    word = FeatureHash.of(bytes)
    lower = FeatureHash.of(lowered)
    shape = Self.shape(bytes)
    cluster = statistics.entry(word: word, lower: lower)
    traits = Self.traits(facts)
    suffix3 = FeatureHash.of(bytes.suffix(3))
    affixes = Self.affixes(bytes)
    key = Key(word: word, lower: lower, shape: shape, cluster: UInt64(cluster.cluster))
  }

  /// Calls `body` with each feature that the word gives to the token `offset` tokens before it
  /// (so that to that token it stands at `offset`, from -2 to 2).
  public func forEach(offset: Int, _ body: (UInt64) -> Void) {
    let place = UInt8(offset + Self.reach)
    func emit(_ template: Template, _ value: UInt64) {
      body(FeatureHash.feature(template, FeatureHash.pair(value, UInt64(place))))
    }
    emit(.word, word)
    emit(.lower, lower)
    emit(.shape, shape)
    emit(.cluster4096, UInt64(cluster.cluster))
    emit(.cluster1024, UInt64(cluster.cluster >> 2))
    emit(.cluster256, UInt64(cluster.cluster >> 4))
    guard abs(offset) < Self.reach else { return }
    emit(.capitals, UInt64(cluster.capitals))
    emit(.suffix3, suffix3)
    var rest = traits
    while rest != 0 {
      emit(.traits, UInt64(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
    guard offset == 0 else { return }
    emit(.traits, traits | 1 << 63)
    for (template, value) in affixes { body(FeatureHash.feature(template, value)) }
  }

  // MARK: What is looked at

  /// Letters as X and x, digits as 0, marks as they are, runs cut to two: "McDonald" is "XxXxx".
  private static func shape(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var shape: [UInt8] = []
    for byte in bytes {
      let sort: UInt8
      switch byte {
      case 0x41...0x5A: sort = UInt8(ascii: "X")
      case 0x61...0x7A: sort = UInt8(ascii: "x")
      case 0x30...0x39: sort = UInt8(ascii: "0")
      case 0x80...: sort = UInt8(ascii: "u")
      default: sort = byte
      }
      let run = shape.reversed().prefix { $0 == sort }.count
      if run < 2 { shape.append(sort) }
    }
    return FeatureHash.of(shape)
  }

  private static func affixes(_ bytes: ArraySlice<UInt8>) -> [(Template, UInt64)] {
    let prefixes: [Template] = [.prefix1, .prefix2, .prefix3, .prefix4]
    let suffixes: [Template] = [.suffix1, .suffix2, .suffixThree, .suffix4]
    var result: [(Template, UInt64)] = []
    for length in 1...4 where bytes.count >= length {
      result.append((prefixes[length - 1], FeatureHash.of(bytes.prefix(length))))
      result.append((suffixes[length - 1], FeatureHash.of(bytes.suffix(length))))
    }
    return result
  }

  /// What the lexicon says a word may be, a bit each.
  private static func traits(_ facts: WordFacts) -> UInt64 {
    UInt64(facts.traits.rawValue) | UInt64(facts.starts.rawValue) << 32
      | 1 << (40 + UInt64(facts.wordClass.rawValue))
  }
}
