/// How well the clusters of a response agree with those of a key, over numbered mentions.
///
/// A mention that only the response has counts against its precision, one that only the key has
/// against recall, as in the CoNLL scorer (Pradhan et al. 2014): nothing is left out or filled in.
struct ClusterScore {
  /// B³ (Bagga & Baldwin 1998).
  let bCubed: PrecisionRecall
  /// CEAF-e (Luo 2005): similarity φ₄ of entities under the best one-to-one assignment.
  let ceafE: PrecisionRecall

  /// Scores `response` against `key`; no mention stands twice in either. O(mentions), and O(n³) in
  /// the clusters that overlap with each other.
  init(key: [[Int]], response: [[Int]]) {
    let overlaps = Overlaps(key: key, response: response)
    bCubed = Self.bCubed(overlaps)
    ceafE = Self.ceafE(overlaps)
  }

  private static func bCubed(_ overlaps: Overlaps) -> PrecisionRecall {
    var (precision, recall) = (0.0, 0.0)
    for overlap in overlaps.all {
      let square = Double(overlap.count * overlap.count)
      precision += square / Double(overlaps.response[overlap.response])
      recall += square / Double(overlaps.key[overlap.key])
    }
    return PrecisionRecall(
      precision: ratio(precision, overlaps.response.reduce(0, +)),
      recall: ratio(recall, overlaps.key.reduce(0, +)))
  }

  private static func ceafE(_ overlaps: Overlaps) -> PrecisionRecall {
    let similarity = overlaps.components.reduce(0) { $0 + bestSimilarity(of: $1, in: overlaps) }
    return PrecisionRecall(
      precision: ratio(similarity, overlaps.response.count),
      recall: ratio(similarity, overlaps.key.count))
  }

  private static func bestSimilarity(of component: [Overlap], in overlaps: Overlaps) -> Double {
    let keys = Array(Set(component.map(\.key))).sorted()
    let responses = Array(Set(component.map(\.response))).sorted()
    let row = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let column = Dictionary(uniqueKeysWithValues: responses.enumerated().map { ($1, $0) })
    var similarity = Array(
      repeating: Array(repeating: 0.0, count: responses.count), count: keys.count)
    for overlap in component {
      guard let row = row[overlap.key], let column = column[overlap.response] else { continue }
      let sizes = overlaps.key[overlap.key] + overlaps.response[overlap.response]
      similarity[row][column] = 2 * Double(overlap.count) / Double(sizes)
    }
    return Assignment.greatestSum(of: similarity)
  }

  private static func ratio(_ sum: Double, _ count: Int) -> Double {
    count == 0 ? 0 : sum / Double(count)
  }
}

/// Precision, recall and their harmonic mean.
struct PrecisionRecall: Equatable {
  let precision: Double
  let recall: Double

  /// The harmonic mean.
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }
}

/// How many mentions a cluster of the key and one of the response share.
private struct Overlap {
  let key: Int
  let response: Int
  var count: Int
}

/// The clusters' sizes, and the overlaps that are not empty.
private struct Overlaps {
  let key: [Int]
  let response: [Int]
  private(set) var all: [Overlap] = []

  init(key: [[Int]], response: [[Int]]) {
    self.key = key.map(\.count)
    self.response = response.map(\.count)
    var clusterOf: [Int: Int] = [:]
    for (index, members) in key.enumerated() { for member in members { clusterOf[member] = index } }
    for (index, members) in response.enumerated() {
      var counts: [Int: Int] = [:]
      for member in members {
        if let cluster = clusterOf[member] { counts[cluster, default: 0] += 1 }
      }
      for (cluster, count) in counts.sorted(by: { $0.key < $1.key }) {
        all.append(Overlap(key: cluster, response: index, count: count))
      }
    }
  }

  /// The overlaps in groups that share no cluster with each other.
  var components: [[Overlap]] {
    var parent = Array(0..<(key.count + response.count))
    func root(of node: Int) -> Int {
      var node = node
      while parent[node] != node { node = parent[node] }
      return node
    }
    for overlap in all {
      let (left, right) = (root(of: overlap.key), root(of: key.count + overlap.response))
      parent[max(left, right)] = min(left, right)
    }
    return Dictionary(grouping: all) { root(of: $0.key) }.sorted { $0.key < $1.key }.map(\.value)
  }
}
