public import DramatisText

/// The cast of one or more stories and the ties between them: what is asked, drawn and exported.
///
/// Nodes and edges stand in a fixed order that depends on the stories alone, so the same stories
/// give the same graph, query results and exports byte for byte.
public struct Graph: Sendable, Hashable {
  /// The articles that were read. Evidence points here.
  public var articles: [Source]
  /// Whom the stories are about, in order of first appearance. A ``NodeID`` is a position here.
  public var nodes: [Node]
  /// The ties, at most one of a kind between two nodes (one each way if directed).
  public var edges: [Edge]
  /// Every quotation, by article and then in text order.
  public var quotations: [QuotationRecord]
  /// How many stories the graph is of. Fewer than ``articles`` if some tell the same story.
  public var stories: Int {
    get { toldStories ?? articles.count }
    set { toldStories = newValue }
  }
  /// The number of stories, where it is not that of the articles.
  private(set) var toldStories: Int?

  /// Makes a graph of its parts. Without `stories` each article tells its own.
  public init(
    articles: [Source] = [], nodes: [Node] = [], edges: [Edge] = [],
    quotations: [QuotationRecord] = [], stories: Int? = nil
  ) {
    self.articles = articles
    self.nodes = nodes
    self.edges = edges
    self.quotations = quotations
    toldStories = stories
  }

  /// The node with this id.
  public subscript(id: NodeID) -> Node { nodes[id.index] }
}

/// A node's position in its graph's ``Graph/nodes``.
public struct NodeID: Hashable, Sendable, Comparable {
  /// The position.
  public let index: Int
  /// The id of the node at `index`.
  public init(_ index: Int) { self.index = index }
  /// Ids stand in the order of the nodes.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

extension Graph {
  /// An article without its text.
  public struct Source: Sendable, Hashable {
    /// What tells it from others.
    public var id: String
    /// The headline.
    public var title: String?
    /// When it was published.
    public var published: String?
    /// Who published it.
    public var outlet: String?
    /// Where it was published.
    public var url: String?

    /// Makes a source.
    public init(
      id: String, title: String? = nil, published: String? = nil, outlet: String? = nil,
      url: String? = nil
    ) {
      self.id = id
      self.title = title
      self.published = published
      self.outlet = outlet
      self.url = url
    }
  }

  /// An entity of one or more stories.
  public struct Node: Sendable, Hashable {
    /// What it is.
    public var kind: EntityKind
    /// The name to show.
    public var name: String
    /// The other names it goes by.
    public var aliases: [String]
    /// A role's holder.
    public var holder: NodeID?
    /// What a role is an office of.
    public var of: NodeID?
    /// How often it is mentioned, in any form.
    public var mentions: Int
    /// How many quotations are its own.
    public var quotations: Int
    /// How many articles name it.
    public var articles: Int
    /// How many stories do. Fewer than ``articles`` if some tell the same story.
    public var stories: Int {
      get { toldStories ?? articles }
      set { toldStories = newValue }
    }
    /// The number of stories, where it is not that of the articles.
    private var toldStories: Int?
    /// How sure it is that there is such an entity, from 0 to 1: as sure as in the story that is surest of
    /// it; nil if no story says.
    public var confidence: Double?

    /// Makes a node.
    public init(
      kind: EntityKind, name: String, aliases: [String] = [], holder: NodeID? = nil,
      of: NodeID? = nil, mentions: Int = 0, quotations: Int = 0, articles: Int = 0,
      confidence: Double? = nil
    ) {
      self.kind = kind
      self.name = name
      self.aliases = aliases
      self.holder = holder
      self.of = of
      self.mentions = mentions
      self.quotations = quotations
      self.articles = articles
      self.confidence = confidence
    }
  }

  /// A tie between two nodes.
  public struct Edge: Sendable, Hashable {
    /// What ties them.
    public var kind: TieKind
    /// Where it starts; of an undirected edge, the lower id.
    public var source: NodeID
    /// Where it ends.
    public var target: NodeID
    /// How strong it is: the number of pieces of evidence found.
    public var weight: Int
    /// The words it rests on, by article and then in text order.
    public var evidence: [Evidence]
    /// In how many stories it was found.
    public var stories: Int

