internal import Testing

@testable import DramatisIntake

@Suite struct CharsetTests {
  private static let start = Array("<html><head><meta charset=\"".utf8)

  @Test(
    "The charset is found whatever the page declares",
    arguments: [
      ([0xEF, 0xBB, 0xBF] + Array("Zoë".utf8), "latin1", "Zoë"),
      (Array("Zoë".utf8), "iso-8859-1", "Zoë"), (Array("Zoë".utf8), nil, "Zoë"),
      ([0x5A, 0x6F, 0xEB, 0x20, 0x93], "utf-8", "Zoë “"),
      ([0x5A, 0x6F, 0xEB, 0x20, 0x80], nil, "Zoë €"),
      ([0x5A, 0x6F, 0xEB], "nonsense", "Zoë"),
      ([0xCF, 0xF0, 0xE8], "windows-1251", "При"), ([0xB1, 0xEA], "ISO-8859-2", "ąę"),
      ([0x9C, 0xEA], "windows-1250", "śę"),
      ([0xFF, 0xFE, 0x5A, 0x00, 0xEB, 0x00], nil, "Zë"),
      ([0xFE, 0xFF, 0x00, 0x5A, 0x00, 0xEB], nil, "Zë"),
      ([0xFF, 0xFE, 0x5A], nil, ""), ([], nil, ""), ([0xFF], nil, "ÿ"),
    ] as [([UInt8], String?, String)])
  func transport(bytes: [UInt8], charset: String?, text: String) {
    #expect(Charset.text(of: bytes, transport: charset) == text)
  }

  @Test("A page’s own word is taken where the transport has none")
  func declared() {
    let page = Self.start + Array("windows-1251\"></head>".utf8) + [0xCF, 0xF0, 0xE8]
    #expect(Charset.text(of: page).hasSuffix("При"))
    #expect(!Charset.text(of: page, transport: "windows-1252").hasSuffix("При"))
  }

  @Test("Wide text without a mark is recognised")
  func wide() {
    let page = "<html><body>Rain fell on the harbour.".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(Charset.text(of: page) == "<html><body>Rain fell on the harbour.")
  }
}
