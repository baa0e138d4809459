internal import DramatisText

extension Picture {
  /// Which nodes and ties of a graph are drawn.
  struct Selection {
    /// The nodes, in the graph's order.
    private(set) var nodes: [NodeID] = []
    /// The ties, by kind, source and target.
    private(set) var ties: [Graph.Edge]
    /// What is not drawn.
    private(set) var hidden = Hidden()
    /// Those who are too doubtful to be drawn.
    private var doubtful: Set<NodeID> = []
    /// The engine that suits the selection.
    var layout: Layout {
      nodes.count <= maximumForDot ? .dot : nodes.count <= maximumForNeato ? .neato : .sfdp
    }

    init(of graph: Graph, options: Options) {
      ties = graph.edges
      hidden.minimumCoMentions = options.minimumCoMentions
      if !options.showsPlaces { hidePlaces(of: graph) }
      hideDoubtful(of: graph, options: options)
      hideOffices(of: graph)
      hideCoMentions(of: graph, minimum: options.minimumCoMentions)
      hideLone(of: graph, showsPlaces: options.showsPlaces)
      if nodes.count > min(options.maximumNodes, maximumForDot) {
        keepHeaviest(options.maximumNodes, of: graph)
      }
      keepBackbone(of: graph)
      ties.sort { left, right in
        (left.kind.order, left.source, left.target) < (right.kind.order, right.source, right.target)
      }
    }

    private mutating func hidePlaces(of graph: Graph) {
      hidden.places = graph.nodes.count { $0.kind == .place }
      ties.removeAll { graph[$0.source].kind == .place || graph[$0.target].kind == .place }
    }

    private mutating func hideDoubtful(of graph: Graph, options: Options) {
      hidden.minimumConfidence = options.minimumConfidence
      doubtful = Set(
        graph.nodes.indices.lazy.filter {
          graph.nodes[$0].confidence ?? 1 < options.minimumConfidence
        }.map { NodeID($0) })
      hidden.doubtful = doubtful.count { options.showsPlaces || graph[$0].kind != .place }
      ties.removeAll { doubtful.contains($0.source) || doubtful.contains($0.target) }
    }

    /// Drops what is said of an office by whoever speaks of its holder too: "President Putin" is one
    /// man and needs one line.
    private mutating func hideOffices(of graph: Graph) {
      let spoken = Set(
        ties.lazy.filter { $0.kind == .mentions }.map {
          Arrow(source: $0.source, target: $0.target)
        })
      let before = ties.count
      ties.removeAll { tie in
        guard tie.kind == .mentions, let holder = graph[tie.target].holder else { return false }
        return holder == tie.source || spoken.contains(Arrow(source: tie.source, target: holder))
      }
      hidden.besideHolders = before - ties.count
    }

    private struct Arrow: Hashable {
      let source: NodeID
      let target: NodeID
    }

    /// Drops co-mentions that are light, and those of two whom a stronger tie joins: a quotation,
    /// or an office (of a person with the office and with what it is an office of).
    private mutating func hideCoMentions(of graph: Graph, minimum: Int) {
      let others = ties.filter { $0.kind != .coMention }
      let offices = graph.nodes.indices.filter { !doubtful.contains(NodeID($0)) }
      let joined = Set(others.map(Pair.init))
        .union(offices.flatMap { Self.pairsJoined(by: graph.nodes[$0]) })
      let loose = ties.filter { $0.kind == .coMention && !joined.contains(Pair($0)) }
      hidden.besideOthers = ties.count - others.count - loose.count
      let heavy = loose.filter { $0.weight >= minimum }
      let light = loose.filter { $0.weight < minimum }
      let kept = Self.onlyTies(of: graph, among: light, beside: others + heavy)
      hidden.lightCoMentions = light.count - kept.count
      ties = others + heavy + kept
    }

