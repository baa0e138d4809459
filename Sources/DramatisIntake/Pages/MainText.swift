/// The text of a page’s article, without what stands around it.
///
/// Paragraphs are told from furniture by how much text they have and how much of it stands in links,
/// after Kohlschütter, Fankhauser and Nejdl, “Boilerplate Detection using Shallow Text Features” (WSDM
/// 2010); the part of the page that holds the article is where such paragraphs are dense; and short
/// paragraphs are judged by their neighbours, after Pomikálek, “Removing Boilerplate and Duplicate
/// Content from Web Corpora” (2011).
struct MainText {
  private let tree: MarkupTree
  private let furniture: Furniture
  private let title: String?
  private let standfirst: Standfirst
  /// How many words of good paragraphs stand before each node.
  private let goodWords: [Int]

  /// Looks into a page; `title` is not to be told again, `descriptions` are what the page says to be
  /// about.
  init(_ tree: MarkupTree, title: String? = nil, descriptions: [String] = []) {
    self.tree = tree
    self.title = title
    standfirst = Standfirst(tree: tree, descriptions: descriptions)
    let all = tree.paragraphs(inside: 0)
    let before = Self.cumulated(all, in: tree)
    furniture = Furniture(tree: tree, goodWords: before)
    let furniture = self.furniture
    let kept = tree.paragraphs(inside: 0, leaves: furniture.contains)
    goodWords = Self.cumulated(kept, in: tree)
  }

  /// The paragraphs of the article, in order. O(nodes + bytes).
  func paragraphs() -> [Paragraph] {
    let all = tree.paragraphs(inside: root(), leaves: furniture.contains)
    let chosen = ParagraphChoice(tree: tree, title: title).chosen(from: all)
    guard let standfirst = standfirst.paragraph(before: chosen) else { return chosen }
    return [standfirst] + chosen
  }

  /// Whether a paragraph reads like one of an article: whole sentences, few links.
  static func isGood(_ paragraph: Paragraph) -> Bool {
    paragraph.words >= 12 && paragraph.linkDensity < 0.4 && !paragraph.isHeading
  }

  private static func cumulated(_ paragraphs: [Paragraph], in tree: MarkupTree) -> [Int] {
    var before = [Int](repeating: 0, count: tree.nodes.count + 1)
    for paragraph in paragraphs where isGood(paragraph) {
      before[paragraph.node + 1] += paragraph.words
    }
    for index in before.indices.dropFirst() { before[index] += before[index - 1] }
    return before
  }

  private func words(inside node: Int) -> Int {
    goodWords[Int(tree.nodes[node].end)] - goodWords[node]
  }

  /// The element that holds the article: from the whole page down, as long as one element below has
  /// nearly all the text that there is.
  private func root() -> Int {
    var node = marked() ?? 0
    while let inner = tree.children(of: node).max(by: { words(inside: $0) < words(inside: $1) }) {
      guard tree.nodes[inner].tag != .text,
        tree.nodes[inner].tag.isBlock || words(inside: inner) > 0,
        tree.nodes[inner].tag != .p,
        Double(words(inside: inner)) >= Self.share * Double(words(inside: node)),
        words(inside: inner) > 0
      else { break }
      node = inner
    }
    return node
  }

  /// The share of the text that an element must have to be gone into.
  private static let share = 0.8

  /// The element that the page itself calls the article’s body, if it has a fair part of the text.
  private func marked() -> Int? {
    let total = words(inside: 0)
    var best: Int?
    for node in tree.nodes.indices where isMarked(node) {
      guard words(inside: node) * 5 >= total * 2 else { continue }
      if let best, words(inside: node) <= words(inside: best) { continue }
      best = node
    }
    return best
  }

  private func isMarked(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .article, .main: true
    case .text: false
    default: tree.value(.itemprop, of: node) == "articleBody"
    }
  }
}

/// Which paragraphs of an article’s part of the page are its text.
struct ParagraphChoice {
  let tree: MarkupTree
  let title: String?

