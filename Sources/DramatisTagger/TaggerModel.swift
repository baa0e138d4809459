/// A trained model: two sets of weights, one a pass, and statistics of words.
///
/// The file, little endian, sections in this order: the magic bytes; the format’s version; the sizes;
/// a checksum (FNV-1a, 64 bits) of all that follows; the slots of the word statistics; then for each
/// pass the scale of its weights, the transitions, the slots of its features and their weights.
/// It is used in place: nothing is parsed or copied at start-up but the transitions.
public struct TaggerModel: @unchecked Sendable {
  // Unchecked: the bytes are read-only and kept alive by `owner` or static.

  /// What a model file starts with.
  public static let magic: [UInt8] = Array("DRAMATAG".utf8)
  /// The version of the format that is written and read here.
  public static let formatVersion: UInt32 = 1
  /// The bytes before the first section.
  static let headerCount = 64

  /// The checksum that stands in its file.
  public let checksum: UInt64
  /// What is known of words from raw news.
  public let statistics: WordStatistics
  /// The weights of the first pass, which sees the sentence alone, and of the second.
  let passes: [Weights]
  private let owner: ModelBytes

  /// The weights of one pass.
  struct Weights {
    /// What a weight of 1 is worth.
    let scale: Float
    /// The scores of one label after another, `from * stride + to`; what is not allowed is never looked at.
    let transitions: [Float]
    /// Slots of a feature’s key and where its weights start.
    let slots: RawTable
    /// For each feature the number of its weights, then label and weight in turns.
    let bytes: UnsafeRawPointer
  }

  /// The bytes of a model, kept for as long as the model is used.
  final class ModelBytes: Sendable {
    nonisolated(unsafe) let buffer: UnsafeRawBufferPointer
    private let isOwned: Bool

    /// Wraps bytes that live as long as the process.
    init(static buffer: UnsafeRawBufferPointer) {
      (self.buffer, isOwned) = (buffer, false)
    }

    /// Copies bytes that were read from a file.
    init(copying bytes: [UInt8]) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      copy.copyBytes(from: bytes)
      (buffer, isOwned) = (UnsafeRawBufferPointer(copy), true)
    }

    deinit { if isOwned { buffer.deallocate() } }
  }

  /// Reads a model from a file’s bytes. O(bytes): the checksum is compared.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(unfinished: bytes)
    guard passes.count == 2 else { throw .incomplete }
  }

  /// Reads a model that may lack passes, as there are in training.
  package init(unfinished bytes: [UInt8]) throws(ModelError) {
    try self.init(ModelBytes(copying: bytes), checksFully: true)
  }

  /// Wraps a model that is part of the binary; its checksum is compared by the tests.
  init(static buffer: UnsafeRawBufferPointer) throws(ModelError) {
    try self.init(ModelBytes(static: buffer), checksFully: false)
  }

  private init(_ owner: ModelBytes, checksFully: Bool) throws(ModelError) {
    let header = try ModelHeader(owner.buffer)
    if checksFully { try header.check(owner.buffer) }
    checksum = header.checksum
    guard let base = owner.buffer.baseAddress else { throw .truncated(expected: 64, found: 0) }
    var offset = Self.headerCount
    statistics = WordStatistics(
      slots: RawTable(base + offset, count: Int(header.statisticsSlots)))
    offset += Int(header.statisticsSlots) * 8
    var passes: [Weights] = []
    for sizes in header.passes where sizes.slots > 0 {
      passes.append(Self.weights(base + offset, slots: Int(sizes.slots)))
      offset += ModelHeader.passCount(sizes)
    }
    self.passes = passes
    self.owner = owner
  }

  static func weights(_ base: UnsafeRawPointer, slots: Int) -> Weights {
    let floats = (0...TagSet.stride * TagSet.stride).map { index in
      Float(
        bitPattern: UInt32(
          littleEndian: base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
    let table = base + floats.count * 4
    return Weights(
      scale: floats[0], transitions: Array(floats.dropFirst()),
      slots: RawTable(table, count: slots), bytes: table + slots * 8)
  }
}

/// The sizes at a model’s front.
struct ModelHeader {
  /// The bytes of the header that say something.
  static let usedCount = 40

  struct PassSizes {
    var slots: UInt32
    var weightBytes: UInt32
  }

  var statisticsSlots: UInt32
  var passes: [PassSizes]
  var checksum: UInt64

  /// Reads and checks the header of `buffer`.
  init(_ buffer: UnsafeRawBufferPointer) throws(ModelError) {
    guard TaggerModel.magic.starts(with: buffer.prefix(8)) else { throw .notAModel }
    guard buffer.count >= TaggerModel.headerCount else {
      throw .truncated(expected: TaggerModel.headerCount, found: buffer.count)
    }
    func word(_ index: Int) -> UInt32 {
      UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    guard word(2) == TaggerModel.formatVersion else {
      throw .otherVersion(found: word(2), expected: TaggerModel.formatVersion)
    }
    statisticsSlots = word(3)
    passes = [
      PassSizes(slots: word(4), weightBytes: word(5)),
      PassSizes(slots: word(6), weightBytes: word(7)),
    ]
    checksum = UInt64(word(8)) | UInt64(word(9)) << 32
    let expected =
      TaggerModel.headerCount + Int(statisticsSlots) * 8
      + passes.reduce(0) { $0 + Self.passCount($1) }
    guard expected == buffer.count else {
      throw .truncated(expected: expected, found: buffer.count)
    }
  }

  /// The bytes of a pass: scale and transitions, slots, weights; none if it has no features.
  static func passCount(_ sizes: PassSizes) -> Int {
    sizes.slots == 0
      ? 0 : (1 + TagSet.stride * TagSet.stride) * 4 + Int(sizes.slots) * 8 + Int(sizes.weightBytes)
  }

  /// Compares the checksum, and looks whether the tables can be used; what the header leaves free
  /// must be 0. O(bytes).
  func check(_ buffer: UnsafeRawBufferPointer) throws(ModelError) {
    let free = Self.usedCount..<TaggerModel.headerCount
    let found = FeatureHash.of(buffer.dropFirst(TaggerModel.headerCount))
    guard found == checksum, buffer[free].allSatisfy({ $0 == 0 }) else { throw .altered }
    guard TaggerModel.isSound(self, in: buffer) else { throw .unsound }
  }
}

/// Why bytes are no model that can be used.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes do not start as a model does.
  case notAModel
  /// The model is of another version of the format.
  case otherVersion(found: UInt32, expected: UInt32)
  /// There are more or fewer bytes than the model’s sizes say.
  case truncated(expected: Int, found: Int)
  /// The checksum does not fit the bytes.
  case altered
  /// The checksum fits, but tables or weights are such as no training writes.
  case unsound
  /// A pass has no weights: the training did not end.
  case incomplete

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .notAModel: "not a model of Dramatis"
    case .otherVersion(let found, let expected):
      "a model of format \(found); this program reads format \(expected)"
    case .truncated(let expected, let found):
      "a model cut short or run on: \(found) bytes, not \(expected)"
    case .altered: "a model that was altered: its checksum does not fit"
    case .unsound: "a model whose tables or weights cannot be used"
    case .incomplete: "a model without the weights of both passes"
    }
  }
}
