internal import Testing

/// How the program is called, and what it says when it is called wrongly.
@Suite struct UsageTests {
  @Test(
    "Wrong usage is told with status 64",
    arguments: [
      ["read"], ["read", "a.txt", "--to", "xml"], ["read", "--jobs", "0", "a.txt"],
      ["read", "-", "-"], ["read", ""], ["read", "a.txt", "-o", ""], ["juggle"],
      ["cast", "a.txt", "--kind", "person,ghost"], ["cast", "a.txt", "--csv", "--json"],
      ["draw", "a.txt", "-T", "svg,png"], ["draw", "a.txt", "-T", "gif"],
      ["draw", "a.txt", "--max-nodes", "0"], ["export", "a.txt"],
      ["export", "a.txt", "--to", "csv"], ["ties", "a.txt"], ["path", "a.txt", "Ann"], ["mentions"],
      ["read", "a.txt", "--model", "-"], ["read", "a.txt", "--min-confidence", "1.01"],
      ["cast", "a.txt", "--min-confidence=-0.1"], ["draw", "a.txt", "--min-confidence", "nan"],
      ["ties", "a.txt", "Ann", "--min-confidence", "sure"],
      ["ties", "a.txt", "Ann", "--strength", "luck"],
      ["ties", "a.txt", "Ann", "--min-weight", "0"],
      ["cast", "a.txt", "--rank", "beauty"], ["communities"],
      ["communities", "a.txt", "--min-size", "0"], ["export", "a.txt", "--to", "neo4j"],
      ["export", "a.txt", "--to", "brat"], ["export", "a.txt", "--to", "brat", "-o", "-"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let dramatis = try Program()
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let run = try dramatis.shell("dramatis \(quoted)")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage: dramatis"))
  }

  @Test(
    "Each verb's help has an example",
    arguments: [
      "draw", "mentions", "quotes", "cast", "ties", "path", "communities", "export",
      "read", "doctor",
    ])
  func help(verb: String) throws {
    let run = try Program()("help", verb)
    #expect(run.status == 0)
    #expect(run.output.contains("Example:\n  "))
    #expect(run.output.contains("  dramatis \(verb)"))
    #expect(run.lines.allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
  }

  @Test("What was typed cannot steer the terminal when it is repeated")
  func hostileArguments() throws {
    let run = try Program()("ju\u{1B}[31mggle")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: Unexpected argument 'ju\\u{1b}[31mggle'\n"))
  }

  @Test("The version, and scripts that complete words")
  func version() throws {
    let dramatis = try Program()
    #expect(try dramatis("--version").output.split(separator: ".").count == 3)
    #expect(try dramatis("--generate-completion-script", "bash").output.contains("dramatis"))
  }

  @Test("A name that nobody bears is bad data")
  func nobody() throws {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    for arguments in ["mentions a.txt --by", "quotes a.txt --about", "ties a.txt", "path a.txt B"] {
      let run = try dramatis.shell("dramatis \(arguments) Xerxes")
      #expect(run.status == 65)
      #expect(run.errors.hasPrefix("dramatis: nobody and nothing is called “"))
    }
  }

  @Test(
    "Verbs without an answer say so to people and give machines an empty one",
    arguments: [
      "mentions", "quotes", "cast", "communities",
    ])
  func nothing(verb: String) throws {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    let forPeople = try dramatis(verb, "a.txt")
    #expect(forPeople.status == 0)
    #expect(forPeople.output.isEmpty)
    #expect(!forPeople.errors.isEmpty)
    let forMachines = try dramatis(verb, "a.txt", "--json")
    #expect(forMachines.output == "[]\n")
    #expect(forMachines.errors.isEmpty)
  }
}
