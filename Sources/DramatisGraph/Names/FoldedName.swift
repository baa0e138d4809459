/// A name as names are compared: lower case, without accents, punctuation, a leading "the" and
/// possessive endings; words apart by one space. "The U.K.’s" and "uk" are one folded name.
///
/// Done by Unicode scalars and a table (``Accents``), since canonical decomposition would need a
/// library of 40 MB: what the table does not know keeps its form, only combining marks fall.
public struct FoldedName: Hashable, Sendable {
  /// The folded words, joined by spaces. Empty only if the name holds nothing but white space.
  public let text: String

  /// Folds `name`. O(bytes of the name).
  public init(_ name: String) {
    var folding = Folding()
    for scalar in name.unicodeScalars { folding.take(scalar) }
    folding.endWord()
    var words = folding.words
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    text = words.isEmpty ? Self.unfoldable(name) : words.joined(separator: " ")
  }

  /// Takes words that are folded already.
  public init(folded words: some Sequence<Substring>) {
    text = words.joined(separator: " ")
  }

  /// The words, in order.
  public var words: [Substring] { text.split(separator: " ") }

  /// The name of a person without "Mr", "Dame" and the like in front.
  public var withoutHonorifics: FoldedName {
    let words = words
    let name = words.drop { Self.honorifics.contains($0) }
    return name.isEmpty || name.count == words.count ? self : FoldedName(folded: name)
  }

  private static let honorifics: Set<Substring> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady",
  ]

  /// A name of signs alone stands for itself.
  private static func unfoldable(_ name: String) -> String {
    String(name.unicodeScalars.filter { !$0.properties.isWhitespace })
  }
}

/// The folding of one name, scalar by scalar.
private struct Folding {
  var words: [String] = []
  private var word = ""

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
    case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case "'", "’", "ʼ", "‘", "′", "`": word.unicodeScalars.append("'")
    case ".", "\"", "“", "”", "„", "«", "»", "!", "?", "*": break
    case ",", ";", ":", "(", ")", "[", "]", "{", "}", "/", "|", "_": endWord()
    case "\u{300}"..."\u{36F}": break
    default: takeRare(scalar)
    }
  }

  private mutating func takeRare(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .control, .lineSeparator, .paragraphSeparator:
      endWord()
    case .format: break
    default:
      for lower in scalar.properties.lowercaseMapping.unicodeScalars
      where !("\u{300}"..."\u{36F}").contains(lower) {
        if let plain = Accents.plain[lower] {
          word += plain
        } else {
          word.unicodeScalars.append(lower)
        }
      }
    }
  }

  /// Ends the word begun, less its possessive ending and apostrophes.
  mutating func endWord() {
    guard !word.isEmpty else { return }
    if word.hasSuffix("'s") { word.removeLast(2) }
    word.removeAll { $0 == "'" }
    if !word.isEmpty { words.append(word) }
    word = ""
  }
}
