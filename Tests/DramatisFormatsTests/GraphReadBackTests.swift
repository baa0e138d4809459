internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText
internal import Foundation
internal import Testing

/// The exports as the tools that they are made for read them.
@Suite(.enabled(if: OtherTool.hasNetworkX, "python3 has no networkx"))
struct GraphReadBackTests {
  private let graph = sampleGraph(hostileNames.map(\.name))

  private func read(_ format: GraphFormat, _ reader: String, _ what: String) throws -> Any {
    let file = try #require(format.files(of: graph).first)
    return try OtherTool.python("(lambda g: \(what))(\(reader))", input: file.bytes)
  }

  private static let json = "nx.node_link_graph(json.load(open(path, encoding='utf-8')))"
  private static let graphml = "nx.read_graphml(path, force_multigraph=True)"
  private static let gexf = "nx.read_gexf(path, version='1.3')"

  @Test func networkXReadsNames() throws {
    let json = try read(.json, Self.json, "[d['name'] for _, d in g.nodes(data=True)]")
    #expect(json as? [String] == hostileNames.map(\.name))
    for (format, reader) in [(GraphFormat.graphml, Self.graphml), (.gexf, Self.gexf)] {
      let names = try read(format, reader, "[d['label'] or '' for _, d in g.nodes(data=True)]")
      #expect(names as? [String] == hostileNames.map(\.xml), "\(format)")
    }
  }

  @Test(arguments: [
    (GraphFormat.json, json), (.graphml, graphml), (.gexf, gexf),
    (.gexf, "nx.read_gexf(path)"),
  ])
  func networkXReadsEdges(format: GraphFormat, reader: String) throws {
    let edges = try read(
      format, reader,
      "[g.is_directed(), g.is_multigraph(), list(g.nodes), "
        + "[[u, v, d['kind'], d['weight'], d['directed']] for u, v, d in g.edges(data=True)]]")
    let expected: [Any] = [
      true, true, graph.nodes.indices.map { "n\($0)" },
      graph.edges.map { edge -> [Any] in
        [
          "n\(edge.source.index)", "n\(edge.target.index)", edge.kind.rawValue, edge.weight,
          edge.kind.isDirected,
        ]
      },
    ]
    #expect(edges as? NSArray == expected as NSArray)
  }

  @Test func evidenceGoesAlong() throws {
    let all = try read(.json, Self.json, "g.edges['n0', 'n1', 'mentions']['evidence']")
    let expected: [[String: Any]] = [
      [
        "article": "a/1", "start": 3, "end": 8, "words": hostileNames[0].name, "quotation": 0,
      ],
      ["article": "a/1", "start": 30, "end": 35, "words": "more"],
    ]
    #expect(all as? NSArray == expected as NSArray)
    let keys = "('article', 'wordsStart', 'wordsEnd', 'words', 'evidence')"
    for (format, reader) in [(GraphFormat.graphml, Self.graphml), (.gexf, Self.gexf)] {
      let first = try read(
        format, reader, "[[d[k] for k in \(keys)] for _, _, d in g.edges(data=True)][0]")
      let expected: [Any] = ["a/1", 3, 8, hostileNames[0].name, 2]
      #expect(first as? NSArray == expected as NSArray, "\(format)")
    }
  }

  @Test func quotationsAndArticlesAreData() throws {
    let data = try read(
      .json, Self.json,
      "[g.graph['format'], g.graph['offsets'], g.graph['articles'][0]['id'], "
        + "[q['speaker'] for q in g.graph['quotations']][:2], "
        + "[q['confidence'] for q in g.graph['quotations']][:2], "
        + "[q['words'] for q in g.graph['quotations']]]")
    let expected: [Any] = [
      "dramatis.graph/1", "unicodeScalars", "a/1", [NSNull(), "n1"], [NSNull(), 0.25],
      hostileNames.map(\.name),
    ]
    #expect(data as? NSArray == expected as NSArray)
  }

  @Test func tablesRead() throws {
    let files = GraphFormat.csv.files(of: graph)
    #expect(files.map(\.part) == ["nodes", "edges"])
    let reader = "list(csv.reader(open(path, encoding='utf-8', newline='')))"
    let nodes = try #require(
      try OtherTool.python(reader, input: files[0].bytes) as? [[String]])
    #expect(nodes.first?.prefix(2) == ["Id", "Label"])
    #expect(nodes.dropFirst().map { $0[1] } == hostileNames.map(\.table))
    #expect(Set(nodes.map(\.count)).count == 1)
    let edges = try #require(
      try OtherTool.python(reader, input: files[1].bytes) as? [[String]])
    #expect(edges.first?.prefix(5) == ["Source", "Target", "Type", "Kind", "Weight"])
    #expect(edges[1].prefix(5) == ["n0", "n1", "Undirected", "coMention", "2"])
    #expect(edges[2].prefix(5) == ["n0", "n1", "Directed", "mentions", "2"])
    #expect(edges.count == graph.edges.count + 1)
    #expect(Set(edges.map(\.count)).count == 1)
  }

  @Test(arguments: [
    (GraphFormat.json, json), (.graphml, graphml), (.gexf, gexf),
  ])
  func emptyGraphsRead(format: GraphFormat, reader: String) throws {
    let file = try #require(format.files(of: Graph()).first)
    let count = try OtherTool.python("len(\(reader))", input: file.bytes)
    #expect(count as? Int == 0)
  }
}

@Suite(.enabled(if: OtherTool.hasXMLLint, "xmllint is not here"))
struct GraphXMLTests {
  @Test(arguments: [GraphFormat.graphml, .gexf], [hostileNames.map(\.name), []])
  func isWellFormed(format: GraphFormat, names: [String]) throws {
    let file = try #require(format.files(of: sampleGraph(names)).first)
    let answer = try OtherTool.run(["xmllint", "--noout", "FILE"], input: file.bytes)
    #expect(answer.status == 0, "\(answer.text.prefix(2_000))")
  }
}
