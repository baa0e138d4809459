internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText
internal import Foundation
internal import Testing

@Suite struct FollowTheMoneyTests {
  private struct Entity: Decodable, Equatable {
    var id: String
    var schema: String
    var properties: [String: [String]]
  }

  private static let knowledge = NameKnowledge(
    countryCode: { _, name in ["Freedonia": "FR", "Mint": "DE", "Lake": "CH"][name] },
    isPublicBody: { $0 == "Mint" })

  private func entities(_ graph: Graph, knowing knowledge: NameKnowledge = knowledge) throws
    -> [Entity]
  {
    let file = try #require(GraphFormat.ftm.files(of: graph, knowing: knowledge).first)
    return try file.bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Entity.self, from: Data($0))
    }
  }

  /// A minister, her office, her country, a mint, a firm and a lake.
  private var cabinet: Graph {
    var graph = Graph(
      articles: [
        .init(
          id: "a/1", title: "One", published: "2024-02-29T10:00:00Z", outlet: "Day",
          url: "https://day.example/1"),
        .init(id: "a/2", published: "29 February", url: "javascript:alert(1)"),
      ],
      nodes: [
        .init(kind: .person, name: "Ada Field", aliases: ["Field"]),
        .init(kind: .role, name: "Minister"),
        .init(kind: .country, name: "Freedonia"), .init(kind: .organisation, name: "Mint"),
        .init(kind: .organisation, name: "Acme"), .init(kind: .place, name: "Lake"),
      ])
    graph.nodes[1].of = NodeID(2)
    graph.nodes[1].holder = NodeID(0)
    let ties: [(TieKind, Int, Int)] = [
      (.holds, 0, 1), (.of, 1, 2), (.mentions, 0, 3), (.addresses, 0, 4), (.coMention, 3, 5),
    ]
    graph.edges = ties.map { kind, source, target in
      Graph.Edge(
        kind: kind, source: NodeID(source), target: NodeID(target), weight: 2,
        evidence: (0..<2).map {
          Graph.Evidence(article: $0, range: TextRange(0, 3), words: "words \($0)")
        })
    }
    return graph
  }

  @Test("What is named becomes an entity of the schema that fits")
  func things() throws {
    let all = try entities(cabinet)
    func properties(_ schema: String, _ name: String) -> [String: [String]]? {
      all.first { $0.schema == schema && $0.properties["name"] == [name] }?.properties
    }
    let freedonia = all.first { $0.properties["name"] == ["Freedonia"] }?.id ?? ""
    #expect(properties("Person", "Ada Field") == ["name": ["Ada Field"], "alias": ["Field"]])
    #expect(
      properties("Position", "Minister")
        == ["name": ["Minister"], "country": ["fr"], "organization": [freedonia]])
    #expect(properties("PublicBody", "Freedonia") == ["name": ["Freedonia"], "country": ["fr"]])
    #expect(properties("PublicBody", "Mint") == ["name": ["Mint"], "country": ["de"]])
    #expect(properties("Organization", "Acme") == ["name": ["Acme"]])
    #expect(
      properties("Address", "Lake") == ["name": ["Lake"], "full": ["Lake"], "country": ["ch"]])
    #expect(
      all.prefix(2).map(\.properties) == [
        [
          "title": ["One"], "fileName": ["a/1"], "publishedAt": ["2024-02-29"],
          "publisher": ["Day"],
          "sourceUrl": ["https://day.example/1"],
        ], ["fileName": ["a/2"]],
      ])
  }

  @Test("Ties become links with their grounds; articles say whom they name")
  func links() throws {
    let all = try entities(cabinet)
    let id = Dictionary(
      all.compactMap { entity in
        entity.schema == "Mention" ? nil : entity.properties["name"].map { ($0[0], entity.id) }
      }, uniquingKeysWith: { first, _ in first })
    let occupancy = try #require(all.first { $0.schema == "Occupancy" })
    #expect(
      occupancy.properties == [
        "holder": [id["Ada Field"] ?? ""], "post": [id["Minister"] ?? ""],
        "summary": ["found 2 times in 2 stories"], "description": ["words 0", "words 1"],
        "proof": [all[0].id, all[1].id], "sourceUrl": ["https://day.example/1"],
      ])
    let links = all.filter { $0.schema == "UnknownLink" }
    #expect(
      links.map { $0.properties["role"] } == [["mentions"], ["speaks to"], ["named together"]])
    #expect(links[2].properties["subject"] == [id["Mint"] ?? ""])
    let mentions = all.filter { $0.schema == "Mention" }
    #expect(mentions.count == 12)
    #expect(mentions[0].properties["resolved"] == [id["Ada Field"] ?? ""])
    #expect(mentions[1].properties["resolved"] == nil)
  }

  @Test("Ids tell nothing, differ, and stay when others come")
  func ids() throws {
    let all = try entities(cabinet).map(\.id)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { $0.wholeMatch(of: #/dramatis-[0-9a-f]{32}/#) != nil })
    var more = cabinet
    more.nodes.append(.init(kind: .person, name: "Ada Field"))
    more.articles.append(.init(id: "a/3"))
    let grown = try entities(more).map(\.id)
    #expect(Set(grown).count == grown.count)
    #expect(Set(all).isSubset(of: grown))
  }

  @Test(
    "Every line is one that FollowTheMoney keeps whole",
    .enabled(if: OtherTool.hasFollowTheMoney, "python3 has no followthemoney"))
  func readBack() throws {
    var hostile = sampleGraph(hostileNames.map(\.name))
    for (index, node) in hostile.nodes.indices.enumerated() {
      hostile.nodes[node].kind = EntityKind.allCases[index % EntityKind.allCases.count]
    }
    hostile.articles[0].url = "https://day.example/a?b=c&d=%20"
    hostile.articles[0].published = "2023-02-29"
    for graph in [cabinet, hostile] {
      let file = try #require(
        GraphFormat.ftm.files(of: graph, knowing: Self.knowledge).first)
      let answer = try OtherTool.python(
        "check(path)",
        preparing: """
          from followthemoney import model
          def check(path):
              faults, schema, lines = [], {}, [json.loads(l) for l in open(path, encoding='utf-8')]
              for data in lines:
                  try: model.get(data["schema"]).validate(data)
                  except Exception as error: faults.append([data["schema"], str(error.errors)[:300]])
                  proxy = model.get_proxy(data, cleaned=False)
                  schema[proxy.id] = proxy.schema
                  kept = {name: proxy.get(name) for name in proxy._properties}
                  dropped = {n: v for n, v in data['properties'].items() if sorted(set(v)) != sorted(kept.get(n, []))}
                  if dropped: faults.append([data['schema'], dropped, {n: kept.get(n) for n in dropped}])
                  if proxy.id != data['id']: faults.append(data['id'])
                  for name in proxy.schema.required:
                      if not proxy.get(name): faults.append([data['schema'], name, 'required'])
              for data in lines:
                  proxy = model.get_proxy(data)
                  for prop, value in proxy.itervalues():
                      if prop.type.name == 'entity' and not schema[value].is_a(prop.range):
                          faults.append([prop.qname, schema[value].name])
              return [len(lines), faults]
          """, input: file.bytes)
      let found = try #require(answer as? [Any])
      #expect((found[0] as? Int ?? 0) > graph.nodes.count)
      #expect((found[1] as? [Any])?.isEmpty == true, "\(found[1])")
    }
  }
}
