internal import Testing

@testable import DramatisCLI

@Suite struct TableTests {
  private let table = Table(
    columns: [
      .init("name", "Name"), .init("times", "Times"), .init("words", "Words", gives: true),
      .init("label", "Label", for: .people), .init("more", nil),
    ],
    rows: [
      [
        .text("Ann"), .number(3), .text("It  is,\n\"late\""), .text("x"),
        .objects([[("a", .none)]]),
      ],
      [.text("李小明"), .none, .list(["=1+1", "b"]), .text("y"), .objects([])],
      [.text("e\u{301}\u{1B}[0m"), .number(120), .none, .text(""), .objects([])],
    ])

  @Test("Columns align, numbers to the right, whatever the letters' width")
  func aligned() {
    #expect(
      table.aligned(within: nil, hasColour: false) == """
        Name        Times  Words          Label
        Ann             3  It is, "late"  x
        李小明             =1+1; b        y
        e\u{301}\\u{1b}[0m    120

        """)
  }

  @Test("Columns that give are cut until a row fits")
  func cut() {
    let text = table.aligned(within: 36, hasColour: false)
    #expect(text.split(separator: "\n")[1] == "Ann             3  It is, \"l…  x")
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 36 })
  }

  @Test("Machines get keys and values")
  func machines() {
    #expect(
      table.json()
        == #"""
        [
        {"name":"Ann","times":3,"words":"It  is,\n\"late\"","more":[{"a":null}]},
        {"name":"李小明","times":null,"words":["=1+1","b"],"more":[]},
        {"name":"é\u001b[0m","times":120,"words":null,"more":[]}
        ]

        """#.replacing("é", with: "e\u{301}"))
    #expect(
      table.separated(by: ",", end: "\r\n", field: Table.csvField)
        == "name,times,words\r\nAnn,3,\"It is, \"\"late\"\"\"\r\n李小明,,'=1+1; b\r\n"
        + "e\u{301}\\u{1b}[0m,120,\r\n")
    #expect(
      table.separated(by: "\t", end: "\n", field: { $0 }).split(separator: "\n")[1]
        == "Ann\t3\tIt is, \"late\"")
  }

  @Test(
    "The width of text in columns",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("李", 2), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
      ("😀", 2), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("नमस्ते", 4), ("a\u{200D}b", 2),
    ])
  func widths(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "Text is cut between letters",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("李小明", 5, "李小…"),
      ("李小明", 4, "李…"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
  func cutting(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: columns) == cut)
  }

  @Test(
    "What would steer a terminal can be read instead",
    arguments: [
      ("a\u{1B}]0;x\u{7}b", "a\\u{1b}]0;x\\u{7}b"), ("\u{9B}1m", "\\u{9b}1m"),
      ("a\r\nb\t c ", "a b c"), ("\u{202E}txt\u{2066}", "\\u{202e}txt\\u{2066}"),
      ("\u{0}\u{7F}\u{AD}", "\\u{0}\\u{7f}\u{AD}"), ("Zoë 👩‍👧", "Zoë 👩‍👧"),
      ("\u{E0041}\u{FEFF}", "\\u{e0041}\\u{feff}"),
    ])
  func printable(text: String, shown: String) {
    #expect(Printable.line(text) == shown)
  }
}
