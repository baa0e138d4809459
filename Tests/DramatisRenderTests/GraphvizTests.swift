internal import DramatisRender
internal import Testing

@Suite(.serialized) struct GraphvizTests {
  static let small = "digraph small { a [label=\"Ada\"]; a -> b; b -> c; a -> c }"

  @Test(arguments: Format.allCases, Engine.allCases)
  func everyFormatByEveryEngine(format: Format, engine: Engine) throws {
    let bytes = try Graphviz.render(Self.small, as: format, engine: engine)
    let start: String =
      switch format {
      case .svg: "<?xml"
      case .png: "\u{89}PNG\r\n"
      case .pdf: "%PDF-"
      case .dot: "digraph small {"
      }
    let signature = format == .png ? [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A] : Array(start.utf8)
    #expect(Array(bytes.prefix(signature.count)) == signature)
    #expect(bytes.count > 300)
  }

  @Test func textStaysTextInSVG() throws {
    let svg = String(decoding: try Graphviz.render(Self.small, as: .svg), as: UTF8.self)
    #expect(svg.contains(">Ada</text>"))
    #expect(svg.hasSuffix("</svg>\n"))
  }

  @Test func sameTextSameBytes() throws {
    let first = try Graphviz.render(Self.small, as: .svg, engine: .sfdp)
    #expect(try Graphviz.render(Self.small, as: .svg, engine: .sfdp) == first)
  }

  /// Each leaves the parser in another state: inside a string, a comment, behind a graph.
  @Test(arguments: [
    ("digraph x { a -> ", "syntax error"),
    ("digraph x { a [label=\"no end ] }", "missing endquote"),
    ("digraph x { /* no end", "comment"),
    ("digraph x { a [label=<<b>no end", "HTML"),
    ("digraph x { a -- b }", "syntax error"),
    ("digraph x { a } } }", "syntax error"),
    ("digraph x { a } digraph y { b }", "more than one graph"),
    ("hello", "'hello'"),
    ("", "no graph"),
    (" \n", "no graph"),
    ("digraph x { a\0 }", "NUL"),
  ])
  func brokenDOTIsAnErrorAndTheNextOneWorks(dot: String, words: String) throws {
    let error = #expect(throws: RenderError.self) { try Graphviz.render(dot, as: .svg) }
    var message: String?
    if case .invalidDOT(let said) = error { message = said }
    #expect(message?.contains(words) == true)
    let next = String(decoding: try Graphviz.render(Self.small, as: .svg), as: UTF8.self)
    #expect(next.contains("Ada"))
  }

  @Test func messagesAreOneSafeLine() throws {
    let dot = "digraph x {\n\u{1B}[31m a -> \u{7F}\n}"
    let error = #expect(throws: RenderError.self) { try Graphviz.render(dot, as: .svg) }
    let message = error?.description ?? ""
    #expect(message.contains("line 2"))
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func manyAtOnceAndMixedWithErrors() async throws {
    let expected = try Graphviz.render(Self.small, as: .svg)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<64 {
        group.addTask {
          index % 4 == 0
            ? (try? Graphviz.render("digraph { \(index) -> ", as: .svg)) == nil
            : (try? Graphviz.render(Self.small, as: .svg)) == expected
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  /// Tests beside this one take memory too, but not in each of the rounds; a drawing that leaked would.
  @Test func renderingsDoNotGrow() throws {
    for _ in 0..<50 { _ = try Graphviz.render(Self.small, as: .png) }
    var growths: [Int] = []
    for _ in 0..<5 {
      let before = residentKilobytes()
      for _ in 0..<50 {
        _ = try Graphviz.render(Self.small, as: .png)
        _ = try? Graphviz.render("digraph x { a -> ", as: .png)
      }
      growths.append(residentKilobytes() - before)
    }
    #expect(growths.contains { $0 < 500 })
  }

  @Test func thisMachineCanDoEverything() {
    #expect(Graphviz.version?.split(separator: ".").count == 3)
    for format in Format.allCases { #expect(Graphviz.problem(with: format) == nil) }
    for engine in Engine.allCases { #expect(Graphviz.problem(with: engine) == nil) }
    #expect((Graphviz.fonts ?? 0) > 0)
    #expect(Graphviz.hasTriangulation)
  }

  @Test func charactersWithoutAFontAreNamed() {
    #expect(Graphviz.charactersWithoutFont(in: "Ada Łukasz\n") == [])
    #expect(Graphviz.charactersWithoutFont(in: "a\u{13000}b\u{13000}") == ["\u{13000}"])
  }

  @Test func errorsSayWhatToInstall() {
    #expect(RenderError.noFonts.description.contains("fonts-dejavu-core"))
    #expect(RenderError.missingFormat(.png, message: "").description.contains("pango"))
    #expect(RenderError.missingEngine(.sfdp, message: "").description.contains("install graphviz"))
  }
}
