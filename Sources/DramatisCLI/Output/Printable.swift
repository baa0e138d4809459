/// Text as it may be shown: what would steer a terminal stands as an escape that can be read.
enum Printable {
  /// `text` on one line: white space folded to single spaces, controls escaped. O(n).
  static func line(_ text: some StringProtocol) -> String {
    var line = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaceDue = !line.isEmpty
        continue
      }
      if isSpaceDue { line.append(" ") }
      isSpaceDue = false
      append(scalar, to: &line)
    }
    return String(line)
  }

  /// Whether a terminal would act on `scalar`: control characters, and what turns the direction of
  /// writing; or whether it would show nothing where something stands.
  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// `scalar` as it may be shown.
  static func escaped(_ scalar: Unicode.Scalar) -> String {
    steers(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
  }

  /// `text` with its own spaces, controls escaped. O(n).
  static func escaped(_ text: some StringProtocol) -> String {
    text.unicodeScalars.map { escaped($0) }.joined()
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    text.append(contentsOf: escaped(scalar).unicodeScalars)
  }
}
