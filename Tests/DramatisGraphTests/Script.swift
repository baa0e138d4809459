internal import DramatisGraph
internal import DramatisText

/// A story written by hand: entities, quotations and ties are found in the text by their words.
struct Script {
  var story: Story

  init(_ id: String = "a", _ text: String = "") {
    story = Story(article: Article(id: id, text: text))
  }

  /// Where `words` stand first; an empty range at the start if they do not.
  func range(_ words: String) -> TextRange {
    guard let found = story.article.text.range(of: words) else { return TextRange(0, 0) }
    return found
  }

  @discardableResult
  mutating func add(
    _ kind: EntityKind, _ name: String, aliases: [String] = [], holder: EntityID? = nil,
    of: EntityID? = nil, as words: [String] = [], form: MentionForm = .name,
    confidence: Double? = nil
  ) -> EntityID {
    let mentions = words.map {
      Mention(range: range($0), form: form, rule: "test", confidence: confidence)
    }
    story.entities.append(
      Entity(
        kind: kind, name: name, aliases: aliases, holder: holder, of: of, mentions: mentions))
    return EntityID(story.entities.count - 1)
  }

  mutating func say(_ words: String, by speaker: EntityID?, as name: String? = nil) {
    story.quotations.append(
      Quotation(
        kind: .direct, range: range(words), speaker: speaker, speakerMention: name.map(range),
        rule: "test", confidence: 1))
  }

  mutating func tie(
    _ kind: TieKind, _ source: EntityID, _ target: EntityID, _ words: String,
    quotation: Int? = nil
  ) {
    story.ties.append(
      Tie(
        kind: kind, source: source, target: target,
        evidence: [TieEvidence(range: range(words), quotation: quotation)]))
  }
}

extension String {
  /// The bytes of the first occurrence of `words`.
  fileprivate func range(of words: String) -> TextRange? {
    let here = Array(utf8)
    let sought = Array(words.utf8)
    guard let start = here.indices.first(where: { here[$0...].starts(with: sought) }) else {
      return nil
    }
    return TextRange(UInt32(start), UInt32(start + sought.count))
  }
}

/// A story of a cast alone.
func story(_ id: String, _ cast: (EntityKind, String, [String])...) -> Story {
  var script = Script(id)
  for (kind, name, aliases) in cast { script.add(kind, name, aliases: aliases) }
  return script.story
}

/// A graph of nodes named `a`, `b`, … tied as given.
func graph(_ names: [String], _ ties: [(Int, Int, Int)], kind: TieKind = .coMention) -> Graph {
  Graph(
    nodes: names.map { Graph.Node(kind: .person, name: $0) },
    edges: ties.map { source, target, weight in
      Graph.Edge(
        kind: kind, source: NodeID(source), target: NodeID(target), weight: weight, evidence: [])
    })
}
