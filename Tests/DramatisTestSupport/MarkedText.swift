/// A text with marks in it: `⟦label|words⟧`, `⟦words⟧`, and the same with `⟪` and `⟫`.
///
/// A test is one marked string: the marks are taken away, what is left is read, what was found is
/// marked again, and the two strings are compared.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public private(set) var text = ""
  /// The marks in the order of their ends.
  public private(set) var marks: [TextMark] = []

  /// Takes the marks of `marked` away. O(length).
  public init(_ marked: String) {
    var open: [(start: Int, label: String)] = []
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      switch character {
      case "⟦", "⟪": open.append((text.utf8.count, Self.label(at: &rest)))
      case "⟧", "⟫":
        guard let last = open.popLast() else { continue }
        marks.append(
          TextMark(
            range: last.start..<text.utf8.count, label: last.label, isQuotation: character == "⟫"))
      default: text.append(character)
      }
    }
  }

  /// The label before "|", if one stands before the next mark.
  private static func label(at rest: inout Substring) -> String {
    guard let end = rest.firstIndex(where: { "|⟦⟧⟪⟫".contains($0) }), rest[end] == "|" else {
      return ""
    }
    let label = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return label
  }
}

/// A stretch of a text with a label.
public struct TextMark: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes.
  public var range: Range<Int>
  /// What it is said to be.
  public var label: String
  /// Whether it is written with `⟪⟫`.
  public var isQuotation: Bool

  /// Makes a mark.
  public init(range: Range<Int>, label: String, isQuotation: Bool = false) {
    self.range = range
    self.label = label
    self.isQuotation = isQuotation
  }
}

extension String {
  /// The text with `marks` written into it, the longer of two that start together outside.
  public func marked(_ marks: [TextMark]) -> String {
    let bytes = Array(utf8)
    var openings: [Int: [TextMark]] = [:]
    var closings: [Int: [TextMark]] = [:]
    for mark in marks.sorted(by: { $0.label < $1.label }) {
      openings[mark.range.lowerBound, default: []].append(mark)
      closings[mark.range.upperBound, default: []].append(mark)
    }
    var result: [UInt8] = []
    for offset in 0...bytes.count {
      for mark in (closings[offset] ?? []).sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
      {
        result += (mark.isQuotation ? "⟫" : "⟧").utf8
      }
      for mark in (openings[offset] ?? []).sorted(by: { $0.range.upperBound > $1.range.upperBound })
      {
        result += (mark.isQuotation ? "⟪" : "⟦").utf8
        if !mark.label.isEmpty { result += (mark.label + "|").utf8 }
      }
      if offset < bytes.count { result.append(bytes[offset]) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
