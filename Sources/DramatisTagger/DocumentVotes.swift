internal import DramatisLexicon

/// What the other mentions of each capitalised token in its document were taken for in the first
/// pass: a name seen clearly once teaches its unclear mentions (Krishnan & Manning 2006).
public enum DocumentVotes {
  /// The votes for one token.
  public struct Vote: Sendable, Hashable {
    /// How many other mentions there are.
    public var count: Int32 = 0
    /// The class most of them have: 0 none, else the class plus 1.
    public var label: UInt8 = 0
    /// How many of them agree: 0 under a half, 1 under nine tenths, 2 more.
    public var agreement: UInt8 = 0
    /// In which places of longer names they stand: bit 0 first, 1 middle, 2 last, 3 alone.
    public var place: UInt8 = 0

    /// The count as one, two, three to five, or more.
    var countBucket: UInt8 { count < 3 ? UInt8(count) : count < 6 ? 3 : 4 }
  }

  private struct Tally {
    var classes: (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
    var places: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)

    mutating func add(_ label: Int, _ by: Int32) {
      switch TagSet.kind(of: label) {
      case nil: classes.0 += by
      case .person: classes.1 += by
      case .organisation: classes.2 += by
      case .location: classes.3 += by
      case .other: classes.4 += by
      }
      switch TagSet.position(of: label) {
      case .begin: places.0 += by
      case .inside: places.1 += by
      case .end: places.2 += by
      case .single: places.3 += by
      case nil: break
      }
    }
  }

  /// The votes for each token of `input` by the first pass’ `labels`. O(count of tokens).
  public static func votes(for input: TaggerInput, labels: [UInt8]) -> [Vote] {
    var tallies: [Int32: Tally] = [:]
    for index in labels.indices where input.isCapitalised[index] {
      tallies[input.words[index].id, default: Tally()].add(Int(labels[index]), 1)
    }
    return labels.indices.map { index in
      guard input.isCapitalised[index], var tally = tallies[input.words[index].id] else {
        return Vote()
      }
      tally.add(Int(labels[index]), -1)
      return vote(tally)
    }
  }

  private static func vote(_ tally: Tally) -> Vote {
    let counts = [
      tally.classes.0, tally.classes.1, tally.classes.2, tally.classes.3, tally.classes.4,
    ]
    let total = counts.reduce(0, +)
    guard total > 0 else { return Vote() }
    var best = 0
    for (label, count) in counts.enumerated() where count > counts[best] { best = label }
    let share = counts[best] * 10 / total
    let places = [tally.places.0, tally.places.1, tally.places.2, tally.places.3]
    var bits: UInt8 = 0
    for (bit, count) in places.enumerated() where count > 0 { bits |= 1 << UInt8(bit) }
    return Vote(
      count: total, label: UInt8(best), agreement: share < 5 ? 0 : share < 9 ? 1 : 2, place: bits)
  }
}
