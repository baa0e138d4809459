/// Text as it should not come: random, or an article with its parts moved about.
public struct Mutator: Sendable {
  private var random: Seeded

  /// Starts at `seed`.
  public init(seed: UInt64) { random = Seeded(seed) }

  /// Pieces that news, mark-up and attackers put into text.
  static let pieces: [String] = [
    "“", "”", "\"", "‘", "’", "'", "``", "''", "«", "»", "(", ")", "[", "]", "{", "}", "...", "…",
    ". ", ", ", "; ", ": ", "! ", "? ", " - ", "–", "—", "--", "-", "\n", "\n\n", "\r\n",
    "\u{2028}",
    "\0", "\u{7}", "\u{FEFF}", "\u{A0}", "\u{202E}", "\u{200B}", "\u{301}", "👩‍👩‍👧", "🇬🇧", "東京", "Ж",
    "@", "@a_b", "#", "&", " & ", "https://a.b/c?d=e.", "www.", "’s", "'s ", "n't", "’ll", "s’ ",
    " said ", " told ", " said that ", " according to ", "According to ", " added: ", ", adding ",
    " he ", " she ", " they ", " his ", " her ", " I ", " the ", " The ", " of ", " of the ",
    " and ",
    " to ", " for ", "Mr ", "Mrs. ", "Gen. ", "President ", "prime minister ", "Foreign Secretary ",
    "spokesman", "-elect ", "former ", "US", "U.S. ", "UK’s ", "Russian ", "Georgia ", "Paris ",
    "NATO", "Ministry ", "Committee ", "Anna Holt", "Holt", "O’Brien", "J. ", "bin ", "van ",
    "1,000",
    "2.5", "Jan. 5", "Monday", "ShoiguDefence", "ß", "İ", "ﬁ", "",
  ]

  /// Scalars of all planes, controls and unassigned ones too.
  public mutating func randomText(scalars: Int) -> String {
    var result = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...scalars, using: &random) {
      let limit: UInt32 =
        [0x80, 0x80, 0x250, 0x3000, 0x1_1000, 0x11_0000].randomElement(using: &random) ?? 1
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A run of pieces.
  public mutating func randomPieces(_ count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// `text` with a few stretches deleted, doubled, moved, flipped, recased, put into quotation marks or
  /// taken from `other`, and marks put in; what is no UTF-8 after that is repaired.
  public mutating func mutated(_ text: String, with other: String = "") -> String {
    var bytes = Array(text.utf8)
    let other = Array(other.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&bytes, other: other) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One of `texts`.
  public mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }

  /// A stretch of `text` of up to `bytes` bytes.
  public mutating func excerpt(of text: String, bytes: Int) -> String {
    let all = Array(text.utf8)
    let start = Int.random(in: 0...max(0, all.count - bytes), using: &random)
    return String(decoding: all[start..<min(all.count, start + bytes)], as: UTF8.self)
  }

  private mutating func mutate(_ bytes: inout [UInt8], other: [UInt8]) {
    let range = stretch(of: bytes)
    switch Int.random(in: 0..<14, using: &random) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: Array(bytes[range]), at: range.lowerBound)
    case 2:
      let piece = Array(bytes[range])
      bytes.removeSubrange(range)
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
    case 3:
      for index in range { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    case 4: bytes.replaceSubrange(range, with: other[stretch(of: other)])
    case 5: for index in range where Self.isLetter(bytes[index]) { bytes[index] &= 0xDF }
    case 6: for index in range where Self.isLetter(bytes[index]) { bytes[index] |= 0x20 }
    case 7: quote(range, in: &bytes)
    case 8: breakLines(range, in: &bytes)
    case 9: repeatPiece(at: range.lowerBound, in: &bytes)
    default:
      bytes.insert(
        contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: range.lowerBound)
    }
  }

  /// Somewhere in `bytes`: mostly a few of them, at times many.
  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let length = [1, 1, 2, 3, 8, 40, 200, 800].randomElement(using: &random) ?? 1
    return start..<min(bytes.count, start + Int.random(in: 0...length, using: &random))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let quotes = [
    ("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("“", ""), ("", "”"), ("”", "“"), ("(", ")"),
    ("“‘", "’”"), ("“", "” he said"), ("\"", ",\" Holt said."), ("Holt: “", "”"),
  ]

  private mutating func quote(_ range: Range<Int>, in bytes: inout [UInt8]) {
    let (open, close) = Self.quotes.randomElement(using: &random) ?? ("“", "”")
    bytes.insert(contentsOf: close.utf8, at: range.upperBound)
    bytes.insert(contentsOf: open.utf8, at: range.lowerBound)
  }

  private mutating func breakLines(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range.reversed() where bytes[index] == 0x20 && Bool.random(using: &random) {
      let end =
        ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u{85}"].randomElement(using: &random) ?? "\n"
      bytes.replaceSubrange(index...index, with: end.utf8)
    }
  }

  /// Long tokens, runs of marks, the same name over and over.
  private mutating func repeatPiece(at index: Int, in bytes: inout [UInt8]) {
    let piece = (Self.pieces.randomElement(using: &random) ?? "").utf8
    let count = [3, 10, 60].randomElement(using: &random) ?? 3
    for _ in 0..<count { bytes.insert(contentsOf: piece, at: index) }
  }
}
