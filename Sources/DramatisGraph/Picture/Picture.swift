/// What is drawn of a graph, and how.
///
/// A picture is readable before it is complete, and says what it left out (``hidden``). Up to
/// ``maximumForDot`` nodes it runs from left to right: who speaks at the left, who is spoken of at
/// the right, a person's office and what it is an office of in one line. A larger graph is thinned
/// to its heaviest nodes and the backbone of their ties, and drawn by springs.
public struct Picture: Sendable {
  /// The most nodes that are laid out from left to right. Beyond, `dot` takes seconds and its
  /// edges cannot be told apart.
  public static let maximumForDot = 40

  /// The most nodes whose distances are all weighed against each other, which looks best and takes
  /// time by the square of the nodes.
  public static let maximumForNeato = 200

  /// How sure a node must be to be drawn if nobody says otherwise: of names found with less, three
  /// in four are wrong. Up to 0.4 the development stories lose nobody; but from 0.3 on it is often only a
  /// name’s end that is in doubt, and the bearer is there.
  public static let usualConfidence = 0.3

  /// The engine of Graphviz that suits the picture, or the one that was asked for.
  public let layout: Layout
  /// The nodes that are drawn, in the graph's order.
  public let nodes: [NodeID]
  /// The ties that are drawn, by kind, source and target.
  public let ties: [Graph.Edge]
  /// What was left out, each in a few words: "8 places".
  public let hidden: [String]
  /// The picture for Graphviz. Node `n12` is the graph's node 12.
  public let document: DOT

  /// The picture as DOT: the same bytes for the same graph and options on every machine.
  public var dot: String { document.text }

  /// Decides what is drawn of `graph`. O(ties × log ties).
  public init(of graph: Graph, options: Options = Options()) {
    let selection = Selection(of: graph, options: options)
    nodes = selection.nodes
    ties = selection.ties
    hidden = selection.hidden.lines
    layout = options.layout ?? selection.layout
    let groups =
      options.showsCommunities ? PictureCommunities(of: graph, among: selection.nodes) : nil
    let drawing = Drawing(
      graph: graph, selection: selection, layout: layout, options: options, communities: groups)
    document = drawing.document
  }

  /// Graphviz's ways to lay out a graph, by the names it knows them by.
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// In layers, from left to right.
    case dot
    /// By springs between all pairs.
    case neato
    /// By springs, force-directed.
    case fdp
    /// By springs on several scales.
    case sfdp
    /// On circles.
    case circo
    /// On rings around a centre.
    case twopi
  }

  /// What a user may ask of a picture.
  public struct Options: Sendable, Hashable {
    /// What stands above it; by default the article's title, or how many articles there are.
    public var title: String?
    /// Whether places are drawn.
    public var showsPlaces: Bool
    /// How sure a node must be to be drawn, from 0 to 1.
    public var minimumConfidence: Double
    /// How often two must be named together for a co-mention tie to be drawn.
    public var minimumCoMentions: Int
    /// The most nodes that are drawn.
    public var maximumNodes: Int
    /// The engine, if not the one that suits the picture.
    public var layout: Layout?
    /// Whether nodes are filled by their community (``Communities``) rather than their kind.
    public var showsCommunities: Bool

    /// Makes options; without arguments, the readable ones.
    public init(
      title: String? = nil, showsPlaces: Bool = false,
      minimumConfidence: Double = Picture.usualConfidence, minimumCoMentions: Int = 2,
      maximumNodes: Int = 80, layout: Layout? = nil,
      showsCommunities: Bool = false
    ) {
      self.title = title
      self.showsPlaces = showsPlaces
      self.minimumConfidence = minimumConfidence
      self.minimumCoMentions = minimumCoMentions
      self.maximumNodes = maximumNodes
      self.layout = layout
      self.showsCommunities = showsCommunities
    }
  }
}
