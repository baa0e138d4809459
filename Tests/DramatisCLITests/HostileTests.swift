internal import Foundation
internal import Testing

/// Text that wants to break what it is written into.
@Suite struct HostileTests {
  private static let names = [
    "Ann \u{1B}[31mLee", "Bo \u{202E}Day", "Cy \"Q\" \\N Hall", "Di <b>Fox</b>", "Ed --> Gray",
    "Flo ]]> Hill", "Gus\u{0}Kay", "Hal \u{9B}2J Low",
  ]

  private func program() throws -> Program {
    let dramatis = try Program()
    let text = Self.names.map {
      "“I saw \($0) in Paris,” said Mary Smith of France. \($0), the President of France, left.\n\n"
    }.joined()
    let object = try JSONSerialization.data(withJSONObject: ["id": "\u{1B}]0;x", "text": text])
    try dramatis.write(Array(object), to: "h.jsonl")
    return dramatis
  }

  @Test(
    "No verb sends what steers a terminal",
    arguments: [
      "draw h.jsonl", "draw h.jsonl -T gv", "mentions h.jsonl", "mentions h.jsonl --json",
      "quotes h.jsonl", "quotes h.jsonl --csv", "cast h.jsonl", "cast h.jsonl --tsv",
      "ties h.jsonl France", "ties h.jsonl 'Nobody \u{1B}[1m'", "path h.jsonl France 'Mary Smith'",
      "export h.jsonl --to dot", "export h.jsonl --to json", "export h.jsonl --to gexf",
      "export h.jsonl --to graphml", "read h.jsonl", "read h.jsonl --to json --with-text",
    ])
  func verbs(line: String) throws {
    let run = try program().shell("dramatis \(line)")
    #expect([0, 65].contains(run.status))
    for scalar in (run.output + run.errors).unicodeScalars {
      let isWhiteSpace = scalar == "\n" || scalar == "\t" || scalar == "\r"
      #expect(isWhiteSpace || !isSteering(scalar), "U+\(String(scalar.value, radix: 16))")
    }
  }

  private func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  @Test(
    "Heaps of marks and brackets are read in time",
    arguments: [
      String(repeating: "\"", count: 20_000), String(repeating: "“", count: 20_000),
      String(repeating: "(", count: 10_000) + "Ann Lee" + String(repeating: ")", count: 10_000),
      String(repeating: "“a said ", count: 5000), String(repeating: "\u{0}", count: 100),
      String(repeating: "Ann Lee said ", count: 1000),
    ])
  func heaps(text: String) throws {
    let dramatis = try Program()
    let object = try JSONSerialization.data(withJSONObject: ["id": 1, "text": text])
    try dramatis.write(Array(object), to: "h.jsonl")
    let start = ContinuousClock.now
    let run = try dramatis("read", "h.jsonl", "--to", "jsonl")
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(ContinuousClock.now - start < .seconds(30))
    #expect(try dramatis("read", "h.jsonl").status == 0)
  }
}
