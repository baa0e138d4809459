/// Splits text into tokens, byte by byte, in one pass.
///
/// Hyphens always split; clitics ("’s", "n't", "'ll") are tokens of their own; a final full stop
/// stays with initials and with the abbreviations that `isAbbreviation` knows.
public struct Tokenizer {
  private let isAbbreviation: (ArraySlice<UInt8>) -> Bool

  /// Makes a tokeniser that asks `isAbbreviation` whether a word keeps the full stop behind it; the
  /// bytes asked about include the stop.
  public init(isAbbreviation: @escaping (ArraySlice<UInt8>) -> Bool) {
    self.isAbbreviation = isAbbreviation
  }

  /// The tokens of `bytes`, which must be valid UTF-8. O(count of bytes).
  public func tokens(of bytes: [UInt8]) -> [Token] {
    var scan = TokenScan(bytes: bytes, isAbbreviation: isAbbreviation)
    scan.run()
    return scan.tokens
  }
}

/// One pass over a text. The state is where it stands and what white space it has just passed.
private struct TokenScan {
  let bytes: [UInt8]
  let isAbbreviation: (ArraySlice<UInt8>) -> Bool
  var tokens: [Token] = []
  var index = 0
  var gap: Token.Shape = [.afterSpace, .afterLine, .afterBlankLine]

  init(bytes: [UInt8], isAbbreviation: @escaping (ArraySlice<UInt8>) -> Bool) {
    self.bytes = bytes
    self.isAbbreviation = isAbbreviation
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  mutating func run() {
    while index < bytes.count {
      let (kind, length) = classify(index)
      switch kind {
      case .space: skipSpace(length, newline: false)
      case .newline: skipSpace(length, newline: true)
      case .letter, .uppercase, .digit: scanWord()
      case .mark: emit(length, .symbol)
      case .apostrophe: scanApostrophe(length)
      case .point: scanPoint()
      case .other: scanOther(length)
      }
    }
  }

  // MARK: Looking

  @inline(__always)
  func classify(_ at: Int) -> (kind: ScalarClass, length: Int) {
    let byte = bytes[at]
    if byte < 0x80 { return (ScalarClass.ascii[Int(byte)], 1) }
    let (value, count) = UTF8Scan.scalar(bytes, at)
    return (ScalarClass.beyondASCII(value), count)
  }

  func isWord(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    switch classify(at).kind {
    case .letter, .uppercase, .digit: return true
    default: return false
    }
  }

  func isSpaceOrEnd(_ at: Int) -> Bool {
    guard at < bytes.count else { return true }
    let kind = classify(at).kind
    return kind == .space || kind == .newline
  }

  // MARK: Emitting

  mutating func skipSpace(_ length: Int, newline: Bool) {
    if newline {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if gap.contains(.afterLine) { gap.insert(.afterBlankLine) }
      gap.formUnion([.afterSpace, .afterLine])
      index += isPair ? 2 : length
    } else {
      gap.insert(.afterSpace)
      index += length
    }
  }

  mutating func emit(_ length: Int, _ kind: Token.Kind, _ shape: Token.Shape = []) {
    let range = TextRange(UInt32(index), UInt32(index + length))
    tokens.append(Token(range: range, kind: kind, shape: shape.union(gap)))
    gap = []
    index += length
  }

  // MARK: Words

  /// Reads a word or number from `index`, then its clitic if it has one.
  mutating func scanWord() {
    if isAddress() { return scanAddress() }
    var end = index
    var letters = 0
    var capitals = 0
    var shape: Token.Shape = []
    var onlyDigits = true
    scanning: while end < bytes.count {
      let (kind, length) = classify(end)
      switch kind {
      case .uppercase:
        if letters == 0 { shape.insert(.capitalised) }
        (letters, capitals, onlyDigits) = (letters + 1, capitals + 1, false)
      case .letter:
        shape.insert(.hasLowercase)
        (letters, onlyDigits) = (letters + 1, false)
      case .mark: break
      case .digit: shape.insert(.hasDigit)
      case .apostrophe:
        guard isWord(end + length), cliticLength(at: end) == nil else { break scanning }
      case .point:
        guard pointJoins(at: end, onlyDigits: onlyDigits, hasCapitals: capitals > 0) else {
          break scanning
        }
      case .other:
        guard onlyDigits, isDigitSeparator(end) else { break scanning }
      case .space, .newline: break scanning
      }
      end += length
    }
    if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
    end = splitNegation(end, onlyDigits: onlyDigits)
    if end < bytes.count, bytes[end] == UInt8(ascii: "."), keepsPoint(end) {
      end += 1
      shape.insert(.abbreviated)
    }
    emit(end - index, onlyDigits ? .number : .word, shape)
    if let length = cliticLength(at: index) { emit(length, .clitic, [.hasLowercase]) }
  }

  /// The end of the word without a final "n't", so that "isn't" is "is" and "n't".
  func splitNegation(_ end: Int, onlyDigits: Bool) -> Int {
    guard !onlyDigits, end < bytes.count, end - index >= 2,
      bytes[end - 1] | 0x20 == UInt8(ascii: "n"), let length = apostropheLength(at: end),
      end + length < bytes.count, bytes[end + length] | 0x20 == UInt8(ascii: "t"),
      !isWord(end + length + 1)
    else { return end }
    return end - 1
  }

  func apostropheLength(at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    let (kind, length) = classify(at)
    return kind == .apostrophe ? length : nil
  }

  /// The length of the clitic that starts at `at`: an apostrophe with s, d, m, ll, re or ve behind
  /// it, or the "n't" that ``splitNegation(_:onlyDigits:)`` left.
  func cliticLength(at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] | 0x20 == UInt8(ascii: "n"), let length = apostropheLength(at: at + 1),
      at + 1 + length < bytes.count, bytes[at + 1 + length] | 0x20 == UInt8(ascii: "t"),
      !isWord(at + length + 2)
    {
      return length + 2
    }
    guard let length = apostropheLength(at: at) else { return nil }
    let first = at + length
    guard first < bytes.count, bytes[first] < 0x80 else { return nil }
    let one = bytes[first] | 0x20
    if !isWord(first + 1) {
      // "n't" is met at its apostrophe while the word is still being read.
      let isNegation =
        one == UInt8(ascii: "t") && at > index && bytes[at - 1] | 0x20 == UInt8(ascii: "n")
      if isNegation { return length + 1 }
      return "sdm".utf8.contains(one) ? length + 1 : nil
    }
    guard first + 1 < bytes.count, bytes[first + 1] < 0x80, !isWord(first + 2) else { return nil }
    let two = bytes[first + 1] | 0x20
    let pairs: [(UInt8, UInt8)] = [(0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65)]  // ll, re, ve
    return pairs.contains { $0 == (one, two) } ? length + 2 : nil
  }

