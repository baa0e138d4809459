/// Numbers features: those seen often enough get a row of weights.
struct FeatureIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private var used = 0

  /// An empty index.
  init() {
    keys = Array(repeating: 0, count: 1 << 20)
    values = Array(repeating: 0, count: 1 << 20)
  }

  /// Counts a feature `times` times.
  mutating func count(_ feature: UInt64, times: Int32) {
    let slot = slot(feature)
    if keys[slot] == 0 {
      keys[slot] = feature
      used += 1
      if used * 10 > keys.count * 7 { grow() }
      values[self.slot(feature)] += times
    } else {
      values[slot] += times
    }
  }

  /// Replaces counts by row numbers for the features counted `minimum` times or more, in the order of
  /// their hashes’ slots, which depends on the corpus alone. Gives the number of rows.
  mutating func number(minimum: Int32) -> Int {
    var rows: Int32 = 0
    for slot in keys.indices where keys[slot] != 0 {
      if values[slot] >= minimum {
        values[slot] = rows
        rows += 1
      } else {
        values[slot] = -1
      }
    }
    return Int(rows)
  }

  /// The row of a feature, or nil if it has none.
  func row(_ feature: UInt64) -> Int32? {
    let slot = slot(feature)
    return keys[slot] != 0 && values[slot] >= 0 ? values[slot] : nil
  }

  /// Each feature with its row.
  func forEach(_ body: (UInt64, Int32) -> Void) {
    for slot in keys.indices where keys[slot] != 0 && values[slot] >= 0 {
      body(keys[slot], values[slot])
    }
  }

  @inline(__always)
  private func slot(_ feature: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: feature) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      values[slot] = oldValues[index]
    }
  }
}
