internal import DramatisText

/// The entities of a document while it is being read.
struct Cast {
  var members: [Member] = []
  /// The entity of each name, by its position in the names.
  var ofName: [EntityID]
  /// The entity of each role, by its position in the roles.
  var ofRole: [EntityID] = []
  /// Whom a description names that stands alone, by its tokens' first: "the 52-year-old".
  var ofDescription: [Int: Description] = [:]

  /// A description that names somebody.
  struct Description {
    var tokens: Range<Int>
    var entity: EntityID
  }

  /// An entity being gathered.
  struct Member {
    var kind: EntityKind
    var name: String
    /// Other names, in the order they came.
    private(set) var aliases: [String] = []
    private var known: Set<String> = []
    var holder: EntityID?
    var of: EntityID?
    var gender: Gender = .unknown
    /// The share of women among the bearers of a person's given name, in per cent, if it is known.
    var femaleShare: Int?
    /// Whether a person is named by one word only.
    var isSingleWord = false
    var mentions: [Mention] = []
    /// How sure the surest of its names is.
    var confidence = 0.0

    /// Makes an entity without mentions.
    init(kind: EntityKind, name: String) {
      self.kind = kind
      self.name = name
    }

    /// Adds `alias` if the entity does not go by it yet.
    mutating func add(alias: String) {
      if alias != name, known.insert(alias).inserted { aliases.append(alias) }
    }
  }

  subscript(id: EntityID) -> Member {
    get { members[id.index] }
    // In place: a copy of the member would copy its mentions, each time one is added.
    _modify { yield &members[id.index] }
  }

  /// Adds an entity.
  mutating func add(_ member: Member) -> EntityID {
    members.append(member)
    return EntityID(members.count - 1)
  }

  /// The entity that speaks for `id`: a role's holder, or the entity itself.
  func speaker(for id: EntityID) -> EntityID {
    self[id].kind == .role ? self[id].holder ?? id : id
  }
}

/// What a person's names, titles and pronouns say of their gender.
enum Gender: Sendable {
  case unknown, feminine, masculine

  /// Whether somebody of this gender may be meant by a pronoun of the other.
  func agrees(with other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }
}
