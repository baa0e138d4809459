internal import Glibc

/// Messages to the person at the terminal, on standard error.
enum Console {
  /// Prints a line that begins with the program's name. Nothing in it steers the terminal.
  static func say(_ message: String) {
    let line = Array("dramatis: \(Printable.line(message))\n".utf8)
    line.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(
          STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        // Who cannot be told cannot be told so.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
