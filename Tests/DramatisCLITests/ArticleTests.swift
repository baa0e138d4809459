internal import Foundation
internal import Testing

/// The verbs on a small article, whole: from the text to tables, files and pictures.
@Suite struct ArticleTests {
  private static let article = """
    Germany's Foreign Minister, Anna Lindberg, met Peter Johnson in Berlin on Monday.

    “Peter Johnson was right about France,” said Anna Lindberg.

    Alan Johnson, the mayor of London, told reporters that Anna Lindberg had never asked France.

    “France will not pay,” Lindberg said. “France never pays.”

    """

  private func program() throws -> Program {
    let dramatis = try Program()
    try dramatis.write(Self.article, to: "a.txt")
    try dramatis.write(Self.article.replacing("France", with: "Italy"), to: "b.txt")
    return dramatis
  }

  @Test("Who mentions whom, with the words and the way back to them")
  func mentions() throws {
    let dramatis = try program()
    let run = try dramatis("mentions", "a.txt", "--by", "lindberg", "--of", "PETER JOHNSON")
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.hasPrefix("Anna Lindberg  Peter Johnson      1  ") == true)
    #expect(run.lines.last?.contains("Peter Johnson was right about France") == true)

    let json = try dramatis("mentions", "a.txt", "--of", "France", "--json").output
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let lindberg = try #require(rows.first { $0["speaker"] as? String == "Anna Lindberg" })
    let evidence = try #require(lindberg["evidence"] as? [[String: Any]])
    #expect(evidence.count == lindberg["times"] as? Int)
    let scalars = Array(Self.article.unicodeScalars)
    for words in evidence {
      let (start, end) = (try #require(words["start"] as? Int), try #require(words["end"] as? Int))
      let text = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(text == words["words"] as? String)
      #expect(text.contains("France"))
    }
  }

  @Test("Quotations by speaker and by subject")
  func quotes() throws {
    let dramatis = try program()
    let all = try dramatis("quotes", "a.txt", "--json").lines.count
    let by = try dramatis("quotes", "a.txt", "--by", "Lindberg", "--about", "France", "--tsv")
    #expect(by.lines.count >= 3)
    #expect(by.lines.count <= all)
    #expect(by.lines.dropFirst().allSatisfy { $0.hasPrefix("Anna Lindberg\t") })
  }

  @Test("The cast, by kind")
  func cast() throws {
    let dramatis = try program()
    let run = try dramatis("cast", "a.txt", "b.txt", "--kind", "person,country", "--csv")
    let names = run.output.split(separator: "\r\n").map { $0.split(separator: ",")[0] }
    #expect(names.first == "name")
    for name in ["Anna Lindberg", "Peter Johnson", "Alan Johnson", "France", "Italy", "Germany"] {
      #expect(names.contains { $0 == name }, "\(name)")
    }
    #expect(!names.contains("Berlin"))
  }

  @Test(
    "Two that answer to a name are both in the message, one that nearly does too",
    arguments: [
      ("Johnson", ["Peter Johnson, person", " or ", "Alan Johnson, person"]),
      ("Lindborg", ["nobody and nothing is called “Lindborg”; near to it: Anna Lindberg, person"]),
    ])
  func names(name: String, parts: [String]) throws {
    let run = try program()("ties", "a.txt", name)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    for part in parts { #expect(run.errors.contains(part)) }
  }

  @Test("Neighbours and chains")
  func ties() throws {
    let dramatis = try program()
    let ties = try dramatis("ties", "a.txt", "b.txt", "Anna Lindberg")
    #expect(ties.status == 0)
    #expect(ties.output.contains("France"))
    #expect(ties.output.contains("Italy"))
    let path = try dramatis("path", "a.txt", "b.txt", "France", "Italy")
    #expect(path.lines.count == 3)
    #expect(path.lines[1].hasPrefix("France"))
    #expect(path.lines[2].contains("Italy"))
  }

  @Test("Pictures in several formats, the same each time")
  func draw() throws {
    let dramatis = try program()
    let run = try dramatis("draw", "a.txt", "-T", "svg,png,pdf,gv", "-o", "out/of.svg")
    #expect(run.status == 1)
    try FileManager.default.createDirectory(
      at: dramatis.folder.url.appending(path: "out"), withIntermediateDirectories: true)
    for stem in ["out/of.svg", "out/again"] {
      let run = try dramatis(
        "draw", "a.txt", "-T", "svg,png,pdf,gv", "-o", stem, "--title", "T<&\"")
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
    }
    let starts = ["svg": "<?xml", "png": "\u{89}PNG", "pdf": "%PDF", "gv": "digraph"]
    for (ending, start) in starts {
      let files = try ["of", "again"].map {
        try Data(contentsOf: dramatis.folder.url.appending(path: "out/\($0).\(ending)"))
      }
      #expect(files[0].starts(with: start.unicodeScalars.map { UInt8($0.value) }))
      #expect(ending == "pdf" || files[0] == files[1])
    }
    #expect(try dramatis.read("out/of.svg").contains("Anna Lindberg"))
    #expect(try dramatis.read("out/of.svg").contains("T&lt;&amp;"))
    #expect(try dramatis("draw", "a.txt").output.hasPrefix("<?xml"))
    #expect(try dramatis("draw", "a.txt", "-T", "gv", "-K", "neato").output.hasPrefix("digraph"))
  }

  @Test("There is no empty picture")
  func nothingToDraw() throws {
    let dramatis = try program()
    try dramatis.write("It rained.", to: "rain.txt")
    let run = try dramatis("draw", "rain.txt", "-o", "rain.svg")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("dramatis: nothing to draw: "))
    #expect(try !dramatis.names.contains("rain.svg"))
  }

  @Test("Letters without a font are no success in formats that draw them")
  func boxes() throws {
    let dramatis = try program()
    let arguments = ["draw", "a.txt", "--title", "\u{10FFFD}\u{1D2C0}"]
    let png = try dramatis.shell(
      "dramatis draw a.txt --title '\u{13080}\u{1D2E0}' -T png | head -c 4 | wc -c; echo ${PIPESTATUS[0]}"
    )
    let svg = try dramatis("draw", "a.txt", "--title", arguments[3])
    #expect(svg.status == 0)
    #expect(png.errors.contains("no font here has") == (png.lines.last == "1"))
  }

  @Test("Exports, one file each, csv two", arguments: ["dot", "graphml", "gexf", "json"])
  func export(format: String) throws {
    let dramatis = try program()
    let run = try dramatis("export", "a.txt", "b.txt", "--to", format)
    #expect(run.status == 0)
    #expect(run.output.contains("Anna Lindberg"))
    #expect(try dramatis("export", "a.txt", "b.txt", "--to", format).output == run.output)
    #expect(try dramatis("export", "a.txt", "--to", "csv", "-o", "a.csv").status == 0)
    #expect(try dramatis.names == ["a-edges.csv", "a-nodes.csv", "a.txt", "b.txt"])
  }

  @Test("A missing article leaves the answer of the others, and status 1")
  func missing() throws {
    let run = try program()("mentions", "a.txt", "none.txt", "--of", "France")
    #expect(run.status == 1)
    #expect(run.lines.count >= 2)
    #expect(run.errors == "dramatis: none.txt: No such file or directory\n")
  }
}
