/// What a name of ``Lexicon/gazetteer`` names. The raw values are part of the model's format.
public enum GazetteerClass: UInt8, Sendable, CaseIterable {
  /// Any other body: an agency, a league, a union, a band.
  case body = 1
  /// A sports club or team.
  case club
  /// A firm, also by its mark.
  case company
  /// A newspaper, agency, station or other outlet.
  case media
  /// An armed force or unit, or an armed group.
  case military
  /// A political party.
  case party
  /// A university or college.
  case university
  /// A person, by their full name.
  case person
  /// A place.
  case place
  /// Something named that is none of these: a work, an event, a product.
  case other

  /// Its name in the table.
  public var name: String {
    switch self {
    case .body: "body"
    case .club: "club"
    case .company: "company"
    case .media: "media"
    case .military: "military"
    case .party: "party"
    case .university: "university"
    case .person: "person"
    case .place: "place"
    case .other: "other"
    }
  }

  /// The class of this name in the table, the `?` of a doubtful one left out.
  public init?(name: some Sequence<UInt8>) {
    guard let found = Self.allCases.first(where: { name.elementsEqual($0.name.utf8) }) else {
      return nil
    }
    self = found
  }
}
