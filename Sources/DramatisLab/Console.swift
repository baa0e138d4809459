#if canImport(Glibc)
  internal import Glibc
#endif

/// Notes on standard error.
enum Console {
  /// Prints a line.
  static func note(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
