internal import DramatisText

/// Whom a name names in a graph.
public enum NameLookup: Sendable, Hashable {
  /// One node answers to it.
  case one(NodeID)
  /// Several nodes answer to it alike, in order of the graph.
  case several([NodeID])
  /// None does. At most five have a name that is nearly it, the nearest first.
  case none(nearest: [NodeID])
}

extension Graph {
  /// Whom `name` names, whatever its case, accents, "the" or possessive ending.
  ///
  /// The best way in which any node answers decides, and all that answer in that way are given:
  /// 1. by its name;
  /// 2. by another whole name, a role also by what it is of ("UK Defence Secretary", "Defence
  ///    Secretary of the UK");
  /// 3. a person by the end of a name ("Putin") or another name that is a part of it ("Vlad");
  /// 4. by any words of its name that stand together ("Defence Committee").
  ///
  /// O(bytes of the names), and if none answers also times the length of `name`, up to a limit.
  public func lookup(_ name: String) -> NameLookup {
    let asked = FoldedName(name)
    var best: (match: NameMatch, nodes: [NodeID])?
    for index in nodes.indices {
      guard let match = match(NodeID(index), asked) else { continue }
      if best.map({ match < $0.match }) ?? true { best = (match, []) }
      if best?.match == match { best?.nodes.append(NodeID(index)) }
    }
    guard let found = best?.nodes else { return .none(nearest: nearest(to: asked)) }
    return found.count == 1 ? .one(found[0]) : .several(found)
  }

  private func match(_ id: NodeID, _ asked: FoldedName) -> NameMatch? {
    let node = self[id]
    let person = node.kind == .person ? asked.withoutHonorifics : asked
    guard !person.text.isEmpty else { return nil }
    let name = node.folded(node.name)
    if name == person { return .name }
    let others = node.aliases.map { node.folded($0) }
    if let alias = others.first(where: { $0 == person }) {
      return node.kind == .person && name.contains(alias) ? .surname : .otherName
    }
    if node.kind == .role, officeNames(of: node).contains(asked) { return .otherName }
    let all = [name] + others
    if node.kind == .person, all.contains(where: { $0.ends(with: person) }) { return .surname }
    return all.contains { $0.contains(person) } ? .part : nil
  }

  /// The role's title with the names of what it is an office of, before it and behind.
  private func officeNames(of role: Node) -> [FoldedName] {
    guard let of = role.of.map({ self[$0] }) else { return [] }
    let title = FoldedName(role.name).words
    return ([of.name] + of.aliases).flatMap { name -> [FoldedName] in
      let office = FoldedName(name).words
      let orders = [
        office + title, title + ["of"] + office, title + ["of", "the"] + office,
      ]
      return orders.map { FoldedName(folded: $0) }
    }
  }
}

/// How a node answers to a name, the best way first.
private enum NameMatch: Int, Comparable {
  case name, otherName, surname, part

  static func < (left: NameMatch, right: NameMatch) -> Bool { left.rawValue < right.rawValue }
}

extension Graph.Node {
  /// A name of this node as names are compared; a person's without "Mr" and the like.
  func folded(_ name: String) -> FoldedName {
    let folded = FoldedName(name)
    return kind == .person ? folded.withoutHonorifics : folded
  }
}

extension FoldedName {
  /// Whether the words of `part` stand in this name one behind another.
  func contains(_ part: FoldedName) -> Bool {
    " \(text) ".utf8Contains(" \(part.text) ")
  }

  /// Whether this name ends in the words of `part`.
  func ends(with part: FoldedName) -> Bool {
    " \(text)".utf8.reversed().starts(with: " \(part.text)".utf8.reversed())
  }
}

extension String {
  /// Whether the bytes of `part` occur here. O(n + m): Knuth, Morris and Pratt, since both the
  /// names and the question may be hostile.
  fileprivate func utf8Contains(_ part: String) -> Bool {
    let pattern = Array(part.utf8)
    var border = [0]
    for index in pattern.indices.dropFirst() {
      border.append(pattern.longestPrefix(after: border[index - 1], pattern[index], border))
    }
    var matched = 0
    for byte in utf8 {
      matched = pattern.longestPrefix(after: matched, byte, border)
      if matched == pattern.count { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// How many of the pattern's first bytes match up to and with `byte`, `matched` having matched.
  fileprivate func longestPrefix(after matched: Int, _ byte: UInt8, _ border: [Int]) -> Int {
    var matched = matched
    while matched > 0, self[matched] != byte { matched = border[matched - 1] }
    return self[matched] == byte ? matched + 1 : matched
  }
}
