internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// The strongest chain between two.
extension Answering {
  mutating func chain(from start: Int64, to end: Int64) throws {
    var cached: [Int64: [(Int64, Int)]] = [:]
    let chain = try StrongestChain.between(start, end) { entity in
      if let known = cached[entity] { return known }
      let found = try neighbourWeights(of: entity)
      cached[entity] = found
      return found
    }
    _ = try maker.node(start)
    _ = try maker.node(end)
    guard let chain else { return }
    for (left, right) in zip(chain, chain.dropFirst()) {
      let sums = try edges(at: left).filter {
        ($0.key.source == left && $0.key.target == right)
          || ($0.key.source == right && $0.key.target == left)
      }
      try append(sums.sorted { $0.key < $1.key })
    }
  }

  private mutating func neighbourWeights(of entity: Int64) throws -> [(Int64, Int)] {
    guard isOfAll, minimumWeight <= 1 else {
      return try groups(at: entity).map { ($0.other, $0.weight) }
    }
    let ahead = try snapshot.neighbours(
      "SELECT target, weight FROM edge WHERE source = ? ORDER BY target", of: entity)
    let behind = try snapshot.neighbours(
      "SELECT source, weight FROM edge WHERE target = ? ORDER BY source", of: entity)
    return merged(ahead, behind).filter { !leavesOut($0.0) }
  }

  /// Two lists by ascending entity as one, the weights of an entity that is in both added up.
  private func merged(_ left: [(Int64, Int)], _ right: [(Int64, Int)]) -> [(Int64, Int)] {
    var merged: [(Int64, Int)] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].0 == right[j].0 {
        merged.append((left[i].0, left[i].1 + right[j].1))
        (i, j) = (i + 1, j + 1)
      } else if left[i].0 < right[j].0 {
        merged.append(left[i])
        i += 1
      } else {
        merged.append(right[j])
        j += 1
      }
    }
    return merged + left[i...] + right[j...]
  }
}

extension CorpusSnapshot {
  /// The entities and weights that `sql` gives in ascending order of the entities, each once.
  fileprivate func neighbours(_ sql: String, of entity: Int64) throws -> [(Int64, Int)] {
    let statement = try db.cachedStatement(sql: sql)
    statement.setUncheckedArguments([entity])
    var found: [(Int64, Int)] = []
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      let other: Int64 = row[0]
      if let last = found.indices.last, found[last].0 == other {
        found[last].1 += row[1]
      } else {
        found.append((other, row[1]))
      }
    }
    return found
  }
}
