internal import Dramatis
internal import DramatisGraph
internal import DramatisResolution
internal import DramatisText

/// How well the entities of marked articles are told from each other across the articles: by the
/// resolver, by the names alone, and as well as the mentions found allow.
///
/// A mention of the reader is one by name of a person, country, organisation or place, up to where
/// the article is marked. It is a marked one if both share their ``Head``: one of the reader's for
/// one marked, equal ranges first. All others stand by themselves and count against what has them.
struct AcrossScore {
  private(set) var gold: [Scored] = []
  private(set) var found: [Scored] = []
  /// What was decided on each entity of the stories that has a mention found, in order.
  private(set) var decided: [Decided] = []
  private var nextNumber = 0

  /// A mention, under a number that the gold and the found one share if they are one.
  struct Scored {
    var number: Int
    var article: String
    var words: String
    var kind: MarkedKind
    /// The instance marked, or the entity that the resolver decided for.
    var entity: String
  }

  /// A decision, and the numbers of the mentions found that it is about.
  struct Decided {
    var decision: Decision
    var numbers: [Int]
  }

  /// Reads and resolves `articles` in their order. O(bytes read).
  init(of articles: [MarkedArticle], reader: Reader, resolver: Resolver = Resolver()) throws {
    var registry = MemoryRegistry()
    for marked in articles {
      let story = reader.story(of: marked.article)
      let decisions = try resolver.resolve(story, in: &registry)
      add(marked, story: story, decisions: decisions)
    }
  }

  /// By what the mentions found are put together.
  enum Method: String, CaseIterable {
    /// By what the resolver decided.
    case resolved
    /// One entity for each name as written, folded: the baseline.
    case byName = "by name"
    /// As they are marked: what a resolver without fault would reach with the mentions found.
    case ceiling
  }

  /// The score of one kind of mention, or of all.
  ///
  /// The articles are not marked exhaustively, so that a mention found that is not marked may be as
  /// right as any. It is set aside, unless `isStrict`: then it counts against precision. One marked
  /// that was not found counts against recall always.
  func score(_ method: Method, kind: MarkedKind? = nil, isStrict: Bool = false) -> ClusterScore {
    let instances = Dictionary(uniqueKeysWithValues: gold.map { ($0.number, $0) })
    let key = gold.filter { kind == nil || $0.kind == kind }
    let response = found.filter { mention in
      let marked = instances[mention.number]
      return (isStrict || marked != nil) && (kind == nil || (marked ?? mention).kind == kind)
    }
    let clusters =
      switch method {
      case .resolved: Self.clusters(response, by: \.entity)
      case .byName: Self.clusters(response) { FoldedName($0.words).text }
      case .ceiling:
        Self.clusters(response) { instances[$0.number]?.entity ?? "alone \($0.number)" }
      }
    return ClusterScore(key: Self.clusters(key, by: \.entity), response: clusters)
  }

  private static func clusters(
    _ mentions: [Scored], by entity: (Scored) -> String
  ) -> [[Int]] {
    Dictionary(grouping: mentions, by: entity).sorted { $0.key < $1.key }
      .map { $0.value.map(\.number) }
  }
}

// MARK: - Which mention is which

extension AcrossScore {
  private mutating func add(_ marked: MarkedArticle, story: Story, decisions: [Decision]) {
    let bytes = Array(marked.article.text.utf8)
    let first = nextNumber
    var isOpen = Array(repeating: true, count: marked.mentions.count)
    for mention in marked.mentions {
      gold.append(
        Scored(
          number: nextNumber, article: marked.article.id, words: marked.article[mention.range],
          kind: mention.kind, entity: mention.instance))
      nextNumber += 1
    }
    var numbers: [[Int]] = Array(repeating: [], count: decisions.count)
    for (range, entity) in Self.named(in: story, before: marked.end) {
      guard let kind = MarkedKind(story.entities[entity].kind) else { continue }
      let head = Head.range(in: range, of: bytes) ?? range
      let candidates = marked.mentions.indices.filter {
        isOpen[$0] && marked.mentions[$0].head.overlaps(head)
      }
      let match = candidates.first { marked.mentions[$0].range == range } ?? candidates.first
      if let match { isOpen[match] = false }
      let number = match.map { first + $0 } ?? nextNumber
      numbers[entity].append(number)
      found.append(
        Scored(
          number: number, article: marked.article.id,
          words: marked.article[range], kind: kind, entity: String(decisions[entity].entity)))
      nextNumber += 1
    }
    decided += zip(decisions, numbers).filter { !$0.1.isEmpty }.map {
      Decided(decision: $0.0, numbers: $0.1)
    }
  }

  private static func named(in story: Story, before end: UInt32) -> [(TextRange, Int)] {
    story.entities.indices.flatMap { index in
      story.entities[index].mentions.filter { $0.form == .name && $0.range.upper <= end }
        .map { ($0.range, index) }
    }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}
