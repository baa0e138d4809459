internal import DramatisFormats
public import DramatisGraph
internal import DramatisText
internal import FoundationEssentials

extension Graph {
  /// What contradicts the contract of a graph, a sentence each: ids of nobody, ties twice, in the wrong
  /// order or without evidence, and an export as JSON that is none. Empty for every graph of stories.
  public var faults: [String] {
    var result: [String] = []
    func check(_ id: NodeID?, _ what: String) {
      if let id, !nodes.indices.contains(id.index) {
        result.append("\(what): node \(id.index) of \(nodes.count)")
      }
    }
    for node in nodes {
      if node.name.isEmpty { result.append("a node without a name") }
      check(node.holder, "holder of \(node.name)")
      check(node.of, "owner of \(node.name)")
    }
    for edge in edges {
      check(edge.source, "source")
      check(edge.target, "target")
      if edge.source == edge.target { result.append("\(edge.kind) to itself") }
      if !edge.kind.isDirected, edge.target < edge.source {
        result.append("a co-mention backwards")
      }
      if edge.evidence.isEmpty { result.append("\(edge.kind) without evidence") }
      for evidence in edge.evidence {
        if !articles.indices.contains(evidence.article) { result.append("evidence: no article") }
        if let number = evidence.quotation, !quotations.indices.contains(number) {
          result.append("evidence: quotation \(number) of \(quotations.count)")
        }
        if evidence.words.isEmpty { result.append("evidence without words") }
      }
    }
    if Set(edges.map { [$0.kind.rawValue, "\($0.source)", "\($0.target)"] }).count < edges.count {
      result.append("a tie twice")
    }
    for quotation in quotations {
      if !articles.indices.contains(quotation.article) { result.append("quotation: no article") }
      check(quotation.speaker, "speaker")
      check(quotation.addressee, "addressee")
      for id in quotation.mentioned { check(id, "mentioned") }
    }
    return result
  }

  /// What is wrong with the graph’s exports as other tools would tell: JSON that is none, a file of nothing.
  public var exportFaults: [String] {
    GraphFormat.allCases.flatMap { format in
      format.files(of: self).compactMap { file in
        if file.bytes.isEmpty { return "\(format): an empty file" }
        guard format == .json else { return nil }
        let json = try? JSONDecoder().decode(NodeLink.self, from: Data(file.bytes))
        return json?.nodes.count == nodes.count && json?.edges.count == edges.count
          ? nil : "json: it does not read back"
      }
    }
  }
}

/// The part of node-link data that counts the graph.
private struct NodeLink: Decodable {
  struct Item: Decodable {}
  var nodes: [Item]
  var edges: [Item]
}
