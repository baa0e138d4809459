internal import DramatisText

extension Graph {
  /// Who mentions whom: the `mentions` ties, those found most often first, then in order of the
  /// graph. With `speaker` only theirs, with `mentioned` only those that mention that node.
  /// The weight is how often; the evidence has the words. O(edges + n log n) in the ties given.
  public func mentionTies(by speaker: NodeID? = nil, of mentioned: NodeID? = nil) -> [Edge] {
    edges.enumerated().filter { _, edge in
      edge.kind == .mentions && (speaker == nil || edge.source == speaker)
        && (mentioned == nil || edge.target == mentioned)
    }.sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
  }

  /// The quotations, by article and in text order. With `speaker` only theirs, with `subject` only
  /// those whose words mention that node. O(quotations).
  public func quotations(
    by speaker: NodeID? = nil, about subject: NodeID? = nil
  ) -> [QuotationRecord] {
    quotations.filter { record in
      if let speaker, record.speaker != speaker { return false }
      return subject.map { record.mentioned.contains($0) } ?? true
    }
  }
}
