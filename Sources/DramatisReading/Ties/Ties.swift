internal import DramatisText

/// Draws the ties of a story from its cast and quotations.
struct TieFinder {
  let story: Story
  /// The windows in which names count as named together, in text order.
  let windows: [TextRange]

  /// The ties in the order of their kinds, then of their ends. O(mentions × names in one window).
  func ties() -> [Tie] {
    coMentions() + speech() + offices()
  }

  private struct Pair: Hashable, Comparable {
    var source: EntityID
    var target: EntityID
    static func < (left: Pair, right: Pair) -> Bool {
      (left.source, left.target) < (right.source, right.target)
    }
  }

  private func ties(_ kind: TieKind, _ evidence: [Pair: [TieEvidence]]) -> [Tie] {
    evidence.sorted { $0.key < $1.key }.map { pair, evidence in
      Tie(kind: kind, source: pair.source, target: pair.target, evidence: evidence)
    }
  }

  // MARK: Named together

  /// The most names one window may tie: a list longer than this (a squad, an index) says nothing of
  /// any two, and its pairs grow with the square.
  private static let maximumTogether = 60

  private func coMentions() -> [Tie] {
    var evidence: [Pair: [TieEvidence]] = [:]
    for (range, present) in zip(windows, present()) {
      guard present.count <= Self.maximumTogether else { continue }
      for (index, source) in present.enumerated() {
        for target in present[(index + 1)...] {
          evidence[Pair(source: source, target: target), default: []].append(
            TieEvidence(range: range))
        }
      }
    }
    return ties(.coMention, evidence)
  }

  /// The entities named in each window: by name, by origin, or a holder by the office’s title.
  private func present() -> [[EntityID]] {
    var result = [Set<EntityID>](repeating: [], count: windows.count)
    for (index, entity) in story.entities.enumerated() {
      guard let named = entity.kind == .role ? entity.holder : EntityID(index) else { continue }
      for mention in entity.mentions where mention.form != .pronoun && mention.form != .nominal {
        let window = windows.partitioningIndex { $0.upper > mention.range.lower }
        guard window < windows.count, windows[window].lower <= mention.range.lower else { continue }
        result[window].insert(named)
      }
    }
    return result.map { $0.sorted() }
  }

  // MARK: Speech

  private func speech() -> [Tie] {
    var mentions: [Pair: [TieEvidence]] = [:]
    var addresses: [Pair: [TieEvidence]] = [:]
    let all = story.entities.enumerated().flatMap { index, entity in
      entity.mentions.map { (range: $0.range, entity: EntityID(index)) }
    }.sorted { $0.range < $1.range }
    for (number, quotation) in story.quotations.enumerated() {
      guard let speaker = quotation.speaker else { continue }
      let evidence = TieEvidence(range: quotation.range, quotation: number)
      var mentioned: Set<EntityID> = []
      var index = all.partitioningIndex { $0.range.lower >= quotation.range.lower }
      while index < all.count, all[index].range.lower < quotation.range.upper {
        if quotation.range.contains(all[index].range) { mentioned.insert(all[index].entity) }
        index += 1
      }
      for target in mentioned where target != speaker {
        mentions[Pair(source: speaker, target: target), default: []].append(evidence)
      }
      if let addressee = quotation.addressee, addressee != speaker {
        addresses[Pair(source: speaker, target: addressee), default: []].append(evidence)
      }
    }
    return ties(.mentions, mentions) + ties(.addresses, addresses)
  }

  // MARK: Offices

  private func offices() -> [Tie] {
    var holds: [Pair: [TieEvidence]] = [:]
    var of: [Pair: [TieEvidence]] = [:]
    for (index, role) in story.entities.enumerated() where role.kind == .role {
      let evidence = role.mentions.filter { $0.form == .title }.map { TieEvidence(range: $0.range) }
      guard !evidence.isEmpty else { continue }
      if let holder = role.holder {
        holds[Pair(source: holder, target: EntityID(index))] = evidence
      }
      if let owner = role.of { of[Pair(source: EntityID(index), target: owner)] = evidence }
    }
    return ties(.holds, holds) + ties(.of, of)
  }
}
