internal import DramatisText

/// The text that brat shows, and where words of it stand.
struct BratText {
  /// The text: as long in scalars as the article's, with line feeds for all that it breaks lines by.
  let text: String
  private let scalars: [Unicode.Scalar]
  private let offsets: ScalarOffsets

  init(_ original: String) {
    offsets = ScalarOffsets(original)
    var scalars = Array(original.unicodeScalars)
    for index in scalars.indices where scalars[index] == "\r" {
      let isBeforeFeed = index + 1 < scalars.count && scalars[index + 1] == "\n"
      scalars[index] = isBeforeFeed ? " " : "\n"
    }
    self.scalars = scalars
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// The pieces of `range`, in Unicode scalars, that stand on one line each, and without white space at
  /// their ends; none if there is nothing else.
  func fragments(of range: TextRange) -> [Range<Int>] {
    let lower = min(offsets.scalar(at: range.lower), scalars.count)
    let upper = min(max(offsets.scalar(at: range.upper), lower), scalars.count)
    var fragments: [Range<Int>] = []
    for line in scalars[lower..<upper].split(whereSeparator: Self.breaks) {
      guard let first = line.firstIndex(where: Self.isWord),
        let last = line.lastIndex(where: Self.isWord)
      else { continue }
      fragments.append(first..<last + 1)
    }
    return fragments
  }

  /// The words of fragments, with a space between them.
  func words(of fragments: [Range<Int>]) -> String {
    fragments.map { fragment in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[fragment])
      return String(words)
    }.joined(separator: " ")
  }

  /// What some reader takes for the end of a line, and tabs, which end a field.
  private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace
  }
}
