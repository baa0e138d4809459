internal import DramatisGraph
internal import DramatisText

/// A graph of a handful of nodes, written as its nodes' names and its ties.
func graph(
  _ nodes: [(EntityKind, String)], _ ties: [(Int, TieKind, Int, Int)],
  articles: [Graph.Source] = [.init(id: "a", title: "A story")]
) -> Graph {
  var graph = Graph(articles: articles, nodes: nodes.map { .init(kind: $0.0, name: $0.1) })
  for (source, kind, target, weight) in ties {
    let evidence = (0..<weight).map {
      Graph.Evidence(article: 0, range: TextRange(0, 4), words: "words \($0)")
    }
    graph.edges.append(
      .init(
        kind: kind, source: NodeID(source), target: NodeID(target), weight: weight,
        evidence: evidence))
    if kind == .holds { graph.nodes[target].holder = NodeID(source) }
    if kind == .of { graph.nodes[source].of = NodeID(target) }
  }
  for index in graph.nodes.indices { graph.nodes[index].mentions = index + 1 }
  return graph
}

/// A minister who speaks of two countries, with office and company.
let cabinet = graph(
  [
    (.person, "Ada Field"), (.role, "Foreign Minister"), (.country, "Freedonia"),
    (.country, "Sylvania"), (.person, "Rufus Grove"), (.organisation, "League"), (.place, "Lake"),
  ],
  [
    (0, .holds, 1, 1), (1, .of, 2, 1), (0, .mentions, 3, 2), (0, .addresses, 4, 1),
    (0, .coMention, 2, 3), (0, .coMention, 3, 5), (2, .coMention, 3, 2), (3, .coMention, 5, 1),
    (0, .coMention, 6, 4),
  ])

/// `count` people, each of whom speaks of some of the others.
func crowd(_ count: Int, tiesEach: Int, seed: UInt64 = 3) -> Graph {
  var random = Seeded(state: seed)
  var ties: [(Int, TieKind, Int, Int)] = []
  for source in 0..<count {
    let targets = Set((0..<tiesEach).map { _ in Int.random(in: 0..<count, using: &random) })
    for target in targets.sorted() where target != source {
      ties.append((source, .mentions, target, 1 + target % 4))
    }
  }
  return graph((0..<count).map { (.person, "Person No. \($0)") }, ties)
}
