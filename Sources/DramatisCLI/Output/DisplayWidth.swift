/// How many columns of a terminal text takes.
enum DisplayWidth {
  /// The columns of `text`, which holds no control characters. O(n).
  static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The columns of what shows as one character: accents take none, East Asian characters two, and
  /// so does an emoji of however many parts.
  static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // U+FE0F is the variation selector that asks for an emoji.
      if scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation { return 2 }
      width += of(scalar)
    }
    return width
  }

  /// The start of `text` that fits into `columns`, with an ellipsis where it was cut. O(n).
  static func cut(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    var (kept, width) = ("", 0)
    for character in text {
      let next = width + of(character)
      if next > columns - 1 { break }
      kept.append(character)
      width = next
    }
    while kept.last == " " { kept.removeLast() }
    return columns > 0 ? kept + "…" : ""
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  /// East Asian Width "W" and "F" (Unicode Standard Annex 11), joined into whole blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
