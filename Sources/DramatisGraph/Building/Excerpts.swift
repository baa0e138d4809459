public import DramatisText

/// The words of one article, cut out for evidence.
///
/// The same sentence is evidence for many ties: it is cut once, and its bytes are shared.
public struct Excerpts: Sendable {
  private let text: String
  private let offsets: ScalarOffsets
  private var cut: [TextRange: String] = [:]

  /// Prepares the article's text. O(bytes of the text).
  public init(of article: Article) {
    text = article.text
    offsets = ScalarOffsets(article.text)
  }

  /// The range in Unicode scalars. O(1).
  public func scalars(of range: TextRange) -> Range<Int> {
    let range = clamped(range)
    return offsets.scalar(at: range.lower)..<offsets.scalar(at: range.upper)
  }

  /// The words in `range` with white space folded, in at most
  /// ``Graph/Evidence/maximumWordsBytes``. O(that many bytes) and the white space among them.
  public mutating func short(_ range: TextRange) -> String {
    if let known = cut[range] { return known }
    let words = folded(range, maximumBytes: Graph.Evidence.maximumWordsBytes)
    cut[range] = words
    return words
  }

  /// All words in `range` with white space folded. O(length of the range).
  public func full(_ range: TextRange) -> String {
    folded(range, maximumBytes: .max)
  }

  private func folded(_ range: TextRange, maximumBytes: Int) -> String {
    let range = clamped(range)
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(range.lower))
    let end = utf8.index(start, offsetBy: range.count)
    var line = FoldedLine(maximumBytes: maximumBytes)
    for scalar in text.unicodeScalars[start..<end] where !line.take(scalar) { return line.cut }
    return line.text
  }

  /// A range made for another text must not reach behind this one.
  private func clamped(_ range: TextRange) -> TextRange {
    let end = UInt32(text.utf8.count)
    let lower = min(range.lower, end)
    return TextRange(lower, max(lower, min(range.upper, end)))
  }
}

/// Text on one line as it grows: runs of white space become one space, none at either end.
private struct FoldedLine {
  let maximumBytes: Int
  private(set) var text = ""
  private var bytes = 0
  private var isSpaceDue = false

  init(maximumBytes: Int) { self.maximumBytes = maximumBytes }

  /// Adds a scalar; false if the text would grow over its limit.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isSpace {
      isSpaceDue = bytes > 0
      return true
    }
    let added = UTF8.width(scalar) + (isSpaceDue ? 1 : 0)
    guard bytes + added <= maximumBytes else { return false }
    if isSpaceDue { text.unicodeScalars.append(" ") }
    text.unicodeScalars.append(scalar)
    bytes += added
    isSpaceDue = false
    return true
  }

  /// The text cut behind a word, or inside one if it is over half of all, with an ellipsis.
  var cut: String {
    let ellipsis = "…"
    var kept = text.unicodeScalars[...]
    while kept.utf8Count > maximumBytes - ellipsis.utf8.count { kept.removeLast() }
    let isWhole = isSpaceDue && kept.endIndex == text.unicodeScalars.endIndex
    if !isWhole, let space = kept.lastIndex(of: " "),
      kept[..<space].utf8Count > maximumBytes / 2
    {
      kept = kept[..<space]
    }
    return String(kept) + ellipsis
  }
}

extension Unicode.Scalar {
  /// Whether this is white space, at the price of a comparison for most text.
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var utf8Count: Int { Substring(self).utf8.count }
}
