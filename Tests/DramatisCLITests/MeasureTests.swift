internal import Testing

/// Verbs that measure, and exports of several files.
@Suite struct MeasureTests {
  /// Ann and Bo come together in two stories of three, Ann and Cy in all in which there is Cy.
  private func press() throws -> Program {
    let dramatis = try Program()
    try dramatis.write(
      "Ann Field met Bob Hill in Paris. Ann Field and Bob Hill talked. “Bob Hill is wise,” Ann Field said.",
      to: "news/1.txt")
    try dramatis.write("Ann Field met Bob Hill. Bob Hill met Carl Moor.", to: "news/2.txt")
    try dramatis.write("Ann Field slept. Bob Hill left.", to: "news/3.txt")
    return dramatis
  }

  @Test("Ties are ordered by the measure asked for, which has a column")
  func association() throws {
    let dramatis = try press()
    let count = try dramatis("ties", "news", "Bob Hill", "--tsv")
    #expect(count.lines.first == "name\tkind\tstrength\twords")
    #expect(count.lines.dropFirst().first?.hasPrefix("Ann Field\tperson\t") == true)
    for measure in ["npmi", "g2"] {
      let run = try dramatis("ties", "news", "Bob Hill", "--strength", measure, "--json")
      #expect(run.output.contains("\"association\":"), "\(measure)")
      #expect(run.errors.isEmpty)
    }
  }

  @Test("One story does not tell more than counts, and that is said")
  func oneStory() throws {
    let dramatis = try press()
    let run = try dramatis("ties", "news/2.txt", "Bob Hill", "--strength", "npmi", "--tsv")
    #expect(run.errors == "dramatis: one story does not tell npmi; the order is by count\n")
    #expect(run.lines.first == "name\tkind\tstrength\twords")
  }

  @Test("Light ties are left out")
  func minimumWeight() throws {
    let dramatis = try press()
    let run = try dramatis("ties", "news", "Bob Hill", "--min-weight", "2", "--tsv")
    #expect(run.output.contains("Ann Field") && !run.output.contains("Carl Moor"))
    #expect(try dramatis("path", "news", "Ann Field", "Carl Moor", "--json").output != "[]\n")
    #expect(
      try dramatis("path", "news", "Ann Field", "Carl Moor", "--min-weight", "2", "--json").output
        == "[]\n")
    #expect(try dramatis("mentions", "news", "--min-weight", "9", "--json").output == "[]\n")
  }

  @Test("The cast by rank, with its column", arguments: ["degree", "pagerank", "betweenness"])
  func rank(measure: String) throws {
    let run = try press()("cast", "news", "--rank", measure, "--kind", "person", "--tsv")
    #expect(run.lines.first?.hasPrefix("name\tkind\trank\tmentions\t") == true)
    #expect(run.lines.dropFirst().first?.hasPrefix("Bob Hill\t") == true)
    #expect(!(try press()("cast", "news", "--tsv").output.contains("rank")))
  }

  @Test("Communities with number, size and members")
  func communities() throws {
    let dramatis = try press()
    let run = try dramatis("communities", "news", "--tsv")
    #expect(run.lines.first == "community\tsize\tmembers")
    #expect(run.output.contains("\n1\t") && run.output.contains("Bob Hill"))
    #expect(try dramatis("communities", "news", "--min-size", "99", "--json").output == "[]\n")
    let people = try dramatis("communities", "news/3.txt")
    #expect(people.output.isEmpty)
    #expect(people.errors.contains("not shown: 2 alone"))
  }

  @Test("Exports of several files take their names from one")
  func files() throws {
    let dramatis = try press()
    #expect(try dramatis("export", "news", "--to", "neo4j", "-o", "x.csv").status == 0)
    #expect(try dramatis("export", "news", "--to", "csv", "-o", "y").status == 0)
    #expect(
      try dramatis.names == [
        "news", "x-nodes.csv", "x-relationships.csv", "y-edges.csv", "y-nodes.csv",
      ])
    #expect(try dramatis.read("x-nodes.csv").contains(",\"Bob Hill\","))
    let ftm = try dramatis("export", "news", "--to", "ftm")
    #expect(ftm.lines.allSatisfy { $0.hasPrefix("{\"id\":\"dramatis-") })
    #expect(ftm.output.contains("\"schema\":\"Person\""))
  }

  @Test("Brat's folder holds each story's text and annotations, and the configuration")
  func brat() throws {
    let dramatis = try press()
    #expect(try dramatis("export", "news", "--to", "brat", "-o", "out").status == 0)
    // A folder that is there is filled.
    #expect(try dramatis("export", "news", "--to", "brat", "-o", "out").status == 0)
    let names = try dramatis.shell("ls out").lines
    #expect(
      names == [
        "1.ann", "1.txt", "2.ann", "2.txt", "3.ann", "3.txt",
        "annotation.conf",
      ])
    #expect(try dramatis.read("out/2.ann").contains("T1\tPerson 0 9\tAnn Field\n"))
    #expect(try dramatis.read("out/2.txt") == dramatis.read("news/2.txt"))
    #expect(try dramatis("export", "news", "--to", "brat", "-o", "news/1.txt").status != 0)
    #expect(try dramatis("export", "news", "--to", "brat", "-o", "no/where").status != 0)
  }
}
