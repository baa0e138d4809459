internal import DramatisText

/// Taking back what a story taught.
extension Resolver {
  /// Takes back what a story taught of the entities that it was decided to be, one for each of its own, in
  /// order. They keep their numbers, the keys they are found by and the days they were told of; one that no
  /// other story tells of keeps its names as well, and so is met again when the story comes again.
  ///
  /// A profile is bounded: what fell out of it before cannot be put back. One look-up and one update an entity.
  public func forget(
    _ story: StorySightings, as entities: [Int64], in registry: inout some EntityRegistry
  ) throws {
    for (sighting, id) in zip(story.sightings, entities) {
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
