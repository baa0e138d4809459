/// A run of tokens that makes a sentence.
public struct Sentence: Sendable, Hashable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// The number of the paragraph it stands in, from 0.
  public var paragraph: Int

  /// The most tokens before a sentence is cut. Nobody writes so long a one; lists and broken text
  /// without a full stop do, and what is looked for within a sentence must stay bounded.
  public static let maximumTokens = 500
}

/// A text's tokens as sentences and paragraphs.
public struct Segmentation: Sendable {
  /// The sentences, in order; together they hold every token once.
  public var sentences: [Sentence]
  /// The tokens of each paragraph, in order; together they hold every token once.
  public var paragraphs: [Range<Int>]
}

/// What the sentence splitter must know of the words around a full stop.
public struct SentenceCues {
  /// Whether the abbreviation at this token binds what follows ("Mr.", "Jan."), so no sentence ends.
  public var bindsForward: (Int) -> Bool
  /// Whether the capitalised word at this token would be in lower case inside a sentence ("The").
  public var opensSentence: (Int) -> Bool

  /// Makes cues.
  public init(bindsForward: @escaping (Int) -> Bool, opensSentence: @escaping (Int) -> Bool) {
    self.bindsForward = bindsForward
    self.opensSentence = opensSentence
  }
}

extension Segmentation {
  /// Splits `tokens` into paragraphs at line breaks (at empty lines where the lines are wrapped by
  /// hand) and paragraphs into sentences. O(count of tokens).
  public init(_ tokens: [Token], cues: SentenceCues) {
    paragraphs = Self.paragraphs(of: tokens)
    sentences = []
    for (number, paragraph) in paragraphs.enumerated() {
      var start = paragraph.lowerBound
      var index = start
      while index < paragraph.upperBound {
        let isFull = index - start >= Sentence.maximumTokens
        let end = Self.sentenceEnd(at: index, in: paragraph, tokens: tokens, cues: cues)
        if let end = end ?? (isFull ? index : nil) {
          sentences.append(Sentence(tokens: start..<end, paragraph: number))
          start = end
          index = end
        } else {
          index += 1
        }
      }
      if start < paragraph.upperBound {
        sentences.append(Sentence(tokens: start..<paragraph.upperBound, paragraph: number))
      }
    }
  }

  private static func paragraphs(of tokens: [Token]) -> [Range<Int>] {
    let separator: Token.Shape = isHardWrapped(tokens) ? .afterBlankLine : .afterLine
    var result: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index].shape.contains(separator) {
      result.append(start..<index)
      start = index
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  /// Whether single line breaks are only typesetting: the text has empty lines, and a fifth or more
  /// of its single breaks fall before a word in lower case.
  private static func isHardWrapped(_ tokens: [Token]) -> Bool {
    var blank = 0
    var single = 0
    var continued = 0
    for token in tokens.dropFirst() where token.shape.contains(.afterLine) {
      if token.shape.contains(.afterBlankLine) {
        blank += 1
      } else {
        single += 1
        let startsLow = token.kind == .word && !token.isCapitalised
        if startsLow && !token.shape.contains(.hasDigit) { continued += 1 }
      }
    }
    return blank > 0 && continued * 5 >= single && single > 0
  }

  /// The most marks behind a full stop that are looked at, so that a run of them stays linear.
  private static let maximumClosingMarks = 16

  /// The token behind the sentence if one ends at `index`, closing marks included.
  private static func sentenceEnd(
    at index: Int, in paragraph: Range<Int>, tokens: [Token], cues: SentenceCues
  ) -> Int? {
    let token = tokens[index]
    let isAbbreviation = token.shape.contains(.abbreviated)
    guard token.kind == .period || token.kind == .terminator || isAbbreviation else { return nil }
    if isAbbreviation, cues.bindsForward(index) { return nil }
    var next = index + 1
    var closes = false
    while next < paragraph.upperBound, tokens[next].kind.closesSentence,
      !tokens[next].isAfterSpace, next - index < maximumClosingMarks
    {
      closes = closes || tokens[next].kind == .closeQuote
      next += 1
    }
    guard next < paragraph.upperBound else { return next }
    let follower = tokens[next]
    // A stop with no space behind it ends a sentence only before a capital: "said.The".
    if !follower.isAfterSpace && !follower.isCapitalised { return nil }
    switch follower.kind {
    case .openQuote, .openSingle, .openBracket: break
    case .number: if isAbbreviation { return nil }
    case .word, .handle, .dash, .symbol, .address:
      if follower.kind == .word, !follower.isCapitalised, !follower.shape.contains(.hasDigit) {
        return nil
      }
    default: return nil
    }
    if isAbbreviation && !closes { return cues.opensSentence(next) ? next : nil }
    return next
  }
}

extension Token.Kind {
  fileprivate var closesSentence: Bool {
    switch self {
    case .closeQuote, .closeSingle, .closeBracket, .period, .terminator: true
    default: false
    }
  }
}
