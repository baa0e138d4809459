internal import DramatisGraph
internal import DramatisText

/// A graph as entities of FollowTheMoney (https://followthemoney.tech), one a line.
///
/// People are `Person`, organisations `Organization` or `PublicBody`, countries, which in the news
/// act as states, `PublicBody`, places `Address`, offices `Position`, their holding `Occupancy`; all
/// other ties are `UnknownLink`, whose `role` says which. Articles are `Article`, proof of what
/// rests on them, and `Mention` says whom they name. Ids are made of what is named alone, so that the
/// same name has the same id in every export.
struct FollowTheMoney {
  private let graph: Graph
  private let knowledge: NameKnowledge
  /// The ids of the graph's nodes and articles.
  private var nodes: [String] = []
  private var articles: [String] = []
  /// Each entity's line.
  private var lines: [[UInt8]] = []

  /// The most excerpts that a link quotes.
  private static let maximumWords = 5

  /// All lines.
  var bytes: [UInt8] { lines.flatMap { $0 + [UInt8(ascii: "\n")] } }

  init(of graph: Graph, knowing knowledge: NameKnowledge) {
    self.graph = graph
    self.knowledge = knowledge
    var ids = OpaqueIDs()
    articles = graph.articles.map { ids.id(of: ["Article", $0.id]) }
    name(graph.nodes.indices.filter { graph.nodes[$0].kind != .role }, &ids)
    for index in articles.indices { write(graph.articles[index], id: articles[index]) }
    for index in nodes.indices { write(graph.nodes[index], id: nodes[index]) }
    for edge in graph.edges { write(edge, &ids) }
    writeMentions(&ids)
  }

  /// Gives ids: offices by what they are of, which has its own by then.
  private mutating func name(_ others: [Int], _ ids: inout OpaqueIDs) {
    nodes = Array(repeating: "", count: graph.nodes.count)
    for index in others {
      nodes[index] = ids.id(of: [graph.nodes[index].kind.rawValue, graph.nodes[index].name])
    }
    for (index, node) in graph.nodes.enumerated() where node.kind == .role {
      let whose = [node.of, node.of == nil ? node.holder : nil].map { $0.map { nodes[$0.index] } }
      nodes[index] = ids.id(of: ["role", node.name] + whose.map { $0 ?? "" })
    }
  }
}

// MARK: - Things

extension FollowTheMoney {
  private mutating func write(_ article: Graph.Source, id: String) {
    line(
      id, "Article",
      [
        ("title", [article.title].compactMap(\.self)), ("fileName", [article.id]),
        ("publishedAt", [article.published.flatMap(FollowTheMoneyValue.date)].compactMap(\.self)),
        ("publisher", [article.outlet].compactMap(\.self)),
        ("sourceUrl", [article.url].compactMap(FollowTheMoneyValue.url)),
      ])
  }

  private mutating func write(_ node: Graph.Node, id: String) {
    let country = country(of: node).map { [$0] } ?? []
    var properties: [Property] = [
      ("name", [name(of: node)]), ("alias", node.aliases.map(FollowTheMoneyValue.name)),
      ("country", node.kind == .person ? [] : country),
    ]
    if node.kind == .place {
      properties.append(("full", [FollowTheMoneyValue.address(name(of: node))]))
    }
    if node.kind == .role, let of = node.of, isOrganisation(graph[of]) {
      properties.append(("organization", [nodes[of.index]]))
    }
    line(id, schema(of: node), properties)
  }

  private func schema(of node: Graph.Node) -> String {
    switch node.kind {
    case .person: "Person"
    case .country: "PublicBody"
    case .organisation:
      ([node.name] + node.aliases).contains(where: knowledge.isPublicBody)
        ? "PublicBody" : "Organization"
    case .role: "Position"
    case .place: "Address"
    }
  }

  private func isOrganisation(_ node: Graph.Node) -> Bool {
    node.kind == .country || node.kind == .organisation
  }

  /// The code of the node's country; an office's is that of what it is of.
  private func country(of node: Graph.Node) -> String? {
    if node.kind == .role { return node.of.flatMap { country(of: graph[$0], isOffice: true) } }
    return country(of: node, isOffice: false)
  }

  private func country(of node: Graph.Node, isOffice: Bool) -> String? {
    if isOffice && !isOrganisation(node) { return nil }
    return ([node.name] + node.aliases).lazy.compactMap {
      knowledge.countryCode(node.kind, $0)
    }.first?.lowercased()
  }

