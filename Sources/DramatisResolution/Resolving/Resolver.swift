public import DramatisText

internal import DramatisGraph

/// What was decided on one entity of a story.
public struct Decision: Sendable, Hashable {
  /// The entity across articles.
  public var entity: Int64
  /// Whether the story is the first to tell of it.
  public var isNew: Bool
  /// What decided.
  public var rule: Rule
  /// How sure it is, from 0 to 1.
  public var confidence: Double

  /// Makes a decision.
  public init(entity: Int64, isNew: Bool, rule: Rule, confidence: Double) {
    self.entity = entity
    self.isNew = isNew
    self.rule = rule
    self.confidence = confidence
  }
}

/// Decides, story by story, which entities across articles those of a story are.
///
/// What was decided is not revisited: the same stories in the same order give the same entities.
public struct Resolver: Sendable {
  /// What people said of who is not who.
  public var constraints: Constraints

  /// Makes a resolver that holds to `constraints`.
  public init(constraints: Constraints = Constraints()) { self.constraints = constraints }

  /// One decision for each entity of `story`, in order; the registry keeps what was learnt.
  /// Two entities of a story are never one, countries of one name excepted.
  public func resolve(
    _ story: Story, in registry: inout some EntityRegistry
  ) throws -> [Decision] {
    let sightings = Sighting.sightings(of: story)
    let day = story.article.day
    var known: [String: KnownEntity] = [:]
    let keys = sightings.map { BlockingKeys.exact(of: $0) }
    for entity in try registry.candidates(for: Set(keys.compactMap { $0 }).sorted()) {
      for name in entity.profile.names {
        known[BlockingKeys.exact(kind: entity.kind, name: name.text)] = entity
      }
    }
    var decisions: [Decision] = []
    for (sighting, key) in zip(sightings, keys) {
      if let key, var entity = known[key] {
        entity.profile.add(sighting, day: day)
        try registry.update(entity, newKeys: [])
        known[key] = entity
        decisions.append(
          Decision(entity: entity.id, isNew: false, rule: "resolve.name.exact", confidence: 0.9))
      } else {
        var profile = Profile()
        profile.add(sighting, day: day)
        let id = try registry.insert(
          kind: sighting.kind, name: sighting.name, profile: profile, keys: key.map { [$0] } ?? [])
        if let key {
          known[key] = KnownEntity(
            id: id, kind: sighting.kind, name: sighting.name, profile: profile)
        }
        decisions.append(
          Decision(entity: id, isNew: true, rule: "resolve.new", confidence: 0.9))
      }
    }
    return decisions
  }
}

enum BlockingKeys {
  static func exact(of sighting: Sighting) -> String? {
    sighting.name.isEmpty ? nil : exact(kind: sighting.kind, name: sighting.name)
  }

  static func exact(kind: EntityKind, name: String) -> String {
    "\(kind.code)=\(FoldedName(name).text)"
  }
}
