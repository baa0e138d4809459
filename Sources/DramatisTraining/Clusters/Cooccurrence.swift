#if canImport(Glibc)
  internal import Glibc
#endif

/// A sparse matrix, row by row.
struct SparseMatrix {
  var columnCount: Int
  /// Where each row starts; one more at the end.
  var starts: [Int]
  var columns: [Int32]
  var values: [Float]

  /// How many rows there are.
  var rowCount: Int { starts.count - 1 }
}

/// Counts what stands beside what.
enum Cooccurrence {
  /// The positive pointwise mutual information of words and their neighbours at each offset, the
  /// neighbours’ shares smoothed by the power 3/4 (Levy, Goldberg & Dagan 2015).
  static func matrix(
    stream: [Int32], counts: [Int32], rows: [Int], contextCount: Int, offsets: [Int]
  ) -> SparseMatrix {
    let contexts = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(
      contextCount)
    var contextOf = [Int32](repeating: -1, count: counts.count)
    for (number, type) in contexts.enumerated() { contextOf[type] = Int32(number) }
    var rowOf = [Int32](repeating: -1, count: counts.count)
    for (number, type) in rows.enumerated() { rowOf[type] = Int32(number) }
    var pairs = PairCounter()
    for index in stream.indices where stream[index] >= 0 {
      let row = rowOf[Int(stream[index])]
      guard row >= 0 else { continue }
      for (number, offset) in offsets.enumerated() {
        let other = index + offset
        guard stream.indices.contains(other), stream[other] >= 0 else { continue }
        let context = contextOf[Int(stream[other])]
        if context >= 0 { pairs.count(row: row, column: Int32(number * contextCount) + context) }
      }
    }
    return information(pairs, rows: rows.count, columns: contextCount * offsets.count)
  }

  private static func information(_ pairs: PairCounter, rows: Int, columns: Int) -> SparseMatrix {
    var rowSums = [Double](repeating: 0, count: rows)
    var columnSums = [Double](repeating: 0, count: columns)
    var perRow = [Int](repeating: 0, count: rows)
    pairs.forEach { row, column, count in
      rowSums[row] += Double(count)
      columnSums[column] += Double(count)
      perRow[row] += 1
    }
    let smoothed = columnSums.map { pow($0, 0.75) }
    let total = smoothed.reduce(0, +)
    var starts = [0]
    for count in perRow { starts.append(starts[starts.count - 1] + count) }
    var entries = [(column: Int32, value: Float)](
      repeating: (0, 0), count: starts[starts.count - 1])
    var fill = starts
    pairs.forEach { row, column, count in
      let value = log(Double(count) / rowSums[row] / (smoothed[column] / total))
      entries[fill[row]] = (Int32(column), Float(max(0, value)))
      fill[row] += 1
    }
    for row in 0..<rows { entries[starts[row]..<starts[row + 1]].sort { $0.column < $1.column } }
    return SparseMatrix(
      columnCount: columns, starts: starts, columns: entries.map(\.column),
      values: entries.map(\.value))
  }
}

/// Counts pairs of numbers in an open-addressing table.
private struct PairCounter {
  private var keys = [UInt64](repeating: 0, count: 1 << 22)
  private var counts = [Int32](repeating: 0, count: 1 << 22)
  private var used = 0

  mutating func count(row: Int32, column: Int32) {
    let key = (UInt64(UInt32(row)) << 32 | UInt64(UInt32(column))) + 1
    var slot = self.slot(key)
    if keys[slot] == 0 {
      if used * 10 > keys.count * 6 {
        grow()
        slot = self.slot(key)
      }
      keys[slot] = key
      used += 1
    }
    counts[slot] += 1
  }

  func forEach(_ body: (Int, Int, Int32) -> Void) {
    for slot in keys.indices where keys[slot] != 0 {
      let key = keys[slot] - 1
      body(Int(key >> 32), Int(key & 0xFFFF_FFFF), counts[slot])
    }
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      counts[slot] = oldCounts[index]
    }
  }
}
