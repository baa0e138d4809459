/// Unicode scalar offsets as UTF-8 byte offsets: the way back from ``ScalarOffsets``.
public struct ByteOffsets: Sendable {
  /// `checkpoints[k]` is the byte where scalar `k * stride` starts; empty if all scalars are single bytes.
  private let checkpoints: [UInt32]
  private let bytes: [UInt8]
  private static let stride = 64

  /// Prepares the offsets of `text`. O(bytes of the text).
  public init(_ text: String) {
    bytes = Array(text.utf8)
    guard !bytes.allSatisfy({ $0 < 0x80 }) else {
      checkpoints = []
      return
    }
    var checkpoints: [UInt32] = []
    var count = 0
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(UInt32(index)) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte where the scalar at `offset` starts; the end of the text behind its last. O(1).
  public func byte(at offset: Int) -> UInt32 {
    let end = UInt32(bytes.count)
    guard !checkpoints.isEmpty else { return min(UInt32(clamping: offset), end) }
    let block = offset / Self.stride
    guard block >= 0, block < checkpoints.count else { return end }
    var byte = Int(checkpoints[block])
    var left = offset % Self.stride
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      byte += 1
    }
    return UInt32(byte)
  }

  /// The bytes of these scalars.
  public func range(start: Int, end: Int) -> TextRange {
    let lower = byte(at: start)
    return TextRange(lower, max(lower, byte(at: end)))
  }
}
