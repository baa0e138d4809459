internal import DramatisTestSupport
internal import DramatisText
internal import Foundation
internal import Testing

/// Floors on the development stories that lie beside the project, where they do.
struct GoldStoryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/gold/dev")

  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// The story, and the names that the annotators gave to the entities of each kind.
  private func read(_ name: String) throws -> (story: Story, gold: [String: [Set<String>]]) {
    let text = try String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
    let marked = try String(
      contentsOf: Self.folder.appending(path: name + ".gold"), encoding: .utf8)
    let declarations = marked.split(separator: "\n====\n", maxSplits: 1).last ?? ""
    var gold: [String: [Set<String>]] = [:]
    for line in declarations.split(separator: "\n") {
      let sides = line.split(separator: " = ", maxSplits: 1)
      let kind = line.prefix { $0 != " " }
      guard sides.count == 2 else { continue }
      let names = sides[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      gold[String(kind), default: []].append(Set(names))
    }
    return (story(of: text), gold)
  }

  private func missing(_ kind: EntityKind, _ gold: [Set<String>], _ story: Story) -> [Set<String>] {
    let found = story.entities.filter { $0.kind == kind }.map { Set($0.aliases + [$0.name]) }
    return gold.filter { names in !found.contains { !$0.isDisjoint(with: names) } }
  }

  @Test(
    .enabled(if: isThere, "the development stories are not beside the project"),
    arguments: [
      "armenia-resolution-2019", "egypt-uae-2022", "ethiopia-talks-2005", "guantanamo-four-2005",
      "ukraine-2022-02-21",
    ])
  func everyPersonAndCountryIsFound(_ name: String) throws {
    let (story, gold) = try read(name)
    #expect(missing(.person, gold["person"] ?? [], story) == [])
    #expect(missing(.country, gold["country"] ?? [], story) == [])
    #expect(story.faults == [])
  }

  @Test(.enabled(if: isThere, "the development stories are not beside the project"))
  func theStoryOfFebruary2022() throws {
    let (story, gold) = try read("ukraine-2022-02-21")
    #expect(story.names(.person).count == gold["person"]?.count)
    #expect(story.names(.country).count == gold["country"]?.count)
    let offices = story.entities.filter { $0.kind == .role && $0.holder != nil }
    #expect(offices.count >= 11)
    let words = Set(story.entities.flatMap { [$0.name] + $0.aliases })
    #expect(words.isDisjoint(with: ["Defence", "State", "Earlier", "ShoiguDefence"]))
    let putin = story.entities.firstIndex { $0.aliases.contains("Putin") }
    let speakers = Set(
      story.ties.filter { $0.kind == .mentions && $0.target.index == putin }.map {
        story[$0.source].name
      })
    let sought: Set = [
      "Ben Wallace", "Tobias Ellwood", "Nancy Pelosi", "Dmitry Peskov", "Andrei Kelin",
    ]
    #expect(sought.subtracting(speakers) == [])
    #expect(speakers.contains { $0.contains("spokesman") })
  }
}
