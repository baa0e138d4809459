internal import DramatisText

extension Graph {
  /// The graph without what is less sure than `minimum`: nodes, with their ties, and quotations of which
  /// the speaker is less sure or is left out, with the evidence they give. What no confidence is
  /// known of stays. O(size of the graph).
  public func limited(toConfidence minimum: Double) -> Graph {
    guard minimum > 0 else { return self }
    let isKept = nodes.map { $0.confidence ?? 1 >= minimum }
    return restricted(
      to: { isKept[$0.index] },
      quotations: { record in
        record.confidence >= minimum && (record.speaker.map { isKept[$0.index] } ?? true)
      })
  }

  /// The graph of some nodes, with the ties among them, and of some quotations. A tie loses the evidence of
  /// quotations that go, and goes with its last. O(size of the graph).
  func restricted(
    to isKept: (NodeID) -> Bool, quotations says: (QuotationRecord) -> Bool
  ) -> Graph {
    let ids = nodes.indices.map { isKept(NodeID($0)) }.newPositions.map { $0.map(NodeID.init) }
    let isSaid = quotations.map(says)
    let numbers = isSaid.newPositions
    var graph = self
    graph.nodes = zip(nodes, ids).compactMap { node, id in
      id.map { _ in node.renumbered(nodes: ids) }
    }
    graph.quotations = zip(quotations, isSaid).filter(\.1).map { $0.0.renumbered(nodes: ids) }
    for (record, isSaid) in zip(quotations, isSaid) where !isSaid {
      if let id = record.speaker.flatMap({ ids[$0.index] }) {
        graph.nodes[id.index].quotations -= 1
      }
    }
    graph.edges = edges.compactMap { $0.renumbered(nodes: ids, quotations: numbers) }
    return graph
  }
}

extension Graph.Node {
  /// The node with others under their new ids.
  fileprivate func renumbered(nodes ids: [NodeID?]) -> Graph.Node {
    var node = self
    node.holder = holder.flatMap { ids[$0.index] }
    node.of = of.flatMap { ids[$0.index] }
    return node
  }
}

extension Graph.QuotationRecord {
  /// The quotation with nodes under their new ids.
  fileprivate func renumbered(nodes ids: [NodeID?]) -> Graph.QuotationRecord {
    var record = self
    record.speaker = speaker.flatMap { ids[$0.index] }
    record.addressee = addressee.flatMap { ids[$0.index] }
    record.mentioned = mentioned.compactMap { ids[$0.index] }
    return record
  }
}

extension Graph.Edge {
  /// The edge with its ends and quotations under their new positions, without the evidence of
  /// quotations that have none; nil if an end or all evidence is gone.
  fileprivate func renumbered(nodes ids: [NodeID?], quotations: [Int?]) -> Graph.Edge? {
    guard let source = ids[source.index], let target = ids[target.index] else { return nil }
    let kept = evidence.compactMap { piece -> Graph.Evidence? in
      guard let quotation = piece.quotation else { return piece }
      guard let number = quotations[quotation] else { return nil }
      var piece = piece
      piece.quotation = number
      return piece
    }
    guard !kept.isEmpty || evidence.isEmpty else { return nil }
    let lost = evidence.count - kept.count
    let lostStories = evidence.articleCount - kept.articleCount
    return Graph.Edge(
      kind: kind, source: source, target: target, weight: weight - lost, evidence: kept,
      stories: stories - lostStories)
  }
}
