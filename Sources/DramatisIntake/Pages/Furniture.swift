/// The parts of a page that are about the page, not of the article: navigation, shares, related
/// articles, newsletters, captions, comments.
struct Furniture {
  let tree: MarkupTree
  /// How many words of good paragraphs stand before each node, whatever they are in.
  let goodWords: [Int]

  /// Whether an element and all in it is furniture. What holds more than half of the page’s text is
  /// not, whatever it is called.
  func contains(_ node: Int) -> Bool {
    isFurniture(node)
      && 2 * (goodWords[Int(tree.nodes[node].end)] - goodWords[node])
        <= (goodWords.last ?? 0)
  }

  private func isFurniture(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .nav, .aside, .footer, .figure, .figcaption, .caption, .header, .details: return true
    case .html, .body, .main, .article: return isHidden(node)
    case _ where tree.nodes[node].attributeRange.isEmpty:
      return false
    default: return isHidden(node) || hasRole(node) || isNamed(node)
    }
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree.valueBytes(.hidden, of: node) != nil { return true }
    // Paragraphs behind a gate are hidden from screen readers, and the article's all the same.
    let isParagraph = tree.nodes[node].tag == .p
    if !isParagraph, tree.value(.ariaHidden, of: node) == "true" { return true }
    guard let style = tree.value(.style, of: node) else { return false }
    return style.filter { $0 != " " }.lowercased().contains("display:none")
  }

  private func hasRole(_ node: Int) -> Bool {
    guard let role = tree.value(.role, of: node) else { return false }
    return ["navigation", "complementary", "banner", "contentinfo", "dialog", "search", "alert"]
      .contains(role)
  }

  private func isNamed(_ node: Int) -> Bool {
    for name in [AttributeName.class, .id] {
      guard let bytes = tree.valueBytes(name, of: node) else { continue }
      if Self.isName(bytes) { return true }
    }
    return false
  }

  /// Whether one of the words in a class or id is a word for furniture. Words end at hyphens and
  /// where a capital follows a small letter.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    var word: [UInt8] = []
    var wasLower = false
    for byte in bytes {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !isUpper && !isLower || isUpper && wasLower {
        if isFurnitureWord(word) { return true }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      wasLower = isLower
    }
    return isFurnitureWord(word)
  }

  private static func isFurnitureWord(_ word: [UInt8]) -> Bool {
    word.count >= 2 && words.contains(word)
  }

  /// Words that designers of pages give to furniture.
  private static let words: Set<[UInt8]> = Set(
    """
    related share sharing social newsletter newsletters subscribe subscription signup promo promos \
    promotion advert adverts advertisement advertising ad ads adslot sponsored sponsor taboola outbrain \
    comment comments disqus recommended recommendations recommendation recirc recirculation caption \
    captions credit credits byline bylines author authors bio breadcrumb breadcrumbs cookie consent \
    gdpr sidebar popular trending readmore toolbar disclaimer copyright timestamp \
    gallery carousel player embed tweet twitter instagram facebook pagination pager menu \
    navbar nav navigation footer masthead banner modal popup overlay tooltip login feedback survey \
    donate donation  hidden breaking ticker playlist podcast audio video tags \
    toc rating ratings poll quiz correction corrections trust whatsapp
    """.split(separator: " ").map { Array($0.utf8) })
}
