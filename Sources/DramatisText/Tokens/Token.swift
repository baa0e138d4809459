/// A word, number, mark or symbol of a text: 12 bytes, no text of its own.
///
/// The tokens of a text tile it: every byte lies in exactly one token or in white space between two.
public struct Token: Sendable, Hashable {
  /// Where it stands.
  public var range: TextRange
  /// What it is.
  public var kind: Kind
  /// What its letters look like, and what stands before it.
  public var shape: Shape

  /// Makes a token.
  public init(range: TextRange, kind: Kind, shape: Shape) {
    self.range = range
    self.kind = kind
    self.shape = shape
  }

  /// The kinds of token.
  public enum Kind: UInt8, Sendable {
    /// Letters, with digits, marks and apostrophes inside: "Wallace", "O’Brien", "U.S.", "1990s".
    case word
    /// Digits with their points and commas: "130,000", "2.5".
    case number
    /// A clitic split from its word: "’s", "'ll", "n't".
    case clitic
    /// A hyphen between two words.
    case hyphen
    /// A dash: "–", "—", "--", or a hyphen with space beside it.
    case dash
    /// An opening double quotation mark.
    case openQuote
    /// A closing double quotation mark.
    case closeQuote
    /// An opening single quotation mark.
    case openSingle
    /// A closing single quotation mark, or an apostrophe behind a word.
    case closeSingle
    /// "(", "[" or "{".
    case openBracket
    /// ")", "]" or "}".
    case closeBracket
    /// ",".
    case comma
    /// ";".
    case semicolon
    /// ":".
    case colon
    /// ".".
    case period
    /// "?", "!" or "…".
    case terminator
    /// A name for an account, with its "@".
    case handle
    /// A web address.
    case address
    /// Anything else: "%", "€", "#", an emoji.
    case symbol
  }

  /// What a token looks like.
  public struct Shape: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a shape of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space or the start of the text stands before it.
    public static let afterSpace = Shape(rawValue: 1)
    /// A line break or the start of the text stands before it.
    public static let afterLine = Shape(rawValue: 2)
    /// An empty line or the start of the text stands before it.
    public static let afterBlankLine = Shape(rawValue: 4)
    /// The first letter is a capital.
    public static let capitalised = Shape(rawValue: 8)
    /// Two letters or more, and all are capitals.
    public static let allCapitals = Shape(rawValue: 16)
    /// A letter is in lower case.
    public static let hasLowercase = Shape(rawValue: 32)
    /// It holds a digit.
    public static let hasDigit = Shape(rawValue: 64)
    /// It ends in a full stop that belongs to it: "Mr.", "U.S.".
    public static let abbreviated = Shape(rawValue: 128)
  }

  /// Whether white space or the start of the text stands before it.
  public var isAfterSpace: Bool { shape.contains(.afterSpace) }
  /// Whether its first letter is a capital.
  public var isCapitalised: Bool { shape.contains(.capitalised) }
}
