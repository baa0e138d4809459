internal import DramatisGraph
internal import DramatisText

/// Roles go by title, what they are an office of, and holder, both as entities across articles.
///
/// Where one of the two is unknown, a role is the one of its title with the same gap, or else the
/// only one of its title that it fits and that was told of lately; where both are, it stays by itself.
extension Resolution {
  /// How many days may lie between a role and the only known one that it fits.
  private static let lately = 2 * 365

  mutating func resolveRoles(in registry: inout some EntityRegistry) throws {
    let roles = sightings.indices.filter { sightings[$0].kind == .role }.map { role(at: $0) }
    let keys = Array(Set(roles.flatMap(\.asked))).sorted()
    let bearers =
      keys.isEmpty
      ? [:] : Dictionary(uniqueKeysWithValues: zip(keys, try registry.candidates(for: keys)))
    for role in roles {
      if let (entity, rule) = known(role, among: bearers) {
        try join(role.index, entity, rule: rule, confidence: Self.sure, in: &registry)
      } else if let entity = try formerRole(
        at: role.index, of: role.of, holder: role.holder, in: &registry)
      {
        try join(
          role.index, entity, rule: "resolve.former", confidence: Self.sure, in: &registry)
      } else {
        try insert(
          role.index, keys: role.kept, rule: "resolve.new", confidence: Self.sure, of: role.of,
          holder: role.holder, in: &registry)
      }
    }
  }

  private struct RoleSighting {
    let index: Int
    let title: String
    let of: Int64?
    let holder: Int64?

    private var isKnown: Bool { !title.isEmpty && (of != nil || holder != nil) }
    private func key(_ of: Int64?, _ holder: Int64?) -> String {
      "\(of.map { String($0) } ?? "")|\(holder.map { String($0) } ?? "")|\(title)"
    }
    var exact: String { "3=" + key(of, holder) }
    var partial: String { "3~" + key(of, holder) }
    var isPartial: Bool { of == nil || holder == nil }

    var kept: [String] {
      guard isKnown else { return [] }
      return isPartial ? [exact] : [exact, "3~" + key(of, nil), "3~" + key(nil, holder)]
    }
    var asked: [String] {
      guard isKnown else { return [] }
      return isPartial ? [exact, partial] : [exact]
    }
  }

  private func role(at index: Int) -> RoleSighting {
    let sighting = sightings[index].sighting
    return RoleSighting(
      index: index, title: FoldedName(sighting.name).text,
      of: sighting.of.flatMap { decisions[$0]?.entity },
      holder: sighting.holder.flatMap { decisions[$0]?.entity })
  }

  private func known(
    _ role: RoleSighting, among bearers: [String: [KnownEntity]]
  ) -> (KnownEntity, Rule)? {
    guard let first = role.asked.first else { return nil }
    if let same = bearers[first]?.first(where: { taken[$0.id] == nil }) {
      return (same, "resolve.role.exact")
    }
    guard role.isPartial, let fits = bearers[role.partial], fits.count == 1,
      taken[fits[0].id] == nil, isLate(fits[0].profile)
    else { return nil }
    return (fits[0], "resolve.role.fits")
  }

  private func isLate(_ profile: Profile) -> Bool {
    guard let day, let days = profile.days else { return true }
    return max(days.lowerBound - day, day - days.upperBound) <= Self.lately
  }
}
