internal import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// What is written is put by in pieces of a useful size. A file is made beside its place and moved
/// there by ``finish()``; without that, it vanishes with the value.
struct Output: ~Copyable {
  private let descriptor: Int32
  private let name: String
  private let temporary: TemporaryFile?
  private var buffer: [UInt8] = []
  private static let pieceBytes = 1 << 16

  /// Opens `path`; nil and `-` are standard output.
  init(path: String? = nil) throws(Failure) {
    guard let path, path != "-" else {
      (descriptor, name, temporary) = (STDOUT_FILENO, "standard output", nil)
      return
    }
    let file = try TemporaryFile(for: path)
    (descriptor, name, temporary) = (file.descriptor, path, file)
  }

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
    try writeAll(buffer, to: descriptor, name: name)
  }

  /// Writes what was put by; a file takes its place.
  consuming func finish() throws {
    try flush()
    try temporary?.moveIntoPlace()
  }

  /// Makes sure that no file that is opened takes the place of a standard stream that was closed:
  /// reading or writing that one stays an error.
  static func holdStandardStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Makes the folder `path`, unless there is one. What is above it must be there.
  static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) != 0 else { return }
    let error = errno
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      throw .cannot("\(path): \(String(cString: strerror(error)))")
    }
  }

  /// Writes a whole file, or to standard output.
  static func write(_ bytes: some Sequence<UInt8>, to path: String?) throws {
    var output = try Output(path: path)
    try output.write(bytes)
    try output.finish()
  }
}

/// Whoever read our output wants no more of it: `dramatis … | head`. That is no failure.
struct ClosedOutput: Error {}

/// Writes all `bytes` to a file that is open.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
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
