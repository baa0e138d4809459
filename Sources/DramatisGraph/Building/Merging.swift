internal import DramatisText

extension Graph {
  /// This graph with the nodes that are the same made one, and their ties added up.
  /// O(n log n) in the nodes, ties and evidence.
  func merged(by identity: Identity) -> Graph {
    let nodes = MergedNodes(of: self, by: identity)
    return Graph(
      articles: articles, nodes: nodes.all, edges: mergedEdges(nodes.id),
      quotations: mergedQuotations(nodes.id), stories: toldStories)
  }

  private struct Between: Hashable {
    let kind: TieKind
    let source: NodeID
    let target: NodeID
  }

  private func mergedEdges(_ id: (NodeID) -> NodeID) -> [Edge] {
    var merged: [Edge] = []
    var position: [Between: Int] = [:]
    for var edge in edges {
      edge.source = id(edge.source)
      edge.target = id(edge.target)
      guard edge.source != edge.target else { continue }
      if !edge.kind.isDirected, edge.target < edge.source { swap(&edge.source, &edge.target) }
      let between = Between(kind: edge.kind, source: edge.source, target: edge.target)
      if let known = position[between] {
        merged[known].weight += edge.weight
        merged[known].evidence += edge.evidence
      } else {
        position[between] = merged.count
        merged.append(edge)
      }
    }
    for index in merged.indices {
      merged[index].evidence.sort(by: Evidence.isInOrder)
      merged[index].stories = merged[index].evidence.articleCount
    }
    return merged.sorted { $0.place < $1.place }
  }

  private func mergedQuotations(_ id: (NodeID) -> NodeID) -> [QuotationRecord] {
    quotations.map { record in
      var record = record
      record.speaker = record.speaker.map(id)
      record.addressee = record.addressee.map(id)
      record.mentioned = Set(record.mentioned.map(id)).subtracting(
        record.speaker.map { [$0] } ?? []
      )
      .sorted()
      return record
    }
  }
}

extension Graph.Edge {
  /// Edges stand by source, target and kind.
  fileprivate var place: (Int, Int, Int) {
    (source.index, target.index, TieKind.allCases.firstIndex(of: kind) ?? 0)
  }
}

extension Graph.Evidence {
  /// Evidence stands by article, in text order.
  fileprivate static func isInOrder(_ left: Graph.Evidence, _ right: Graph.Evidence) -> Bool {
    left.article != right.article
      ? left.article < right.article
      : (left.range, left.quotation ?? -1) < (right.range, right.quotation ?? -1)
  }
}

/// The nodes that stand for those that are the same.
private struct MergedNodes {
  private(set) var all: [Graph.Node] = []
  private var new: [Int] = []

  init(of graph: Graph, by identity: Identity) {
    let root = identity.representatives
    var members: [[Int]] = []
    var position: [Int: Int] = [:]
    for index in graph.nodes.indices {
      let next = position[root[index], default: members.count]
      if next == members.count {
        position[root[index]] = next
        members.append([])
      }
      members[next].append(index)
      new.append(next)
    }
    for group in members {
      all.append(node(of: group, root: root[group[0]], in: graph.nodes))
      all[all.count - 1].articles = identity.storyCount(of: group)
    }
    for record in graph.quotations {
      if let speaker = record.speaker { all[id(speaker).index].quotations += 1 }
    }
  }

  /// The new id of a node.
  func id(_ old: NodeID) -> NodeID { NodeID(new[old.index]) }

  private func node(of members: [Int], root: Int, in nodes: [Graph.Node]) -> Graph.Node {
    var merged = nodes[root]
    if merged.kind == .person { merged.name = fullest(members.map { nodes[$0].name }) }
    var known: Set<String> = [merged.name, ""]
    merged.aliases = members.flatMap { [nodes[$0].name] + nodes[$0].aliases }
      .filter { known.insert($0).inserted }
    merged.holder = members.lazy.compactMap { nodes[$0].holder }.first.map(id)
    merged.of = members.lazy.compactMap { nodes[$0].of }.first.map(id)
    merged.confidence = members.lazy.compactMap { nodes[$0].confidence }.max()
    merged.mentions = members.reduce(0) { $0 + nodes[$1].mentions }
    return merged
  }

  /// The first of the names with the most words.
  private func fullest(_ names: [String]) -> String {
    var best = (name: names[0], words: 0)
    for name in Set(names).count == 1 ? [names[0]] : names {
      let words = FoldedName(name).withoutHonorifics.words.count
      if words > best.words { best = (name, words) }
    }
    return best.name
  }
}
