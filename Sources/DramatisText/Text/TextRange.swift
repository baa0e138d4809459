/// A stretch of an article's text: half-open UTF-8 byte offsets.
///
/// Both ends fall on Unicode scalar boundaries of the text they were made for. Everything inside
/// Dramatis counts bytes; what leaves as JSON counts Unicode scalars (see ``ScalarOffsets``).
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: UInt32
  /// The offset behind the last byte.
  public var upper: UInt32

  /// Makes a range of the bytes from `lower` up to, not including, `upper`.
  public init(_ lower: UInt32, _ upper: UInt32) {
    self.lower = lower
    self.upper = upper
  }

  /// The number of bytes.
  public var count: Int { Int(upper) - Int(lower) }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { lower >= upper }

  /// Whether all of `other` lies inside this range.
  public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }

  /// Whether the byte at `offset` lies inside this range.
  public func contains(_ offset: UInt32) -> Bool { lower <= offset && offset < upper }

  /// Whether the two ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }
}

extension TextRange: Comparable {
  /// Ranges stand in text order; of two that start together the longer comes first.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.lower != right.lower ? left.lower < right.lower : left.upper > right.upper
  }
}
