public import DramatisText

extension Graph {
  /// The graph of `stories`: their entities merged, their ties added up.
  ///
  /// O(n log n) in the entities, ties and bytes of the stories. When the articles' texts should not
  /// be held together, append to a ``Builder`` one by one.
  public init(of stories: some Sequence<Story>) {
    var builder = Builder()
    for story in stories { builder.append(story) }
    self = builder.graph()
  }

  /// Builds a graph from one story at a time, and holds no text but the words of the evidence.
  public struct Builder: Sendable {
    /// The stories side by side: their entities as nodes, unmerged.
    private var apart = Graph()
    /// The position in the articles of each node's story.
    private var story: [Int] = []

    /// Makes a builder without stories.
    public init() {}

    /// How many stories have been appended.
    public var count: Int { apart.articles.count }

    /// Takes in a story. O(bytes of its text + its ties' evidence).
    public mutating func append(_ story: Story) {
      let reading = StoryNodes(
        of: story, article: apart.articles.count, firstNode: apart.nodes.count,
        firstQuotation: apart.quotations.count)
      apart.articles.append(Source(story.article))
      apart.nodes += reading.nodes
      apart.edges += reading.edges
      apart.quotations += reading.quotations
      self.story += repeatElement(apart.articles.count - 1, count: reading.nodes.count)
    }

    /// The graph of the stories so far. O(n log n) in entities and ties.
    public func graph() -> Graph {
      apart.merged(by: Identity(of: apart.nodes, story: story))
    }
  }
}

extension Graph.Source {
  /// The article without its text.
  public init(_ article: Article) {
    self.init(
      id: article.id, title: article.title, published: article.published, outlet: article.outlet,
      url: article.url)
  }
}
