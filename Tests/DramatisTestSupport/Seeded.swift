/// SplitMix64: the same numbers for the same seed on every machine.
public struct Seeded: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts at `seed`.
  public init(_ seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Text as it should not come: random, or an article with bytes, words and marks moved about.
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

  /// `text` with a few bytes, words or marks deleted, doubled, swapped or put in; what is no UTF-8
  /// after that is repaired.
  public mutating func mutated(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    let length = [1, 1, 2, 3, 8, 40, 200].randomElement(using: &random) ?? 1
    let end = min(bytes.count, at + Int.random(in: 0...length, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
    case 2:
      let piece = Array(bytes[at..<end])
      bytes.removeSubrange(at..<end)
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &random))
    case 3:
      for index in at..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    default:
      bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: at)
    }
  }
}
