@testable internal import DramatisTagger
internal import Testing

/// What is read as a model, and how everything else is refused.
@Suite struct ModelReadingTests {
  private static let whole: [UInt8] = {
    var model = HandmadeModel()
    model.words = [("Zorp", 17, 9), ("glim", 3, 1)]
    model.passes = [[HandmadeModel.word("Zorp", 4)], [HandmadeModel.word("Zorp", 4)]]
    return model.bytes
  }()

  private func error(_ bytes: [UInt8]) -> ModelError? {
    do throws(ModelError) {
      _ = try TaggerModel(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test("A whole model is read, and summed up")
  func whole() throws {
    #expect(error(Self.whole) == nil)
    let summary = try TaggerModel.summary(of: Self.whole)
    #expect(summary.formatVersion == TaggerModel.formatVersion)
    #expect(summary.byteCount == Self.whole.count)
    #expect(summary.passes == 2)
    #expect(summary.checksum == FeatureHash.of(Self.whole.dropFirst(64)))
  }

  @Test(
    "What is none is refused, and told apart",
    arguments: [
      ([], ModelError.truncated(expected: 64, found: 0)),
      (Array("DRAM".utf8), .truncated(expected: 64, found: 4)),
      (Array("DRAMATAG".utf8), .truncated(expected: 64, found: 8)),
      (Array("GRAM".utf8), .notAModel),
      (Array(repeating: 0, count: 4_096), .notAModel),
    ])
  func refused(bytes: [UInt8], expected: ModelError) { #expect(error(bytes) == expected) }

  @Test("Another version of the format")
  func version() {
    var model = HandmadeModel()
    model.version = TaggerModel.formatVersion + 1
    #expect(
      error(model.bytes)
        == .otherVersion(
          found: TaggerModel.formatVersion + 1, expected: TaggerModel.formatVersion))
  }

  @Test("A model without the weights of both passes, as training has on its way")
  func incomplete() throws {
    var model = HandmadeModel()
    #expect(error(model.bytes) == .incomplete)
    model.passes[0] = [HandmadeModel.word("Zorp", 4)]
    #expect(error(model.bytes) == .incomplete)
    #expect(throws: Never.self) { try TaggerModel(unfinished: model.bytes) }
  }

  @Test("Cut short anywhere, or run on")
  func truncated() {
    let whole = Self.whole
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(
        error(Array(whole.prefix(count)))
          == .truncated(expected: count < 64 ? 64 : whole.count, found: count))
    }
    #expect(
      error(whole + [0]) == .truncated(expected: whole.count, found: whole.count + 1))
  }

  @Test("One bit changed anywhere")
  func altered() {
    var bytes = Self.whole
    for index in bytes.indices where index < 128 || index % 13 == 0 {
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(error(bytes) != nil, "byte \(index)")
      if index >= 64 { #expect(error(bytes) == .altered) }
      bytes[index] = Self.whole[index]
    }
  }

  @Test("Tables that would be read beyond their ends, and scores that are no numbers")
  func unsound() {
    var model = HandmadeModel()
    model.passes = [[HandmadeModel.word("Zorp", 4)], [HandmadeModel.word("Zorp", 4)]]
    let faults: [(inout HandmadeModel) -> Void] = [
      { $0.scale = 0 }, { $0.scale = .nan }, { $0.scale = .infinity }, { $0.transition = .nan },
      { $0.transition = -.infinity }, { $0.shift = 1 }, { $0.shift = 4 },
      { $0.shift = UInt32.max - 8 }, { $0.hasFreeSlots = false },
      { $0.passes[1][0].label = TagSet.count },
    ]
    #expect(error(model.bytes) == nil)
    for (number, fault) in faults.enumerated() {
      var faulty = model
      fault(&faulty)
      #expect(error(faulty.bytes) == .unsound, "fault \(number)")
    }
  }

  @Test("The embedded model’s checksum holds")
  func embedded() throws {
    let summary = try TaggerModel.embeddedSummary()
    #expect(summary.passes == 2)
    #expect(summary.byteCount <= 25_000_000)
  }

  @Test(
    "Each error says what is wrong",
    arguments: [
      (ModelError.notAModel, "not a model"), (.altered, "checksum"),
      (.otherVersion(found: 9, expected: 1), "format 9"), (.incomplete, "both passes"),
      (.truncated(expected: 64, found: 3), "3 bytes, not 64"),
    ])
  func messages(error: ModelError, part: String) { #expect(error.description.contains(part)) }
}
