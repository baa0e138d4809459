extension [Bool] {
  /// Of elements of which these say whether each is kept, the new position of each that is. O(n).
  package var newPositions: [Int?] {
    var next = 0
    return map { isKept in
      guard isKept else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
