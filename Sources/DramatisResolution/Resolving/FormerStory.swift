internal import DramatisText

/// A story that another takes the place of, and what was decided on it.
public struct FormerStory: Sendable {
  let sightings: StorySightings
  /// What each of the story’s entities was decided to be.
  public let entities: [Int64]
  private var open: Set<Int64> = []

  /// The story of `sightings`, of which each was decided to be the one of `entities` at its place.
  public init(_ sightings: StorySightings, entities: [Int64]) {
    self.sightings = sightings
    self.entities = entities
  }

  /// The same story, in which it is open who the sightings are that were decided to be one of `entities`.
  public func undecided(on entities: Set<Int64>) -> FormerStory {
    var story = self
    story.open = entities
    return story
  }

  /// The entities by the kind and name under which the story shows them.
  var entitiesByName: [String: [Int64]] {
    Dictionary(
      zip(sightings.sightings, entities).filter { !open.contains($0.1) }
        .map { ($0.0.shownKey, [$0.1]) }, uniquingKeysWith: +)
  }
}

extension NamedSighting {
  /// Kind and folded name.
  var shownKey: String { "\(kind.code)\(folded[0])" }
}

extension Resolution {
  /// Whom the story before showed under the same name stays who it is: what was decided is not revisited.
  mutating func keep(
    _ former: FormerStory, in registry: inout some EntityRegistry
  ) throws {
    formerEntities = former.entitiesByName
    for index in sightings.indices where sightings[index].kind != .role {
      let sighting = sightings[index]
      // Of several of one name it is not told which is which.
      guard let ids = formerEntities[sighting.shownKey], let id = ids.first,
        ids.allSatisfy({ $0 == id }), sighting.kind == .country || taken[id] == nil,
        let entity = try taken[id] ?? registry.entity(id), entity.kind == sighting.kind,
        !constraints.forbid(sighting, in: article, as: entity)
      else { continue }
      try join(index, entity, rule: "resolve.former", confidence: Self.sure, in: &registry)
    }
  }
}

extension Resolution {
  /// The role of the story before with the same title, of the same and held by the same.
  func formerRole(
    at index: Int, of: Int64?, holder: Int64?, in registry: inout some EntityRegistry
  ) throws -> KnownEntity? {
    for id in formerEntities[sightings[index].shownKey] ?? [] where taken[id] == nil {
      guard let entity = try registry.entity(id) else { continue }
      if entity.profile.of == of, entity.profile.holder == holder { return entity }
    }
    return nil
  }
}

/// Taking back what a story taught.
extension Resolver {
  /// Takes back what a story taught of the entities that it was decided to be. They keep their numbers, the keys
  /// they are found by and the days they were told of; one that no other story tells of keeps its names as well,
  /// and so is met again when the story comes again.
  ///
  /// A profile is bounded: what fell out of it before cannot be put back. One look-up and one update an entity.
  public func forget(
    _ former: FormerStory, in registry: inout some EntityRegistry
  ) throws {
    for (sighting, id) in zip(former.sightings.sightings, former.entities) {
      guard var entity = try registry.entity(id) else { continue }
      entity.profile.remove(sighting.sighting)
      entity.name = entity.shownName
      try registry.update(entity, newKeys: [])
    }
  }
}

extension Profile {
  /// Takes off what a story told. O(limits × names of the sighting).
  mutating func remove(_ sighting: Sighting) {
    stories = max(0, stories - 1)
    for name in [sighting.name] + sighting.aliases {
      guard let index = names.firstIndex(where: { $0.text == name }) else { continue }
      names[index].count = max(0, names[index].count - 1)
    }
    for office in sighting.offices {
      if let index = index(of: office) { offices[index].count -= 1 }
    }
    for other in sighting.company.prefix(Companion.storyLimit) {
      guard let index = company.firstIndex(where: { $0.number == other.number }) else { continue }
      company[index].count -= 1
    }
    if names.contains(where: { $0.count > 0 }) { names.removeAll { $0.count <= 0 } }
    offices.removeAll { $0.count <= 0 }
    company.removeAll { $0.count <= 0 }
    names = Self.kept(names, limit: Self.nameLimit) { $0.count }
    offices = Self.kept(offices, limit: Self.officeLimit) { $0.count }
    company = Self.kept(company, limit: Self.companyLimit) { $0.count }
  }
}
