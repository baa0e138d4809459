#if canImport(Glibc)
  internal import Glibc
#endif

/// Vectors of words: the leading left singular vectors of a matrix, each times the root of its
/// singular value, found by randomised subspace iteration (Halko, Martinsson & Tropp 2011).
struct SpectralEmbedding {
  let dimensions: Int
  let seed: UInt64
  /// Columns beyond the wanted ones, which make the leading ones exact.
  private let surplus = 12
  private let iterations = 3

  /// Makes an embedding of so many dimensions.
  init(dimensions: Int, seed: UInt64) {
    self.dimensions = dimensions
    self.seed = seed
  }

  /// A vector of length 1 for each row of `matrix`, one after another.
  /// O(iterations × values × dimensions).
  func vectors(of matrix: SparseMatrix) -> DenseMatrix {
    let width = dimensions + surplus
    var generator = SplitMix64(seed: seed)
    var right = DenseMatrix(rows: matrix.columnCount, columns: width)
    for index in right.values.indices { right.values[index] = Float(generator.normal()) }
    var left = DenseMatrix(rows: matrix.rowCount, columns: width)
    for _ in 0..<iterations {
      left = matrix.times(right)
      left.orthonormalise()
      right = matrix.transposedTimes(left)
      right.orthonormalise()
    }
    left = matrix.times(right)
    // left = U S Vᵀ V' for an unknown rotation: the small Gram matrix tells S and the rotation.
    let (values, rotation) = left.gram().eigen()
    return left.rotated(by: rotation, scales: values, dimensions: dimensions)
  }
}

extension SplitMix64 {
  /// A number of the standard normal distribution (Box & Muller 1958).
  mutating func normal() -> Double {
    let (one, other) = (max(unit(), 1e-300), unit())
    return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
  }
}

/// A dense matrix, row by row.
struct DenseMatrix {
  let rows: Int
  let columns: Int
  var values: [Float]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    values = Array(repeating: 0, count: rows * columns)
  }

  /// Makes the columns orthonormal by modified Gram-Schmidt, twice over for exactness.
  mutating func orthonormalise() {
    for _ in 0..<2 {
      let inverse = gram().choleskyInverse()
      values.withUnsafeMutableBufferPointer { values in
        var row = [Double](repeating: 0, count: columns)
        for index in 0..<rows {
          let start = index * columns
          for column in 0..<columns {
            var sum = 0.0
            for other in 0...column {
              sum += Double(values[start + other]) * inverse[other * columns + column]
            }
            row[column] = sum
          }
          for column in 0..<columns { values[start + column] = Float(row[column]) }
        }
      }
    }
  }

  /// The products of the columns with each other.
  func gram() -> SymmetricMatrix {
    var sums = [Double](repeating: 0, count: columns * columns)
    values.withUnsafeBufferPointer { values in
      for index in 0..<rows {
        let start = index * columns
        for one in 0..<columns {
          let value = Double(values[start + one])
          for other in 0..<columns {
            sums[one * columns + other] += value * Double(values[start + other])
          }
        }
      }
    }
    return SymmetricMatrix(size: columns, values: sums)
  }

  /// The rows turned by `rotation`, each column times its singular value to the power −1/2 (which
  /// leaves U √S), cut to `dimensions` and made of length 1.
  func rotated(by rotation: [Double], scales: [Double], dimensions: Int) -> DenseMatrix {
    var result = DenseMatrix(rows: rows, columns: dimensions)
    for index in 0..<rows {
      var length = 0.0
      var row = [Double](repeating: 0, count: dimensions)
      for column in 0..<dimensions {
        var sum = 0.0
        for other in 0..<columns {
          sum += Double(values[index * columns + other]) * rotation[other * columns + column]
        }
        row[column] = sum / max(scales[column], 1e-12).squareRoot().squareRoot()
        length += row[column] * row[column]
      }
      let scale = length > 0 ? 1 / length.squareRoot() : 0
      for column in 0..<dimensions {
        result.values[index * dimensions + column] = Float(row[column] * scale)
      }
    }
    return result
  }
}

/// A small symmetric matrix.
struct SymmetricMatrix {
  let size: Int
  var values: [Double]

