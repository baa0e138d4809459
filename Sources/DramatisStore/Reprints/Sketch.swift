/// A text's shingles in a few numbers, by which candidates for near-duplicates are looked up: MinHash
/// (Broder 1997) by one permutation with empty bins filled from their neighbours (Shrivastava & Li 2014,
/// "Densifying one permutation hashing"), cut into bands (Indyk & Motwani 1998).
///
/// Two texts that share the part J of their shingles have a band in common with probability
/// 1 − (1 − J³)²¹: 0.95 at one half, 0.15 at one fifth.
struct Sketch: Sendable {
  /// How many minima are kept.
  static let bins = 63
  /// How many minima make a band.
  static let rows = 3

  /// A number for each band; none if the text is too short to be compared.
  let bands: [Int64]

  /// O(shingles).
  init(of shingles: Shingles) {
    guard shingles.hashes.count >= Shingles.minimumCount else {
      bands = []
      return
    }
    var minima = [UInt64?](repeating: nil, count: Self.bins)
    for hash in shingles.hashes {
      let bin = Int(hash % UInt64(Self.bins))
      let value = StableHash.stirred(hash)
      if minima[bin].map({ value < $0 }) ?? true { minima[bin] = value }
    }
    let full = Self.filled(minima)
    bands = stride(from: 0, to: Self.bins, by: Self.rows).map { start in
      var band = UInt64(start)
      for value in full[start..<start + Self.rows] { band = StableHash.stirred(band ^ value) }
      return Int64(bitPattern: band)
    }
  }

  /// Each empty bin takes the next full one's minimum, stirred by how far that is.
  private static func filled(_ minima: [UInt64?]) -> [UInt64] {
    minima.indices.map { index in
      var distance = 0
      while distance < bins {
        if let value = minima[(index + distance) % bins] {
          return distance == 0 ? value : StableHash.stirred(value &+ UInt64(distance))
        }
        distance += 1
      }
      return 0
    }
  }
}
