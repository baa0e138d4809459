internal import DramatisLexicon
internal import DramatisTagger
internal import DramatisText

/// Counts the words of raw news: how often each is written how, and what stands beside it.
public struct WordCounter {
  /// Words seen less often have no cluster.
  static let minimumCount = 20
  /// How many of the commonest words count as neighbours.
  static let contextCount = 4_000
  /// The neighbours that count, in tokens from the word.
  static let offsets = [-2, -1, 1, 2]

  private let tokenizer = Tokenizer { Lexicon.abbreviations.row(Array($0).span) != nil }
  private let vocabulary = TypeTable()
  /// The types of all tokens, articles set apart by -1.
  private(set) var stream: [Int32] = []
  /// How often each type stands inside a sentence of usual case.
  private(set) var inner: [Int32] = []

  /// A counter that has seen nothing.
  public init() {}

  /// Counts the words of a text.
  public mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    let tokens = tokenizer.tokens(of: bytes)
    for (index, token) in tokens.enumerated() {
      let slice = bytes[Int(token.range.lower)..<Int(token.range.upper)]
      let type = vocabulary.intern(slice)
      if inner.count < vocabulary.count { inner.append(0) }
      stream.append(type)
      if isInner(index, tokens) { inner[Int(type)] += 1 }
    }
    stream.append(-1)
  }

  /// Whether a token stands behind a word in lower case, so that its own case is its own.
  private func isInner(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, !tokens[index].shape.contains(.afterLine) else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && !before.isCapitalised && before.shape.contains(.hasLowercase)
  }

  /// The statistics of all words seen often enough. `progress` hears of each step.
  public func statistics(progress: (String) -> Void) -> [WordStatistic] {
    var counts = [Int32](repeating: 0, count: vocabulary.count)
    for type in stream where type >= 0 { counts[Int(type)] += 1 }
    let clustered = counts.indices.filter { counts[$0] >= Self.minimumCount }
    progress("\(stream.count) tokens, \(counts.count) types, \(clustered.count) to cluster")
    let matrix = Cooccurrence.matrix(
      stream: stream, counts: counts, rows: clustered,
      contextCount: min(Self.contextCount, counts.count),
      offsets: Self.offsets)
    progress("\(matrix.values.count) pairs of word and neighbour")
    let vectors = SpectralEmbedding(dimensions: 100, seed: 7).vectors(of: matrix)
    progress("vectors of 100 dimensions")
    let clusters = NestedClusters(seed: 11).clusters(of: vectors)
    progress("clusters")
    return clustered.enumerated().map { row, type in
      let bytes = vocabulary.bytes(of: Int32(type))
      return WordStatistic(
        entry: ModelWriter.Statistic(
          hash: FeatureHash.of(bytes), cluster: UInt16(clusters[row] + 1),
          capitals: capitals(bytes)))
    }
  }

  /// How often a word has a capital inside sentences, whichever way it is written here: from 1 to 9.
  private func capitals(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let lower = Letters.lowercased(bytes)
    let title = Self.capitalised(lower)
    func count(_ form: [UInt8]) -> Int {
      vocabulary.find(form[...]).map { Int(inner[Int($0)]) } ?? 0
    }
    let (low, high) = (count(lower), count(title))
    guard low + high >= 5 else { return 0 }
    return UInt8(1 + high * 8 / (low + high))
  }

  private static func capitalised(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, (0x61...0x7A).contains(first) else { return bytes }
    return [first & 0xDF] + bytes.dropFirst()
  }
}

/// Word types by number.
final class TypeTable {
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 16)
  private var arena: [UInt8] = []
  private var ends: [Int] = [0]

  /// How many types there are.
  var count: Int { ends.count - 1 }

  /// The bytes of a type.
  func bytes(of type: Int32) -> ArraySlice<UInt8> { arena[ends[Int(type)]..<ends[Int(type) + 1]] }

  /// The number of a type, or nil if it was not met.
  func find(_ bytes: ArraySlice<UInt8>) -> Int32? {
    let slot = slot(bytes)
    return slots[slot] >= 0 ? slots[slot] : nil
  }

  /// The number of a type.
  func intern(_ bytes: ArraySlice<UInt8>) -> Int32 {
    let slot = slot(bytes)
    if slots[slot] >= 0 { return slots[slot] }
    let type = Int32(count)
    slots[slot] = type
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if count * 2 > slots.count { grow() }
    return type
  }

  private func slot(_ bytes: ArraySlice<UInt8>) -> Int {
    let hash = FeatureHash.of(bytes)
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
    while slots[slot] >= 0, !self.bytes(of: slots[slot]).elementsEqual(bytes) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for type in 0..<Int32(count) { slots[slot(bytes(of: type))] = type }
  }
}
