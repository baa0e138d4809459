/// Clusters of unit vectors at three depths, each inside the one above: 256, then four parts of each,
/// then four of each of those; found by spherical k-means (Dhillon & Modha 2001).
struct NestedClusters {
  let seed: UInt64
  private static let first = 256
  private static let split = 4
  private static let iterations = 12

  /// Makes clusters from random beginnings at `seed`.
  init(seed: UInt64) { self.seed = seed }

  /// The number of each row’s deepest cluster, from 0 to 4,095; divided by 4 and by 16 it is that of
  /// the clusters above. O(rows × clusters × dimensions × iterations).
  func clusters(of vectors: DenseMatrix) -> [Int] {
    var generator = SplitMix64(seed: seed)
    var result = Self.kMeans(
      vectors, rows: Array(0..<vectors.rows), count: Self.first, &generator)
    for _ in 1...2 {
      var members: [Int: [Int]] = [:]
      for (row, cluster) in result.enumerated() { members[cluster, default: []].append(row) }
      for cluster in members.keys.sorted() {
        let rows = members[cluster] ?? []
        let parts = Self.kMeans(vectors, rows: rows, count: Self.split, &generator)
        for (row, part) in zip(rows, parts) { result[row] = cluster * Self.split + part }
      }
    }
    return result
  }

  private static func kMeans(
    _ vectors: DenseMatrix, rows: [Int], count: Int, _ generator: inout SplitMix64
  ) -> [Int] {
    guard rows.count > count else { return Array(rows.indices) }
    let width = vectors.columns
    var picks = Array(rows.indices)
    generator.shuffle(&picks)
    var centres = picks.prefix(count).flatMap { pick in
      vectors.values[rows[pick] * width..<rows[pick] * width + width]
    }
    var nearest = [Int](repeating: 0, count: rows.count)
    for _ in 0..<iterations {
      for (index, row) in rows.enumerated() {
        nearest[index] = closest(vectors, row, centres, count: count)
      }
      centres = means(vectors, rows, nearest, old: centres, count: count)
    }
    return nearest
  }

  private static func closest(
    _ vectors: DenseMatrix, _ row: Int, _ centres: [Float], count: Int
  ) -> Int {
    let width = vectors.columns
    var best = 0
    var bestProduct = -Float.infinity
    vectors.values.withUnsafeBufferPointer { values in
      centres.withUnsafeBufferPointer { centres in
        for centre in 0..<count {
          var lanes = SIMD4<Float>.zero
          for step in stride(from: 0, to: width, by: 4) {
            let one = SIMD4(
              values[row * width + step], values[row * width + step + 1],
              values[row * width + step + 2], values[row * width + step + 3])
            let other = SIMD4(
              centres[centre * width + step], centres[centre * width + step + 1],
              centres[centre * width + step + 2], centres[centre * width + step + 3])
            lanes += one * other
          }
          let product = lanes.sum()
          if product > bestProduct { (best, bestProduct) = (centre, product) }
        }
      }
    }
    return best
  }

  private static func means(
    _ vectors: DenseMatrix, _ rows: [Int], _ nearest: [Int], old: [Float], count: Int
  ) -> [Float] {
    let width = vectors.columns
    var sums = [Float](repeating: 0, count: count * width)
    for (index, row) in rows.enumerated() {
      for column in 0..<width {
        sums[nearest[index] * width + column] += vectors.values[row * width + column]
      }
    }
    for centre in 0..<count {
      var length: Float = 0
      for column in 0..<width {
        length += sums[centre * width + column] * sums[centre * width + column]
      }
      guard length > 0 else {
        for column in 0..<width { sums[centre * width + column] = old[centre * width + column] }
        continue
      }
      let scale = 1 / length.squareRoot()
      for column in 0..<width { sums[centre * width + column] *= scale }
    }
    return sums
  }
}
