internal import DramatisGraph

/// Who held an office, and when, as articles tell it.
public struct Tenure: Sendable, Hashable {
  /// Who.
  public let entity: Int64
  /// The name to show.
  public let name: String
  /// In how many stories.
  public let stories: Int
  /// The day of the first story, if any has a date.
  public let first: Day?
  /// The day of the last story.
  public let last: Day?

  /// Those of `entities` that held the office of this title, of this body if one is given, the
  /// first told of first; those without a date last. O(entities × offices).
  public static func all(
    of title: String, of body: String? = nil, among entities: some Sequence<KnownEntity>
  ) -> [Tenure] {
    let title = FoldedName(title)
    let body = body.map { FoldedName($0) }
    return entities.flatMap { entity in
      entity.profile.offices.filter { office in
        FoldedName(office.title) == title
          && (body == nil || office.of.map { FoldedName($0) } == body)
      }.map { office in
        Tenure(
          entity: entity.id, name: entity.name, stories: office.count,
          first: office.days.map { Day(number: $0.lowerBound) },
          last: office.days.map { Day(number: $0.upperBound) })
      }
    }.sorted { left, right in
      let (first, second) = (left.first?.number ?? .max, right.first?.number ?? .max)
      return first != second ? first < second : left.entity < right.entity
    }
  }
}
