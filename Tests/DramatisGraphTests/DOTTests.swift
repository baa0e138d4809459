internal import DramatisGraph
internal import Testing

@Suite struct DOTTests {
  @Test func aDocumentIsOneStatementALine() {
    let dot = DOT(
      attributes: [.init("rankdir", "LR"), .init("ranksep", 0.5)],
      nodeDefaults: [.init("shape", "box")],
      nodes: [.init(0, [.init("label", .label("A \"b\"\nc"))]), .init(12)],
      edges: [.init(0, 12, [.init("weight", 3.0)])])
    #expect(
      dot.text == #"""
        digraph dramatis {
          graph [rankdir="LR", ranksep=0.5]
          node [shape="box"]
          n0 [label="A \"b\"\nc"]
          n12
          n0 -> n12 [weight=3]
        }

        """#)
  }

  @Test func undirectedTiesAreWrittenSo() {
    #expect(DOT(isDirected: false, edges: [.init(1, 2)]).text.contains("  n1 -- n2\n"))
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), (#"end\"#, #""end\\""#), (#"\N\G"#, #""\\N\\G""#),
    ("a\r\nb\rc", #""a\nb\nc""#), ("a\tb\u{1}c\u{7F}d", #""a b c d""#),
    ("a\0b\u{202E}c\u{2066}d\u{FEFF}e\u{FFFF}f", #""abcdef""#),
    ("AT&T", #""AT&amp;T""#), ("&lt;", "\"&amp;\u{2060}lt;\""), ("&#60;", "\"&amp;\u{2060}#60;\""),
    ("<b>", #""<b>""#), ("-->", #""-->""#), ("Łódź 🎈", #""Łódź 🎈""#),
  ])
  func labelsAreEscaped(text: String, written: String) {
    #expect(one(.label(text)) == written)
  }

  @Test func tooltipsAreReadTwice() {
    #expect(one(.tooltip(#"a\N"#)) == #""a\\\\N""#)
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=2#d", "\"https://example.org/a?b=1&amp;c=2#d\""),
    ("HTTP://example.org/\"><script>", "\"HTTP://example.org/%22%3E%3Cscript%3E\""),
    ("http://example.org/\\N é\n", "\"http://example.org/%5CN%20%C3%A9%0A\""),
    ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("//example.org", nil),
    (" https://example.org", nil), ("", nil),
  ])
  func onlyAddressesOfTheWebAreLinks(address: String, written: String?) {
    #expect(one(.link(address)) == written)
  }

  @Test(
    arguments: [
      (0, "0"), (-0.004, "0"), (1.5, "1.5"), (-1.25, "-1.25"), (0.07, "0.07"), (19, "19"),
      (.nan, "0"), (.infinity, "0"),
    ] as [(Double, String)])
  func numbersHaveAPoint(number: Double, written: String) {
    #expect(one(.number(number)) == written)
  }

  @Test func longTextsAreCutBetweenScalars() {
    let written = one(.label(String(repeating: "é\\\"", count: 9_000))) ?? ""
    #expect(written.utf8.count <= 16_000)
    #expect(written.utf8.count > 15_900)
    #expect(written.hasSuffix("…\""))
  }

  @Test func textInMarkupIsNoMarkup() {
    let text = "</B>\\N&amp;\"x\""
    let markup: DOT.Markup = "<B>\(text)</B>"
    #expect(
      one(.markup(markup))
        == "<<B>&#60;&#47;B&#62;&#92;&#92;N&amp;\u{2060}amp&#59;&#34;x&#34;</B>>")
  }

  /// The value of a node's only attribute as written, or `nil` if it is left out.
  private func one(_ value: DOT.Value) -> String? {
    let text = DOT(nodes: [.init(0, [.init("x", value)])]).text
    let start = "digraph dramatis {\n  n0"
    let rest = text.dropFirst(start.count).dropLast("\n}\n".count)
    return rest.isEmpty ? nil : String(rest.dropFirst(" [x=".count).dropLast())
  }
}
