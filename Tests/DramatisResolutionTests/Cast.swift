internal import DramatisResolution
internal import DramatisText

/// A story of a cast alone: everybody is named together with everybody.
struct Cast {
  var story: Story

  init(_ id: String = "a", on day: String? = nil, _ names: [(EntityKind, String, [String])] = []) {
    story = Story(article: Article(id: id, published: day, text: ""))
    for (kind, name, aliases) in names { add(kind, name, aliases) }
  }

  @discardableResult
  mutating func add(
    _ kind: EntityKind, _ name: String, _ aliases: [String] = [], of: EntityID? = nil,
    holder: EntityID? = nil
  ) -> EntityID {
    let mention = Mention(range: TextRange(0, 0), form: .name, rule: "test")
    story.entities.append(
      Entity(
        kind: kind, name: name, aliases: aliases, holder: holder, of: of, mentions: [mention]))
    return EntityID(story.entities.count - 1)
  }
}

/// Resolves casts written as "person:Ann Lee|Lee, country:Ruritania", one story after the other, and
/// gives for each story and entity "ID" or "+ID" where it is new.
func resolved(_ casts: [String], constraints: Constraints = Constraints()) throws -> [String] {
  var registry = MemoryRegistry()
  return try casts.enumerated().map { index, text in
    let decisions = try Resolver(constraints: constraints)
      .resolve(story(text, id: "\(index + 1)"), in: &registry)
    return decisions.map { ($0.isNew ? "+" : "") + "\($0.entity)" }.joined(separator: " ")
  }
}

/// The story of a cast written as for ``resolved(_:constraints:)``; a day may stand first.
func story(_ text: String, id: String = "a") -> Story {
  var parts = text.split(separator: ", ").map(String.init)
  var day: String?
  if let first = parts.first, !first.contains(":") {
    day = first
    parts.removeFirst()
  }
  var cast = Cast(id, on: day)
  for part in parts {
    let halves = part.split(separator: ":", maxSplits: 1).map(String.init)
    let names = halves[1].split(separator: "|").map(String.init)
    cast.add(EntityKind(rawValue: halves[0]) ?? .place, names[0], Array(names.dropFirst()))
  }
  return cast.story
}
