internal import DramatisText

/// Who is tied to whom, as rows of numbers that stand one behind another (compressed sparse rows):
/// what the measures and paths walk over.
///
/// Between two nodes stands at most one tie each way, as strong as all that were counted together.
/// A row is in order of the graph. Ties without weight and of a node to itself are left out.
struct Adjacency: Sendable {
  /// Where each node's row starts, and the end of the last.
  private(set) var starts: [Int]
  /// The neighbours, row by row.
  private(set) var neighbours: [Int32] = []
  /// How strong the tie to each neighbour is; above 0.
  private(set) var weights: [Int] = []

  /// Which ties are walked over.
  enum Ties {
    /// All kinds, either way.
    case all
    /// Who mentions whom, from the speaker to whom the words mention.
    case mentions
  }

  /// One tie from a node to another.
  struct Arc {
    var source: Int32
    var target: Int32
    var weight: Int
  }

  /// How many nodes there are.
  var count: Int { starts.count - 1 }

  /// Where the neighbours of `node` stand.
  func row(_ node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The weights of each node's ties together. O(ties).
  var strengths: [Int] {
    (0..<count).map { node in row(node).reduce(0) { $0 + weights[$1] } }
  }

  /// The ties of `graph`. O(nodes + edges).
  init(of graph: Graph, _ ties: Ties = .all) {
    var arcs: [Arc] = []
    arcs.reserveCapacity(ties == .all ? graph.edges.count * 2 : 0)
    for edge in graph.edges where edge.weight > 0 && edge.source != edge.target {
      if ties == .mentions && edge.kind != .mentions { continue }
      let (source, target) = (Int32(edge.source.index), Int32(edge.target.index))
      arcs.append(Arc(source: source, target: target, weight: edge.weight))
      if ties == .all { arcs.append(Arc(source: target, target: source, weight: edge.weight)) }
    }
    self.init(nodes: graph.nodes.count, arcs: arcs)
  }

  /// The ties in `arcs`, those between the same two nodes added up. O(nodes + arcs): sorted by
  /// counting, by target and then by source.
  init(nodes: Int, arcs: [Arc]) {
    let sorted = Self.sorted(Self.sorted(arcs, nodes) { $0.target }, nodes) { $0.source }
    starts = [0]
    starts.reserveCapacity(nodes + 1)
    neighbours.reserveCapacity(sorted.count)
    weights.reserveCapacity(sorted.count)
    for arc in sorted {
      while starts.count <= Int(arc.source) { starts.append(neighbours.count) }
      if neighbours.count > starts[Int(arc.source)], neighbours.last == arc.target {
        weights[weights.count - 1] += arc.weight
      } else {
        neighbours.append(arc.target)
        weights.append(arc.weight)
      }
    }
    while starts.count <= nodes { starts.append(neighbours.count) }
  }

  /// The arcs by `key`, those of one key in the order they had.
  @inline(__always)
  private static func sorted(_ arcs: [Arc], _ nodes: Int, by key: (Arc) -> Int32) -> [Arc] {
    var next = Array(repeating: 0, count: nodes + 1)
    for arc in arcs { next[Int(key(arc)) + 1] += 1 }
    for node in 0..<nodes { next[node + 1] += next[node] }
    var sorted = Array(repeating: Arc(source: 0, target: 0, weight: 0), count: arcs.count)
    for arc in arcs {
      sorted[next[Int(key(arc))]] = arc
      next[Int(key(arc))] += 1
    }
    return sorted
  }
}
