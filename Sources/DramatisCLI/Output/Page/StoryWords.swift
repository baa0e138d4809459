internal import DramatisText

/// A story's text as words in their styles, for lines to be made of.
struct StoryWords {
  /// What stands between two spaces.
  struct Word {
    enum Kind { case word, lineBreak }

    var kind = Kind.word
    var runs: [(text: String, style: Style)] = []
    /// The quotations that begin and end in it.
    var opened: [Int] = []
    var closed: [Int] = []
    /// The style of the space behind it, if the next word goes on in it.
    var styleAfter = Style.plain

    /// The columns that it takes. O(length).
    var columns: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }
  }

  private(set) var words: [Word] = []
  private let hasColour: Bool
  private var word = Word()
  /// The marks around the byte at hand, the innermost last.
  private var open: [StoryMarks.Mark] = []

  /// The words of `story`. O(bytes of the text + marks).
  init(_ story: Story, hasColour: Bool) {
    self.hasColour = hasColour
    var marks = StoryMarks(story).marks[...]
    var offset: UInt32 = 0
    for scalar in story.article.text.unicodeScalars {
      close(before: offset)
      endWord(before: scalar)
      while let mark = marks.first, mark.range.lower <= offset {
        marks.removeFirst()
        begin(mark)
      }
      append(scalar)
      offset += UInt32(UTF8.width(scalar))
    }
    close(before: offset)
    endWord()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      words.append(Word(kind: .lineBreak))
    } else if !scalar.properties.isWhitespace {
      append(Printable.escaped(scalar))
    }
  }

  private mutating func append(_ text: String) {
    if let last = word.runs.last, last.style == style {
      word.runs[word.runs.count - 1].text += text
    } else {
      word.runs.append((text, style))
    }
  }

  private mutating func begin(_ mark: StoryMarks.Mark) {
    open.append(mark)
    switch mark.meaning {
    case .quotation(let number):
      word.opened.append(number)
      if !hasColour { append("⟪") }
    case .mention:
      if !hasColour { append("[") }
    }
  }

  private mutating func close(before offset: UInt32) {
    while let index = open.lastIndex(where: { $0.range.upper <= offset }) {
      let mark = open.remove(at: index)
      switch mark.meaning {
      case .quotation(let number):
        word.closed.append(number)
        if !hasColour { append("⟫") }
      case .mention:
        if !hasColour { append("]") }
      }
    }
  }

  /// Ends the word at white space. A mark that closed in it stands with it.
  private mutating func endWord(before scalar: Unicode.Scalar) {
    if scalar.properties.isWhitespace { endWord() }
  }

  private mutating func endWord() {
    guard !word.runs.isEmpty || !word.closed.isEmpty else { return }
    word.styleAfter = style
    words.append(word)
    word = Word()
  }

  /// The look at the byte at hand: the innermost mention's colour, slanted in a quotation.
  private var style: Style {
    guard hasColour else { return .plain }
    var codes: [String] = []
    for mark in open {
      switch mark.meaning {
      case .quotation: if !codes.contains("3") { codes.insert("3", at: 0) }
      case .mention(let kind): codes = codes.filter { $0 == "3" } + [kind.style.codes]
      }
    }
    return Style(codes: codes.joined(separator: ";"))
  }
}
