internal import Foundation
internal import Testing

/// `--min-confidence`: what is too doubtful is in no answer.
@Suite struct ConfidenceTests {
  private static let article = """
    Germany's Foreign Minister, Anna Lindberg, met Peter Johnson on Monday.

    “Peter Johnson was right about France,” said Anna Lindberg.

    """

  private func program() throws -> Program {
    let dramatis = try Program()
    try dramatis.write(Self.article, to: "a.txt")
    return dramatis
  }

  @Test(
    "All that is found is less than certain",
    arguments: [
      "cast", "mentions", "quotes",
    ])
  func tables(verb: String) throws {
    let dramatis = try program()
    let all = try dramatis(verb, "a.txt", "--json").output
    #expect(all.contains("Anna Lindberg"))
    #expect(try dramatis(verb, "a.txt", "--json", "--min-confidence", "0").output == all)
    #expect(try dramatis(verb, "a.txt", "--json", "--min-confidence", "1").output == "[]\n")
  }

  @Test("A name that was left out is nobody’s", arguments: ["ties a.txt", "path a.txt Johnson"])
  func names(line: String) throws {
    let dramatis = try program()
    #expect(try dramatis.shell("dramatis \(line) Lindberg").status == 0)
    let run = try dramatis.shell("dramatis \(line) Lindberg --min-confidence 1")
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("dramatis: nobody and nothing is called"))
  }

  @Test("Stories and graphs hold the rest")
  func documents() throws {
    let dramatis = try program()
    let whole = try dramatis("read", "a.txt", "--to", "json").output
    #expect(whole.contains(#""confidence":0.9"#))
    let none = try dramatis("read", "a.txt", "--to", "json", "--min-confidence", "1").output
    #expect(none.hasSuffix(#""entities":[],"quotations":[],"ties":[],"notes":[]}"# + "\n"))
    // By the table alone a demonym or title has 0.95.
    let some = try dramatis("read", "a.txt", "--to", "json", "--min-confidence", "0.951").output
    #expect(!some.contains(#""kind":"role""#) && some.contains("Anna Lindberg"))
    for format in ["dot", "graphml", "gexf", "json"] {
      let graph = try dramatis("export", "a.txt", "--to", format)
      #expect(graph.output.contains("confidence") && graph.output.contains("Lindberg"))
      let empty = try dramatis("export", "a.txt", "--to", format, "--min-confidence", "1")
      #expect(empty.status == 0 && !empty.output.contains("Lindberg"))
    }
  }

  @Test("The picture says how many were left out")
  func picture() throws {
    let dramatis = try program()
    let all = try dramatis("draw", "a.txt", "-T", "gv", "--min-confidence", "0")
    #expect(all.output.contains("Foreign Minister") && !all.errors.contains("confidence"))
    let some = try dramatis("draw", "a.txt", "-T", "gv", "--min-confidence", "0.951")
    #expect(some.errors.contains("1 node under confidence 0.951"))
    // In DOT the full stop goes by number.
    #expect(some.output.contains("1 node under confidence 0&#46;951"))
    let none = try dramatis("draw", "a.txt", "--min-confidence", "1")
    #expect(none.status == 65)
    #expect(none.errors.hasPrefix("dramatis: nothing to draw: "))
  }
}
