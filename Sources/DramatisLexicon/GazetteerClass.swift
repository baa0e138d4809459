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

  /// The class of this name in the table, the `?` of a doubtful one left out.
  public init?(name: Substring) {
    switch name {
    case "body": self = .body
    case "club": self = .club
    case "company": self = .company
    case "media": self = .media
    case "military": self = .military
    case "party": self = .party
    case "university": self = .university
    case "person": self = .person
    case "place": self = .place
    case "other": self = .other
    default: return nil
    }
  }
}
