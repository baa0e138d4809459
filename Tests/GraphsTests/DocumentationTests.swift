internal import Foundation
internal import Testing

/// What README.md and the articles of the documentation show is what the program does.
@Suite struct DocumentationTests {
  private static let folder = "Sources/Dramatis/Dramatis.docc"

  /// The pages that may show answers of the program.
  static let pages: [String] = {
    let articles = (try? Repository.files(below: folder)) ?? []
    return ["README.md"] + articles.filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }
  }()

  @Test("Answers are the program’s, today’s; Graphs/make puts them in", arguments: pages)
  func answers(page: String) throws {
    guard Shell.hasScript else { return }
    let written = try Repository.text(of: page)
    let made = try Shell.run("Graphs/console <'\(page)'")
    #expect(firstDifference(made, written) == nil)
  }

  @Test("The example in Swift compiles, as it stands")
  func snippet() throws {
    let source = try Repository.text(of: "Tests/GraphsTests/Snippet.swift")
    let compiled = try #require(source.between("// BEGIN\n", "// END\n"))
    let readme = try Repository.text(of: "README.md")
    let shown = try #require(readme.between("<!-- snippet -->\n```swift\n", "```\n"))
    #expect(firstDifference(shown, compiled) == nil)
    let drawn = String(
      decoding: try picture(of: "Ada Byron said that Charles Babbage was right."), as: UTF8.self)
    #expect(drawn.contains(">Charles Babbage</text>"))
  }

  @Test("Every verb and option is named in README.md")
  func options() throws {
    let readme = try Repository.text(of: "README.md")
    let help = try Shell.run("dramatis --experimental-dump-help")
    let root = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command
    let verbs = (root.subcommands ?? []).filter { $0.commandName != "help" }
    #expect(verbs.count >= 9)
    for verb in verbs {
      #expect(readme.contains("| `\(verb.commandName)"), "\(verb.commandName)")
      for name in (verb.arguments ?? []).flatMap({ $0.names ?? [] }) {
        #expect(readme.contains(name.written) || name.name == "h", "\(name.written)")
      }
    }
  }

  @Test("The lexicon format names every table and its columns")
  func tables() throws {
    let page = try Repository.text(of: "\(Self.folder)/LexiconFormat.md")
    let folder = "Sources/CDramatisData/Tables"
    for file in try Repository.files(below: folder) where file.hasSuffix(".tsv") {
      let table = try Repository.text(of: "\(folder)/\(file)")
      let header = table.prefix { $0 != "\n" }.split(whereSeparator: { " :".contains($0) })
      let columns = header.dropFirst(3).joined(separator: ", ")
      #expect(page.contains("### `\(header[1])`: \(columns)\n"), "\(file)")
      #expect(table.split(separator: "\n")[1].hasPrefix("# Source: "), "\(file)")
    }
  }

  @Test("Links lead to files of the repository", arguments: pages + ["Graphs/README.md"])
  func links(page: String) throws {
    let text = try Repository.text(of: page)
    let folder = page.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    for match in text.matches(of: #/\]\(([^)#]+)\)/#) {
      let link = String(match.1)
      guard !link.contains(":") else { continue }
      #expect(throws: Never.self, "\(link)") { try Repository.text(of: folder + link) }
    }
  }
}

/// What `--experimental-dump-help` says.
private struct Help: Decodable {
  struct Command: Decodable {
    var commandName: String
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    var names: [Name]?
  }

  struct Name: Decodable {
    var kind: String
    var name: String
    var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  var command: Command
}

extension String {
  /// The text between the first `start` and the next `end` behind it.
  func between(_ start: String, _ end: String) -> String? {
    guard let lower = range(of: start)?.upperBound,
      let upper = range(of: end, range: lower..<endIndex)?.lowerBound
    else { return nil }
    return String(self[lower..<upper])
  }
}
