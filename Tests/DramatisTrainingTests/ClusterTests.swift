internal import DramatisTagger
@testable internal import DramatisTraining
internal import Foundation
internal import Testing

/// Words that stand in the same places fall together; the sums behind it are right.
@Suite struct ClusterTests {
  /// Animals stand between “the” and “ran”, towns between “in” and “then”, in random order.
  private static let text: (words: [String], stream: [Int32], counts: [Int32]) = {
    let groups = [
      (["dog", "cat", "fox", "cow"], "the", "ran"),
      (["Oxby", "Rome", "Bonn", "Lyon"], "in", "then"),
    ]
    var words: [String] = []
    var generator = SplitMix64(seed: 2)
    func number(_ word: String) -> Int32 {
      if let known = words.firstIndex(of: word) { return Int32(known) }
      words.append(word)
      return Int32(words.count - 1)
    }
    var stream: [Int32] = []
    for _ in 0..<2_000 {
      let group = groups[Int(generator.next() % 2)]
      let word = group.0[Int(generator.next() % 4)]
      stream += [number(group.1), number(word), number(group.2), -1]
    }
    var counts = [Int32](repeating: 0, count: words.count)
    for type in stream where type >= 0 { counts[Int(type)] += 1 }
    return (words, stream, counts)
  }()

  private func vectors() -> (words: [String], vectors: DenseMatrix) {
    let (words, stream, counts) = Self.text
    let rows = words.indices.filter { !["the", "ran", "in", "then"].contains(words[$0]) }
    let matrix = Cooccurrence.matrix(
      stream: stream, counts: counts, rows: rows, contextCount: 12, offsets: [-2, -1, 1, 2])
    #expect(matrix.rowCount == 8)
    #expect(matrix.values.allSatisfy { $0 >= 0 })
    return (
      rows.map { words[$0] }, SpectralEmbedding(dimensions: 4, seed: 7).vectors(of: matrix)
    )
  }

  @Test("Words with the same neighbours have the same direction, others have not")
  func embedding() {
    let (words, vectors) = vectors()
    let animals: Set<String> = ["dog", "cat", "fox", "cow"]
    for one in words.indices {
      for other in words.indices {
        let product = (0..<4).reduce(Float(0)) {
          $0 + vectors.values[one * 4 + $1] * vectors.values[other * 4 + $1]
        }
        let isSame = animals.contains(words[one]) == animals.contains(words[other])
        #expect(isSame ? product > 0.9 : product < 0.5, "\(words[one]) \(words[other]) \(product)")
      }
    }
    #expect(self.vectors().vectors.values == vectors.values)
  }

  @Test("Three hundred directions: near ones share a cluster, and clusters are nested numbers")
  func clusters() {
    // 300 directions in the plane’s product with itself, each three times, nearly the same.
    var matrix = DenseMatrix(rows: 900, columns: 4)
    var generator = SplitMix64(seed: 9)
    for direction in 0..<300 {
      let base = (0..<4).map { _ in Float(generator.normal()) }
      for copy in 0..<3 {
        let row = base.map { $0 + Float(generator.normal()) * 1e-4 }
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        for column in 0..<4 {
          matrix.values[(direction * 3 + copy) * 4 + column] = row[column] / length
        }
      }
    }
    let clusters = NestedClusters(seed: 11).clusters(of: matrix)
    #expect(clusters == NestedClusters(seed: 11).clusters(of: matrix))
    #expect(clusters.allSatisfy { (0..<4_096).contains($0) })
    let together = (0..<300).count { direction in
      Set((0..<3).map { clusters[direction * 3 + $0] / 16 }).count == 1
    }
    #expect(together > 270)
    #expect(Set(clusters.map { $0 / 16 }).count > 100)
  }

  @Test("A factor’s inverse and eigenvectors of a small matrix")
  func smallMatrix() {
    let matrix = SymmetricMatrix(size: 3, values: [4, 2, 0, 2, 3, 1, 0, 1, 2])
    let inverse = matrix.choleskyInverse()
    // Rᵀ M R is the unit matrix, R being the factor’s inverse.
    let whole = product(transposed(inverse), product(matrix.values, inverse))
    for (index, value) in whole.enumerated() {
      #expect(abs(value - (index % 4 == 0 ? 1 : 0)) < 1e-9)
    }
    let (values, vectors) = matrix.eigen()
    #expect(values == values.sorted(by: >))
    #expect(abs(values.reduce(0, +) - 9) < 1e-9)
    let turned = product(matrix.values, vectors)
    for column in 0..<3 {
      for row in 0..<3 {
        #expect(abs(turned[row * 3 + column] - values[column] * vectors[row * 3 + column]) < 1e-8)
      }
    }
  }

  @Test("Columns made orthonormal")
  func orthonormal() {
    var matrix = DenseMatrix(rows: 50, columns: 5)
    var generator = SplitMix64(seed: 4)
    for index in matrix.values.indices { matrix.values[index] = Float(generator.normal()) }
    matrix.orthonormalise()
    for (index, value) in matrix.gram().values.enumerated() {
      #expect(abs(value - (index % 6 == 0 ? 1 : 0)) < 1e-5)
    }
  }

  @Test("A sparse matrix times a dense one, straight and transposed")
  func products() {
    // 1 0 2
    // 0 3 0
    let sparse = SparseMatrix(
      columnCount: 3, starts: [0, 2, 3], columns: [0, 2, 1], values: [1, 2, 3])
    var right = DenseMatrix(rows: 3, columns: 2)
    right.values = [1, 2, 3, 4, 5, 6]
    #expect(sparse.times(right).values == [11, 14, 9, 12])
    var left = DenseMatrix(rows: 2, columns: 1)
    left.values = [1, 2]
    #expect(sparse.transposedTimes(left).values == [1, 6, 2])
  }

  @Test("Word statistics: capitals inside sentences, and a file that reads back")
  func statistics() throws {
    var counter = WordCounter()
    for index in 0..<40 {
      counter.add("The dog saw Oxby in the rain, and the dog left Oxby again for \(index) days.")
    }
    let statistics = counter.statistics { _ in }
    let entry = { (word: String) in
      statistics.first { $0.entry.hash == FeatureHash.of(word.utf8) }?.entry
    }
    #expect(entry("Oxby")?.capitals == 9)
    #expect(entry("dog")?.capitals == 1)
    #expect(entry("17") == nil)
    #expect(statistics.allSatisfy { (1...4_096).contains($0.entry.cluster) })
    let bytes = WordStatistic.bytes(statistics)
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).bin")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(bytes).write(to: url)
    #expect(WordStatistic.bytes(try WordStatistic.read(url.path)) == bytes)
    try Data(bytes.dropLast()).write(to: url)
    #expect(throws: CorpusError.self) { try WordStatistic.read(url.path) }
  }

  private func product(_ one: [Double], _ other: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: 9)
    for row in 0..<3 {
      for column in 0..<3 {
        for inner in 0..<3 {
          result[row * 3 + column] += one[row * 3 + inner] * other[inner * 3 + column]
        }
      }
    }
    return result
  }

  private func transposed(_ matrix: [Double]) -> [Double] {
    (0..<9).map { index in matrix[index % 3 * 3 + index / 3] }
  }
}
