internal import DramatisTagger

/// Writes a model in the form that ``TaggerModel`` reads in place.
struct ModelWriter {
  /// Weights smaller than this are left out.
  static let smallestWeight: Float = 0.05

  /// A word’s entry in the statistics.
  struct Statistic {
    var hash: UInt64
    var cluster: UInt16
    var capitals: UInt8
  }

  /// A trained pass.
  struct Pass {
    var index: FeatureIndex
    var weights: [Float]
    var transitions: [Float]
  }

  /// The bytes of a model. Words whose hashes share their upper half keep the first’s entry.
  static func bytes(statistics: [Statistic], passes: [Pass]) -> [UInt8] {
    let table = slots(
      statistics.map { ($0.hash, UInt32($0.cluster) | UInt32($0.capitals) << 16) })
    let written = passes.map(pass)
    var body: [UInt8] = []
    body.append(words: table)
    for pass in written { body += pass.bytes }
    var header = TaggerModel.magic
    header.append(words: [TaggerModel.formatVersion, UInt32(table.count / 2)])
    for index in 0..<2 {
      let sizes = index < written.count ? (written[index].slots, written[index].weights) : (0, 0)
      header.append(words: [UInt32(sizes.0), UInt32(sizes.1)])
    }
    let checksum = FeatureHash.of(body)
    header.append(words: [UInt32(truncatingIfNeeded: checksum), UInt32(checksum >> 32)])
    header += Array(repeating: 0, count: 64 - header.count)
    return header + body
  }

  private static func pass(_ pass: Pass) -> (bytes: [UInt8], slots: Int, weights: Int) {
    var greatest: Float = 1e-6
    for weight in pass.weights { greatest = max(greatest, abs(weight)) }
    let scale = min(greatest, 6) / 127
    var weights: [UInt8] = []
    var entries: [(UInt64, UInt32)] = []
    pass.index.forEach { feature, row in
      var pairs: [UInt8] = []
      for label in 0..<TagSet.count {
        let weight = pass.weights[Int(row) * TagSet.stride + label]
        guard abs(weight) >= smallestWeight else { continue }
        let rounded = Int8(max(-127, min(127, (weight / scale).rounded())))
        if rounded != 0 { pairs += [UInt8(label), UInt8(bitPattern: rounded)] }
      }
      guard !pairs.isEmpty else { return }
      entries.append((feature, UInt32(weights.count)))
      weights.append(UInt8(pairs.count / 2))
      weights += pairs
    }
    while weights.count % 4 != 0 { weights.append(0) }
    let table = slots(entries)
    var bytes: [UInt8] = []
    bytes.append(words: [scale.bitPattern])
    bytes.append(words: pass.transitions.map(\.bitPattern))
    bytes.append(words: table)
    return (bytes + weights, table.count / 2, weights.count)
  }

  /// An open-addressing table of hashes’ upper halves and values, three quarters full at most.
  private static func slots(_ entries: [(hash: UInt64, value: UInt32)]) -> [UInt32] {
    guard !entries.isEmpty else { return [] }
    let count = entries.count * 4 / 3 + 1
    var table = [UInt32](repeating: 0, count: count * 2)
    for (hash, value) in entries {
      let key = RawTable.key(hash)
      var slot = RawTable.home(hash, count: count)
      while table[slot * 2] != 0, table[slot * 2] != key { slot = slot + 1 == count ? 0 : slot + 1 }
      if table[slot * 2] == 0 { (table[slot * 2], table[slot * 2 + 1]) = (key, value) }
    }
    return table
  }
}

extension [UInt8] {
  fileprivate mutating func append(words: [UInt32]) {
    for word in words {
      for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }
  }
}
