internal import Foundation
internal import Testing

/// Models of one’s own: what is taken, and how each that is none is refused.
@Suite struct ModelTests {
  private static let hint = "; `dramatis doctor` tells about the embedded model\n"

  @Test(
    "What is no model is refused by name, with status 65",
    arguments: [
      ("empty", "", "a model cut short or run on: 0 bytes, not 64"),
      ("article", "Rain fell.", "not a model of Dramatis"),
      ("short", "DRAMATAG", "a model cut short or run on: 8 bytes, not 64"),
      (
        "future", "DRAMATAG" + String(repeating: "~", count: 56),
        "a model of format 2122219134; this program reads format "
      ),
    ])
  func refused(name: String, content: String, problem: String) throws {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    try dramatis.write(content, to: name)
    let run = try dramatis("cast", "a.txt", "--model", name)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("dramatis: --model \(name): \(problem)"))
    #expect(run.errors.hasSuffix(Self.hint))
  }

  @Test(
    "What cannot be read is no input, whichever verb was to read",
    arguments: [
      "draw a.txt", "mentions a.txt", "quotes a.txt", "cast a.txt", "ties a.txt Rain",
      "path a.txt Rain Snow", "export a.txt --to json", "read a.txt",
    ])
  func unreadable(line: String) throws {
    let dramatis = try Program()
    try dramatis.write("Rain fell.", to: "a.txt")
    let run = try dramatis.shell("dramatis \(line) --model missing.bin")
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(run.errors == "dramatis: --model missing.bin: No such file or directory\(Self.hint)")
  }

  @Test("The embedded model’s file, named, reads as without a name")
  func same() throws {
    let dramatis = try Program()
    try dramatis.write("Anna Lindberg, the mayor, met Peter Johnson in Berlin.", to: "a.txt")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CDramatisData/Model/tagger.bin").standardizedFileURL
    let run = try dramatis("cast", "a.txt", "--tsv", "--model", file.path)
    #expect(run.status == 0)
    #expect(try dramatis("cast", "a.txt", "--tsv").output == run.output)
  }

  @Test("The doctor tells the model’s format, size and checksum")
  func doctor() throws {
    let rows = try Program()("doctor", "--tsv").output.split(separator: "\n")
    let row = try #require(rows.first { $0.hasPrefix("model\t") })
    #expect(row.contains(/format [0-9]+, [0-9]+\.[0-9] MB, checksum [0-9a-f]{16}/))
  }
}
