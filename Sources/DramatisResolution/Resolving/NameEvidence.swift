internal import DramatisText

/// What the names of a story's entity and a known one say for their being one.
struct NameEvidence {
  private(set) var weight: Double
  private(set) var rule: Rule

  /// Compares the names; nil if none of them fit, or main ones conflict. O(names × names).
  init?(_ sighting: NamedSighting, _ known: KnownEntity) {
    weight = -.infinity
    rule = "resolve.name"
    switch sighting.kind {
    case .person:
      guard comparePeople(sighting, known.profile) else { return nil }
    case .organisation: compareOrganisations(sighting, known.profile)
    case .country, .place:
      if known.profile.names.contains(where: { $0.folded == sighting.folded[0] }) {
        take(Evidence.NameWeight.exact, "resolve.name.exact")
      }
    case .role: return nil
    }
    guard weight > -.infinity else { return nil }
  }

  private mutating func take(_ weight: Double, _ rule: Rule) {
    if weight > self.weight { (self.weight, self.rule) = (weight, rule) }
  }
}

// MARK: - People

extension NameEvidence {
  private mutating func comparePeople(_ sighting: NamedSighting, _ profile: Profile) -> Bool {
    let known = profile.names.map { (name: PersonName(folded: $0.folded), entry: $0) }
    guard
      known.contains(where: { profile.isUsual($0.entry) && $0.name.resembles(sighting.people[0]) })
    else { return false }
    for (known, entry) in known {
      let isUsual = profile.isUsual(entry)
      for (index, name) in sighting.people.enumerated() {
        guard name.first != nil, known.first != nil else {
          if name.last == known.last { compareBare(name, known, sighting: sighting, profile) }
          continue
        }
        let isMain = index == 0 && isUsual
        switch name.fit(known) {
        case .exact:
          take(isMain ? Evidence.NameWeight.exact : Evidence.NameWeight.alias, "resolve.name.exact")
        case .middle:
          take(
            isMain ? Evidence.NameWeight.middle : Evidence.NameWeight.initial, "resolve.name.middle"
          )
        case .initial: take(Evidence.NameWeight.initial, "resolve.name.initial")
        case .nickname: take(Evidence.NameWeight.nickname, "resolve.name.nickname")
        case .none: break
        case .conflict: if index == 0, profile.isEstablished(entry) { return false }
        }
      }
    }
    return true
  }

  /// A surname beside a full name, or beside itself: only where one of the two has nothing else.
  private mutating func compareBare(
    _ name: PersonName, _ known: PersonName, sighting: NamedSighting, _ profile: Profile
  ) {
    let isKnownBare = profile.isBare
    if sighting.isBare && isKnownBare {
      take(Evidence.NameWeight.sameBare, "resolve.surname.same")
    } else if sighting.isBare || isKnownBare {
      take(Evidence.NameWeight.bare, "resolve.surname.company")
    }
  }
}

extension Profile {
  /// Whether the name is one of those that it usually goes by, not a slip of one story.
  func isUsual(_ name: Name) -> Bool { name.count * 5 >= stories }

  /// Whether the name is in one of twenty stories or more: enough to be held against another.
  func isEstablished(_ name: Name) -> Bool { name.count * 20 >= stories }

  /// Whether an organisation is known by names of one word only.
  var isOneWord: Bool { !names.contains { $0.folded.utf8.contains(0x20) } }

  /// Whether a person is known by single words only.
  var isBare: Bool { names.allSatisfy { PersonName(folded: $0.folded).first == nil } }
}

// MARK: - Organisations

extension NameEvidence {
  private mutating func compareOrganisations(_ sighting: NamedSighting, _ profile: Profile) {
    for other in profile.names {
      let known = OrganisationName(folded: other.folded)
      let isUsual = profile.isUsual(other)
      for (index, name) in sighting.organisations.enumerated() {
        if name.core == known.core {
          let isMain = index == 0 && isUsual
          take(
            isMain ? Evidence.NameWeight.exact : Evidence.NameWeight.alias, "resolve.name.exact")
        } else if index == 0, isUsual {
          compareAcronym(
            name, known, isLone: name.isOneWord ? sighting.isOneWord : profile.isOneWord)
        }
      }
    }
  }

  /// An acronym that has been written out already is only what it was written out as.
  private mutating func compareAcronym(
    _ name: OrganisationName, _ known: OrganisationName, isLone: Bool
  ) {
    if isLone, known.acronyms.contains(name.core) || name.acronyms.contains(known.core) {
      take(Evidence.NameWeight.acronym, "resolve.name.acronym")
    }
  }
}