    /// Makes an edge. Without `stories` it was found in those of its evidence.
    public init(
      kind: TieKind, source: NodeID, target: NodeID, weight: Int, evidence: [Evidence],
      stories: Int? = nil
    ) {
      self.kind = kind
      self.source = source
      self.target = target
      self.weight = weight
      self.evidence = evidence
      self.stories = stories ?? evidence.articleCount
    }
  }

  /// The words that an edge rests on, and where they stand.
  public struct Evidence: Sendable, Hashable {
    /// The position in ``Graph/articles`` of the article.
    public var article: Int
    /// The words' place in the article's text, in UTF-8 bytes.
    public var range: TextRange
    /// The same place in Unicode scalars, which is what leaves Dramatis.
    public var scalars: Range<Int>
    /// The position in ``Graph/quotations`` of the quotation, if one ties.
    public var quotation: Int?
    /// The words, cut at a word after ``maximumWordsBytes``.
    public var words: String

    /// The longest excerpt kept, in bytes: enough to judge a claim by, short enough for a tooltip.
    public static let maximumWordsBytes = 400

    /// Makes a piece of evidence. Without `scalars` the text is taken to be ASCII.
    public init(
      article: Int, range: TextRange, scalars: Range<Int>? = nil, quotation: Int? = nil,
      words: String
    ) {
      self.article = article
      self.range = range
      self.scalars = scalars ?? range.asScalarsOfASCII
      self.quotation = quotation
      self.words = words
    }
  }

  /// A quotation with its speaker and whom it mentions as nodes.
  public struct QuotationRecord: Sendable, Hashable {
    /// The position in ``Graph/articles`` of the article.
    public var article: Int
    /// How the words are reported.
    public var kind: QuotationKind
    /// Where the words stand in the article's text, in UTF-8 bytes.
    public var range: TextRange
    /// The same place in Unicode scalars, which is what leaves Dramatis.
    public var scalars: Range<Int>
    /// The words in full, white space folded.
    public var words: String
    /// Who speaks.
    public var speaker: NodeID?
    /// The words that name the speaker there.
    public var speakerText: String?
    /// The word that reports.
    public var cue: String?
    /// Who is spoken to.
    public var addressee: NodeID?
    /// The words that name the addressee there.
    public var addresseeText: String?
    /// Whom the words mention, the speaker left out, by id.
    public var mentioned: [NodeID]
    /// What decided on the speaker.
    public var rule: Rule
    /// How sure the speaker is, from 0 to 1.
    public var confidence: Double

    /// Makes a record. Without `scalars` the text is taken to be ASCII.
    public init(
      article: Int, kind: QuotationKind, range: TextRange, scalars: Range<Int>? = nil,
      words: String, speaker: NodeID? = nil, speakerText: String? = nil, cue: String? = nil,
      addressee: NodeID? = nil, addresseeText: String? = nil, mentioned: [NodeID] = [],
      rule: Rule, confidence: Double
    ) {
      self.article = article
      self.kind = kind
      self.range = range
      self.scalars = scalars ?? range.asScalarsOfASCII
      self.words = words
      self.speaker = speaker
      self.speakerText = speakerText
      self.cue = cue
      self.addressee = addressee
      self.addresseeText = addresseeText
      self.mentioned = mentioned
      self.rule = rule
      self.confidence = confidence
    }
  }
}

extension [Graph.Evidence] {
  /// How many articles the evidence stands in. O(evidence).
  var articleCount: Int { count < 2 ? count : Set(map(\.article)).count }
}

extension TextRange {
  /// The range in Unicode scalars if every scalar before its end takes one byte.
  fileprivate var asScalarsOfASCII: Range<Int> { Int(lower)..<max(Int(lower), Int(upper)) }
}
