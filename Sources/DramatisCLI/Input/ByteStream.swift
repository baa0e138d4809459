internal import Glibc

/// The bytes of an open file, read forwards once; a pipe will do.
final class ByteStream {
  private let descriptor: Int32
  private let closes: Bool
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var filled = 0..<0

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

  /// Everything that is left, or nil if that is more than `limit` bytes.
  func rest(limit: Int) throws(Trouble) -> [UInt8]? {
    var all: [UInt8] = []
    while try fill() {
      guard all.count + filled.count <= limit else { return nil }
      all.append(contentsOf: buffer[filled])
      filled = 0..<0
    }
    return all
  }

  /// A line, as far as it may be kept.
  enum Line {
    /// A line without its end.
    case whole([UInt8])
    /// A line of more than the bytes allowed; it was passed over.
    case overlong
  }

  /// The next line, nil at the end. O(bytes of the line).
  func line(limit: Int) throws(Trouble) -> Line? {
    var line: [UInt8] = []
    var (isOverlong, hasBegun) = (false, false)
    while try fill() {
      hasBegun = true
      let end = buffer[filled].firstIndex(of: UInt8(ascii: "\n"))
      let part = filled.lowerBound..<(end ?? filled.upperBound)
      if line.count + part.count > limit {
        (isOverlong, line) = (true, [])
      } else if !isOverlong {
        line.append(contentsOf: buffer[part])
      }
      filled = (end.map { $0 + 1 } ?? filled.upperBound)..<filled.upperBound
      if end != nil { break }
    }
    guard hasBegun else { return nil }
    return isOverlong ? .overlong : .whole(line)
  }

  /// Whether there is a byte to take, after reading more if need be.
  private func fill() throws(Trouble) -> Bool {
    guard filled.isEmpty else { return true }
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        filled = 0..<count
        return count > 0
      }
      guard errno == EINTR else { throw Trouble(code: errno) }
    }
  }
}
