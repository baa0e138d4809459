internal import Testing

/// `dramatis read --from jsonl --to jsonl -`: the contract of the scorers and of clusters.
@Suite struct StreamTests {
  private func story(_ id: String) -> String {
    "{\"format\":\"dramatis.story/1\",\"offsets\":\"unicodeScalars\",\"id\":\(id),"
  }

  @Test(
    "Each line is answered in its place",
    arguments: [
      (
        #"{"id":"a","text":"Rain."}"#,
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":"a","#
      ),
      (
        #"{"id":17,"text":""}"#,
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":17,"#
      ),
      (
        #"{"id":-9007199254740993,"text":""}"#,
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":-9007199254740993,"#
      ),
      (
        #"{"id":null,"text":"x"}"#,
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":"-:2","#
      ),
      (
        #"{"text":"x","id":"t","title":"One"}"#,
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":"t","title":"One","#
      ),
      (
        #"  {"id":"é\u001b","text":"x"}"# + "\r",
        #"{"format":"dramatis.story/1","offsets":"unicodeScalars","id":"é\u001b","#
      ),
      ("nonsense", #"{"id":null,"error":"standard input, line 2: not valid JSON"}"#),
      (#"{"id":"a","text":"#, #"{"id":null,"error":"standard input, line 2: not valid JSON"}"#),
      (#"["text"]"#, #"{"id":null,"error":"standard input, line 2: not a JSON object"}"#),
      ("7", #"{"id":null,"error":"standard input, line 2: not a JSON object"}"#),
      (
        #"{"id":"a"}"#,
        #"{"id":"a","error":"standard input, line 2: no \"text\", or one that is not a string"}"#
      ),
      (
        #"{"id":5,"text":["x"]}"#,
        #"{"id":5,"error":"standard input, line 2: no \"text\", or one that is not a string"}"#
      ),
    ])
  func answersInPlace(line: String, answer: String) throws {
    let dramatis = try Program()
    let good = #"{"id":"good","text":"It rained."}"#
    let run = try dramatis(
      "read", "--from", "jsonl", "--to", "jsonl", "-", input: "\(good)\n\(line)\n\(good)")
    try #require(run.lines.count == 3)
    #expect(run.lines[0].hasPrefix(story("\"good\"")))
    #expect(run.lines[1].hasPrefix(answer))
    #expect(run.lines[2] == run.lines[0])
    let isBad = answer.contains("\"error\"")
    #expect(run.status == (isBad ? 1 : 0))
    #expect(run.errors.contains("standard input, line 2") == isBad)
  }

  @Test("A line that is not UTF-8 is bad, and the next one is not")
  func brokenUTF8() throws {
    let dramatis = try Program()
    try dramatis.write(
      Array(#"{"id":"a","text":""#.utf8) + [0xE9] + Array("\"}\n{\"id\":\"b\",\"text\":\"\"}".utf8),
      to: "news.jsonl")
    let run = try dramatis("read", "--to", "jsonl", "news.jsonl")
    #expect(run.lines.count == 2)
    #expect(run.lines.first == #"{"id":null,"error":"news.jsonl, line 1: not UTF-8"}"#)
    #expect(run.lines.last?.hasPrefix(story("\"b\"")) == true)
  }

  @Test("Blank lines and a byte order mark are passed over")
  func blankLines() throws {
    let dramatis = try Program()
    let run = try dramatis(
      "read", "--from", "jsonl", "--to", "jsonl", "-",
      input: "\u{FEFF}{\"id\":1,\"text\":\"\"}\n\n  \r\n{\"text\":\"\"}\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 2)
    #expect(run.lines.last?.hasPrefix(story("\"-:4\"")) == true)
  }

  @Test("No line at all is no error on standard input, where a worker's share may be empty")
  func noLines() throws {
    let run = try Program()("read", "--from", "jsonl", "--to", "jsonl", "-")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test("Only bad lines are bad data")
  func onlyBadLines() throws {
    let run = try Program()("read", "--from", "jsonl", "--to", "jsonl", "-", input: "a\nb\n")
    #expect(run.status == 65)
    #expect(run.lines.count == 2)
  }

  @Test("Any number of threads gives the same bytes", arguments: ["jsonl", "json", "text"])
  func jobs(format: String) throws {
    let dramatis = try Program()
    let lines = (0..<400).map { number in
      number % 37 == 5
        ? "broken \(number)"
        : "{\"id\":\(number),\"text\":\"Ms Day \(String(repeating: "said so. ", count: number % 23))\"}"
    }
    try dramatis.write(lines.joined(separator: "\n"), to: "news.jsonl")
    let runs = try ["1", "2", "7"].map {
      try dramatis("read", "--jobs", $0, "--to", format, "news.jsonl")
    }
    #expect(runs[0].status == 1)
    #expect(runs[0].lines.count >= 400)
    #expect(runs[1].output == runs[0].output && runs[2].output == runs[0].output)
    #expect(runs[1].errors == runs[0].errors && runs[2].errors == runs[0].errors)
  }

  @Test("A story is given before the next line comes", arguments: ["1", "2"])
  func answersAtOnce(jobs: String) throws {
    let run = try Program().shell(
      """
      coproc dramatis read --jobs \(jobs) --from jsonl --to jsonl -
      for id in 1 2 3; do
        echo "{\\"id\\":$id,\\"text\\":\\"\\"}" >&${COPROC[1]}
        read -r -t 20 story <&${COPROC[0]} || exit 9
        echo "$story"
      done
      """)
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
  }

  @Test("A reader that goes away ends the run quietly")
  func brokenPipe() throws {
    let dramatis = try Program()
    let line = "{\"id\":\"a\",\"text\":\"x\"}\n"
    try dramatis.write(String(repeating: line, count: 20_000), to: "news.jsonl")
    let run = try dramatis.shell(
      "dramatis read --to jsonl news.jsonl | head -1; echo ${PIPESTATUS[0]}")
    #expect(run.lines.count == 2)
    #expect(run.lines.last == "0")
    #expect(run.errors.isEmpty)
  }
}
