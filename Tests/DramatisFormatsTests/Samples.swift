internal import DramatisGraph
internal import DramatisText

/// A graph of nodes with these names, each tied to the next in every way.
func sampleGraph(_ names: [String]) -> Graph {
  var graph = Graph(articles: [Graph.Source(id: "a/1", title: names.first)])
  graph.nodes = names.map {
    Graph.Node(
      kind: .person, name: $0, aliases: [$0, "x"], mentions: 3, quotations: 1, articles: 1,
      confidence: 0.5)
  }
  for (source, kind) in zip(
    graph.nodes.indices.dropLast(), repeatElement(TieKind.allCases, count: .max))
  {
    graph.edges += kind.map { kind in
      Graph.Edge(
        kind: kind, source: NodeID(source), target: NodeID(source + 1), weight: 2,
        evidence: [
          Graph.Evidence(
            article: 0, range: TextRange(4, 9), scalars: 3..<8, quotation: 0, words: names[source]),
          Graph.Evidence(article: 0, range: TextRange(40, 45), scalars: 30..<35, words: "more"),
        ])
    }
  }
  graph.quotations = names.indices.map {
    Graph.QuotationRecord(
      article: 0, kind: .mixed, range: TextRange(4, 9), scalars: 3..<8, words: names[$0],
      speaker: $0 == 0 ? nil : NodeID($0), speakerText: names[$0], cue: "said",
      mentioned: [NodeID(0)], rule: "test", confidence: $0 == 0 ? .nan : 0.25)
  }
  return graph
}

/// Names that break formats which do not escape, and what XML and tables make of each.
let hostileNames: [(name: String, xml: String, table: String)] = [
  ("Ben \"Big\" Wallace", "Ben \"Big\" Wallace", "Ben \"Big\" Wallace"),
  ("back\\slash\\", "back\\slash\\", "back\\slash\\"),
  ("<script>alert(1)</script>", "<script>alert(1)</script>", "<script>alert(1)</script>"),
  ("a --> b <!-- c", "a --> b <!-- c", "a --> b <!-- c"),
  ("x ]]> y <![CDATA[", "x ]]> y <![CDATA[", "x ]]> y <![CDATA["),
  ("AT&T &amp; &#0;", "AT&T &amp; &#0;", "AT&T &amp; &#0;"),
  (
    "nul\u{0}\u{1}\u{1B}[31m\u{1F}", "nul\u{FFFD}\u{FFFD}\u{FFFD}[31m\u{FFFD}",
    "nul\u{FFFD}\u{FFFD}\u{FFFD}[31m\u{FFFD}"
  ),
  ("del\u{7F}csi\u{9B}31m", "del\u{7F}csi\u{9B}31m", "del\u{FFFD}csi\u{FFFD}31m"),
  (
    "\u{202E}nitup\u{202C}\u{2066}", "\u{202E}nitup\u{202C}\u{2066}",
    "\u{FFFD}nitup\u{FFFD}\u{FFFD}"
  ),
  ("line\nfeed\ttab\rreturn", "line\nfeed\ttab\rreturn", "line feed tab return"),
  ("👩‍🚀🙂 Zoë", "👩‍🚀🙂 Zoë", "👩‍🚀🙂 Zoë"),
  ("\u{FFFE}\u{FFFF}\u{1FFFF}", "\u{FFFD}\u{FFFD}\u{1FFFF}", "\u{FFFE}\u{FFFF}\u{1FFFF}"),
  ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
  ("comma, \"and\nmore\"", "comma, \"and\nmore\"", "comma, \"and more\""),
  (longName, longName, longName), ("", "", ""), ("last", "last", "last"),
]

private let longName = String(repeating: "long né ", count: 1_200)
