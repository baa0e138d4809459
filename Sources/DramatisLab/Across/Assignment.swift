/// The assignment problem, by the Hungarian method (Kuhn 1955, Munkres 1957) with potentials and
/// shortest augmenting paths.
enum Assignment {
  /// The greatest sum of entries of `weights` of which no two stand in one row or column.
  /// O(rows² × columns) for the shorter side as rows.
  static func greatestSum(of weights: [[Double]]) -> Double {
    guard let width = weights.first?.count, width > 0 else { return 0 }
    let rows = weights.count <= width ? weights : transposed(weights, width: width)
    var matching = Matching(costs: rows.map { $0.map { -$0 } })
    for row in rows.indices { matching.assign(row) }
    return -matching.cost
  }

  private static func transposed(_ weights: [[Double]], width: Int) -> [[Double]] {
    (0..<width).map { column in weights.map { $0[column] } }
  }
}

/// A cheapest matching of the rows assigned so far. Column `columns` stands for none.
private struct Matching {
  private let costs: [[Double]]
  private let columns: Int
  private var rowPotentials: [Double]
  private var columnPotentials: [Double]
  private var rowOfColumn: [Int?]

  init(costs: [[Double]]) {
    self.costs = costs
    columns = costs.first?.count ?? 0
    rowPotentials = Array(repeating: 0, count: costs.count)
    columnPotentials = Array(repeating: 0, count: columns + 1)
    rowOfColumn = Array(repeating: nil, count: columns + 1)
  }

  var cost: Double {
    (0..<columns).reduce(0) { sum, column in
      sum + (rowOfColumn[column].map { costs[$0][column] } ?? 0)
    }
  }

  /// Adds `row` by the cheapest augmenting path (Dijkstra's over reduced costs).
  mutating func assign(_ row: Int) {
    var distance = Array(repeating: Double.infinity, count: columns)
    var previous = Array(repeating: columns, count: columns)
    var isDone = Array(repeating: false, count: columns + 1)
    var column = columns
    rowOfColumn[columns] = row
    while let here = rowOfColumn[column] {
      isDone[column] = true
      var next = columns
      var delta = Double.infinity
      for other in 0..<columns where !isDone[other] {
        let reduced = costs[here][other] - rowPotentials[here] - columnPotentials[other]
        if reduced < distance[other] { (distance[other], previous[other]) = (reduced, column) }
        if distance[other] < delta { (delta, next) = (distance[other], other) }
      }
      guard next < columns else { return }
      shift(by: delta, done: isDone, distance: &distance)
      column = next
    }
    while column != columns {
      rowOfColumn[column] = rowOfColumn[previous[column]]
      column = previous[column]
    }
  }

  private mutating func shift(by delta: Double, done: [Bool], distance: inout [Double]) {
    for column in 0...columns {
      if done[column] {
        if let row = rowOfColumn[column] { rowPotentials[row] += delta }
        columnPotentials[column] -= delta
      } else {
        distance[column] -= delta
      }
    }
  }
}
