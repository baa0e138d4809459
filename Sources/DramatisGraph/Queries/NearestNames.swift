internal import DramatisText

extension Graph {
  /// At most five nodes with a name that differs from `asked` in few letters, the nearest first:
  /// in a third of its letters, at least one and at most eight.
  func nearest(to asked: FoldedName) -> [NodeID] {
    let letters = Array(asked.text.unicodeScalars)
    let limit = min(8, max(letters.count / 3, letters.count > 3 ? 2 : 1))
    var found: [(distance: Int, node: NodeID)] = []
    for index in nodes.indices {
      let distances = namesToMistake(nodes[index]).compactMap {
        editDistance(Array($0.unicodeScalars), letters, limit: limit)
      }
      if let distance = distances.min() { found.append((distance, NodeID(index))) }
    }
    return found.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }.prefix(5).map(\.node)
  }

  private func namesToMistake(_ node: Node) -> [String] {
    let names = ([node.name] + node.aliases).map { node.folded($0) }
    guard node.kind == .person, let surname = names[0].words.last else { return names.map(\.text) }
    return names.map(\.text) + [String(surname)]
  }
}

/// The number of letters to put in, take out or change to make one text of the other
/// (Levenshtein 1966), or nil beyond `limit`. O(length × limit): only the cells of the table
/// within `limit` of its diagonal are filled in (Ukkonen 1985).
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  let far = limit + 1
  var previous = (0...right.count).map { min($0, far) }
  var current = [Int](repeating: far, count: right.count + 1)
  for row in 0..<left.count {
    let lowest = max(0, row - limit)
    let highest = min(right.count, row + limit + 1)
    current[lowest] = lowest == 0 ? min(row + 1, far) : far
    var least = current[lowest]
    for column in lowest..<highest {
      let change = previous[column] + (left[row] == right[column] ? 0 : 1)
      current[column + 1] = min(change, previous[column + 1] + 1, current[column] + 1, far)
      least = min(least, current[column + 1])
    }
    guard least < far else { return nil }
    if highest < right.count { current[highest + 1] = far }
    swap(&previous, &current)
  }
  return previous[right.count] < far ? previous[right.count] : nil
}
