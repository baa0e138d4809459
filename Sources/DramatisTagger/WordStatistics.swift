/// What raw news says of words: the cluster of words that stand in like places, and how often a word
/// is written with a capital inside a sentence.
public struct WordStatistics: Sendable {
  /// What is known of a word.
  public struct Entry: Sendable, Hashable {
    /// The number of its cluster, from 1 to 4,096; its prefixes are those of coarser clusters. 0 if
    /// the word is too rare.
    public var cluster: UInt16
    /// How often it has a capital: 0 if never met, then from 1 (never) to 9 (always).
    public var capitals: UInt8

    /// Makes an entry.
    public init(cluster: UInt16, capitals: UInt8) {
      self.cluster = cluster
      self.capitals = capitals
    }

    static let unknown = Entry(cluster: 0, capitals: 0)
  }

  /// Slots of eight bytes: the upper half of the word's hash, its entry; empty if all are 0.
  let slots: RawTable

  /// The entry of a word by the hash of it as written, or else of it in lower case. O(1).
  func entry(word: UInt64, lower: UInt64) -> Entry {
    find(word) ?? find(lower) ?? .unknown
  }

  private func find(_ hash: UInt64) -> Entry? {
    slots.find(hash).map { value in
      Entry(
        cluster: UInt16(truncatingIfNeeded: value), capitals: UInt8(truncatingIfNeeded: value >> 16)
      )
    }
  }
}

/// A table of the model, read in place: slots of two 32-bit words, little endian, a key and a value,
/// with open addressing. A hash’s lower half says where its search starts and its upper half is the
/// key, so that two hashes are taken for one once in 2³² times.
public struct RawTable: @unchecked Sendable {
  // Unchecked: the bytes are read-only for as long as the model lives.
  private let base: UnsafeRawPointer
  /// How many slots the table has.
  public let count: Int

  /// Wraps the words from `base`.
  init(_ base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// The key of a hash; never 0, which marks an empty slot.
  @inline(__always)
  package static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  /// Where the search for a hash starts in a table of `count` slots.
  @inline(__always)
  package static func home(_ hash: UInt64, count: Int) -> Int {
    Int(((hash & 0xFFFF_FFFF) &* UInt64(count)) >> 32)
  }

  /// The value of a hash, or nil if the table does not have it. O(1).
  @inline(__always)
  func find(_ hash: UInt64) -> UInt32? {
    guard count > 0 else { return nil }
    let key = Self.key(hash)
    var slot = Self.home(hash, count: count)
    while true {
      let found = word(slot * 2)
      if found == key { return word(slot * 2 + 1) }
      if found == 0 { return nil }
      slot += 1
      if slot == count { slot = 0 }
    }
  }

  @inline(__always)
  func word(_ index: Int) -> UInt32 {
    UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }
}
