internal import DramatisGraph
internal import DramatisText

/// A graph as GEXF 1.3 (https://gexf.net). All edges are directed, since NetworkX refuses a mixture
/// (an undirected one says so in its attribute `directed`); the edge's kind is an attribute too.
enum GEXF {
  private static let namespace = "http://gexf.net/1.3"

  static func bytes(of graph: Graph) -> [UInt8] {
    var xml = XMLBuffer()
    xml.element("gexf", [("xmlns", namespace), ("version", "1.3")]) { xml in
      xml.element("meta") { xml in xml.element("creator", text: "dramatis") }
      xml.element("graph", [("mode", "static"), ("defaultedgetype", "directed")]) { xml in
        declare(GraphAttribute.ofNodes, of: "node", in: &xml)
        declare(GraphAttribute.ofEdges, of: "edge", in: &xml)
        xml.element("nodes") { xml in
          for index in graph.nodes.indices { write(graph.nodes[index], NodeID(index), to: &xml) }
        }
        xml.element("edges") { xml in
          for index in graph.edges.indices {
            write(graph.edges[index], index, of: graph, to: &xml)
          }
        }
      }
    }
    return xml.bytes
  }

  private static func declare(
    _ attributes: [GraphAttribute], of things: String, in xml: inout XMLBuffer
  ) {
    xml.element("attributes", [("class", things), ("mode", "static")]) { xml in
      for attribute in attributes {
        xml.element(
          "attribute",
          [("id", attribute.name), ("title", attribute.name), ("type", type(of: attribute))])
      }
    }
  }

  private static func type(of attribute: GraphAttribute) -> String {
    switch attribute.type {
    case .text: "string"
    case .count: "integer"
    case .number: "double"
    case .flag: "boolean"
    }
  }

  private static func write(_ node: Graph.Node, _ id: NodeID, to xml: inout XMLBuffer) {
    xml.element("node", [("id", id.exported), ("label", node.name)]) { xml in
      write(GraphAttribute.attributes(of: node), to: &xml)
    }
  }

  private static func write(
    _ edge: Graph.Edge, _ index: Int, of graph: Graph, to xml: inout XMLBuffer
  ) {
    let attributes: [XMLBuffer.Attribute] = [
      ("id", "e\(index)"), ("source", edge.source.exported), ("target", edge.target.exported),
      ("type", "directed"), ("kind", edge.kind.rawValue), ("weight", "\(edge.weight)"),
    ]
    xml.element("edge", attributes) { xml in
      write(GraphAttribute.attributes(of: edge, in: graph), to: &xml)
    }
  }

  private static func write(_ attributes: [GraphAttribute], to xml: inout XMLBuffer) {
    xml.element("attvalues") { xml in
      for attribute in attributes where attribute.value != nil {
        xml.element("attvalue", [("for", attribute.name), ("value", attribute.value)])
      }
    }
  }
}
