internal import DramatisLexicon
internal import DramatisTagger

/// A network with one hidden layer that says how likely each candidate is whom a pronoun means: the
/// softmax of their scores, "nobody named" being a candidate too (mention ranking: Denis and Baldridge
/// 2008; features of the kind of Durrett and Klein 2013; a network over them: Wiseman et al. 2015).
///
/// The score of a candidate with the features f is Σ w(f) + Σ u(h) · max(0, b(h) + Σ v(f, h)).
package struct AntecedentModel: Sendable {
  /// w: the weight of each feature in the score itself.
  package var weights: [Float]
  /// v: the weights of each feature for the hidden units, feature by feature.
  package var hidden: [Float]
  /// b: the bias of each hidden unit.
  package var biases: [Float]
  /// u: the weight of each hidden unit in the score.
  package var outputs: [Float]

  /// A model without hidden units: `weights` holds one for each of ``AntecedentTemplate/space``.
  package init(weights: [Float]) {
    self.init(weights: weights, hidden: [], biases: [], outputs: [])
  }

  /// A model of its weights.
  package init(weights: [Float], hidden: [Float], biases: [Float], outputs: [Float]) {
    self.weights = weights
    self.hidden = hidden
    self.biases = biases
    self.outputs = outputs
  }

  /// The model in the binary.
  package static let embedded = AntecedentModel(table: Lexicon.pronouns)

  /// The model whose scores are those of this one divided by `temperature`.
  package func divided(by temperature: Double) -> AntecedentModel {
    let factor = 1 / Float(temperature)
    return AntecedentModel(
      weights: weights.map { $0 * factor }, hidden: hidden, biases: biases,
      outputs: outputs.map { $0 * factor })
  }

  /// This model, to which `features` say nothing.
  package func without(_ features: [Int]) -> AntecedentModel {
    var result = self
    for feature in features {
      result.weights[feature] = 0
      for unit in biases.indices { result.hidden[feature * biases.count + unit] = 0 }
    }
    return result
  }

  /// The score of a candidate by its features. O(features × hidden units).
  package func score(_ features: [Int32]) -> Float {
    var score: Float = 0
    var units = biases
    for feature in features {
      let feature = Int(feature)
      score += weights[feature]
      let start = feature * units.count
      for unit in units.indices { units[unit] += hidden[start + unit] }
    }
    for unit in units.indices { score += outputs[unit] * max(0, units[unit]) }
    return score
  }

  /// The probability of each candidate by its features.
  package func probabilities(_ candidates: [[Int32]]) -> [Float] {
    let scores = candidates.map { score($0) }
    let highest = scores.max() ?? 0
    let powers = scores.map { Exponential.of(max($0 - highest, -32)) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}

/// The table of a model: a feature's name, its weight, and its weights for the hidden units, all in
/// thousandths; the rows "hidden bias" and "hidden output" are those of the units.
extension AntecedentModel {
  package static let biasRow = "hidden bias"
  package static let outputRow = "hidden output"

  /// The model that stands in `table`. O(bytes of the table).
  private init(table: Table) {
    let hashes = AntecedentTemplate.space.nameHashes
    let numbers = Dictionary(zip(hashes, hashes.indices)) { first, _ in first }
    self.init(weights: [Float](repeating: 0, count: hashes.count))
    for row in table.rows where row.bytes(0).starts(with: "hidden".utf8) {
      if row.string(0) == Self.biasRow { biases = Self.values(row) }
      if row.string(0) == Self.outputRow { outputs = Self.values(row) }
    }
    hidden = [Float](repeating: 0, count: hashes.count * biases.count)
    for row in table.rows {
      guard let number = numbers[FeatureHash.of(row.bytes(0))] else { continue }
      weights[number] = Float(row.number(1) ?? 0) / 1000
      let start = number * biases.count
      for (unit, value) in Self.values(row).prefix(biases.count).enumerated() {
        hidden[start + unit] = value
      }
    }
  }

  /// The thousandths of a row, read by bytes: there are tens of thousands of them.
  private static func values(_ row: Table.Row) -> [Float] {
    var values: [Float] = []
    var (value, isNegative) = (0, false)
    for byte in row.bytes(2) {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value &* 10 &+ Int(byte & 0x0F)
      default:
        values.append(Float(isNegative ? -value : value) / 1000)
        (value, isNegative) = (0, false)
      }
    }
    values.append(Float(isNegative ? -value : value) / 1000)
    return values
  }

  /// The rows of the table, in the order of their bytes: features of which nothing is known are left out.
  package var rows: [String] {
    func thousandths(_ values: some Sequence<Float>) -> [Int] {
      values.map { Int(($0 * 1000).rounded()) }
    }
    func row(_ name: String, _ weight: Int, _ values: [Int]) -> String {
      "\(name)\t\(weight)\t\(values.map(String.init).joined(separator: " "))"
    }
    var rows = [
      row(Self.biasRow, 0, thousandths(biases)), row(Self.outputRow, 0, thousandths(outputs)),
    ]
    let width = biases.count
    for (number, name) in AntecedentTemplate.space.names.enumerated() {
      let weight = thousandths([weights[number]])[0]
      let values = thousandths(hidden[number * width..<(number + 1) * width])
      guard abs(weight) >= 10 || values.contains(where: { abs($0) >= 10 }) else { continue }
      rows.append(row(name, weight, values))
    }
    return rows.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
