internal import DramatisText

/// A story to be read by people: the article's text with its mentions marked by kind, and in the
/// margin who speaks. In colour by colour; without it in brackets, quotations in ⟪double⟫ ones.
struct StoryPage {
  /// The columns of a line, margin and all.
  var columns: Int
  var hasColour: Bool
  /// Whether a line before each quotation says why its speaker is taken for one.
  var explains = false

  private static let marginColumns = 20

  /// The page of `story`, whose lines are broken between words. O(bytes of the text).
  func text(of story: Story) -> String {
    let words = StoryWords(story, hasColour: hasColour).words
    var page = heading(of: story)
    var colours = SpeakerColours<EntityID>()
    let styles = story.quotations.map { $0.speaker.map { colours.style(of: $0) } ?? .faint }
    var line = PageLine(room: max(20, columns - Self.marginColumns - 3))
    var open: Set<Int> = []
    for word in words {
      if case .lineBreak = word.kind {
        page += end(&line, story: story, styles: styles)
        continue
      }
      if !line.hasRoom(for: word) {
        page += end(&line, story: story, styles: styles)
      }
      line.append(word, voice: open.max())
      open.formUnion(word.opened)
      open.subtract(word.closed)
    }
    if !line.isEmpty { page += end(&line, story: story, styles: styles) }
    return page
  }

  private func heading(of story: Story) -> String {
    let title = Printable.line(story.article.title ?? story.article.id)
    return (hasColour ? Style.bold(title) : title) + "\n"
  }

  /// The finished line with its margin; `line` starts anew. `styles` are the speakers’, by quotation.
  private func end(_ line: inout PageLine, story: Story, styles: [Style]) -> String {
    defer { line.clear() }
    let margin = margin(of: line.speaking, in: story, styles: styles)
    let bar = line.isQuoted ? "┃" : " "
    let style = line.voice.map { styles[$0] } ?? .plain
    let reasons = explains ? line.speaking.map { reason(of: story.quotations[$0], in: story) } : []
    var text =
      "\(margin) \(hasColour ? style(bar) : bar) \(line.text(hasColour: hasColour))"
    while text.last == " " { text.removeLast() }
    return (reasons + [text]).map { $0 + "\n" }.joined()
  }

  /// The line that says why a quotation has its speaker.
  private func reason(of quotation: Quotation, in story: Story) -> String {
    let room = max(20, columns - Self.marginColumns - 3)
    let words = "\(speaker(of: quotation, in: story)): \(Explanation(quotation, in: story).text)"
    let line = DisplayWidth.cut(words, to: room)
    return String(repeating: " ", count: Self.marginColumns + 1) + "╭ "
      + (hasColour ? Style.faint(line) : line)
  }

  /// The names of those who begin to speak, to the right of the margin.
  private func margin(of quotations: [Int], in story: Story, styles: [Style]) -> String {
    var names: [String] = []
    for number in quotations {
      let name = speaker(of: story.quotations[number], in: story)
      if names.last != name { names.append(name) }
    }
    let label = DisplayWidth.cut(names.joined(separator: ", "), to: Self.marginColumns)
    let padding = String(repeating: " ", count: Self.marginColumns - DisplayWidth.of(label))
    let style = quotations.first.map { styles[$0] } ?? .plain
    return padding + (hasColour ? style(label) : label)
  }

  private func speaker(of quotation: Quotation, in story: Story) -> String {
    if let speaker = quotation.speaker { return Printable.line(story[speaker].name) }
    return quotation.speakerMention.map { Printable.line(story.article[$0]) } ?? "?"
  }
}

/// A line in the making.
private struct PageLine {
  let room: Int
  private var words: [StoryWords.Word] = []
  private var width = 0
  /// The quotations that begin in it.
  private(set) var speaking: [Int] = []
  /// The quotation that its first quoted word stands in.
  private(set) var voice: Int?

  init(room: Int) { self.room = room }

  var isEmpty: Bool { words.isEmpty }

  /// Whether any of its words is quoted.
  var isQuoted: Bool { voice != nil }

  func hasRoom(for word: StoryWords.Word) -> Bool {
    words.isEmpty || width + 1 + word.columns <= room
  }

  mutating func append(_ word: StoryWords.Word, voice: Int?) {
    width += word.columns + (words.isEmpty ? 0 : 1)
    words.append(word)
    speaking += word.opened
    self.voice = self.voice ?? voice ?? word.opened.first
  }

  mutating func clear() { self = PageLine(room: room) }

  /// The words, a space between them, each stretch of one style marked once.
  func text(hasColour: Bool) -> String {
    var runs: [(text: String, style: Style)] = []
    func append(_ text: String, _ style: Style) {
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].text += text
      } else {
        runs.append((text, style))
      }
    }
    for (index, word) in words.enumerated() {
      if index > 0 {
        let goesOn = words[index - 1].styleAfter == word.runs.first?.style
        append(" ", goesOn ? words[index - 1].styleAfter : .plain)
      }
      for run in word.runs { append(run.text, run.style) }
    }
    return runs.map { hasColour ? $0.style($0.text) : $0.text }.joined()
  }
}

extension EntityKind {
  /// The colour of its mentions: five that differ in lightness too.
  var style: Style {
    switch self {
    case .person: Style(codes: "1;33")
    case .country: Style(codes: "32")
    case .organisation: Style(codes: "36")
    case .role: Style(codes: "35")
    case .place: Style(codes: "34")
    }
  }
}
