/// A graph in the language of Graphviz, as a value. ``text`` is what Graphviz reads.
///
/// Nothing that stands in a text can leave its place: ids are made of numbers, and every value is
/// escaped for what it is (a label, a tooltip, a link), which its type says.
public struct DOT: Sendable, Hashable {
  /// Whether ties have a direction of their own; one with `dir=none` is drawn without a head.
  public var isDirected: Bool
  /// What holds for the graph.
  public var attributes: [Attribute]
  /// What holds for every node that says nothing else.
  public var nodeDefaults: [Attribute]
  /// What holds for every edge that says nothing else.
  public var edgeDefaults: [Attribute]
  /// The nodes, in the order in which they are written.
  public var nodes: [Node]
  /// The edges, in the order in which they are written; later ones are drawn over earlier ones.
  public var edges: [Edge]

  /// Makes a graph of its parts.
  public init(
    isDirected: Bool = true, attributes: [Attribute] = [], nodeDefaults: [Attribute] = [],
    edgeDefaults: [Attribute] = [], nodes: [Node] = [], edges: [Edge] = []
  ) {
    self.isDirected = isDirected
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.nodes = nodes
    self.edges = edges
  }

  /// A node.
  public struct Node: Sendable, Hashable {
    /// Its number; it is written `n12`.
    public var id: Int
    /// How it looks.
    public var attributes: [Attribute]

    /// Makes a node.
    public init(_ id: Int, _ attributes: [Attribute] = []) {
      self.id = id
      self.attributes = attributes
    }
  }

  /// An edge.
  public struct Edge: Sendable, Hashable {
    /// The number of the node where it starts.
    public var source: Int
    /// The number of the node where it ends.
    public var target: Int
    /// How it looks.
    public var attributes: [Attribute]

    /// Makes an edge.
    public init(_ source: Int, _ target: Int, _ attributes: [Attribute] = []) {
      self.source = source
      self.target = target
      self.attributes = attributes
    }
  }

  /// A setting of a graph, a node or an edge.
  public struct Attribute: Sendable, Hashable {
    /// Graphviz's name for it.
    public var name: String
    /// What it is set to.
    public var value: Value

    /// Makes a setting.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// What an attribute can be set to.
  public enum Value: Sendable, Hashable {
    /// A word of Graphviz's own: a shape, a colour, a style.
    case word(String)
    /// A number, written with two decimals at most.
    case number(Double)
    /// Text to be read as it stands; line feeds start a new line.
    case label(String)
    /// Text that shows under the pointer.
    case tooltip(String)
    /// An address. One that is not http or https is left out.
    case link(String)
    /// Rich text of our own making.
    case markup(Markup)
  }
}

extension DOT.Value: ExpressibleByStringLiteral, ExpressibleByFloatLiteral {
  /// A word.
  public init(stringLiteral value: String) { self = .word(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}
