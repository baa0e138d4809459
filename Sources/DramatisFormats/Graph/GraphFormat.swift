public import DramatisGraph
public import DramatisText

/// The formats in which other tools read a graph.
///
/// In all but FollowTheMoney nodes are named `n0`, `n1`, … by their place in the graph. Every edge says
/// its kind and its weight, in all but Neo4j’s also the words it rests on, and offsets count Unicode scalars,
/// half open. The same graph gives the same bytes, and nothing in them steers a terminal.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
  /// NetworkX node-link data, with all evidence and all quotations.
  case json
  /// GraphML: scalars only, so of each edge the first words and how many more there are.
  case graphml
  /// GEXF 1.3, with what GraphML has.
  case gexf
  /// Two tables as Gephi imports them: nodes and edges.
  case csv
  /// Two tables as Neo4j's importer reads them: nodes and relationships, without evidence.
  case neo4j
  /// FollowTheMoney's entities, one a line.
  case ftm

  /// How names of files in this format end.
  public var fileExtension: String {
    switch self {
    case .json, .graphml, .gexf, .csv: rawValue
    case .neo4j: "csv"
    case .ftm: "ftm.json"
    }
  }

  /// How many files a graph makes in this format.
  public var fileCount: Int { self == .csv || self == .neo4j ? 2 : 1 }

  /// `graph` in this format: one file, or two tables. What `knowledge` knows about names goes where the format
  /// has a place for it. O(size of the graph).
  public func files(of graph: Graph, knowing knowledge: NameKnowledge = .init()) -> [GraphFile] {
    switch self {
    case .json: [GraphFile(part: nil, bytes: GraphJSON.bytes(of: graph))]
    case .graphml: [GraphFile(part: nil, bytes: GraphML.bytes(of: graph))]
    case .gexf: [GraphFile(part: nil, bytes: GEXF.bytes(of: graph))]
    case .csv:
      [
        GraphFile(part: "nodes", bytes: GraphCSV.nodes(of: graph)),
        GraphFile(part: "edges", bytes: GraphCSV.edges(of: graph)),
      ]
    case .neo4j:
      [
        GraphFile(part: "nodes", bytes: Neo4j.nodes(of: graph)),
        GraphFile(part: "relationships", bytes: Neo4j.relationships(of: graph)),
      ]
    case .ftm: [GraphFile(part: nil, bytes: FollowTheMoney(of: graph, knowing: knowledge).bytes)]
    }
  }
}

/// One file of an exported graph.
public struct GraphFile: Sendable, Hashable {
  /// Which of several files it is, as a word for the file's name; nil if it is the only one.
  public let part: String?
  /// What is in it, in UTF-8.
  public let bytes: [UInt8]
}

/// What is known about names beyond a graph: for formats that ask for countries and public bodies.
public struct NameKnowledge: Sendable {
  /// The ISO 3166 code of the country that a name means or belongs to, in capitals.
  public var countryCode: @Sendable (EntityKind, String) -> String?
  /// Whether an organisation of that name is a body of a state.
  public var isPublicBody: @Sendable (String) -> Bool

  /// Makes knowledge; without arguments, none.
  public init(
    countryCode: @escaping @Sendable (EntityKind, String) -> String? = { _, _ in nil },
    isPublicBody: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.countryCode = countryCode
    self.isPublicBody = isPublicBody
  }
}
