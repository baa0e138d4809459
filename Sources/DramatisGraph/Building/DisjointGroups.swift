/// Nodes in groups that only grow, each of which knows the stories it comes from: a disjoint-set
/// forest (Tarjan 1975) whose sets of stories are poured the smaller into the larger.
struct DisjointGroups {
  private var parent: [Int]
  private var stories: [Set<Int>]

  /// Each node alone. O(nodes).
  init(stories: [Int]) {
    parent = Array(stories.indices)
    self.stories = stories.map { [$0] }
  }

  /// The node that stands for the group of `node`. O(log n) amortised.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parent[node] != node {
      parent[node] = parent[parent[node]]
      node = parent[node]
    }
    return node
  }

  /// Makes the groups of both nodes one, for which the second's root stands. O(log n) amortised.
  mutating func join(_ node: Int, into other: Int) {
    let child = root(of: node)
    let root = root(of: other)
    guard child != root else { return }
    parent[child] = root
    if stories[child].count > stories[root].count { stories.swapAt(child, root) }
    stories[root].formUnion(stories[child])
    stories[child] = []
  }

  /// Joins the groups unless a story has a node in each: what a story tells apart stays apart.
  mutating func joinUnlessTogether(_ node: Int, into other: Int) {
    let smaller = stories[root(of: node)]
    let larger = stories[root(of: other)]
    let isApart =
      smaller.count < larger.count
      ? smaller.isDisjoint(with: larger) : larger.isDisjoint(with: smaller)
    if isApart { join(node, into: other) }
  }

  /// The root of the only group among those of `candidates` that is not the node's own, if there
  /// is exactly one. O(candidates × log n), less if a second one turns up.
  mutating func onlyOther(than node: Int, among candidates: [Int]) -> Int? {
    let own = root(of: node)
    var only: Int?
    for candidate in candidates {
      let root = root(of: candidate)
      guard root != own, root != only else { continue }
      guard only == nil else { return nil }
      only = root
    }
    return only
  }
}