  /// The inverse of the upper Cholesky factor, so that a matrix with this Gram matrix times it is
  /// orthonormal.
  func choleskyInverse() -> [Double] {
    var factor = [Double](repeating: 0, count: size * size)  // upper: values = factorᵀ factor
    for row in 0..<size {
      for column in row..<size {
        var sum = values[row * size + column]
        for inner in 0..<row { sum -= factor[inner * size + row] * factor[inner * size + column] }
        if row == column {
          factor[row * size + row] = max(sum, 1e-10).squareRoot()
        } else {
          factor[row * size + column] = sum / factor[row * size + row]
        }
      }
    }
    var inverse = [Double](repeating: 0, count: size * size)
    for column in 0..<size {
      inverse[column * size + column] = 1 / factor[column * size + column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var sum = 0.0
        for inner in (row + 1)...column {
          sum += factor[row * size + inner] * inverse[inner * size + column]
        }
        inverse[row * size + column] = -sum / factor[row * size + row]
      }
    }
    return inverse
  }

  /// The eigenvalues, greatest first, and the eigenvectors as columns, by Jacobi’s rotations.
  func eigen() -> (values: [Double], vectors: [Double]) {
    var matrix = values
    var vectors = [Double](repeating: 0, count: size * size)
    for index in 0..<size { vectors[index * size + index] = 1 }
    for _ in 0..<30 {
      for row in 0..<size - 1 {
        for column in row + 1..<size { Self.rotate(&matrix, &vectors, row, column, size) }
      }
    }
    let order = (0..<size).sorted { matrix[$0 * size + $0] > matrix[$1 * size + $1] }
    var sorted = vectors
    for (to, from) in order.enumerated() {
      for row in 0..<size { sorted[row * size + to] = vectors[row * size + from] }
    }
    return (order.map { max(0, matrix[$0 * size + $0]) }, sorted)
  }

  private static func rotate(
    _ matrix: inout [Double], _ vectors: inout [Double], _ row: Int, _ column: Int, _ size: Int
  ) {
    let off = matrix[row * size + column]
    guard abs(off) > 1e-12 else { return }
    let theta = (matrix[column * size + column] - matrix[row * size + row]) / (2 * off)
    let tangent = (theta < 0 ? -1.0 : 1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for index in 0..<size {
      let (one, other) = (matrix[index * size + row], matrix[index * size + column])
      matrix[index * size + row] = cosine * one - sine * other
      matrix[index * size + column] = sine * one + cosine * other
    }
    for index in 0..<size {
      let (one, other) = (matrix[row * size + index], matrix[column * size + index])
      matrix[row * size + index] = cosine * one - sine * other
      matrix[column * size + index] = sine * one + cosine * other
    }
    for index in 0..<size {
      let (one, other) = (vectors[index * size + row], vectors[index * size + column])
      vectors[index * size + row] = cosine * one - sine * other
      vectors[index * size + column] = sine * one + cosine * other
    }
  }
}

extension SparseMatrix {
  /// This matrix times `other`.
  func times(_ other: DenseMatrix) -> DenseMatrix {
    var result = DenseMatrix(rows: rowCount, columns: other.columns)
    let width = other.columns
    result.values.withUnsafeMutableBufferPointer { out in
      other.values.withUnsafeBufferPointer { input in
        for row in 0..<rowCount {
          for entry in starts[row]..<starts[row + 1] {
            let value = values[entry]
            let from = Int(columns[entry]) * width
            for column in 0..<width { out[row * width + column] += value * input[from + column] }
          }
        }
      }
    }
    return result
  }

  /// The transpose of this matrix times `other`.
  func transposedTimes(_ other: DenseMatrix) -> DenseMatrix {
    var result = DenseMatrix(rows: columnCount, columns: other.columns)
    let width = other.columns
    result.values.withUnsafeMutableBufferPointer { out in
      other.values.withUnsafeBufferPointer { input in
        for row in 0..<rowCount {
          for entry in starts[row]..<starts[row + 1] {
            let value = values[entry]
            let to = Int(columns[entry]) * width
            for column in 0..<width { out[to + column] += value * input[row * width + column] }
          }
        }
      }
    }
    return result
  }
}
