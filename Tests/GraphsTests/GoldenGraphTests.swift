internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText
internal import Testing

/// The files in `Graphs` are what the library makes today. When one differs on purpose, run
/// `Graphs/make` and look at the difference.
@Suite struct GoldenGraphTests {
  @Test("The pictures’ DOT, byte for byte", arguments: Golden.names)
  func dot(name: String) throws {
    let golden = try Golden(name)
    let difference = try firstDifference(golden.picture.dot, golden.file("gv"))
    #expect(difference == nil)
  }

  @Test("The graphs’ JSON, byte for byte", arguments: Golden.names)
  func graph(name: String) throws {
    let golden = try Golden(name)
    let file = try #require(GraphFormat.json.files(of: golden.graph).first)
    let made = String(decoding: file.bytes, as: UTF8.self)
    #expect(try firstDifference(made, golden.file("json")) == nil)
  }

  @Test("The stories’ JSON, byte for byte", arguments: Golden.names)
  func story(name: String) throws {
    let golden = try Golden(name)
    let made = String(decoding: StoryJSON().object(of: golden.story), as: UTF8.self) + "\n"
    #expect(try firstDifference(made, golden.file("story.json")) == nil)
  }

  @Test("The SVG shows the nodes and ties of the picture", arguments: Golden.names)
  func svg(name: String) throws {
    let golden = try Golden(name)
    let file = try #require(Shown(svg: try golden.file("svg")))
    let drawn = try #require(Shown(svg: try golden.drawn()))
    #expect(file.nodes == drawn.nodes)
    #expect(file.edges == drawn.edges)
    #expect(file.nodes.map(\.title) == golden.picture.nodes.map { "n\($0.index)" }.sorted())
    #expect(file.edges.count == golden.picture.ties.count)
    let labels = Dictionary(uniqueKeysWithValues: file.nodes.map { ($0.title, $0.lines) })
    for node in golden.picture.nodes {
      let label = labels["n\(node.index)"]?.joined(separator: " ")
      #expect(label == golden.graph[node].name)
    }
  }

  @Test("Every article of the folder is tested")
  func all() throws {
    let articles = try Repository.files(below: "Graphs").filter { $0.hasSuffix(".txt") }
    #expect(articles == Golden.names.map { "\($0).txt" })
  }

  @Test("The Ukraine story has its whole cast, each once")
  func cast() throws {
    let story = try Golden("ukraine-2022").story
    func names(_ kind: EntityKind) -> Set<String> {
      Set(story.entities.filter { $0.kind == kind }.map(\.name))
    }
    #expect(
      names(.person) == [
        "Ben Wallace", "Vladimir Putin", "Joe Biden", "Boris Johnson", "Emmanuel Macron",
        "Liz Truss", "Jens Stoltenberg", "Dmitry Peskov", "Andrei Kelin", "Tobias Ellwood",
        "Sergei Shoigu", "Antony Blinken", "Sergei Lavrov", "Nancy Pelosi",
      ])
    #expect(
      names(.country) == [
        "Russia", "Ukraine", "United Kingdom", "United States", "Belarus", "China", "France",
      ])
    #expect(
      names(.organisation).isSuperset(of: [
        "Kremlin", "Downing Street", "House of Commons", "NATO", "Defence Committee",
        "House of Representatives",
      ]))
  }
}

/// Where two texts part: the line's number, and how it begins in both; nil if they are the same.
func firstDifference(_ made: String, _ kept: String) -> String? {
  guard made != kept else { return nil }
  let made = made.split(separator: "\n", omittingEmptySubsequences: false)
  let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(made, kept).enumerated().first { $1.0 != $1.1 }?.offset
  guard let line else { return "\(made.count) lines made, \(kept.count) kept" }
  let common = zip(made[line], kept[line]).prefix { $0 == $1 }.count
  let start = max(0, common - 20)
  return "line \(line + 1): made …\(made[line].dropFirst(start).prefix(80)), "
    + "kept …\(kept[line].dropFirst(start).prefix(80))"
}
