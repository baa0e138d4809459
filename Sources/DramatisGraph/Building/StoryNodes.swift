internal import DramatisText

/// One story as nodes, edges and quotations of a graph that holds others before it.
struct StoryNodes {
  private(set) var nodes: [Graph.Node] = []
  private(set) var edges: [Graph.Edge] = []
  private(set) var quotations: [Graph.QuotationRecord] = []

  private let article: Int
  private let firstNode: Int
  private let firstQuotation: Int
  private var excerpts: Excerpts

  /// Reads `story` as the `article`-th; its nodes and quotations are numbered from the given ones.
  init(of story: Story, article: Int, firstNode: Int, firstQuotation: Int) {
    self.article = article
    self.firstNode = firstNode
    self.firstQuotation = firstQuotation
    excerpts = Excerpts(of: story.article)
    nodes = story.entities.map { node(for: $0) }
    edges = story.ties.map { edge(for: $0) }
    let mentioned = MentionedEntities(in: story)
    quotations = story.quotations.indices.map {
      record(for: story.quotations[$0], mentioned: mentioned.entities(in: $0))
    }
  }

  private func id(_ entity: EntityID) -> NodeID { NodeID(firstNode + entity.index) }

  private mutating func node(for entity: Entity) -> Graph.Node {
    Graph.Node(
      kind: entity.kind, name: entity.name, aliases: aliases(of: entity),
      holder: entity.holder.map(id), of: entity.of.map(id), mentions: entity.mentions.count,
      articles: 1, confidence: entity.confidence)
  }

  /// The entity's aliases, and for a role the titles that name it ("Russian president").
  private mutating func aliases(of entity: Entity) -> [String] {
    guard entity.kind == .role else { return entity.aliases }
    var aliases = entity.aliases
    var known = Set(([entity.name] + aliases).map { FoldedName($0) })
    for mention in entity.mentions where mention.form == .title {
      let title = excerpts.short(mention.range)
      if !title.isEmpty, known.insert(FoldedName(title)).inserted { aliases.append(title) }
    }
    return aliases
  }

  private mutating func edge(for tie: Tie) -> Graph.Edge {
    var evidence: [Graph.Evidence] = []
    for piece in tie.evidence {
      evidence.append(
        Graph.Evidence(
          article: article, range: piece.range, scalars: excerpts.scalars(of: piece.range),
          quotation: piece.quotation.map { firstQuotation + $0 },
          words: excerpts.short(piece.range)))
    }
    return Graph.Edge(
      kind: tie.kind, source: id(tie.source), target: id(tie.target), weight: tie.weight,
      evidence: evidence)
  }

  private mutating func record(
    for quotation: Quotation, mentioned: [EntityID]
  ) -> Graph.QuotationRecord {
    Graph.QuotationRecord(
      article: article, kind: quotation.kind, range: quotation.range,
      scalars: excerpts.scalars(of: quotation.range), words: excerpts.full(quotation.range),
      speaker: quotation.speaker.map(id),
      speakerText: quotation.speakerMention.map { excerpts.short($0) },
      cue: quotation.cue.map { excerpts.short($0) }, addressee: quotation.addressee.map(id),
      addresseeText: quotation.addresseeMention.map { excerpts.short($0) },
      mentioned: mentioned.map(id), rule: quotation.rule, confidence: quotation.confidence)
  }
}
