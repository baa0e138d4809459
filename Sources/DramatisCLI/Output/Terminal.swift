internal import Glibc

/// What standard output can show.
enum Terminal {
  /// Whether a person looks at standard output.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal, nil if there is none.
  static var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return 80
  }

  /// Whether colour is wanted: on a terminal that knows it, unless `NO_COLOR` is set;
  /// `CLICOLOR_FORCE` asks for it elsewhere too, as before a pager.
  static var hasColour: Bool {
    if variable("NO_COLOR") != nil { return false }
    if let force = variable("CLICOLOR_FORCE"), force != "0" { return true }
    return isTerminal && variable("TERM") != "dumb"
  }

  /// The value of an environment variable that is set and not empty.
  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

/// How text looks on a terminal: the parameters of an ANSI "select graphic rendition" sequence.
struct Style: Sendable, Hashable {
  var codes: String

  static let plain = Style(codes: "")
  static let bold = Style(codes: "1")
  static let faint = Style(codes: "2")

  /// `text` in this style, and back to plain.
  func callAsFunction(_ text: String) -> String {
    codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes)m\(text)\u{1B}[0m"
  }
}
