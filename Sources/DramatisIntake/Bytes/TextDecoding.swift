/// From the bytes of a text file to its text, whatever the editor that saved it.
enum TextDecoding {
  /// A text, and what there is to say about its encoding.
  struct Decoded: Sendable, Hashable {
    var text: String
    var note: String?
  }

  /// Why bytes are no text.
  struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    var description: String
  }

  /// The text in `bytes`: UTF-8, UTF-16 with a byte order mark, else Windows-1252. A byte order mark
  /// is no part of the text. O(bytes).
  static func decode(_ bytes: [UInt8]) throws(Refusal) -> Decoded {
    if let format = knownFormat(of: bytes) { throw Refusal(description: format) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try decodeUTF16(bytes, bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decodeUTF16(bytes, bigEndian: true) }
    let body = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) {
      // A text may hold a stray NUL; one in a hundred bytes is another encoding, or no text.
      let controls = count(of: body, where: { $0 == 0 })
      guard controls * 100 <= body.count else { throw .binary }
      return Decoded(text: text)
    }
    let controls = count(of: body, where: { $0 < 0x20 && !isWhiteSpace($0) || $0 == 0x7F })
    guard !body.contains(0), controls * 50 <= body.count else { throw .binary }
    return repaired(body)
  }

  /// The text in `bytes` that are no UTF-8: a few of them broken, else Windows-1252. O(bytes).
  static func repaired(_ bytes: ArraySlice<UInt8>) -> Decoded {
    repairedUTF8(bytes) ?? windows1252(bytes)
  }

  /// The byte order mark in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func count(of bytes: ArraySlice<UInt8>, where matches: (UInt8) -> Bool) -> Int {
    var count = 0
    for byte in bytes where matches(byte) { count += 1 }
    return count
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) }

  private static func decodeUTF16(
    _ bytes: [UInt8], bigEndian: Bool
  ) throws(Refusal) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw Refusal(description: "begins like UTF-16 and is not; save it as UTF-8")
    }
    return Decoded(text: text, note: "read as UTF-16")
  }

  /// UTF-8 in which a few bytes are broken: more than half of what is not ASCII still decodes.
  private static func repairedUTF8(_ bytes: ArraySlice<UInt8>) -> Decoded? {
    let text = String(decoding: bytes, as: UTF8.self)
    var (sound, broken) = (0, 0)
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { broken += 1 } else { sound += 1 }
    }
    guard sound > broken else { return nil }
    return Decoded(text: text, note: "not all of it is UTF-8; what is not shows as \u{FFFD}")
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let isSpecial = (0x80..<0xA0).contains(byte)
      text.append(isSpecial ? windows1252Specials[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return Decoded(text: String(text), note: "not UTF-8; read as Windows-1252")
  }

  /// What Windows-1252 has at 0x80 to 0x9F; its five gaps show as replacement characters.
  private static let windows1252Specials: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]

  /// What files that are often mistaken for text begin with.
  private static let signatures: [(start: [UInt8], message: String)] = [
    (Array("%PDF-".utf8), "a PDF file, not text; convert it first (pdftotext does)"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document, not text; save it as text"),
    ([0x1F, 0x8B], "compressed by gzip; unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed by xz; unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd; unpack it first"),
    (Array("SQLite format 3\0".utf8), "an SQLite database, not text"),
    (Array("{\\rtf".utf8), "a rich text document, not text; save it as text"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32; save it as UTF-8"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32; save it as UTF-8"),
  ]

  private static func knownFormat(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.start) }?.message
  }
}

extension TextDecoding.Refusal {
  static let binary = TextDecoding.Refusal(description: "a binary file, not text")
}
