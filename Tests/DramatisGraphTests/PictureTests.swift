internal import DramatisGraph
internal import DramatisRender
internal import DramatisText
internal import Foundation
internal import Testing

@Suite struct PictureTests {
  @Test func tiesAreDrawnByKindAndWhatIsHiddenIsSaid() {
    let picture = Picture(of: cabinet)
    #expect(
      picture.ties.map { "\($0.source.index) \($0.kind.rawValue) \($0.target.index)" } == [
        "2 coMention 3", "1 of 2", "0 holds 1", "0 addresses 4", "0 mentions 3",
      ])
    #expect(picture.nodes.map(\.index) == [0, 1, 2, 3, 4])
    #expect(
      picture.hidden == [
        "1 place", "untied: League", "1 co-mention under weight 2",
        "2 co-mentions beside a stronger tie",
      ])
    #expect(picture.layout == .dot)
  }

  @Test func optionsShowMore() {
    let picture = Picture(
      of: cabinet,
      options: .init(title: "T", showsPlaces: true, minimumCoMentions: 1, layout: .circo))
    #expect(picture.nodes.count == 7)
    #expect(picture.hidden == ["2 co-mentions beside a stronger tie"])
    #expect(picture.layout == .circo)
    #expect(picture.dot.contains("<B>T</B>"))
  }

  @Test func peopleStayAndKeepTheirStrongestTie() {
    let picture = Picture(
      of: graph(
        [(.person, "A"), (.person, "B"), (.country, "C"), (.person, "D")],
        [(0, .coMention, 1, 1), (0, .coMention, 2, 1)]))
    #expect(picture.nodes.map(\.index) == [0, 1, 3])
    #expect(picture.ties.map(\.target.index) == [1])
  }

  /// The whole document of a small graph: what changes a picture changes this test.
  @Test func theDocumentByteForByte() {
    let small = graph(
      [(.person, "Ada \"A\" Field"), (.country, "Freedonia")], [(0, .mentions, 1, 4)],
      articles: [.init(id: "a", title: "Ada & Freedonia", url: "https://example.org/?a=1&b=2")])
    let lines = Picture(of: small).dot.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "digraph dramatis {")
    #expect(lines[1].hasPrefix("  graph [label=<<TABLE"))
    #expect(lines[1].contains("<B>Ada &amp; Freedonia</B>"))
    #expect(
      lines[2...].joined(separator: "\n") == #"""
          node [fontname="Helvetica,Arial,sans-serif", fontcolor="#1A1A1A", height=0.3, penwidth=1.2]
          edge [arrowsize=0.6]
          n0 [label="Ada \"A\" Field", tooltip="Ada \"A\" Field (person)\nnamed once", shape="ellipse", style="filled", margin="0.02,0.03", color="#00578A", fillcolor="#DCECF7", fontsize=16.66]
          n1 [label="Freedonia", tooltip="Freedonia (country)\nnamed twice", shape="box", style="filled", margin="0.1,0.05", color="#00694C", fillcolor="#D5EFE4", fontsize=19]
          n0 -> n1 [color="#C2410C", style="solid", penwidth=2.9, arrowhead="normal", weight=4, tooltip="Ada \"A\" Field speaks of Freedonia, 4 times\n“words 0”\n“words 1”\n“words 2”\nand 1 more", URL="https://example.org/?a=1&amp;b=2"]
        }

        """#)
  }

  @Test func theOrderOfTiesDoesNotMatter() {
    var turned = cabinet
    turned.edges.reverse()
    #expect(Picture(of: turned).dot == Picture(of: cabinet).dot)
  }

  @Test(arguments: [(40, Picture.Layout.dot), (41, .neato), (201, .sfdp)])
  func theEngineSuitsTheSize(count: Int, layout: Picture.Layout) {
    let ring = graph(
      (0..<count).map { (.person, "P\($0)") },
      (0..<count).map { ($0, .mentions, ($0 + 1) % count, 1) })
    #expect(Picture(of: ring, options: .init(maximumNodes: 500)).layout == layout)
  }

  @Test func largeGraphsAreThinned() throws {
    let picture = Picture(of: crowd(120, tiesEach: 12))
    #expect(picture.nodes.count == 80)
    #expect(picture.ties.count <= 80 * 5 / 2)
    #expect(Set(picture.ties.flatMap { [$0.source, $0.target] }) == Set(picture.nodes))
    #expect(picture.hidden.first == "40 less prominent nodes")
    #expect(picture.hidden.last?.hasSuffix("ties outside the backbone") == true)
    #expect(try Graphviz.render(picture.dot, as: .svg, engine: .neato).count > 10_000)
  }

  @Test func denseGraphsAreThinnedToo() {
    let picture = Picture(of: crowd(30, tiesEach: 30))
    #expect(picture.layout == .dot)
    #expect(picture.nodes.count == 30)
    #expect(picture.ties.count < 150)
  }

  @Test func anEmptyGraphHasAPicture() throws {
    let picture = Picture(of: Graph())
    #expect(picture.nodes.isEmpty)
    let read = DOTReadBack(svg: try Graphviz.render(picture.dot, as: .svg))
    #expect(read?.caption == ["An empty graph"])
  }

  @Test(arguments: Picture.Layout.allCases)
  func everyEngineDrawsHostileNames(layout: Picture.Layout) throws {
    let hostile = graph(
      [(.person, "<b>\\N\"&lt;\\"), (.country, "-->\u{202E}\0]]>"), (.role, "")],
      [(0, .mentions, 1, 1), (0, .holds, 2, 1)],
      articles: [.init(id: "a", title: "</B>\\G&amp;", url: "https://x/\"onload=\"y")])
    let picture = Picture(of: hostile, options: .init(layout: layout))
    let engine = try #require(Engine(rawValue: layout.rawValue))
    let svg = try Graphviz.render(picture.dot, as: .svg, engine: engine)
    let read = try #require(DOTReadBack(svg: svg))
    #expect(read.caption.first == "</B>\\G&\u{2060}amp;")
    #expect(read.lines["n1"]?.joined() == "-->]]>")
    #expect(read.links == Array(repeating: "https://x/%22onload=%22y", count: 2))
  }

  /// Letters on every fill stand out by 7:1, lines on white by 3:1, in grey as in colour.
  @Test func contrastIsEnough() throws {
    let dot = Picture(of: cabinet, options: .init(showsPlaces: true, minimumCoMentions: 1)).dot
    let ink = try #require(luminance(of: "#1A1A1A"))
    for (attribute, other, least) in [
      ("fillcolor", ink, 7.0), (" color", 1, 3), ("[color", 1, 3),
    ] {
      for piece in dot.split(separator: "\(attribute)=\"").dropFirst() {
        let shade = try #require(luminance(of: String(piece.prefix(7))))
        let (light, dark) = (max(shade, other), min(shade, other))
        #expect((light + 0.05) / (dark + 0.05) >= least, "\(attribute) \(piece.prefix(7))")
      }
    }
  }

  /// The relative luminance of a colour, by WCAG 2.1.
  private func luminance(of colour: String) -> Double? {
    guard let number = Int(colour.dropFirst(), radix: 16) else { return nil }
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("Communities have a number and a fill, kinds their shapes, and the legend both")
  func communities() {
    let graph = graph(
      (0..<7).map { (.person, "Nr \($0)") },
      [
        (0, .mentions, 1, 3), (1, .mentions, 2, 3), (2, .mentions, 0, 3), (3, .mentions, 4, 3),
        (4, .mentions, 5, 3), (5, .mentions, 3, 3), (5, .mentions, 0, 1),
      ])
    let plain = Picture(of: graph)
    let drawn = Picture(of: graph, options: .init(showsCommunities: true))
    #expect(drawn.nodes == plain.nodes && drawn.ties == plain.ties)
    #expect(drawn.dot.contains("label=\"Nr 0 (1)\"") && drawn.dot.contains("label=\"Nr 3 (2)\""))
    // Who is alone belongs to none.
    #expect(drawn.dot.contains("label=\"Nr 6\""))
    #expect(drawn.dot.contains("shape=\"ellipse\"") || drawn.dot.contains("shape=ellipse"))
    #expect(!plain.dot.contains("(1)"))
    #expect(drawn.dot == Picture(of: graph, options: .init(showsCommunities: true)).dot)
  }
}
