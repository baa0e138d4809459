internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText
internal import Testing

@Suite struct GraphFormatTests {
  private func text(_ format: GraphFormat, _ graph: Graph, part: Int = 0) -> String {
    String(decoding: format.files(of: graph)[part].bytes, as: UTF8.self)
  }

  private var couple: Graph {
    Graph(
      articles: [Graph.Source(id: "one.txt")],
      nodes: [
        Graph.Node(
          kind: .person, name: "Ben <Wallace>", mentions: 2, quotations: 1, articles: 1,
          confidence: 0.75),
        Graph.Node(kind: .country, name: "Russia", aliases: ["Moscow"], mentions: 1, articles: 1),
      ],
      edges: [
        Graph.Edge(
          kind: .mentions, source: NodeID(0), target: NodeID(1), weight: 1,
          evidence: [Graph.Evidence(article: 0, range: TextRange(0, 3), words: "a/b")])
      ])
  }

  @Test func nodeLink() {
    #expect(
      text(.json, couple) == """
        {"directed":true,"multigraph":true,
        "graph":{"format":"dramatis.graph/1","offsets":"unicodeScalars",\
        "articles":[{"id":"one.txt"}],"quotations":[]},
        "nodes":[
        {"id":"n0","kind":"person","name":"Ben <Wallace>","aliases":[],\
        "mentions":2,"quotations":1,"articles":1,"confidence":0.75},
        {"id":"n1","kind":"country","name":"Russia","aliases":["Moscow"],\
        "mentions":1,"quotations":0,"articles":1}
        ],
        "edges":[
        {"source":"n0","target":"n1","key":"mentions","kind":"mentions","directed":true,"weight":1,\
        "evidence":[{"article":"one.txt","start":0,"end":3,"words":"a/b"}]}
        ]}

        """)
  }

  @Test func graphML() {
    let text = text(.graphml, couple)
    #expect(
      text.hasSuffix(
        """
              <data key="edge-kind">mentions</data>
              <data key="edge-directed">true</data>
              <data key="edge-evidence">1</data>
              <data key="edge-article">one.txt</data>
              <data key="edge-wordsStart">0</data>
              <data key="edge-wordsEnd">3</data>
              <data key="edge-words">a/b</data>
            </edge>
          </graph>
        </graphml>

        """))
    #expect(text.contains("<data key=\"nodeLabel\">Ben &lt;Wallace&gt;</data>"))
    #expect(text.contains("attr.name=\"confidence\" attr.type=\"double\"/>"))
    #expect(text.ranges(of: "<data key=\"node-confidence\">0.75</data>").count == 1)
  }

  @Test func gexf() {
    let text = text(.gexf, couple)
    #expect(text.contains("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">"))
    #expect(
      text.contains(
        "<edge id=\"e0\" source=\"n0\" target=\"n1\" type=\"directed\" kind=\"mentions\" "
          + "weight=\"1\">"))
    #expect(text.contains("<attvalue for=\"kind\" value=\"mentions\"/>"))
    #expect(text.contains("title=\"confidence\" type=\"double\"/>"))
    #expect(text.contains("<attvalue for=\"confidence\" value=\"0.75\"/>"))
  }

  @Test func tables() {
    #expect(
      text(.csv, couple) == """
        Id,Label,Kind,Aliases,Mentions,Quotations,Articles,Confidence
        n0,Ben <Wallace>,person,,2,1,1,0.75
        n1,Russia,country,Moscow,1,0,1,

        """)
    #expect(
      text(.csv, couple, part: 1) == """
        Source,Target,Type,Kind,Weight,Evidence,Article,WordsStart,WordsEnd,Words
        n0,n1,Directed,mentions,1,1,one.txt,0,3,a/b

        """)
  }

  @Test(arguments: GraphFormat.allCases)
  func nothingSteersATerminal(format: GraphFormat) {
    for file in format.files(of: sampleGraph(hostileNames.map(\.name))) {
      let steering = String(decoding: file.bytes, as: UTF8.self).unicodeScalars.filter {
        switch $0.value {
        case 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(steering.isEmpty)
    }
  }

  @Test(arguments: GraphFormat.allCases)
  func sameBytesEachTime(format: GraphFormat) {
    let graph = sampleGraph(hostileNames.map(\.name))
    #expect(format.files(of: graph) == format.files(of: graph))
  }
}
