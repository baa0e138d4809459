/// What the tokeniser takes a Unicode scalar for.
enum ScalarClass: UInt8 {
  case letter, uppercase, digit, space, newline, mark, apostrophe, point, other

  /// The class of an ASCII byte.
  static let ascii: [ScalarClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .uppercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A, 0x0D: .newline
    case 0x00...0x20, 0x7F: .space  // control characters separate words and show nothing
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."): .point
    default: .other
    }
  }

  /// The class of a scalar beyond ASCII. General punctuation, symbols and pictures are `other`;
  /// whatever remains, of any script, is a letter.
  static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2019, 0x02BC: .apostrophe
    case 0x2028, 0x2029, 0x85: .newline
    case 0x80...0xA0, 0x1680, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF,
      0xFFF9...0xFFFB:
      .space
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA1...0xBF, 0xD7, 0xF7: .other
    case 0xC0...0xDE: .uppercase
    case 0xDF...0xFF: .letter
    case 0x300...0x36F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: .mark
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004,
      0x3008...0x3020, 0x3030, 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFFFC...0xFFFF,
      0x1F000...0x1FAFF:
      .other
    default:
      Unicode.Scalar(scalar)?.properties.isUppercase == true ? .uppercase : .letter
    }
  }
}

/// Reads scalars of valid UTF-8 by byte offset.
enum UTF8Scan {
  /// The scalar that starts at `index`, and its length in bytes. `bytes` is valid UTF-8.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, count: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }
}
