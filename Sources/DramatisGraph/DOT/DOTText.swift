/// Text as it must be written for Graphviz to show it as it stands.
enum DOTText {
  /// The longest string written, in bytes. Graphviz's reader gives up a little above.
  static let maximumBytes = 16_000

  /// `text` in quotation marks.
  ///
  /// A backslash starts an escape (`\N` is the node's name), `&` an entity. How often a backslash
  /// must be doubled depends on how often Graphviz reads the string: a label once, a tooltip twice.
  static func quoted(_ text: String, backslash: String) -> String {
    let scalars = clean(text)
    var quoted = "\""
    for (index, scalar) in scalars.enumerated() {
      let piece: String =
        switch scalar {
        case "\"": "\\\""
        case "\\": backslash
        case "\n": "\\n"
        case "&": ampersand(before: scalars[(index + 1)...])
        default: String(scalar)
        }
      if quoted.utf8.count + piece.utf8.count > maximumBytes - 4 {
        return quoted + "…\""
      }
      quoted += piece
    }
    return quoted + "\""
  }

  /// `text` inside markup, up to 2,000 scalars: all that is not a letter, digit or space is written
  /// as a number, a backslash as two, since escapes are looked for once the numbers are read.
  static func markup(_ text: String) -> String {
    let scalars = clean(text).prefix(2_000)
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": escaped += " "
      case "&": escaped += ampersand(before: scalars[(index + 1)...])
      case "\\": escaped += "&#92;&#92;"
      case _ where !scalar.isASCII || isLetterOrDigit(scalar) || scalar == " ":
        escaped.unicodeScalars.append(scalar)
      default: escaped += "&#\(scalar.value);"
      }
    }
    return escaped
  }

  /// An http or https address with everything escaped that could end the attribute of an SVG file
  /// (Graphviz 2.42 writes quotation marks in addresses as they are); `nil` for any other.
  static func link(_ address: String) -> String? {
    let lower = address.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    var escaped = ""
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;"
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~:/?#[]@!$()*+,;=%".utf8.contains(byte):
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return escaped.utf8.count > maximumBytes ? nil : escaped
  }

  /// A number with two decimals at most and a point, whatever the locale.
  static func number(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "0" }
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The scalars of `text` that a picture can hold. Control characters become spaces, ends of lines
  /// line feeds; what turns the direction of reading around, or is no character, is left out.
  static func clean(_ text: String) -> [Unicode.Scalar] {
    var clean: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r", 0x00, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
        0xFDD0...0xFDEF:
        continue
      case _ where scalar.value & 0xFFFE == 0xFFFE: continue
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: clean.append("\n")
      case 0x01..<0x20, 0x7F..<0xA0: clean.append(" ")
      default: clean.append(scalar)
      }
    }
    return clean
  }

  /// An ampersand that stays one. Graphviz resolves entities when it reads and, writing SVG, takes
  /// what still looks like one for one; an invisible joiner keeps "&lt;" from becoming "<".
  private static func ampersand(before rest: ArraySlice<Unicode.Scalar>) -> String {
    let name = rest.prefix { $0 == "#" || ($0.isASCII && isLetterOrDigit($0)) }
    let looksLikeEntity = !name.isEmpty && rest.dropFirst(name.count).first == ";"
    return looksLikeEntity ? "&amp;\u{2060}" : "&amp;"
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
  }
}
