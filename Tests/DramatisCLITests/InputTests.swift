internal import Testing

/// What comes in: files of every kind, folders, standard input.
@Suite struct InputTests {
  @Test(
    "A bad input is named, and its status is its kind's",
    arguments: [
      ("missing.txt", 66, "missing.txt: No such file or directory"),
      ("empty.txt", 66, "empty.txt: empty"),
      ("empty.jsonl", 66, "empty.jsonl: empty"),
      (
        "bare", 66,
        """
        bare: no file in it ends in .txt, .text, .jsonl, .ndjson, .html, .htm, .xhtml, .rss, .atom, \
        .xml, .nitf, .newsml, .warc, packed by gzip or not
        """
      ),
      ("zeros.bin", 65, "zeros.bin: a binary file, not text"),
      ("noise.txt", 65, "noise.txt: a binary file, not text"),
      ("paper.pdf", 65, "paper.pdf: a PDF file, not text; convert it first (pdftotext does)"),
      ("wide.txt", 65, "wide.txt: UTF-32; save it as UTF-8"),
    ])
  func badInputs(name: String, status: Int32, message: String) throws {
    let dramatis = try Program()
    try dramatis.write("", to: "empty.txt")
    try dramatis.write("\n \n", to: "empty.jsonl")
    try dramatis.write("x", to: "bare/article.docx")
    try dramatis.write([UInt8](repeating: 0, count: 64), to: "zeros.bin")
    try dramatis.write((0...255).map { UInt8($0) }, to: "noise.txt")
    try dramatis.write("%PDF-1.7 and so on", to: "paper.pdf")
    try dramatis.write([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], to: "wide.txt")
    try dramatis.write("Rain fell.", to: "good.txt")

    let alone = try dramatis("read", "--to", "jsonl", name)
    #expect(alone.status == status)
    #expect(alone.output.isEmpty)
    #expect(alone.errors == "dramatis: \(message)\n")

    let among = try dramatis("read", "--to", "jsonl", "good.txt", name, "good.txt")
    #expect(among.status == 1)
    #expect(among.lines.count == 2)
    #expect(among.errors == alone.errors)
  }

  @Test("An unreadable file is named")
  func unreadable() throws {
    let dramatis = try Program()
    try dramatis.write("x", to: "folder.txt/inner.txt")
    let run = try dramatis.shell("dramatis read /proc/self/mem")
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("dramatis: /proc/self/mem: "))
  }

  @Test("A folder gives its articles by name, those of folders in it too")
  func folders() throws {
    let dramatis = try Program()
    for name in ["b.txt", "a/2.TXT", "a/10.text", "c.md", ".hidden.txt", "é.txt", "Z.txt"] {
      try dramatis.write("Rain fell.", to: "news/\(name)")
    }
    try dramatis.write("{\"id\":\"line\",\"text\":\"\"}", to: "news/d.jsonl")
    _ = try dramatis.shell("ln -s .. news/a/up; ln -s ../c.md news/a/link.txt; mkfifo news/f.txt")
    let run = try dramatis("read", "--to", "jsonl", "news")
    let ids = run.lines.map { $0.split(separator: "\"")[11] }
    #expect(run.status == 0)
    #expect(
      ids == [
        "news/Z.txt", "news/a/10.text", "news/a/2.TXT", "news/a/link.txt", "news/b.txt", "line",
        "news/é.txt",
      ])
  }

  @Test("Text comes by standard input and by pipes with names")
  func pipes() throws {
    let run = try Program().shell(
      "echo Rain | dramatis read --to jsonl --with-text - <(echo Snow)")
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines.first?.contains(#""id":"-","text":"Rain\n""#) == true)
    #expect(run.lines.last?.contains(#""text":"Snow\n""#) == true)
  }

  @Test("What a file is called cannot steer the terminal")
  func hostileNames() throws {
    let run = try Program()("read", "a\u{1B}[31m\u{202E}b\nc.txt")
    #expect(run.status == 66)
    #expect(
      run.errors == "dramatis: a\\u{1b}[31m\\u{202e}b c.txt: No such file or directory\n")
  }

  @Test("A note tells of another encoding")
  func encodings() throws {
    let dramatis = try Program()
    try dramatis.write(Array("Caf".utf8) + [0xE9, 0x92], to: "old.txt")
    let run = try dramatis("read", "--to", "jsonl", "--with-text", "old.txt")
    #expect(run.status == 0)
    #expect(run.output.contains("\"text\":\"Café’\""))
    #expect(run.errors == "dramatis: old.txt: not UTF-8; read as Windows-1252\n")
  }

  @Test("One text gives one object as JSON, anything else an array")
  func json() throws {
    let dramatis = try Program()
    try dramatis.write("Rain.", to: "a.txt")
    try dramatis.write("{\"text\":\"\"}", to: "one.jsonl")
    #expect(try dramatis("read", "--to", "json", "a.txt").output.hasPrefix("{\"format\""))
    #expect(try dramatis("read", "--to", "json", "one.jsonl").output.hasPrefix("[\n{\"format\""))
    #expect(try dramatis("read", "--to", "json", "a.txt", "a.txt").output.hasSuffix("}\n]\n"))
    #expect(try dramatis("read", "--to", "json", "--from", "jsonl", "-").output == "[]\n")
  }

  private static let page = """
    <!DOCTYPE html><title>Rain</title><h1>Rain</h1><p>It rained all day in the harbour, and the \
    ferry to the islands did not sail, the board said.</p>
    """

  @Test("Every kind is read by every verb, from files, folders and standard input")
  func kinds() throws {
    let dramatis = try Program()
    try dramatis.write(Self.page, to: "in/page.html")
    try dramatis.write(
      "<rss><channel><item><guid>g</guid><description>Rain.</description></item><item/></channel></rss>",
      to: "in/feed.xml")
    let body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(Self.page)"
    try dramatis.write(
      """
      WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/1\r\n\
      Content-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n
      """, to: "in/old.warc")
    _ = try dramatis.shell("gzip -k in/old.warc; cp in/feed.xml in/not-a-feed.txt")
    let run = try dramatis("read", "--to", "jsonl", "in")
    let ids = run.lines.map { line in
      line.firstRange(of: "\"id\":").map { line[$0.upperBound...].prefix { $0 != "," } } ?? ""
    }
    let expected = [
      "\"g\"", "null", "\"g\"", "null", "\"http://a/1\"", "\"http://a/1\"", "\"in/page.html\"",
    ]
    #expect(ids.map(String.init) == expected)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        dramatis: in/feed.xml, item 2: an item without text
        dramatis: in/not-a-feed.txt, item 2: an item without text

        """)
    let piped = try dramatis.shell("dramatis read --to json - < in/old.warc.gz")
    #expect(piped.output.hasPrefix("[\n{\"format\""))
    #expect(piped.output.contains("\"title\":\"Rain\""))
    #expect(try dramatis("read", "--to", "json", "in/page.html").output.hasPrefix("{\"format\""))
    #expect(try dramatis("cast", "--from", "text", "in/page.html").status == 0)
  }
}
