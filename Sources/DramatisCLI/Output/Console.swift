internal import Glibc

/// Messages to the person at the terminal, on standard error. Nothing in them steers the terminal.
enum Console {
  /// Prints a line that begins with the program's name.
  static func say(_ message: String) {
    Progress.clear()
    send("dramatis: \(Printable.line(message))\n")
  }

  /// Prints `text` in its own lines.
  static func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    send(lines.map { Printable.escaped($0) + "\n" }.joined())
  }

  /// Whether a person sees it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Sends `text` as it is.
  static func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // Who cannot be told cannot be told so.
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
