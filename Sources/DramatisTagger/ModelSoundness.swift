extension TaggerModel {
  /// Whether the tables can be used without reading beyond them: a checksum that fits says only that
  /// the file is as it was written. O(slots).
  static func isSound(_ header: ModelHeader, in buffer: UnsafeRawBufferPointer) -> Bool {
    guard let base = buffer.baseAddress else { return false }
    var start = base + headerCount
    let statistics = RawTable(start, count: Int(header.statisticsSlots))
    guard statistics.hasFreeSlot else { return false }
    start += statistics.count * 8
    for sizes in header.passes where sizes.slots > 0 {
      let weights = weights(start, slots: Int(sizes.slots))
      guard weights.isSound(byteCount: Int(sizes.weightBytes)) else { return false }
      start += ModelHeader.passCount(sizes)
    }
    return true
  }
}

extension TaggerModel.Weights {
  /// Whether scores are numbers, searches end, and lists of weights end before `byteCount`.
  fileprivate func isSound(byteCount: Int) -> Bool {
    guard scale > 0, scale <= 1, slots.hasFreeSlot, transitionsAreNumbers else { return false }
    for slot in 0..<slots.count where slots.word(slot * 2) != 0 {
      let start = Int(slots.word(slot * 2 + 1))
      guard start < byteCount else { return false }
      let count = Int(bytes.load(fromByteOffset: start, as: UInt8.self))
      guard count <= TagSet.count, start + 1 + count * 2 <= byteCount else { return false }
      for item in 0..<count {
        let label = bytes.load(fromByteOffset: start + 1 + item * 2, as: UInt8.self)
        guard label < TagSet.count else { return false }
      }
    }
    return true
  }

  private var transitionsAreNumbers: Bool {
    (0..<TagSet.count).allSatisfy { from in
      (0..<TagSet.count).allSatisfy { to in
        !TagSet.allows(from, then: to) || abs(transitions[from * TagSet.stride + to]) < 1e6
      }
    }
  }
}

extension RawTable {
  /// Whether every search ends: a table without slots is not searched.
  fileprivate var hasFreeSlot: Bool {
    count == 0 || (0..<count).contains { word($0 * 2) == 0 }
  }
}
