internal import DramatisText

/// A selection of nodes and ties as a DOT document.
struct Drawing {
  let graph: Graph
  let selection: Picture.Selection
  let layout: Picture.Layout
  let options: Picture.Options
  let communities: PictureCommunities?

  var document: DOT {
    let most = selection.nodes.map { graph[$0].mentions }.max() ?? 0
    let heaviest = selection.ties.filter { !$0.kind.isOffice }.map(\.weight).max() ?? 0
    let words = PictureWords(graph: graph)
    return DOT(
      attributes: graphAttributes(words),
      nodeDefaults: [
        .init("fontname", .word(Look.fonts)), .init("fontcolor", .word(Look.ink)),
        .init("height", 0.3), .init("penwidth", 1.2),
      ],
      edgeDefaults: [.init("arrowsize", 0.6)],
      nodes: selection.nodes.map { node($0, most: most, words) },
      edges: selection.ties.map { edge($0, most: heaviest, words) })
  }

  private func graphAttributes(_ words: PictureWords) -> [DOT.Attribute] {
    let kinds = Set(selection.nodes.map { graph[$0].kind })
    let legend = PictureLegend(
      kinds: EntityKind.allCases.filter(kinds.contains),
      ties: TieKind.allCases.filter(Set(selection.ties.map(\.kind)).contains),
      hidden: selection.hidden.lines, communities: communities)
    let title = options.title ?? words.title
    let common: [DOT.Attribute] = [
      .init("label", .markup(legend.markup(title: title))), .init("labelloc", "t"),
      .init("labeljust", "l"), .init("tooltip", .tooltip(title)), .init("bgcolor", "white"),
      .init("pad", 0.2), .init("fontname", .word(Look.fonts)),
      .init("fontcolor", .word(Look.ink)), .init("outputorder", "edgesfirst"),
    ]
    return common + layoutAttributes
  }

  private var layoutAttributes: [DOT.Attribute] {
    if layout == .dot {
      return [
        .init("rankdir", "LR"), .init("nodesep", 0.22), .init("ranksep", 0.45),
        .init("splines", "true"),
      ]
    }
    return [
      .init("overlap", "prism"), .init("overlap_scaling", 0.0), .init("splines", "line"),
      .init("sep", "+6"), .init("K", 0.5), .init("start", 7.0), .init("pack", 12.0),
      .init("packmode", "node"),
    ]
  }

  private func node(_ id: NodeID, most: Int, _ words: PictureWords) -> DOT.Node {
    let node = graph[id]
    let look = Look.node(node.kind)
    let fill = communities.map { $0.fill(of: id) } ?? look.fill
    return DOT.Node(
      id.index,
      [
        .init("label", .label(label(of: id))),
        .init("tooltip", .tooltip(words.tooltip(id))),
        .init("shape", .word(look.shape)), .init("style", .word(look.style)),
        .init("margin", .word(look.margin)),
        .init("color", .word(look.line)), .init("fillcolor", .word(fill)),
        .init("fontsize", .number(Look.fontSize(node, most: most))),
      ])
  }

  /// The node's name, and the number of its community where that is shown.
  private func label(of id: NodeID) -> String {
    let name = PictureWords.label(graph[id])
    return communities?.number(of: id).map { "\(name) (\($0))" } ?? name
  }

  private func edge(_ tie: Graph.Edge, most: Int, _ words: PictureWords) -> DOT.Edge {
    let look = Look.tie(tie.kind)
    var attributes: [DOT.Attribute] = [
      .init("color", .word(look.line)), .init("style", .word(look.style)),
      .init("penwidth", .number(Look.width(tie, most: most))),
    ]
    if look.head == "none" {
      attributes.append(.init("dir", "none"))
    } else {
      attributes.append(.init("arrowhead", .word(look.head)))
    }
    if layout == .dot { attributes.append(.init("weight", .number(pull(of: tie)))) }
    attributes.append(.init("tooltip", .tooltip(words.tooltip(tie))))
    if let link = words.link(tie) { attributes.append(.init("URL", .link(link))) }
    return DOT.Edge(tie.source.index, tie.target.index, attributes)
  }

  /// How hard a tie pulls its ends into one line.
  private func pull(of tie: Graph.Edge) -> Double {
    switch tie.kind {
    case .holds: 8
    case .of: 4
    case .mentions, .addresses: Double(min(tie.weight, 8))
    case .coMention: 1
    }
  }
}
