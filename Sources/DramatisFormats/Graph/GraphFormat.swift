public import DramatisGraph

/// The formats in which other tools read a graph.
///
/// In all of them nodes are named `n0`, `n1`, … by their place in the graph, every edge says its
/// kind, its weight and the words it rests on, and offsets count Unicode scalars, half open. The
/// same graph gives the same bytes, and nothing in them steers a terminal.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
  /// NetworkX node-link data, with all evidence and all quotations.
  case json
  /// GraphML: scalars only, so of each edge the first words and how many more there are.
  case graphml
  /// GEXF 1.3, with what GraphML has.
  case gexf
  /// Two tables as Gephi imports them: nodes and edges.
  case csv

  /// How names of files in this format end.
  public var fileExtension: String { rawValue }

  /// `graph` in this format: one file, or two as `csv`. O(size of the graph).
  public func files(of graph: Graph) -> [GraphFile] {
    switch self {
    case .json: [GraphFile(part: nil, bytes: GraphJSON.bytes(of: graph))]
    case .graphml: [GraphFile(part: nil, bytes: GraphML.bytes(of: graph))]
    case .gexf: [GraphFile(part: nil, bytes: GEXF.bytes(of: graph))]
    case .csv:
      [
        GraphFile(part: "nodes", bytes: GraphCSV.nodes(of: graph)),
        GraphFile(part: "edges", bytes: GraphCSV.edges(of: graph)),
      ]
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
