@testable internal import DramatisTagger

/// A model’s file, written here by the format’s description and not by the trainer.
struct HandmadeModel {
  /// What a pass weighs: a feature, a label, a weight.
  struct Weight {
    var feature: UInt64
    var label: Int
    var weight: Int8
  }

  var version = TaggerModel.formatVersion
  var words: [(word: String, cluster: UInt16, capitals: UInt8)] = []
  var passes: [[Weight]] = [[], []]
  var scale: Float = 0.05
  var transition: Float = 0
  /// How far behind their places the features say that their weights are, in bytes.
  var shift: UInt32 = 0
  var hasFreeSlots = true

  /// Weights for a word wherever it stands itself.
  static func word(_ word: String, _ label: Int, _ weight: Int8 = 100) -> Weight {
    let seen = FeatureHash.pair(FeatureHash.of(word.utf8), UInt64(TypeFeatures.reach))
    return Weight(feature: FeatureHash.feature(.word, seen), label: label, weight: weight)
  }

  /// The file.
  var bytes: [UInt8] {
    let statistics = Self.table(
      words.map { (FeatureHash.of($0.word.utf8), UInt32($0.cluster) | UInt32($0.capitals) << 16) })
    let passes = passes.map { pass($0) }
    let body = Self.bytes(statistics) + passes.flatMap(\.bytes)
    let checksum = FeatureHash.of(body)
    let header =
      [version, UInt32(statistics.count / 2)]
      + passes.flatMap { [UInt32($0.slots), UInt32($0.weights)] }
      + [UInt32(truncatingIfNeeded: checksum), UInt32(checksum >> 32)]
    let front = Array("DRAMATAG".utf8) + Self.bytes(header)
    return front + [UInt8](repeating: 0, count: 64 - front.count) + body
  }

  private func pass(_ weights: [Weight]) -> (bytes: [UInt8], slots: Int, weights: Int) {
    guard !weights.isEmpty else { return ([], 0, 0) }
    var list: [UInt8] = []
    var entries: [(UInt64, UInt32)] = []
    for weight in weights {
      entries.append((weight.feature, UInt32(list.count) + shift))
      list += [1, UInt8(weight.label), UInt8(bitPattern: weight.weight)]
    }
    while list.count % 4 != 0 { list.append(0) }
    let table = Self.table(entries, hasFreeSlots: hasFreeSlots)
    let transitions = [UInt32](
      repeating: transition.bitPattern, count: TagSet.stride * TagSet.stride)
    return (
      Self.bytes([scale.bitPattern] + transitions + table) + list, table.count / 2, list.count
    )
  }

  /// Slots of keys and values, with free ones between them.
  static func table(
    _ entries: [(hash: UInt64, value: UInt32)], hasFreeSlots: Bool = true
  ) -> [UInt32] {
    let count = entries.count + (hasFreeSlots ? entries.count / 4 + 1 : 0)
    var table = [UInt32](repeating: 0, count: count * 2)
    for (hash, value) in entries {
      var slot = RawTable.home(hash, count: count)
      while table[slot * 2] != 0 { slot = (slot + 1) % count }
      table[slot * 2] = RawTable.key(hash)
      table[slot * 2 + 1] = value
    }
    return table
  }

  /// Words, little endian.
  static func bytes(_ words: [UInt32]) -> [UInt8] {
    words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
  }
}
