extension TaggerModel {
  /// What a model’s file says of itself.
  public struct Summary: Sendable, Hashable, CustomStringConvertible {
    /// The version of its format.
    public var formatVersion: UInt32
    /// How long the file is, in bytes.
    public var byteCount: Int
    /// The checksum over all behind the header: FNV-1a, 64 bits.
    public var checksum: UInt64
    /// How many passes over a document it has weights for; a whole model has two.
    public var passes: Int

    /// The facts in a line: `format 2, 18.5 MB, checksum 0123456789abcdef`.
    public var description: String {
      let tenths = (byteCount + 50_000) / 100_000
      let sum = TaggerModel.hexadecimal(checksum)
      return "format \(formatVersion), \(tenths / 10).\(tenths % 10) MB, checksum \(sum)"
    }
  }

  /// What tells the model from others, as the summary writes it: its checksum in 16 digits.
  public var fingerprint: String { Self.hexadecimal(checksum) }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Checks a file’s bytes as ``init(bytes:)`` does, the checksum too, and says what they are.
  /// O(bytes).
  public static func summary(of bytes: [UInt8]) throws(ModelError) -> Summary {
    var result: Result<Summary, ModelError> = .failure(.notAModel)
    bytes.withUnsafeBytes { buffer in
      result = Result { () throws(ModelError) in try summary(of: buffer) }
    }
    return try result.get()
  }

  /// Checks the embedded model, whose checksum is not compared when it is used. O(bytes).
  public static func embeddedSummary() throws(ModelError) -> Summary {
    try summary(of: embeddedBytes)
  }

  private static func summary(of buffer: UnsafeRawBufferPointer) throws(ModelError) -> Summary {
    let header = try ModelHeader(buffer)
    try header.check(buffer)
    return Summary(
      formatVersion: formatVersion, byteCount: buffer.count, checksum: header.checksum,
      passes: header.passes.count { $0.slots > 0 })
  }
}
