/// Text that may be HTML inside a value of another format: JSON-LD, a feed.
enum BodyText {
  /// The paragraphs of `text`, an empty line between them, whether it is HTML or plain.
  static func plain(_ text: String) -> String {
    if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
      let tree = LibXML.html(text.split(separator: "\n\n").joined(separator: "<p>"))
      return tree.paragraphs(inside: 0).map(\.text).joined(separator: "\n\n")
    }
    return text.split { $0.isNewline }.compactMap { String($0).line }.joined(separator: "\n\n")
  }
}

extension String {
  /// The text with character references resolved and tags taken out, on one line; nil if nothing is
  /// left.
  var plain: String? {
    guard utf8.contains(UInt8(ascii: "&")) || utf8.contains(UInt8(ascii: "<")) else { return line }
    let tree = LibXML.html(self)
    return tree.line(inside: 0)
  }

  /// Each `part` replaced.
  func replacingAll(_ part: String, with other: String) -> String {
    var (result, rest) = ("", self[...])
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}

extension StringProtocol {
  /// The letters and digits, in small letters: what two titles are compared by.
  var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      scalars.append(scalar)
    }
    return String(scalars).lowercased()
  }
}
