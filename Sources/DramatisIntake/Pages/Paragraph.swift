/// A run of text that no block divides: a paragraph, a heading, an item of a list.
struct Paragraph: Sendable {
  /// The block that holds it.
  var node: Int
  /// The words, on one line.
  var text: String
  /// How many words it has.
  var words: Int
  /// How many of them stand in links.
  var linkWords: Int
  /// Whether a heading holds it.
  var isHeading: Bool
  /// Whether an item of a list holds it.
  var isItem: Bool

  /// The share of words in links.
  var linkDensity: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }
}

extension MarkupTree {
  /// The paragraphs inside `node`, in order, without what stands in elements that `leaves` leaves
  /// out. Two line breaks part paragraphs as blocks do. O(nodes + bytes).
  func paragraphs(inside node: Int, leaves: (Int) -> Bool = { _ in false }) -> [Paragraph] {
    var writer = ParagraphWriter(tree: self, root: node)
    var next = node
    let end = Int(nodes[node].end)
    while next < end {
      writer.leave(before: next)
      if nodes[next].tag != .text, next != node, nodes[next].tag.isSilent || leaves(next) {
        writer.skip(next)
        next = Int(nodes[next].end)
        continue
      }
      writer.enter(next)
      next += 1
    }
    writer.leave(before: end)
    return writer.finished()
  }
}

/// Paragraphs in the making.
private struct ParagraphWriter {
  let tree: MarkupTree
  let root: Int
  private var paragraphs: [Paragraph] = []
  /// Blocks and links that are open.
  private var blocks: [Int] = []
  private var links: [Int] = []
  private var bytes: [UInt8] = []
  private var words = 0
  private var linkWords = 0
  private var isInWord = false
  private var breaks = 0

  init(tree: MarkupTree, root: Int) {
    (self.tree, self.root) = (tree, root)
  }

  /// Closes what ends before `node`.
  mutating func leave(before node: Int) {
    while let link = links.last, Int(tree.nodes[link].end) <= node { links.removeLast() }
    while let block = blocks.last, Int(tree.nodes[block].end) <= node {
      flush()
      blocks.removeLast()
    }
  }

  /// Takes a node in.
  mutating func enter(_ node: Int) {
    switch tree.nodes[node].tag {
    case .text: append(tree.textBytes(of: node))
    case .br:
      breaks += 1
      if breaks == 2 { flush() } else { isInWord = false }
    case .a: links.append(node)
    case let tag where tag.isBlock:
      flush()
      blocks.append(node)
    default: break
    }
  }

  /// Passes over an element: one that is a block divides all the same.
  mutating func skip(_ node: Int) {
    if tree.nodes[node].tag.isBlock { flush() } else { isInWord = false }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let length = space(at: index, in: text)
      if length > 0 {
        isInWord = false
        index += length
        continue
      }
      if !isInWord {
        if !bytes.isEmpty { bytes.append(0x20) }
        words += 1
        if !links.isEmpty { linkWords += 1 }
        (isInWord, breaks) = (true, 0)
      }
      bytes.append(text[index])
      index += 1
    }
  }

  /// The bytes of the white space at `index`; 0 if there is none. Spaces without width and byte order
  /// marks count too; soft hyphens do not.
  private func space(at index: Int, in text: ArraySlice<UInt8>) -> Int {
    let byte = text[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < text.endIndex { return text[index + 1] == 0xA0 ? 2 : 0 }
    guard byte >= 0xE2, index + 2 < text.endIndex else { return 0 }
    switch (byte, text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  private mutating func flush() {
    defer { (bytes, words, linkWords, isInWord, breaks) = ([], 0, 0, false, 0) }
    guard words > 0 else { return }
    let node = blocks.last ?? root
    // The blocks that matter are the innermost few: an item holds paragraphs, a heading spans.
    let tags = blocks.suffix(3).map { tree.nodes[$0].tag }
    paragraphs.append(
      Paragraph(
        node: node, text: String(decoding: bytes, as: UTF8.self), words: words,
        linkWords: linkWords, isHeading: tags.contains { $0.isHeading },
        isItem: tags.contains { $0 == .li || $0 == .dd || $0 == .dt }))
  }

  mutating func finished() -> [Paragraph] {
    flush()
    return paragraphs
  }
}
