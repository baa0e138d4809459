internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisResolution
internal import DramatisTestSupport
internal import DramatisText
internal import FoundationEssentials

/// Resolves the entities of articles and shows what came of it, to be read by eye.
struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The largest entities across articles, and decisions drawn at random.",
    discussion: "xz -dc articles.jsonl.xz | head -n 3000 | DramatisLab resolve -")

  @Argument(help: "A file of JSON Lines with articles, or - for standard input.")
  var input: String

  @Option(help: "Only entities of this kind.")
  var kind: String?

  @Option(help: "Only what a name of an entity contains.")
  var name: String?

  @Option(help: "How many of the largest entities are shown.")
  var largest = 60

  @Option(help: "How many decisions between other than equal names are drawn.")
  var sample = 60

  func run() throws {
    let handle = input == "-" ? "/dev/stdin" : input
    let lines = try Data(contentsOf: URL(filePath: handle)).split(separator: UInt8(ascii: "\n"))
    let reader = Reader()
    var registry = MemoryRegistry()
    var decided: [String] = []
    var (resolving, count) = (Duration.zero, 0)
    for line in lines {
      guard let article = try? ArticleLine(json: Array(line), name: "?").article else { continue }
      let story = reader.story(of: article)
      var decisions: [Decision] = []
      resolving += try ContinuousClock().measure {
        decisions = try Resolver().resolve(story, in: &registry)
      }
      count += decisions.count
      decided += Self.telling(decisions, of: story, in: registry).filter { isShown($0.0) }.map(\.1)
    }
    print(
      "\(count) entities of stories, \(registry.entities.count) across; resolving took \(resolving)"
    )
    printLargest(registry)
    var random = Seeded(1)
    for line in decided.shuffled(using: &random).prefix(sample) { print(line) }
  }

  private func isShown(_ entity: KnownEntity) -> Bool {
    (kind == nil || entity.kind.rawValue == kind)
      && (name == nil || entity.profile.names.contains { $0.text.contains(name ?? "") })
  }

  private func printLargest(_ registry: MemoryRegistry) {
    let shown = registry.entities.filter { isShown($0) }
      .sorted { ($1.profile.stories, $0.id) < ($0.profile.stories, $1.id) }
    for entity in shown.prefix(largest) {
      let names = entity.profile.names.map { "\($0.text) \($0.count)" }.joined(separator: ", ")
      let offices = entity.profile.offices.prefix(3).map { "\($0.title) of \($0.of ?? "?")" }
      print(
        "\(entity.profile.stories) \(entity.name) #\(entity.id): \(names); \(offices.joined(separator: ", "))"
      )
    }
  }

  /// The decisions that the very name did not take, in words.
  private static func telling(
    _ decisions: [Decision], of story: Story, in registry: MemoryRegistry
  ) -> [(KnownEntity, String)] {
    zip(decisions, story.entities).compactMap { decision, entity in
      guard decision.rule.rawValue != "resolve.new", let known = registry[decision.entity],
        decision.isNew || entity.name != known.name, entity.kind != .role, entity.kind != .country
      else { return nil }
      let names = ([entity.name] + entity.aliases).joined(separator: ", ")
      let what = decision.isNew ? "≠" : "= \(known.name)"
      return (known, "\(story.article.id): \(names) \(what) #\(known.id) \(decision.rule.rawValue)")
    }
  }
}
