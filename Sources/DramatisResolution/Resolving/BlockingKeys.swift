internal import DramatisText

/// The keys that an entity is kept under, and those under which a story's looks for it.
///
/// | kind | kept | asked |
/// | --- | --- | --- |
/// | person, full name | initial and surname; surname | initial and surname; the bare surname |
/// | the same, by a short form | also the full forms’ initials and surname | the same |
/// | person, one word | the bare surname | surname; the bare surname |
/// | organisation | core; acronym | core; acronym as a core; of one word, as an acronym |
/// | country, place | name | name |
struct BlockingKeys {
  /// Those it is kept under.
  private(set) var kept: [String] = []
  /// Those it is looked for under.
  private(set) var asked: [String] = []

  /// The keys of an entity with these folded names, each once. O(bytes of the names).
  init(
    kind: EntityKind, names: [String], people: [PersonName], organisations: [OrganisationName]
  ) {
    switch kind {
    case .person: addPerson(people)
    case .organisation: addOrganisation(organisations)
    case .country, .place: addBoth("\(kind.code)=\(names[0])")
    case .role: break
    }
  }

  private mutating func addBoth(_ key: String) {
    keep(key)
    ask(key)
  }

  private mutating func keep(_ key: String) { if !kept.contains(key) { kept.append(key) } }
  private mutating func ask(_ key: String) { if !asked.contains(key) { asked.append(key) } }

  private mutating func addPerson(_ names: [PersonName]) {
    let isBare = names.allSatisfy { $0.first == nil }
    for name in names {
      if let first = name.first, let initial = first.first {
        addBoth("0+\(initial) \(name.last)")
        for full in GivenName.fullForms(of: first) {
          if let initial = full.first { addBoth("0+\(initial) \(name.last)") }
        }
        keep("0~\(name.last)")
        ask("0=\(name.last)")
      } else if isBare {
        addBoth("0=\(name.last)")
        ask("0~\(name.last)")
      } else {
        keep("0~\(name.last)")
      }
    }
  }

  private mutating func addOrganisation(_ names: [OrganisationName]) {
    for name in names where !name.core.isEmpty {
      addBoth("2=\(name.core)")
      for acronym in name.acronyms {
        keep("2#\(acronym)")
        ask("2=\(acronym)")
      }
      if name.isOneWord { ask("2#\(name.core)") }
    }
  }
}
