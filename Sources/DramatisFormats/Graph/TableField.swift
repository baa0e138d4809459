/// Text as a field of a table in UTF-8 with one line a row (RFC 4180, but lines end in a line feed
/// alone).
///
/// A table has no way to escape: control characters and what turns the direction of writing become
/// U+FFFD, line breaks spaces.
enum TableField {
  /// `text` on one line that steers no terminal.
  static func plain(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(plain(scalar)) }
    return String(line)
  }

  /// `line` between quotation marks.
  static func quoted(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    // By scalars: a mark that combines with a quotation mark makes it another character.
    for scalar in line.unicodeScalars {
      if scalar == "\"" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    return "\"\(String(scalars))\""
  }

  /// The rows as a table.
  static func table(_ rows: [[String]]) -> [UInt8] {
    rows.flatMap { Array(($0.joined(separator: ",") + "\n").utf8) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      "\u{FFFD}"
    default: scalar
    }
  }
}
