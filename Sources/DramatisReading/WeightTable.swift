internal import DramatisLexicon

extension Table {
  /// The weights of the features with these names, by a table of a feature’s name and its weight in
  /// thousandths; 0 for those that it does not have. O(names + bytes of the table).
  func weights(of names: [String]) -> [Float] {
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var weights = [Float](repeating: 0, count: names.count)
    for row in rows {
      if let number = numbers[row.string(0)] { weights[number] = Float(row.number(1) ?? 0) / 1000 }
    }
    return weights
  }
}
