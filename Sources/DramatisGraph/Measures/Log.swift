/// The natural logarithm without a library of C, so that every machine gives the same bits.
enum Log {
  private static let ln2 = 0.693_147_180_559_945_3

  /// ln of a number above 0, to about 15 digits: the number is brought between 1/√2 and √2 by a power
  /// of two, and ln m = 2 artanh((m − 1) / (m + 1)) is summed up. O(1).
  static func natural(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value > 0 ? .infinity : -.infinity }
    var mantissa = value.significand
    var exponent = Double(value.exponent)
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var (sum, power) = (0.0, ratio)
    for divisor in stride(from: 1.0, through: 23, by: 2) {
      sum += power / divisor
      power *= square
    }
    return exponent * ln2 + 2 * sum
  }
}
