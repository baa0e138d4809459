/// How the bytes of a page are written.
enum Charset: Sendable, Hashable {
  case utf8
  case utf16(bigEndian: Bool)
  case windows1252
  /// One of the other single-byte sets, by what its upper half stands for.
  case singleByte(SingleByteSet)

  /// The charset that a label names, as far as it is known here; `nil` if it is not. ISO 8859-1 and
  /// ASCII are read as Windows-1252, as browsers do (WHATWG Encoding Standard, section 4.2).
  init?(label: some StringProtocol) {
    switch label.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "unicode11utf8": self = .utf8
    case "utf16", "utf16le", "ucs2": self = .utf16(bigEndian: false)
    case "utf16be": self = .utf16(bigEndian: true)
    case "windows1252", "cp1252", "iso88591", "latin1", "l1", "ascii", "usascii", "iso885915":
      self = .windows1252
    case "windows1251", "cp1251": self = .singleByte(.windows1251)
    case "iso88592", "latin2": self = .singleByte(.latin2)
    case "windows1250", "cp1250": self = .singleByte(.windows1250)
    default: return nil
    }
  }

  /// The page's text: by its byte order mark, else by `declared` (the transport’s word before the
  /// page’s own) where the bytes bear it out, else as UTF-8, else as Windows-1252. O(bytes).
  static func text(of bytes: [UInt8], transport: String? = nil) -> String {
    if bytes.starts(with: TextDecoding.byteOrderMark) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    // Text in English that is valid UTF-8 and holds more than ASCII is hardly ever anything else.
    if let text = String(validating: bytes, as: UTF8.self) {
      return looksLikeUTF16(bytes) ? utf16(bytes[...], bigEndian: bytes.first == 0) : text
    }
    let declared = transport.flatMap { Charset(label: $0) } ?? declaration(in: bytes)
    switch declared {
    case .singleByte(let set): return set.text(of: bytes)
    case .utf8, .utf16, .windows1252, nil: return TextDecoding.repaired(bytes[...]).text
    }
  }

  /// The charset that a page itself names in its first kilobytes: `charset=…` or `encoding=…`.
  private static func declaration(in bytes: [UInt8]) -> Charset? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let start = head.firstRange(of: key)?.upperBound else { continue }
      let label = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if let charset = Charset(label: label) { return charset }
    }
    return nil
  }

  /// Whether every other byte of the beginning is zero.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    guard head.count >= 16 else { return false }
    let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    return max(even, odd) * 4 >= head.count && min(even, odd) == 0
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    return String(decoding: units, as: UTF16.self)
  }
}

/// What the upper half of a single-byte set stands for.
enum SingleByteSet: Sendable, Hashable {
  case windows1250, windows1251, latin2

  /// The text in `bytes`. What has no meaning shows as a replacement character. O(bytes).
  func text(of bytes: [UInt8]) -> String {
    let upper = Array(table.unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80])
    }
    return String(text)
  }

  private var table: String {
    switch self {
    case .windows1250:
      "€\u{FFFD}‚\u{FFFD}„…†‡\u{FFFD}‰Š‹ŚŤŽŹ\u{FFFD}‘’“”•–—\u{FFFD}™š›śťžź"
        + "\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" + Self.latin2Letters
    case .latin2:
      String(String.UnicodeScalarView((0x80..<0xA0).compactMap { Unicode.Scalar($0) }))
        + "\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż" + Self.latin2Letters
    case .windows1251:
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
        + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
    }
  }

  private static let latin2Letters =
    "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
}
