internal import Glibc

/// Standard output, put by in pieces of a useful size.
struct StandardOutput: ~Copyable {
  private var buffer: [UInt8] = []
  private static let pieceBytes = 1 << 16

  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Puts `bytes` by, and writes if that is enough.
  mutating func write(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceBytes { try flush() }
  }

  /// Puts `text` by, and writes if that is enough.
  mutating func write(_ text: String) throws { try write(text.utf8) }

  /// Writes what was put by.
  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try writeAll(buffer, to: STDOUT_FILENO, name: "standard output")
  }
}

/// Whoever read our output wants no more of it: `dramatis … | head`. That is no failure.
struct ClosedOutput: Error {}

/// Writes all `bytes` to a file that is open.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EPIPE {
      throw ClosedOutput()
    } else if errno != EINTR {
      throw Failure.cannot("\(name): \(String(cString: strerror(errno)))")
    }
  }
}