  /// The paragraphs of the text, in order.
  func chosen(from all: [Paragraph]) -> [Paragraph] {
    let lists = listDensities(of: all)
    var keeps = all.map { paragraph in
      !paragraph.isHeading && isText(paragraph, listDensity: lists[list(of: paragraph)] ?? 0)
    }
    dropBefore(&keeps, all)
    dropTeasers(&keeps, all)
    keepHeadings(&keeps, all)
    return zip(all, keeps).filter(\.1).map(\.0)
  }

  private func list(of paragraph: Paragraph) -> Int {
    guard paragraph.isItem else { return -1 }
    var node = paragraph.node
    while node >= 0, ![.ul, .ol, .dl].contains(tree.nodes[node].tag) {
      node = Int(tree.nodes[node].parent)
    }
    return node
  }

  /// The share of words in links, by list.
  private func listDensities(of all: [Paragraph]) -> [Int: Double] {
    var sums: [Int: (links: Int, words: Int)] = [:]
    for paragraph in all where paragraph.isItem {
      let list = list(of: paragraph)
      sums[list, default: (0, 0)].links += paragraph.linkWords
      sums[list, default: (0, 0)].words += paragraph.words
    }
    return sums.mapValues { Double($0.links) / Double(max(1, $0.words)) }
  }

  private func isText(_ paragraph: Paragraph, listDensity: Double) -> Bool {
    if paragraph.isItem, listDensity > 0.4 { return false }
    if paragraph.linkDensity > (isSentence(paragraph) ? 0.9 : 0.6) { return false }
    if Phrase.isFurniture(paragraph) { return false }
    if paragraph.text == title { return false }
    switch tree.nodes[paragraph.node].tag {
    case .p, .blockquote, .li, .pre, .dd, .dt: return true
    default: return paragraph.words >= 10
    }
  }

  /// Whether a paragraph is one and ends like a sentence: then more of it may stand in links.
  private func isSentence(_ paragraph: Paragraph) -> Bool {
    guard tree.nodes[paragraph.node].tag == .p, paragraph.words >= 8 else { return false }
    return [".", "”", "\"", "!", "?"].contains { paragraph.text.hasSuffix($0) }
  }

  /// Drops what stands before the first long paragraph and is none: bylines, times, shares.
  private func dropBefore(_ keeps: inout [Bool], _ all: [Paragraph]) {
    let first = all.indices.first { keeps[$0] && all[$0].words >= 12 }
    guard let first else { return }
    for index in all.indices[..<first] where all[index].words < 8 { keeps[index] = false }
  }

  /// How far above a paragraph the heading of a teaser may be found, in elements.
  private static let teaserLevels = 4
  /// The most words that a teaser of another article has.
  private static let teaserWords = 60

  /// Drops what leads to other articles: a paragraph alone in an element with a line that is a link.
  private func dropTeasers(_ keeps: inout [Bool], _ all: [Paragraph]) {
    let kept = all.indices.filter { keeps[$0] && all[$0].words >= 8 }
    guard kept.count > 3 else { return }
    for index in kept where all[index].words <= Self.teaserWords && !all[index].isItem {
      var node = all[index].node
      for _ in 0..<Self.teaserLevels {
        node = Int(tree.nodes[node].parent)
        guard node >= 0 else { break }
        let inside = neighbours(of: index, inside: node, all)
        guard !inside.contains(where: { $0 != index && keeps[$0] && all[$0].words >= 8 }) else {
          break
        }
        if inside.contains(where: { $0 < index && isLinkedLine(all[$0]) }) {
          keeps[index] = false
          break
        }
      }
    }
  }

  /// The paragraphs inside `node`, which holds the one at `index`.
  private func neighbours(of index: Int, inside node: Int, _ all: [Paragraph]) -> Range<Int> {
    let nodes = node..<Int(tree.nodes[node].end)
    var (lower, upper) = (index, index + 1)
    while lower > 0, nodes.contains(all[lower - 1].node), index - lower < 16 { lower -= 1 }
    while upper < all.count, nodes.contains(all[upper].node), upper - index < 16 { upper += 1 }
    return lower..<upper
  }

