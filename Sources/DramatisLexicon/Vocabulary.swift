/// The word types met so far, each with its facts, so that the tables are searched once a type.
///
/// One thread uses it at a time: a reader lends each of its threads one.
public final class Vocabulary: @unchecked Sendable {
  // Unchecked: it moves between threads only through the reader's locked pool.

  /// The most types kept. News has about 40,000 in a million words, each of 600 bytes with its sums;
  /// beyond this the vocabulary starts anew, so that a stream of any length takes bounded memory.
  public static let maximumTypes = 40_000

  private var slots: [Int32]
  private var facts: [WordFacts] = []
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]

  private let limit: Int

  /// An empty vocabulary.
  public convenience init() { self.init(limit: Self.maximumTypes) }

  /// An empty vocabulary that is full with more than `limit` types.
  init(limit: Int) {
    self.limit = limit
    slots = Array(repeating: -1, count: 1 << 12)
    for keyword in Keyword.allCases {
      let id = intern(Array(keyword.rawValue.utf8)[...])
      facts[Int(id)].keyword = keyword
    }
    for word in OfficeWord.allCases {
      let id = intern(Array(word.rawValue.utf8)[...])
      facts[Int(id)].officeWord = word
    }
  }

  /// Whether the vocabulary is so full that it should be replaced before the next article.
  public var isFull: Bool { facts.count > limit }

  /// The facts of the word `bytes`. Amortised O(length of the word).
  public func facts(of bytes: ArraySlice<UInt8>) -> WordFacts { facts[Int(intern(bytes))] }

  /// The facts of the word with this number.
  public func facts(of id: Int32) -> WordFacts { facts[Int(id)] }

  /// The bytes of the word with this number.
  public func bytes(of id: Int32) -> ArraySlice<UInt8> { arena[ends[Int(id)]..<ends[Int(id) + 1]] }

  /// The number of the word `bytes`.
  public func intern(_ bytes: ArraySlice<UInt8>) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash(bytes)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if same(slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = add(bytes, at: slot)
    let lower = Letters.lowercased(bytes)
    let lowerID = lower.elementsEqual(bytes) ? id : intern(lower[...])
    facts[Int(id)] = WordFacts(looking: bytes, lower: lower)
    facts[Int(id)].id = id
    facts[Int(id)].lowerID = lowerID
    facts[Int(id)].keyword = facts[Int(lowerID)].keyword
    facts[Int(id)].officeWord = facts[Int(lowerID)].officeWord
    return id
  }

  private func add(_ bytes: ArraySlice<UInt8>, at slot: Int) -> Int32 {
    let id = Int32(facts.count)
    slots[slot] = id
    facts.append(WordFacts())
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if facts.count * 2 > slots.count { grow() }
    return id
  }

  private func same(_ id: Int32, _ bytes: ArraySlice<UInt8>) -> Bool {
    let start = ends[Int(id)]
    guard ends[Int(id) + 1] - start == bytes.count else { return false }
    var offset = start
    for byte in bytes {
      if arena[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in facts.indices {
      var slot = Int(truncatingIfNeeded: hash(self.bytes(of: Int32(id)))) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }

  /// FNV-1a, 64 bits, folded: words are short, and equal hashes are told apart by their bytes.
  private func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value ^ (value >> 29)
  }
}

/// Letter case over UTF-8 bytes.
public enum Letters {
  /// `bytes` in lower case.
  public static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  /// `bytes` with a capital in front, if it starts with an ASCII letter.
  static func capitalised(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, (0x61...0x7A).contains(first) else { return bytes }
    return [first & 0xDF] + bytes.dropFirst()
  }

  /// `bytes` with its first letter as it is and the others in lower case.
  public static func titled(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = bytes.first, first < 0x80 else {
      let text = String(decoding: bytes, as: UTF8.self)
      return Array((text.prefix(1) + text.dropFirst().lowercased()).utf8)
    }
    return [first] + lowercased(bytes.dropFirst())
  }
}