  /// The name, which must not be empty.
  private func name(of node: Graph.Node) -> String {
    let name = FollowTheMoneyValue.name(node.name)
    return name.isEmpty ? "?" : name
  }
}

// MARK: - Links

extension FollowTheMoney {
  private mutating func write(_ edge: Graph.Edge, _ ids: inout OpaqueIDs) {
    let ends = (graph[edge.source].kind, graph[edge.target].kind)
    if edge.kind == .of, ends.0 == .role, graph[edge.source].of == edge.target,
      isOrganisation(graph[edge.target])
    {
      return  // The Position says it.
    }
    let (source, target) = (nodes[edge.source.index], nodes[edge.target.index])
    let id = ids.id(of: [edge.kind.rawValue, source, target])
    if edge.kind == .holds, ends.0 == .person, ends.1 == .role {
      line(id, "Occupancy", [("holder", [source]), ("post", [target])] + grounds(of: edge))
    } else {
      line(
        id, "UnknownLink",
        [("subject", [source]), ("object", [target]), ("role", [role(of: edge.kind)])]
          + grounds(of: edge))
    }
  }

  private func role(of kind: TieKind) -> String {
    switch kind {
    case .coMention: "named together"
    case .mentions: "mentions"
    case .addresses: "speaks to"
    case .holds: "holds"
    case .of: "office of"
    }
  }

  /// What a link rests on: how often it was found, the first words, the articles.
  private func grounds(of edge: Graph.Edge) -> [Property] {
    let found = Set(edge.evidence.map(\.article)).sorted()
    let urls = found.compactMap { graph.articles[$0].url }
    return [
      ("summary", ["found \(edge.weight) times in \(edge.stories) stories"]),
      ("description", edge.evidence.prefix(Self.maximumWords).map(\.words)),
      ("proof", found.map { articles[$0] }),
      ("sourceUrl", urls.compactMap(FollowTheMoneyValue.url)),
    ]
  }

  /// Whom each article names, as far as ties rest on it.
  private mutating func writeMentions(_ ids: inout OpaqueIDs) {
    var named: [Set<Int>] = Array(repeating: [], count: graph.articles.count)
    for edge in graph.edges {
      for piece in edge.evidence {
        named[piece.article].formUnion([edge.source.index, edge.target.index])
      }
    }
    for article in named.indices {
      for index in named[article].sorted() {
        let node = graph.nodes[index]
        let isLegalEntity = node.kind == .person || isOrganisation(node)
        line(
          ids.id(of: ["Mention", articles[article], nodes[index]]), "Mention",
          [
            ("document", [articles[article]]), ("resolved", isLegalEntity ? [nodes[index]] : []),
            ("name", [name(of: node)]), ("detectedSchema", [schema(of: node)]),
          ])
      }
    }
  }
}

// MARK: - Lines

extension FollowTheMoney {
  private typealias Property = (name: StaticString, values: [String])

  /// Adds an entity; empty values and properties without any are left out.
  private mutating func line(_ id: String, _ schema: String, _ properties: [Property]) {
    var json = JSONBuffer()
    json.object { json in
      json.key("id")
      json.string(id)
      json.key("schema")
      json.string(schema)
      json.key("properties")
      json.object { json in
        for property in properties {
          let values = property.values.map(FollowTheMoneyValue.text).filter { !$0.isEmpty }
          guard !values.isEmpty else { continue }
          json.key(property.name)
          json.array(values) { json, value in json.string(value) }
        }
      }
    }
    lines.append(json.bytes)
  }
}

/// Ids that tell nothing and are the same whenever the same is named.
private struct OpaqueIDs {
  private var given: Set<String> = []

  /// The id of what `parts` name: of two that are named alike the second gets another.
  mutating func id(of parts: [String]) -> String {
    var number = 0
    while true {
      let name = (number == 0 ? parts : parts + ["\(number)"]).joined(separator: "\u{0}")
      let id =
        "dramatis-" + Self.hex(Self.hash(name, 0xCBF2_9CE4_8422_2325))
        + Self.hex(Self.hash(name, 0x6C62_272E_07BB_0142))
      if given.insert(id).inserted { return id }
      number += 1
    }
  }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991) from a start of one's choice.
  private static func hash(_ text: String, _ start: UInt64) -> UInt64 {
    text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
