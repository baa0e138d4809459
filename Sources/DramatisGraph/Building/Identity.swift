internal import DramatisText

/// Which nodes of stories side by side are one and the same.
///
/// What a story tells apart stays apart, countries excepted; beyond that
/// 1. nodes of one kind and one folded name are one, unless a story has two of that name;
/// 2. a node whose name is another name of exactly one node of its kind in the other stories, or
///    for a person the end of one ("Putin", "Vladimir Putin"), is that node; countries go by name
///    alone;
/// 3. roles go by title, what they are an office of, and holder. Where one of the two is unknown
///    a role is the one of its title that it fits, if exactly one does; where both are, it stays by
///    itself: nothing says whose "spokesman" that is.
struct Identity {
  private let nodes: [Graph.Node]
  private let story: [Int]
  private var groups: DisjointGroups
  /// For each node the one that stands for it: the same for all that are one.
  private(set) var representatives: [Int] = []

  /// Decides for `nodes`, each of the story at the same position of `story`, in ascending order.
  /// O(n log n) in the nodes and their names' bytes.
  init(of nodes: [Graph.Node], story: [Int]) {
    self.nodes = nodes
    self.story = story
    groups = DisjointGroups(stories: story)
    joinNamed()
    joinRoles()
    for index in nodes.indices { representatives.append(groups.root(of: index)) }
  }

  /// How many stories the nodes at these ascending positions come from.
  func storyCount(of members: [Int]) -> Int {
    1 + zip(members, members.dropFirst()).count { story[$0] != story[$1] }
  }

  private func isTold(apart members: [Int]) -> Bool {
    zip(members, members.dropFirst()).contains { story[$0] == story[$1] }
  }

  private mutating func joinAll(_ members: [Int]) {
    for member in members.dropFirst() { groups.join(member, into: members[0]) }
  }
}

// MARK: - By name

extension Identity {
  private struct NameKey: Hashable {
    let kind: EntityKind
    let name: FoldedName
  }

  private mutating func joinNamed() {
    let keys = nodes.map { NameKey(kind: $0.kind, name: $0.foldedName) }
    let named = nodes.indices.filter { nodes[$0].kind != .role && !keys[$0].name.text.isEmpty }
    let bearers = Groups(named, by: { keys[$0] })
    var loose: [Int] = []
    for members in bearers.all {
      let isCountry = nodes[members[0]].kind == .country
      if isCountry || !isTold(apart: members) {
        joinAll(members)
        if !isCountry { loose.append(members[0]) }
      }
    }
    joinByOtherNames(loose, keys: keys)
  }

  /// Longer names go first: "Ben Wallace" must be what it is before "Wallace" asks for it.
  private mutating func joinByOtherNames(_ loose: [Int], keys: [NameKey]) {
    var bearers: [NameKey: [Int]] = [:]
    for index in nodes.indices where ![.role, .country].contains(nodes[index].kind) {
      for name in nodes[index].otherFoldedNames {
        bearers[NameKey(kind: nodes[index].kind, name: name), default: []].append(index)
      }
    }
    let order = loose.map { (words: keys[$0].name.words.count, node: $0) }
      .sorted { ($1.words, $0.node) < ($0.words, $1.node) }
    for (_, node) in order {
      guard let candidates = bearers[keys[node]],
        let only = groups.onlyOther(than: node, among: candidates)
      else { continue }
      groups.joinUnlessTogether(node, into: only)
    }
  }
}

// MARK: - Roles

extension Identity {
  private struct RoleKey: Hashable {
    let title: FoldedName
    let of: Int?
    let holder: Int?
  }

  private mutating func joinRoles() {
    let roles = nodes.indices.filter { nodes[$0].kind == .role && !nodes[$0].name.isEmpty }
    var keys: [Int: RoleKey] = [:]
    for role in roles { keys[role] = key(of: role) }
    var known: [RoleKey: [Int]] = [:]
    var partial: [Int] = []
    for members in Groups(roles, by: { keys[$0] }).all {
      guard let key = keys[members[0]], key.of != nil || key.holder != nil else { continue }
      if let of = key.of, let holder = key.holder {
        joinAll(members)
        known[RoleKey(title: key.title, of: of, holder: nil), default: []].append(members[0])
        known[RoleKey(title: key.title, of: nil, holder: holder), default: []].append(members[0])
      } else if !isTold(apart: members) {
        joinAll(members)
        partial.append(members[0])
      }
    }
    for role in partial {
      guard let key = keys[role], let fits = known[key],
        let only = groups.onlyOther(than: role, among: fits)
      else { continue }
      groups.joinUnlessTogether(role, into: only)
    }
  }

  private mutating func key(of role: Int) -> RoleKey {
    RoleKey(
      title: nodes[role].foldedName, of: nodes[role].of.map { groups.root(of: $0.index) },
      holder: nodes[role].holder.map { groups.root(of: $0.index) })
  }
}

// MARK: - Names to go by

extension Graph.Node {
  /// The name as names are compared; a person's without "Mr" and the like.
  fileprivate var foldedName: FoldedName { folded(name) }

  /// The other names, and for a person how each of the names may end, each once.
  fileprivate var otherFoldedNames: Set<FoldedName> {
    var names = Set(aliases.map { folded($0) })
    if kind == .person {
      for full in [foldedName] + names {
        // Surnames of more than four words are not told from a name without its first.
        let words = full.words
        for start in words.indices.dropFirst().suffix(4) {
          names.insert(FoldedName(folded: words[start...]))
        }
      }
    }
    names.remove(foldedName)
    return names.filter { !$0.text.isEmpty }
  }
}

/// Things in groups of one key, groups and members in the order in which they come.
private struct Groups<Key: Hashable> {
  private(set) var all: [[Int]] = []

  init(_ members: [Int], by key: (Int) -> Key) {
    var position: [Key: Int] = [:]
    for member in members {
      if let group = position[key(member)] {
        all[group].append(member)
      } else {
        position[key(member)] = all.count
        all.append([member])
      }
    }
  }
}
