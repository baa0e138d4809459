internal import DramatisLexicon
internal import DramatisTagger

extension Table {
  /// The weights of the features whose names have these hashes, by a table of a feature’s name and its weight in
  /// thousandths; 0 for those that it does not have. O(hashes + bytes of the table).
  func weights(of hashes: [UInt64]) -> [Float] {
    let weights = Dictionary(
      rows.map { (FeatureHash.of($0.bytes(0)), Float($0.number(1) ?? 0) / 1000) }
    ) { first, _ in first }
    return hashes.map { weights[$0] ?? 0 }
  }
}
