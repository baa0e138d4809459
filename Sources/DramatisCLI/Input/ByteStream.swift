internal import DramatisIntake
internal import Glibc

/// The bytes of an open file, read forwards once; a pipe will do.
final class ByteStream: ByteSource {
  private static let pieceBytes = 1 << 18

  private let descriptor: Int32
  private let closes: Bool

  /// What went wrong with the file system, as `errno` says it.
  struct Trouble: Error, Sendable, Hashable, CustomStringConvertible {
    var code: Int32
    var description: String { String(cString: strerror(code)) }
  }

  /// Opens the file at `path`; `-` is standard input.
  init(path: String) throws(Trouble) {
    guard path != "-" else {
      (descriptor, closes) = (STDIN_FILENO, false)
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Trouble(code: errno) }
    (descriptor, closes) = (opened, true)
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// What the file gives next, nil at its end.
  func next() throws(ByteTrouble) -> [UInt8]? {
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { buffer, count in
        let taken = read(descriptor, buffer.baseAddress, buffer.count)
        failure = taken < 0 ? errno : 0
        count = max(0, taken)
      }
      if failure == 0 { return piece.isEmpty ? nil : piece }
      guard failure == EINTR else { throw .failed(Trouble(code: failure).description) }
    }
  }

  /// What the last reading failed by.
  private var failure: Int32 = 0
}
