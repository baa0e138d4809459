extension Story {
  /// The story without what is less sure than `minimum`: entities, with their ties, and quotations of
  /// which the speaker is less sure or is left out, with the evidence they give. What no confidence
  /// is known of stays. O(size of the story).
  public func limited(toConfidence minimum: Double) -> Story {
    guard minimum > 0 else { return self }
    let isKept = entities.map { $0.confidence ?? 1 >= minimum }
    let ids = isKept.newPositions.map { $0.map(EntityID.init) }
    let says = quotations.map { quotation in
      quotation.confidence >= minimum && (quotation.speaker.map { isKept[$0.index] } ?? true)
    }
    let numbers = says.newPositions
    var story = self
    story.entities = zip(entities, isKept).filter(\.1).map { entity, _ in
      var entity = entity
      entity.holder = entity.holder.flatMap { ids[$0.index] }
      entity.of = entity.of.flatMap { ids[$0.index] }
      return entity
    }
    story.quotations = zip(quotations, says).filter(\.1).map { quotation, _ in
      var quotation = quotation
      quotation.speaker = quotation.speaker.flatMap { ids[$0.index] }
      quotation.addressee = quotation.addressee.flatMap { ids[$0.index] }
      return quotation
    }
    story.ties = ties.compactMap { $0.renumbered(entities: ids, quotations: numbers) }
    return story
  }
}

extension Tie {
  /// The tie with its ends and quotations under their new positions, without the evidence of
  /// quotations that have none; nil if an end or all evidence is gone.
  fileprivate func renumbered(entities: [EntityID?], quotations: [Int?]) -> Tie? {
    guard let source = entities[source.index], let target = entities[target.index] else {
      return nil
    }
    let kept = evidence.compactMap { piece -> TieEvidence? in
      guard let quotation = piece.quotation else { return piece }
      return quotations[quotation].map { TieEvidence(range: piece.range, quotation: $0) }
    }
    return kept.isEmpty ? nil : Tie(kind: kind, source: source, target: target, evidence: kept)
  }
}
