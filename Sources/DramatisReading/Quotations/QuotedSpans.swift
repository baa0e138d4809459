internal import DramatisLexicon
internal import DramatisText

/// A stretch between quotation marks.
struct QuotedSpan {
  /// The tokens between the marks.
  var content: Range<Int>
  /// The opening mark.
  var open: Int
  /// The token behind the closing mark, or behind the content if nothing closes it.
  var end: Int
  /// Whether a mark closes it; a speech that goes on in the next paragraph is not closed.
  var isClosed: Bool
  /// Whether it is the name of a work, such as “Meet the Press”.
  var isTitle = false
}

/// Finds what stands between quotation marks, paragraph by paragraph: a quotation that nothing ends,
/// ends at its paragraph.
struct QuotedSpans {
  let document: Document
  private(set) var spans: [QuotedSpan] = []
  /// The position in `spans` of the span around each token, marks included, or -1.
  private(set) var at: [Int32]

  /// Finds the spans. O(count of tokens).
  init(document: Document, knowsTitles: Bool = true) {
    self.document = document
    at = Array(repeating: -1, count: document.tokens.count)
    for paragraph in document.paragraphs { scan(paragraph) }
    for index in spans.indices where knowsTitles { spans[index].isTitle = isTitle(spans[index]) }
  }

  /// The span around `token`.
  func span(at token: Int) -> QuotedSpan? {
    at.indices.contains(token) && at[token] >= 0 ? spans[Int(at[token])] : nil
  }

  /// Whether somebody’s words stand in quotation marks among `tokens`: names of works are none.
  func holdsSpeech(_ tokens: Range<Int>) -> Bool {
    tokens.contains { at[$0] >= 0 && !spans[Int(at[$0])].isTitle }
  }

  /// The span that ends right before `token`.
  func span(endingAt token: Int) -> QuotedSpan? {
    guard token > 0, let span = span(at: token - 1), span.end == token else { return nil }
    return span
  }

  /// The span whose opening mark is `token`.
  func span(openingAt token: Int) -> QuotedSpan? {
    guard let span = span(at: token), span.open == token else { return nil }
    return span
  }

  /// Whether a span holds the name of a work: words with capitals, and none in lower case but grammar words
  /// of no sentence, in a sentence that is no headline; one word alone must hang on what stands before it (“on “Hannity””).
  /// What opens a sentence and ends in a comma is speech (“…,” she said).
  private func isTitle(_ span: QuotedSpan) -> Bool {
    let sentence = document.sentence(of: span.open).tokens
    if span.open == sentence.lowerBound, document.kind(span.content.upperBound - 1) == .comma {
      return false
    }
    var capitals = 0
    for token in span.content where document.tokens[token].kind == .word {
      let isOpen = [.open, .calendar].contains(document.words[token].wordClass)
      if document.tokens[token].isCapitalised {
        capitals += isOpen || token > span.content.lowerBound ? 1 : 0
      } else if Self.sentenceWords.contains(document.words[token].wordClass) {
        return false
      }
    }
    let isNamed = capitals >= 2 || capitals == 1 && span.content.count <= 2 && hangs(span)
    return isNamed && span.isClosed && standsInLowercase(span)
  }

  /// What a work’s name does not have in lower case.
  private static let sentenceWords: Set<WordClass> = [.open, .auxiliary, .personPronoun, .negation]

  /// Whether a possessive or preposition stands before a span, or "told", behind which a hearer stands.
  private func hangs(_ span: QuotedSpan) -> Bool {
    guard span.open > 0 else { return false }
    return document.isPossessive(span.open - 1)
      || document.words[span.open - 1].wordClass == .preposition
      || document.keyword(span.open - 1) == .told
  }

  /// Whether the sentence around a span has words in lower case that are no grammar words.
  private func standsInLowercase(_ span: QuotedSpan) -> Bool {
    document.sentence(of: span.open).tokens.contains { token in
      at[token] < 0 && document.isLowercase(token) && document.words[token].wordClass == .open
    }
  }

  private mutating func scan(_ paragraph: Range<Int>) {
    var open: Int?
    var isSingle = false
    for index in paragraph {
      let kind = document.tokens[index].kind
      if let start = open {
        if isSingle ? closesSingle(index) : kind == .closeQuote || closesTurned(index) {
          add(open: start, end: index, isClosed: true)
          open = nil
        } else if !isSingle, kind == .openQuote, endsSentence(before: index) {
          // The closing mark was left out: “… shut down. “They didn’t …”
          add(open: start, end: index, isClosed: false)
          open = index
        }
      } else if kind == .openQuote {
        (open, isSingle) = (index, false)
      } else if kind == .openSingle, hasSingleEnd(from: index, in: paragraph) {
        (open, isSingle) = (index, true)
      } else if kind == .openSingle, goesOn(from: index, in: paragraph) {
        add(open: index, end: paragraph.upperBound, isClosed: false)
        return
      }
    }
    if let open, !isSingle { add(open: open, end: paragraph.upperBound, isClosed: false) }
  }

  private mutating func add(open: Int, end: Int, isClosed: Bool) {
    guard end > open + 1 else { return }
    let after = isClosed ? end + 1 : end
    for token in open..<after { at[token] = Int32(spans.count) }
    spans.append(QuotedSpan(content: open + 1..<end, open: open, end: after, isClosed: isClosed))
  }

  /// A closing double mark turned the wrong way: “We won’t,“ he said.
  private func closesTurned(_ index: Int) -> Bool {
    document.tokens[index].kind == .openQuote && !document.tokens[index].isAfterSpace
      && (document.kind(index - 1) == .comma || endsSentence(before: index))
  }

  private func endsSentence(before index: Int) -> Bool {
    [.period, .terminator].contains(document.kind(index - 1))
  }

  /// A closing single mark that is no apostrophe: behind punctuation, or not before a word.
  private func closesSingle(_ index: Int) -> Bool {
    guard document.tokens[index].kind == .closeSingle else { return false }
    if let previous = document.kind(index - 1), [.comma, .period, .terminator].contains(previous) {
      return true
    }
    guard document.tokens.indices.contains(index + 1) else { return true }
    let next = document.tokens[index + 1]
    if !next.isAfterSpace { return next.kind != .word }
    return !document.isPossessive(index) || next.kind != .word
  }

  /// Whether a single mark opens speech that goes on in the next paragraph, which opens with one again.
  private func goesOn(from open: Int, in paragraph: Range<Int>) -> Bool {
    let isIntroduced =
      open == paragraph.lowerBound || [.colon, .comma].contains(document.kind(open - 1))
    return isIntroduced && document.kind(paragraph.upperBound) == .openSingle
  }

  /// How far a single quotation may reach, so that a stray mark costs no more than this.
  private static let maximumSingleTokens = 150

  private func hasSingleEnd(from open: Int, in paragraph: Range<Int>) -> Bool {
    let limit = min(paragraph.upperBound, open + Self.maximumSingleTokens)
    return (open + 1..<max(limit, open + 1)).contains { closesSingle($0) }
  }
}
