internal import DramatisText

/// Lines of corrections that cannot all be so.
public struct Contradiction: Sendable, Hashable, CustomStringConvertible {
  /// The lines, ascending: two, or more where a chain of merges is one of the sides.
  public let lines: [Int]
  /// What they say of whom.
  public let reason: String

  /// One sentence for a person.
  public var description: String {
    let numbers = lines.map { String($0) }
    let list = numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
    return "Lines \(list) of the corrections contradict each other: \(reason)."
  }
}

extension CorrectionFile {
  /// The contradictions that can be seen without knowing the entities: names are the same if they
  /// are when folded, with equal kind and article. O(lines²) at worst.
  public var contradictions: [Contradiction] { contradictions { AnyHashable($0.key) } }

  /// The contradictions among the lines, references being the same if their `key` is; those of none
  /// are left out.
  func contradictions(by key: (Reference) -> AnyHashable?) -> [Contradiction] {
    let merges = MergeGraph(lines, key: key)
    var found: [Contradiction] = []
    var renames: [AnyHashable: (line: Int, name: String)] = [:]
    var kinds: [AnyHashable: (line: Int, kind: String)] = [:]
    for line in lines {
      switch line.correction {
      case .never(let first, let second):
        guard let left = key(first), let right = key(second),
          let chain = merges.chain(from: left, to: right), !chain.isEmpty
        else { continue }
        found.append(
          Contradiction(
            lines: (chain + [line.number]).sorted(),
            reason: "\(first) and \(second) are one, and never one"))
      case .rename(let one, let name):
        guard let root = key(one).map({ merges.root(of: $0) }) else { continue }
        if let other = renames[root], other.name != name {
          found.append(
            Contradiction(
              lines: [other.line, line.number],
              reason: "\(one) is named “\(other.name)” and “\(name)”"))
        } else if renames[root] == nil {
          renames[root] = (line.number, name)
        }
      case .kind(let one, let kind):
        guard let root = key(one).map({ merges.root(of: $0) }) else { continue }
        if let other = kinds[root], other.kind != kind.rawValue {
          found.append(
            Contradiction(
              lines: [other.line, line.number],
              reason: "\(one) is a \(other.kind) and a \(kind.rawValue)"))
        } else if kinds[root] == nil {
          kinds[root] = (line.number, kind.rawValue)
        }
      case .merge, .ignore, .holds: continue
      }
    }
    return found
  }
}

/// Who is merged with whom by which line.
private struct MergeGraph {
  private var neighbours: [AnyHashable: [(node: AnyHashable, line: Int)]] = [:]
  private var roots: [AnyHashable: AnyHashable] = [:]

  init(_ lines: [CorrectionFile.Line], key: (Reference) -> AnyHashable?) {
    for line in lines {
      guard case .merge(let first, let second) = line.correction, let left = key(first),
        let right = key(second), left != right
      else { continue }
      neighbours[left, default: []].append((right, line.number))
      neighbours[right, default: []].append((left, line.number))
      let (root, other) = (self.root(of: left), self.root(of: right))
      if root != other { roots[root] = other }
    }
  }

  func root(of node: AnyHashable) -> AnyHashable {
    var node = node
    while let next = roots[node] { node = next }
    return node
  }

  /// The lines of the shortest chain of merges between two; nil if there is none, empty if the two are
  /// one to begin with.
  func chain(from start: AnyHashable, to end: AnyHashable) -> [Int]? {
    var cameBy: [AnyHashable: (node: AnyHashable, line: Int)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, queue[next] != end {
      for (node, line) in neighbours[queue[next]] ?? [] where node != start && cameBy[node] == nil {
        cameBy[node] = (queue[next], line)
        queue.append(node)
      }
      next += 1
    }
    guard next < queue.count else { return nil }
    var lines: [Int] = []
    var node = end
    while let step = cameBy[node] {
      lines.append(step.line)
      node = step.node
    }
    return lines
  }
}
