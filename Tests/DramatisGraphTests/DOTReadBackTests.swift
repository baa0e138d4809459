internal import DramatisGraph
internal import DramatisRender
internal import Testing

/// Hostile text goes through Graphviz into SVG and must come out as it was meant.
@Suite struct DOTReadBackTests {
  static let pieces = [
    "\\", "\\\\", "\"", "\\\"", "\\N", "\\G", "\\E", "\\L", "\\n", "\\l", "\\T\\H", "&", "&lt;",
    "&amp;lt;", "&#60;", "&#x3c;", "&nbsp;", "<", ">", "<b>", "</a>", "-->", "<!--", "]]>", "{",
    "}", "|", "[", "]", ";", "#", "//", "/*", "*/", "%s", "%n", "'", "“", "”", "é", "ß", "Ł", "中",
    "🎈", "e\u{301}", "a", "b", "Z", "0", "n1", " ", "\u{1B}[31m", "\u{7}", "\u{9B}", "\0",
    "\u{202E}", "\u{FFFE}", "digraph", "->", "--", "=", ",", "@", "+",
  ]

  @Test func labelsAndTooltipsComeBack() throws {
    var random = Seeded(state: 7)
    let texts = (0..<400).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).reduce(into: "x") { text, _ in
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
    }
    let nodes = texts.enumerated().map { index, text in
      DOT.Node(index, [.init("label", .label(text)), .init("tooltip", .tooltip(text))])
    }
    let read = try #require(try draw(DOT(nodes: nodes)))
    for (index, text) in texts.enumerated() {
      let meant = shown(text)
      #expect(read.lines["n\(index)"].map { shown($0.joined()) } == meant, "label of \(text)")
      #expect(read.tooltips["n\(index)"].map(shown) == meant, "tooltip of \(text)")
    }
  }

  @Test func textInMarkupComesBack() throws {
    var random = Seeded(state: 11)
    for _ in 0..<100 {
      let text = (0..<8).reduce(into: "x") { text, _ in
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let document = DOT(attributes: [.init("label", .markup("<B>\(text)</B>"))])
      let read = try #require(try draw(document), "caption \(text)")
      #expect(shown(read.caption.joined()) == shown(text))
    }
  }

  @Test func linesStayLines() throws {
    let read = try draw(DOT(nodes: [.init(3, [.init("label", .label("a\\\nb\r\nc"))])]))
    #expect(read?.lines["n3"] == ["a\\", "b", "c"])
  }

  @Test func linksCannotLeaveTheirAttribute() throws {
    let url = "https://example.org/?a=1&b=\"><script>\\N&lt;"
    let read = try draw(DOT(nodes: [.init(0, [.init("URL", .link(url))])]))
    #expect(read?.links == ["https://example.org/?a=1&b=%22%3E%3Cscript%3E%5CN&lt;"])
  }

  @Test func theLongestLabelIsReadable() throws {
    let text = String(repeating: "\\\"&lt;é ", count: 4_000)
    let read = try draw(DOT(nodes: [.init(0, [.init("label", .label(text))])]))
    #expect((read?.lines["n0"]?.joined().count ?? 0) > 3_000)
  }

  private func draw(_ document: DOT) throws -> DOTReadBack? {
    DOTReadBack(svg: try Graphviz.render(document.text, as: .svg, engine: .circo))
  }

  /// `text` as a reader sees it: without what is invisible, white space and its kind left aside.
  private func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0, 0x2060, 0x202E, 0xFFFE: continue
      case 0x01...0x20, 0x7F...0xA0:
        if shown.last != " " { shown.append(" ") }
      default: shown.append(scalar)
      }
    }
    while shown.last == " " { shown.removeLast() }
    return String(shown)
  }
}