  /// Whether a point inside a word belongs to it: "U.S", "Ph.D.", "nytimes.com", "2.5".
  func pointJoins(at: Int, onlyDigits: Bool, hasCapitals: Bool) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let (next, length) = classify(at + 1)
    if onlyDigits { return next == .digit }
    let before = at - index
    if next == .uppercase || next == .letter {
      let isInitialism = before == classify(index).length || bytes[at - 2] == UInt8(ascii: ".")
      // "U.S", "a.m", "t.co", but "J.Holt" is an initial and a name.
      if isInitialism { return next == .letter || !isWord(at + 1 + length) }
      if next == .letter { return !hasCapitals && isDomainTail(at + 1) }
      // "Ph.D.": two letters, then a capital with a point of its own.
      return before == 2 && hasCapitals && at + 2 < bytes.count && bytes[at + 1] < 0x80
        && bytes[at + 2] == UInt8(ascii: ".")
    }
    return false
  }

  /// Whether a lower-case run of two to four letters starts at `at` and ends the word: a domain.
  func isDomainTail(_ at: Int) -> Bool {
    var end = at
    while end < bytes.count, bytes[end] < 0x80, classify(end).kind == .letter, end - at <= 4 {
      end += 1
    }
    return (2...4).contains(end - at) && !isWord(end)
  }

  func isDigitSeparator(_ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ":") else { return false }
    return at + 1 < bytes.count && classify(at + 1).kind == .digit
  }

  /// Whether the word from `index` keeps the full stop at `end`: initials and known abbreviations.
  func keepsPoint(_ end: Int) -> Bool {
    let length = end - index
    guard length <= 12 else { return false }
    let first = classify(index)
    if length == first.length {
      return first.kind == .uppercase && bytes[index] != UInt8(ascii: "I")
    }
    if length >= 3, bytes[end - 2] == UInt8(ascii: "."), length <= 7 { return true }
    return isAbbreviation(bytes[index..<end + 1])
  }

  // MARK: Marks

  mutating func scanApostrophe(_ length: Int) {
    if let clitic = cliticLength(at: index), !gap.contains(.afterSpace) {
      return emit(clitic, .clitic, [.hasLowercase])
    }
    let isStraight = length == 1
    if isStraight, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "'") {
      return scanStraightQuote(2)
    }
    let opens = isStraight && (gap.contains(.afterSpace) || isBehindOpening) && isWord(index + 1)
    emit(length, opens ? .openSingle : .closeSingle)
  }

  mutating func scanPoint() {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    emit(end - index, end - index > 1 ? .terminator : .period)
  }

  mutating func scanOther(_ length: Int) {
    if length > 1 { return scanWideMark(length) }
    switch bytes[index] {
    case UInt8(ascii: ","): emit(1, .comma)
    case UInt8(ascii: ";"): emit(1, .semicolon)
    case UInt8(ascii: ":"): emit(1, .colon)
    case UInt8(ascii: "?"), UInt8(ascii: "!"): emit(1, .terminator)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): emit(1, .openBracket)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): emit(1, .closeBracket)
    case UInt8(ascii: "\""): scanStraightQuote(1)
    case UInt8(ascii: "`"): scanBacktick()
    case UInt8(ascii: "-"): scanHyphen()
    case UInt8(ascii: "@") where isWord(index + 1):
      if let end = mailEnd() { scanMail(end) } else { scanHandle() }
    default: emit(1, .symbol)
    }
  }

  /// A straight mark, or two straight apostrophes that stand for one, opens before a word and behind a
  /// space, bracket or dash; else it closes.
  mutating func scanStraightQuote(_ length: Int) {
    let isBehindSingle = tokens.last?.kind == .openSingle
    let mayOpen = gap.contains(.afterSpace) || isBehindOpening || isBehindSingle
    emit(length, mayOpen && !isSpaceOrEnd(index + length) ? .openQuote : .closeQuote)
  }

  /// Whether a bracket, dash or double mark stands right before, so that a mark may open.
  var isBehindOpening: Bool {
    guard let previous = tokens.last?.kind, !gap.contains(.afterSpace) else { return false }
    return previous == .openBracket || previous == .dash || previous == .openQuote
  }

  mutating func scanBacktick() {
    let isDouble = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "`")
    emit(isDouble ? 2 : 1, isDouble ? .openQuote : .openSingle)
  }

  mutating func scanHyphen() {
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    let joins = end - index == 1 && !gap.contains(.afterSpace) && !isSpaceOrEnd(end)
    emit(end - index, joins ? .hyphen : .dash)
  }

  mutating func scanHandle() {
    var end = index + 1
    while isWord(end) || (end < bytes.count && bytes[end] == UInt8(ascii: "_")) {
      end += classify(end).length
    }
    emit(end - index, .handle)
  }

  mutating func scanWideMark(_ length: Int) {
    switch UTF8Scan.scalar(bytes, index).value {
    case 0x201C, 0x201E, 0x201F, 0x00AB: emit(length, .openQuote)
    case 0x201D, 0x00BB: emit(length, .closeQuote)
    case 0x2018, 0x201A, 0x201B, 0x2039: emit(length, .openSingle)
    case 0x203A: emit(length, .closeSingle)
    case 0x2013, 0x2014, 0x2015, 0x2012: emit(length, .dash)
    case 0x2010, 0x2011: emit(length, gap.contains(.afterSpace) ? .dash : .hyphen)
    case 0x2026: emit(length, .terminator)
    default: emit(length, .symbol)
    }
  }

  // MARK: Addresses

  /// Where the host’s name ends behind an "@" that stands right behind a word: it has a point inside.
  func mailEnd() -> Int? {
    guard !gap.contains(.afterSpace), let last = tokens.last,
      [.word, .number, .terminator].contains(last.kind)
    else { return nil }
    var (end, hasPoint) = (index + 1, false)
    while end < bytes.count, bytes[end] < 0x80 {
      let isJoint = bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "-")
      guard isWord(end) || isJoint && isWord(end + 1) else { break }
      hasPoint = hasPoint || bytes[end] == UInt8(ascii: ".")
      end += 1
    }
    return hasPoint ? end : nil
  }

  /// A mail address, with the tokens right before its "@" that are its front: "jane.doe@example.com".
  mutating func scanMail(_ end: Int) {
    guard var front = tokens.popLast() else { return }
    while !front.shape.contains(.afterSpace), let previous = tokens.last,
      previous.range.upper == front.range.lower, Self.joinsMail(previous.kind)
    {
      front = tokens.removeLast()
    }
    index = Int(front.range.lower)
    gap = front.shape.intersection([.afterSpace, .afterLine, .afterBlankLine])
    emit(end - index, .address)
  }

  private static func joinsMail(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .period, .terminator, .hyphen, .clitic: true
    default: false
    }
  }

  func isAddress() -> Bool {
    starts("http://") || starts("https://") || starts("www.")
  }

  func starts(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[index + offset] != prefix.utf8Start[offset] { return false }
    return true
  }

  mutating func scanAddress() {
    var end = index
    while !isSpaceOrEnd(end), !"\"<>()".utf8.contains(bytes[end]), bytes[end] < 0x80 { end += 1 }
    while end > index, ".,;:!?'".utf8.contains(bytes[end - 1]) { end -= 1 }
    emit(end - index, .address)
  }
}
