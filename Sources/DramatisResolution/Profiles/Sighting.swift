public import DramatisText

internal import DramatisGraph

/// What one story tells of one of its entities.
public struct Sighting: Sendable, Hashable {
  /// What it is.
  public var kind: EntityKind
  /// The name the story shows it by.
  public var name: String
  /// The other names it goes by there.
  public var aliases: [String]
  /// The offices that a person holds in the story.
  public var offices: [Office]
  /// Who and what it is named together with, the closest first.
  public var company: [Companion]
  /// How often it is mentioned.
  public var mentions: Int
  /// How sure it is that there is such an entity, from 0 to 1, if known.
  public var confidence: Double?
  /// Of a role: the position in the story's entities of what it is an office of.
  public var of: Int?
  /// Of a role: the position in the story's entities of who holds it.
  public var holder: Int?

  /// Makes a sighting.
  public init(
    kind: EntityKind, name: String, aliases: [String] = [], offices: [Office] = [],
    company: [Companion] = [], mentions: Int = 1, confidence: Double? = nil, of: Int? = nil,
    holder: Int? = nil
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.offices = offices
    self.company = company
    self.mentions = mentions
    self.confidence = confidence
    self.of = of
    self.holder = holder
  }

  /// An office by its title, and by the name of what it is an office of, if that is told.
  public struct Office: Sendable, Hashable {
    /// The title: "Defence Secretary".
    public var title: String
    /// The name of the country, organisation or person that it is an office of.
    public var of: String?

    /// Makes an office.
    public init(title: String, of: String? = nil) {
      self.title = title
      self.of = of
    }
  }
}

/// The stories' side of resolution: a story as sightings, parallel to its entities.
extension Sighting {
  /// What `story` tells of each of its entities. O(entities + ties, sorted).
  public static func sightings(of story: Story) -> [Sighting] {
    let company = Companion.company(in: story)
    var sightings = story.entities.indices.map { index in
      let entity = story.entities[index]
      return Sighting(
        kind: entity.kind, name: entity.name, aliases: entity.aliases, company: company[index],
        mentions: entity.mentions.count, confidence: entity.confidence,
        of: entity.of?.index, holder: entity.holder?.index)
    }
    for role in story.entities where role.kind == .role && !role.name.isEmpty {
      guard let holder = role.holder else { continue }
      sightings[holder.index].offices.append(
        Office(title: role.name, of: role.of.map { story[$0].name }))
    }
    return sightings
  }
}
