internal import DramatisGraph

/// A graph as GraphML (http://graphml.graphdrawing.org). Directed throughout: readers refuse a
/// mixture, so an undirected edge says so in its attribute `directed`.
enum GraphML {
  static func bytes(of graph: Graph) -> [UInt8] {
    var xml = XMLBuffer()
    xml.element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")]) { xml in
      declareKeys(in: &xml)
      xml.element("graph", [("id", "G"), ("edgedefault", "directed")]) { xml in
        for index in graph.nodes.indices { write(graph.nodes[index], NodeID(index), to: &xml) }
        for index in graph.edges.indices { write(graph.edges[index], index, of: graph, to: &xml) }
      }
    }
    return xml.bytes
  }

  private static func declareKeys(in xml: inout XMLBuffer) {
    declare("nodeLabel", name: "label", type: "string", for: "node", in: &xml)
    for attribute in GraphAttribute.ofNodes {
      declare(
        "node-\(attribute.name)", name: attribute.name, type: type(of: attribute), for: "node",
        in: &xml)
    }
    declare("weight", name: "weight", type: "int", for: "edge", in: &xml)
    for attribute in GraphAttribute.ofEdges {
      declare(
        "edge-\(attribute.name)", name: attribute.name, type: type(of: attribute), for: "edge",
        in: &xml)
    }
  }

  private static func declare(
    _ id: String, name: String, type: String, for domain: String, in xml: inout XMLBuffer
  ) {
    xml.element(
      "key", [("id", id), ("for", domain), ("attr.name", name), ("attr.type", type)])
  }

  private static func type(of attribute: GraphAttribute) -> String {
    switch attribute.type {
    case .text: "string"
    case .count: "int"
    case .number: "double"
    case .flag: "boolean"
    }
  }

  private static func write(_ node: Graph.Node, _ id: NodeID, to xml: inout XMLBuffer) {
    xml.element("node", [("id", id.exported)]) { xml in
      xml.element("data", [("key", "nodeLabel")], text: node.name)
      write(GraphAttribute.attributes(of: node), prefix: "node", to: &xml)
    }
  }

  private static func write(
    _ edge: Graph.Edge, _ index: Int, of graph: Graph, to xml: inout XMLBuffer
  ) {
    let ends: [XMLBuffer.Attribute] = [
      ("id", "e\(index)"), ("source", edge.source.exported), ("target", edge.target.exported),
    ]
    xml.element("edge", ends) { xml in
      xml.element("data", [("key", "weight")], text: "\(edge.weight)")
      write(GraphAttribute.attributes(of: edge, in: graph), prefix: "edge", to: &xml)
    }
  }

  private static func write(
    _ attributes: [GraphAttribute], prefix: String, to xml: inout XMLBuffer
  ) {
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      xml.element("data", [("key", "\(prefix)-\(attribute.name)")], text: value)
    }
  }
}
