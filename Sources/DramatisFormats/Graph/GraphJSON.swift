internal import DramatisGraph
internal import DramatisText

/// A graph as NetworkX node-link data: `nx.node_link_graph(json.load(file))`.
///
/// Directed throughout, since the format cannot mix; an edge with `"directed": false` means both
/// ways and runs from the node that comes first. Articles and quotations are the graph's own data.
enum GraphJSON {
  /// What the graph's data name as their format.
  static let format: StaticString = "dramatis.graph/1"

  /// One object, with a line for each node and each edge.
  static func bytes(of graph: Graph) -> [UInt8] {
    var bytes = Array("{\"directed\":true,\"multigraph\":true,\n\"graph\":".utf8)
    bytes += value { json in write(dataOf: graph, to: &json) }
    bytes += Array(",\n\"nodes\":[".utf8)
    bytes += lines(
      graph.nodes.indices.map { index in
        value { json in write(graph.nodes[index], id: NodeID(index), to: &json) }
      })
    bytes += Array("],\n\"edges\":[".utf8)
    bytes += lines(
      graph.edges.map { edge in
        value { json in write(edge, of: graph, to: &json) }
      })
    return bytes + Array("]}\n".utf8)
  }

  private static func value(_ body: (inout JSONBuffer) -> Void) -> [UInt8] {
    var json = JSONBuffer()
    json.object(body)
    return json.bytes
  }

  private static func lines(_ values: [[UInt8]]) -> [UInt8] {
    values.isEmpty
      ? []
      : Array("\n".utf8) + Array(values.joined(separator: Array(",\n".utf8)))
        + Array("\n".utf8)
  }
}

// MARK: - Nodes and edges

extension GraphJSON {
  private static func write(_ node: Graph.Node, id: NodeID, to json: inout JSONBuffer) {
    json.text("id", id.exported)
    json.text("kind", node.kind.rawValue)
    json.text("name", node.name)
    json.key("aliases")
    json.array(node.aliases) { json, alias in json.string(alias) }
    json.text("holder", node.holder?.exported)
    json.text("of", node.of?.exported)
    json.count("mentions", node.mentions)
    json.count("quotations", node.quotations)
    json.count("articles", node.articles)
    if let confidence = node.confidence {
      json.key("confidence")
      json.number(confidence)
    }
  }

  private static func write(_ edge: Graph.Edge, of graph: Graph, to json: inout JSONBuffer) {
    json.text("source", edge.source.exported)
    json.text("target", edge.target.exported)
    json.text("key", edge.kind.rawValue)
    json.text("kind", edge.kind.rawValue)
    json.key("directed")
    json.boolean(edge.kind.isDirected)
    json.count("weight", edge.weight)
    json.key("evidence")
    json.array(edge.evidence) { json, piece in
      json.object { json in
        json.text("article", graph.articles[piece.article].id)
        json.write(piece.scalars)
        json.text("words", piece.words)
        if let quotation = piece.quotation { json.count("quotation", quotation) }
      }
    }
  }
}

// MARK: - The graph's own data

extension GraphJSON {
  private static func write(dataOf graph: Graph, to json: inout JSONBuffer) {
    json.key("format")
    json.string("\(format)")
    json.text("offsets", "unicodeScalars")
    json.key("articles")
    json.array(graph.articles) { json, article in
      json.object { json in
        json.text("id", article.id)
        json.text("title", article.title)
        json.text("published", article.published)
        json.text("outlet", article.outlet)
        json.text("url", article.url)
      }
    }
    json.key("quotations")
    json.array(graph.quotations) { json, quotation in
      json.object { json in write(quotation, of: graph, to: &json) }
    }
  }

  private static func write(
    _ quotation: Graph.QuotationRecord, of graph: Graph, to json: inout JSONBuffer
  ) {
    json.text("article", graph.articles[quotation.article].id)
    json.text("kind", quotation.kind.rawValue)
    json.write(quotation.scalars)
    json.text("words", quotation.words)
    if quotation.speaker == nil {
      json.key("speaker")
      json.null()
    }
    json.text("speaker", quotation.speaker?.exported)
    json.text("speakerText", quotation.speakerText)
    json.text("cue", quotation.cue)
    json.text("addressee", quotation.addressee?.exported)
    json.text("addresseeText", quotation.addresseeText)
    json.key("mentioned")
    json.array(quotation.mentioned) { json, id in json.string(id.exported) }
    json.text("rule", quotation.rule.rawValue)
    json.key("confidence")
    json.number(quotation.confidence)
  }
}

extension NodeID {
  /// The node's name in files.
  var exported: String { "n\(index)" }
}

extension JSONBuffer {
  /// Appends a key and a string, if there is one.
  fileprivate mutating func text(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  fileprivate mutating func count(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  fileprivate mutating func write(_ scalars: Range<Int>) {
    count("start", scalars.lowerBound)
    count("end", scalars.upperBound)
  }
}
