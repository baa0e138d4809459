/// Whom each quotation of a story mentions: those tied by it, and those named inside it.
public struct MentionedEntities: Sendable {
  private let tied: [Int: [EntityID]]
  private let mentions: [(range: TextRange, entity: EntityID)]
  private let quotations: [Quotation]

  /// Prepares the answers for `story`. O(m log m) in its mentions.
  public init(in story: Story) {
    var tied: [Int: [EntityID]] = [:]
    for tie in story.ties where tie.kind == .mentions {
      for piece in tie.evidence {
        if let quotation = piece.quotation { tied[quotation, default: []].append(tie.target) }
      }
    }
    self.tied = tied
    mentions = story.entities.indices.flatMap { index in
      story.entities[index].mentions.map { (range: $0.range, entity: EntityID(index)) }
    }.sorted { ($0.range, $0.entity) < ($1.range, $1.entity) }
    quotations = story.quotations
  }

  /// The entities that the quotation at this position of ``Story/quotations`` mentions, its speaker
  /// left out, by id. O(log m + mentions inside).
  public func entities(in position: Int) -> [EntityID] {
    let quotation = quotations[position]
    var found = Set(tied[position] ?? [])
    var next = firstMention(from: quotation.range.lower)
    while next < mentions.count, mentions[next].range.lower < quotation.range.upper {
      if quotation.range.contains(mentions[next].range) { found.insert(mentions[next].entity) }
      next += 1
    }
    if let speaker = quotation.speaker { found.remove(speaker) }
    return found.sorted()
  }

  private func firstMention(from offset: UInt32) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
