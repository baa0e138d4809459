internal import DramatisGraph
internal import DramatisText

/// What speaks for and against a story's entity being a known one: a sum of weights by hand, of
/// which ``join`` and more is one entity.
struct Evidence {
  /// The sum.
  private(set) var score: Double
  /// What weighed most for it.
  let rule: Rule
  private(set) var shared = 0.0
  /// Whether the story shows it by a full name that the known one usually goes by, but for middle names.
  let isSameName: Bool

  /// From here on two are one.
  static let join = 1.0
  /// By how much the best must be ahead of the second.
  static let margin = 0.5
  /// By how much it must be ahead of one of the same name that more stories tell of.
  static let twin = 2.0

  /// Weights of names.
  enum NameWeight {
    static let exact = 3.0
    static let middle = 2.5
    static let initial = 0.2
    static let nickname = 0.5
    static let alias = 1.5
    static let acronym = -0.2
    static let bare = -1.0
    static let sameBare = -0.3
  }

  /// The score as a number from 0 to 1, rising with it. Not a probability that was fitted.
  var confidence: Double { 0.5 + 0.5 * score / (1 + abs(score)) }

  /// Weighs `sighting` of `day` against `known`; nil if their names say nothing.
  /// O(names × names + company).
  init?(_ sighting: NamedSighting, _ known: KnownEntity, day: Int?) {
    guard let name = NameEvidence(sighting, known) else { return nil }
    score = name.weight
    isSameName = name.weight >= NameWeight.middle
    rule = name.rule
    guard sighting.kind != .country else { return }
    addCompany(sighting, known.profile)
    if sighting.kind == .person {
      addProminence(sighting, known.profile)
      addOffices(sighting.sighting, known.profile)
      addTime(day, known.profile)
    }
  }

  // MARK: Company

  private static func weight(of kind: EntityKind?) -> Double {
    switch kind {
    case .person, .organisation: 1
    case .place: 0.5
    case .country, .role, nil: 0.3
    }
  }

  /// From here on company is enough to tell that none is shared.
  private static let muchCompany = 3
  private static let mostShared = 3.0
  /// Who has been told of so often is met in any company, of which a profile keeps a part.
  private static let manyStories = 32

  /// Shared company counts for, up to ``mostShared``; none shared although both have much counts
  /// against a person: others live long and are in every paper.
  private mutating func addCompany(_ sighting: NamedSighting, _ profile: Profile) {
    for companion in profile.company where sighting.company.contains(companion.number) {
      shared += Self.weight(of: companion.kind)
    }
    if shared > 0 {
      score += min(shared, Self.mostShared) * 0.8
    } else if sighting.kind == .person, profile.stories < Self.manyStories,
      sighting.company.count >= Self.muchCompany, profile.company.count >= Self.muchCompany
    {
      score -= 1.2
    }
    if sighting.kind == .organisation,
      profile.company.contains(where: { $0.number == sighting.own })
    {
      // What was named beside it is another.
      score -= 4
    }
  }

  // MARK: Prominence

  /// Whom many stories tell of is more likely meant, most of all by a surname or the very name: so much for
  /// each time that the number of stories doubles, up to ten times.
  private mutating func addProminence(_ sighting: NamedSighting, _ profile: Profile) {
    guard !profile.isBare, profile.stories > 0 else { return }
    let doublings = Int.bitWidth - 1 - profile.stories.leadingZeroBitCount
    score += (sighting.isBare || isSameName ? 0.2 : 0.1) * Double(min(doublings, 10))
  }

  // MARK: Offices

  private mutating func addOffices(_ sighting: Sighting, _ profile: Profile) {
    guard !sighting.offices.isEmpty, !profile.offices.isEmpty else { return }
    var best = -1.2
    for office in sighting.offices {
      let title = FoldedName(office.title)
      let of = office.of.map { FoldedName($0) }
      for other in profile.offices {
        let sameTitle = FoldedName(other.title) == title
        let otherOf = other.of.map { FoldedName($0) }
        let sameOf = of != nil && of == otherOf
        let value: Double =
          switch (sameTitle, sameOf) {
          case (true, true): 2
          case (true, false): of != nil && otherOf != nil ? -1 : 0.7
          case (false, true): 0.8
          case (false, false): -1.2
          }
        best = max(best, value)
      }
    }
    score += best
  }

  // MARK: Time

  private static let year = 365

  private mutating func addTime(_ day: Int?, _ profile: Profile) {
    guard let day, let days = profile.days else { return }
    let gap = max(days.lowerBound - day, day - days.upperBound)
    if gap > 30 * Self.year {
      score -= 2
    } else if gap > 10 * Self.year {
      score -= 1
    }
  }
}
