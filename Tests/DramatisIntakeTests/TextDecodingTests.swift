internal import Testing

@testable import DramatisIntake

@Suite struct TextDecodingTests {
  @Test(
    "Text is found in what editors save",
    arguments: [
      (Array("Zoë".utf8), "Zoë", nil),
      ([0xEF, 0xBB, 0xBF, 0x41], "A", nil),
      (
        Array("a\u{0}".utf8) + [UInt8](repeating: 0x62, count: 200),
        "a\u{0}" + String(repeating: "b", count: 200), nil
      ),
      ([0x93, 0x5A, 0x6F, 0xEB, 0x94, 0x20, 0x80], "“Zoë” €", "not UTF-8; read as Windows-1252"),
      ([0x41, 0x81], "A\u{FFFD}", "not UTF-8; read as Windows-1252"),
      ([0xFF, 0xFE, 0x5A, 0x00, 0xEB, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "Zë😀", "read as UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x5A, 0x00, 0xEB], "Zë", "read as UTF-16"),
      (
        Array("“Zoë”".utf8) + [0xE2, 0x80], "“Zoë”\u{FFFD}",
        "not all of it is UTF-8; what is not shows as \u{FFFD}"
      ),
    ] as [([UInt8], String, String?)])
  func decodes(bytes: [UInt8], text: String, note: String?) throws {
    let decoded = try TextDecoding.decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.note == note)
  }

  @Test(
    "What is no text is refused",
    arguments: [
      ([0x00, 0x41, 0x00, 0x42], "a binary file, not text"),
      ([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0xFF], "a binary file, not text"),
      ([0xE9, 0x01, 0x02, 0x03, 0x04], "a binary file, not text"),
      ([0xFF, 0xFE, 0x00, 0xD8], "begins like UTF-16 and is not; save it as UTF-8"),
      ([0xFF, 0xFE, 0x41], "begins like UTF-16 and is not; save it as UTF-8"),
      ([0x1F, 0x8B, 0x08], "compressed by gzip; unpack it first"),
      (Array("SQLite format 3\0".utf8), "an SQLite database, not text"),
    ] as [([UInt8], String)])
  func refuses(bytes: [UInt8], message: String) {
    #expect(throws: TextDecoding.Refusal(description: message)) { try TextDecoding.decode(bytes) }
  }
}
