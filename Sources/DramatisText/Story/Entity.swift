/// Whom or what a story is about: somebody or something that its mentions name.
public struct Entity: Sendable, Hashable {
  /// What it is.
  public var kind: EntityKind
  /// The name to show: the fullest, or for a country the usual one.
  public var name: String
  /// The other names it goes by in the story, in the order they come.
  public var aliases: [String]
  /// A role's holder: the person who is said to hold it, if named.
  public var holder: EntityID?
  /// What a role is an office of: a country, an organisation, sometimes a person.
  public var of: EntityID?
  /// Where it is named, in text order.
  public var mentions: [Mention]

  /// Makes an entity.
  public init(
    kind: EntityKind, name: String, aliases: [String] = [], holder: EntityID? = nil,
    of: EntityID? = nil, mentions: [Mention] = []
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.holder = holder
    self.of = of
    self.mentions = mentions
  }

  /// How sure it is that there is such an entity, from 0 to 1: as sure as its surest mention; nil if that
  /// is known of none.
  ///
  /// Mentions of one name are found by the same word and by each other, so that they are right or wrong
  /// together: 1 − Π (1 − p), which takes them for independent, would make a word that was mistaken
  /// for a name five times next to certain.
  public var confidence: Double? {
    mentions.lazy.filter { $0.form != .pronoun }.compactMap(\.confidence).max()
  }
}

/// The kinds of entity.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
  /// A human being with a name.
  case person
  /// A sovereign state, of today or of the past; the United Kingdom's nations too.
  case country
  /// A body of people acting under one name, and seats used for one (the Kremlin).
  case organisation
  /// An office that somebody holds.
  case role
  /// Any other named place.
  case place
}

/// An entity's position in its story's ``Story/entities``.
public struct EntityID: Hashable, Sendable, Comparable {
  /// The position.
  public let index: Int
  /// The id of the entity at `index`.
  public init(_ index: Int) { self.index = index }
  /// Ids stand in the order of the entities.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.index < right.index }
}

/// A stretch of text that names an entity.
public struct Mention: Sendable, Hashable {
  /// The words.
  public var range: TextRange
  /// In what way they name it.
  public var form: MentionForm
  /// What decided that they do.
  public var rule: Rule
  /// How sure it is that exactly these words name something of the entity’s kind, from 0 to 1; of
  /// a pronoun, that it means the entity. Nil where that is not known, as of descriptions.
  public var confidence: Double?

  /// Makes a mention.
  public init(range: TextRange, form: MentionForm, rule: Rule, confidence: Double? = nil) {
    self.range = range
    self.form = form
    self.rule = rule
    self.confidence = confidence
  }
}

/// The ways in which words name an entity.
public enum MentionForm: String, Sendable, Hashable, CaseIterable {
  /// By a name: "Ben Wallace", "the UK".
  case name
  /// By an adjective or noun of origin: "Russian", "Britons", and a country inside a longer name: "US"
  /// in "US Senate".
  case demonym
  /// By an office: "the Defence Secretary". A title is a mention of the role.
  case title
  /// By a pronoun: "he", "their", and "I" inside a quotation.
  case pronoun
  /// By a description: "his Russian counterpart", "the 52-year-old".
  case nominal
}