  private func isLinkedLine(_ paragraph: Paragraph) -> Bool {
    paragraph.words >= 3 && paragraph.words <= 30 && paragraph.linkDensity > 0.8
  }

  /// A heading stays if text stands before it and right behind it.
  private func keepHeadings(_ keeps: inout [Bool], _ all: [Paragraph]) {
    guard let first = keeps.firstIndex(of: true) else { return }
    var isTextNext = false
    for index in all.indices[first...].reversed() {
      if all[index].isHeading {
        keeps[index] = isTextNext && isHeading(all[index])
      } else {
        isTextNext = keeps[index]
      }
    }
  }

  private func isHeading(_ paragraph: Paragraph) -> Bool {
    paragraph.linkDensity < 0.5 && paragraph.text != title && !Phrase.isFurniture(paragraph)
  }
}

/// Words by which short paragraphs give themselves away as furniture.
enum Phrase {
  /// Whether a paragraph tells to read, share, follow or buy something.
  static func isFurniture(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text.lowercased()
    if paragraph.words <= 5, whole.contains(text.filter { $0.isLetter || $0 == " " }) {
      return true
    }
    guard paragraph.words <= 45 else { return false }
    if credits.contains(where: { text.hasPrefix($0) }) { return true }
    if captions.contains(where: { text.hasPrefix($0) }) { return true }
    if paragraph.words <= 25, files.contains(where: { text.hasSuffix($0) }) { return true }
    if text.contains("newsletter"), letters.contains(where: { text.contains($0) }) { return true }
    if openings.contains(where: { text.hasPrefix($0) }) {
      return paragraph.words <= 12 || paragraph.linkWords > 0
    }
    return false
  }

  /// What asks a reader to have letters sent.
  private static let letters = ["sign up", "signing up", "subscribe", "inbox"]

  /// How the line begins that says who worked on an article.
  private static let credits = [
    "reporting by ", "additional reporting", "(reporting by ", "editing by ", "writing by ",
    "this is a breaking news", "this is a breaking new story", "this is a developing story",
  ]

  /// How the line below a picture begins that says who is on it, where no element marks it as one.
  private static let captions = [
    "pictured at ", "pictured from ", "pictured left", "pictured right", "pictured above",
    "pictured below",
  ]
  /// How it ends where the picture is an old one.
  private static let files = [
    ". file image", ". file photo", ". file picture", "(file)", ". file image.", ". file photo.",
    ". file picture.",
  ]

  private static let whole: Set<String> = [
    "advertisement", "advertisements", "ad", "sponsored", "share", "share this",
    "share this article",
    "comments", "comment", "related", "related articles", "related stories", "related topics",
    "related content", "more", "more on this story", "more stories", "most read", "most popular",
    "recommended", "trending", "topics", "tags", "save", "print", "follow us", "subscribe",
    "sign up", "loading", "read more", "see also", "continue reading", "story continues below",
    "article continues below", "by", "view comments", "top stories", "latest news", "watch",
    "listen",
  ]

  private static let openings = [
    "read more", "read also", "read next", "also read", "read:", "related:", "see also", "more:",
    "watch:", "watch more", "sign up", "subscribe", "follow us", "follow ", "click here",
    "join our",
    "download our", "get our", "get the latest", "listen to", "share this", "photo:", "image:",
    "image source", "source:", "photograph:", "picture:", "pictured:", "© ", "copyright",
    "contact us",
    "to read more", "for more", "continue reading", "recommended", "don't miss", "don’t miss",
    "this article was", "this story was", "this article originally", "originally published",
    "advertisement", "story continues", "article continues", "want more", "keep up", "have a tip",
    "got a tip", "do you have", "you may also like", "you might also", "most read", "more from",
    "support our", "donate", "the post ",
  ]
}
