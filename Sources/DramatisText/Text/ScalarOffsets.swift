/// UTF-8 byte offsets as Unicode scalar offsets, which is what Python, and every JSON that leaves
/// Dramatis, counts.
public struct ScalarOffsets: Sendable {
  /// `checkpoints[k]` scalars start before byte `k * stride`.
  private let checkpoints: [UInt32]
  private let bytes: [UInt8]
  private static let stride = 64

  /// Prepares the offsets of `text`. O(bytes of the text); one counter every 64 bytes.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var count: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { checkpoints.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.stride == 0 { checkpoints.append(count) }
    self.checkpoints = checkpoints
  }

  /// How many scalars start before the byte at `offset`. O(1).
  public func scalar(at offset: UInt32) -> Int {
    let block = Int(offset) / Self.stride
    var count = Int(checkpoints[block])
    for index in block * Self.stride..<Int(offset) where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