    /// The heaviest of the `light` ties of each person who has no other.
    private static func onlyTies(
      of graph: Graph, among light: [Graph.Edge], beside ties: [Graph.Edge]
    ) -> [Graph.Edge] {
      var tied = Set(ties.flatMap { [$0.source, $0.target] })
      let ranked = light.sorted { left, right in
        (-left.weight, left.source, left.target) < (-right.weight, right.source, right.target)
      }
      return ranked.filter { tie in
        let ends = [tie.source, tie.target]
        guard ends.contains(where: { graph[$0].kind == .person && !tied.contains($0) }) else {
          return false
        }
        tied.formUnion(ends)
        return true
      }
    }

    /// The holder of a role and what the role is an office of.
    private static func pairsJoined(by node: Graph.Node) -> [Pair] {
      guard let holder = node.holder, let of = node.of else { return [] }
      return [Pair(holder, of)]
    }

    /// Keeps people whatever their ties, and all others that have one.
    private mutating func hideLone(of graph: Graph, showsPlaces: Bool) {
      let tied = Set(ties.flatMap { [$0.source, $0.target] })
      for (index, node) in graph.nodes.enumerated() {
        let id = NodeID(index)
        if node.kind == .place && !showsPlaces || doubtful.contains(id) { continue }
        if node.kind == .person || tied.contains(id) {
          nodes.append(id)
        } else {
          hidden.lone.append(node.name)
        }
      }
    }

    /// Keeps the nodes with the strongest ties, each office with its holder.
    private mutating func keepHeaviest(_ maximum: Int, of graph: Graph) {
      var strength: [NodeID: Int] = [:]
      for tie in ties where !tie.kind.isOffice {
        strength[tie.source, default: 0] += tie.weight
        strength[tie.target, default: 0] += tie.weight
      }
      func weight(_ id: NodeID) -> (Int, Int) {
        let node = graph[id]
        let holder = node.kind == .role ? node.holder : nil
        let strongest = max(strength[id, default: 0], holder.map { strength[$0, default: 0] } ?? 0)
        return (strongest, holder == nil ? node.mentions : -1)
      }
      let ranked = nodes.sorted { left, right in
        let (leftWeight, rightWeight) = (weight(left), weight(right))
        return leftWeight == rightWeight ? left < right : leftWeight > rightWeight
      }
      let kept = Set(ranked.prefix(max(maximum, 0)))
      ties.removeAll { !kept.contains($0.source) || !kept.contains($0.target) }
      let tied = Set(ties.flatMap { [$0.source, $0.target] })
      hidden.beyondMaximum = nodes.count - tied.count
      nodes = nodes.filter(tied.contains)
    }

    /// Thins the ties, those of offices left aside, when there are too many to follow: more than
    /// two a node, or one and a half where lines are straight.
    private mutating func keepBackbone(of graph: Graph) {
      var weights: [Pair: Int] = [:]
      for tie in ties where !tie.kind.isOffice { weights[Pair(tie), default: 0] += tie.weight }
      let entities = nodes.count { graph[$0].kind != .role }
      let maximum = layout == .dot ? entities * 2 : entities * 3 / 2
      guard weights.count > maximum else { return }
      let pairs = weights.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
      let backbone = Backbone(
        of: pairs.map { .init($0.key.first, $0.key.second, weight: $0.value) })
      let kept = Set(backbone.indices(keeping: maximum).map { pairs[$0].key })
      let before = ties.count
      ties.removeAll { !$0.kind.isOffice && !kept.contains(Pair($0)) }
      hidden.outsideBackbone = before - ties.count
    }
  }

  /// Two nodes, whichever comes first.
  struct Pair: Hashable {
    let first: NodeID
    let second: NodeID

    init(_ one: NodeID, _ other: NodeID) {
      first = min(one, other)
      second = max(one, other)
    }

    init(_ tie: Graph.Edge) { self.init(tie.source, tie.target) }
  }
}

extension TieKind {
  /// Whether it belongs to an office.
  var isOffice: Bool { self == .holds || self == .of }

  /// Where it stands among the kinds in a picture: what comes first lies below.
  var order: Int {
    switch self {
    case .coMention: 0
    case .of: 1
    case .holds: 2
    case .addresses: 3
    case .mentions: 4
    }
  }
}
