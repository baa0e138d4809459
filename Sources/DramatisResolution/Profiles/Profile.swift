internal import DramatisGraph

/// What is kept of an entity across articles: bounded, whatever the number of stories.
public struct Profile: Sendable, Hashable {
  /// The names it went by, the most frequent first.
  public internal(set) var names: [Name] = []
  /// The offices a person held, as the articles tell it, the most frequent first.
  public internal(set) var offices: [Office] = []
  /// Who and what it is named together with, and in how many stories, the most frequent first.
  public internal(set) var company: [Companion] = []
  /// The days of the first and last story, since 1970; nil while no story has a date.
  public internal(set) var days: ClosedRange<Int>?
  /// How many stories tell of it.
  public internal(set) var stories = 0
  /// Of a role: the entity it is an office of.
  public internal(set) var of: Int64?
  /// Of a role: the entity that holds it.
  public internal(set) var holder: Int64?

  /// An empty profile.
  public init() {}

  /// A name and in how many stories it stood.
  public struct Name: Sendable, Hashable {
    /// The name as written.
    public var text: String
    /// The name as names are compared, kept because many are.
    public var folded: String
    /// In how many stories.
    public var count: Int
  }

  /// An office and when stories told of it.
  public struct Office: Sendable, Hashable {
    /// The title: "Defence Secretary".
    public var title: String
    /// The name of what it is an office of.
    public var of: String?
    /// In how many stories.
    public var count: Int
    /// The days of the first and last of them, since 1970; nil while none has a date.
    public var days: ClosedRange<Int>?
  }

  /// The most names that are kept.
  public static let nameLimit = 12
  /// The most offices that are kept.
  public static let officeLimit = 12
  /// The most companions that are kept.
  public static let companyLimit = 32
  /// The longest name or title that is kept, in bytes; longer ones are left out.
  public static let nameByteLimit = 200
}

// MARK: - Taking in

extension Profile {
  /// Adds what a story of `day` tells. O(limits × names of the sighting).
  mutating func add(_ sighting: Sighting, day: Int?) {
    stories += 1
    days = Self.widened(days, by: day)
    for name in [sighting.name] + sighting.aliases { add(name: name) }
    for office in sighting.offices { add(office, day: day) }
    addCompany(sighting.company)
    names = Self.kept(names, limit: Self.nameLimit) { $0.count }
    offices = Self.kept(offices, limit: Self.officeLimit) { $0.count }
    company = Self.kept(company, limit: Self.companyLimit) { $0.count }
  }

  private mutating func add(name: String) {
    guard !name.isEmpty, name.utf8.count <= Self.nameByteLimit else { return }
    if let index = names.firstIndex(where: { $0.text == name }) {
      names[index].count += 1
    } else {
      names.append(Name(text: name, folded: FoldedName(name).text, count: 1))
    }
  }

  private mutating func add(_ office: Sighting.Office, day: Int?) {
    guard office.title.utf8.count <= Self.nameByteLimit,
      (office.of?.utf8.count ?? 0) <= Self.nameByteLimit
    else { return }
    if let index = index(of: office) {
      offices[index].count += 1
      offices[index].days = Self.widened(offices[index].days, by: day)
    } else {
      offices.append(
        Office(title: office.title, of: office.of, count: 1, days: Self.widened(nil, by: day)))
    }
  }

  func index(of office: Sighting.Office) -> Int? {
    let title = FoldedName(office.title)
    let of = office.of.map { FoldedName($0) }
    return offices.firstIndex {
      FoldedName($0.title) == title && $0.of.map { FoldedName($0) } == of
    }
  }

  /// The closest of a story's company count one each.
  private mutating func addCompany(_ others: [Companion]) {
    for other in others.prefix(Companion.storyLimit) {
      if let index = company.firstIndex(where: { $0.number == other.number }) {
        company[index].count += 1
      } else {
        company.append(Companion(number: other.number, count: 1))
      }
    }
  }

  private static func widened(_ days: ClosedRange<Int>?, by day: Int?) -> ClosedRange<Int>? {
    guard let day else { return days }
    guard let days else { return day...day }
    return min(days.lowerBound, day)...max(days.upperBound, day)
  }

  /// The first `limit` by falling count; of equal ones those that came last stand first among those
  /// that may fall out, so that a full profile still learns.
  static func kept<Element>(
    _ elements: [Element], limit: Int, by count: (Element) -> Int
  ) -> [Element] {
    let order = elements.enumerated().sorted {
      (count($1.element), $0.offset) < (count($0.element), $1.offset)
    }
    return order.prefix(limit).map(\.element)
  }
}
