/// What the other mentions of each capitalised token in its document, those in capitals too, were taken for in
/// the first pass: a name seen clearly once teaches its unclear mentions (Krishnan & Manning 2006).
enum DocumentVotes {
  /// The votes for one token.
  struct Vote: Hashable {
    /// How many other mentions there are.
    var count: Int32 = 0
    /// The class most of them have: 0 none, else the class plus 1.
    var label: UInt8 = 0
    /// How many of them agree: 0 under a half, 1 under nine tenths, 2 more.
    var agreement: UInt8 = 0
    /// In which places of longer names they stand: bit 0 first, 1 middle, 2 last, 3 alone.
    var place: UInt8 = 0
    /// The class of most longer names that it is a part of there: 0 none, else the class plus 1.
    var longer: UInt8 = 0

    /// The count as one, two, three to five, or more.
    var countBucket: UInt8 { count < 3 ? UInt8(count) : count < 6 ? 3 : 4 }
  }

  private struct Tally {
    /// Mentions by class: none first.
    var classes: Counts = (0, 0, 0, 0, 0)
    /// Mentions by class of those that are parts of longer names.
    var longer: Counts = (0, 0, 0, 0, 0)
    var places: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)

    typealias Counts = (Int32, Int32, Int32, Int32, Int32)

    mutating func add(_ label: Int, _ by: Int32) {
      let kind = TagSet.kind(of: label)
      Self.add(by, of: kind, to: &classes)
      let position = TagSet.position(of: label)
      switch position {
      case .begin: places.0 += by
      case .inside: places.1 += by
      case .end: places.2 += by
      case .single: places.3 += by
      case nil: break
      }
      if position != nil, position != .single { Self.add(by, of: kind, to: &longer) }
    }

    private static func add(_ count: Int32, of kind: NameClass?, to counts: inout Counts) {
      switch kind {
      case nil: counts.0 += count
      case .person: counts.1 += count
      case .organisation: counts.2 += count
      case .location: counts.3 += count
      case .other: counts.4 += count
      }
    }
  }

  /// The votes for each token by the first pass’ `labels`. O(count of tokens).
  static func votes(in groups: WordGroups, labels: [UInt8]) -> [Vote] {
    var tallies = [Tally](repeating: Tally(), count: groups.count)
    for index in labels.indices {
      if let group = groups[index] { tallies[group].add(Int(labels[index]), 1) }
    }
    return labels.indices.map { index in
      guard let group = groups[index] else { return Vote() }
      var tally = tallies[group]
      tally.add(Int(labels[index]), -1)
      return vote(tally)
    }
  }

  private static func vote(_ tally: Tally) -> Vote {
    let total =
      tally.classes.0 + tally.classes.1 + tally.classes.2 + tally.classes.3 + tally.classes.4
    guard total > 0 else { return Vote() }
    let (label, count) = greatest(tally.classes)
    let share = count * 10 / total
    let places = [tally.places.0, tally.places.1, tally.places.2, tally.places.3]
    var bits: UInt8 = 0
    for (bit, count) in places.enumerated() where count > 0 { bits |= 1 << UInt8(bit) }
    return Vote(
      count: total, label: label, agreement: share < 5 ? 0 : share < 9 ? 1 : 2, place: bits,
      longer: greatest(tally.longer).label)
  }

  /// The first of the greatest counts.
  private static func greatest(_ counts: Tally.Counts) -> (label: UInt8, count: Int32) {
    var (label, count): (UInt8, Int32) = (0, counts.0)
    if counts.1 > count { (label, count) = (1, counts.1) }
    if counts.2 > count { (label, count) = (2, counts.2) }
    if counts.3 > count { (label, count) = (3, counts.3) }
    if counts.4 > count { (label, count) = (4, counts.4) }
    return (label, count)
  }
}
