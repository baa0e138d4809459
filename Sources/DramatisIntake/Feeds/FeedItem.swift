/// An item of RSS (0.9 to 2.0) or an entry of Atom (RFC 4287).
struct FeedItem {
  let tree: MarkupTree
  let node: Int
  /// The title of the feed.
  let outlet: String?

  var item: NewsItem {
    var item = NewsItem()
    item.title = line(.title)?.plain
    item.url = link
    item.id = line(.guid) ?? line(.id) ?? item.url
    item.published =
      [.pubDate, .published, .issued, .date, .updated, .modified].lazy
      .compactMap { line($0) }.compactMap { PublicationDate.iso($0) }.first
    item.authors = authors
    item.outlet = outlet
    (item.body, item.isPlain) = body
    return item
  }

  private func line(_ tag: Tag) -> String? {
    tree.child(tag, of: node).flatMap { tree.line(inside: $0) }
  }

  /// RSS has the address as text, Atom as an attribute; one that stands for a link counts too.
  private var link: String? {
    for child in tree.children(of: node) where tree.nodes[child].tag == .link {
      let kind = tree.value(.rel, of: child) ?? "alternate"
      if kind == "alternate", let url = tree.value(.href, of: child) ?? tree.line(inside: child) {
        return url
      }
    }
    guard let guid = line(.guid), guid.contains("://") else { return nil }
    return guid
  }

  private var authors: [String] {
    tree.children(of: node).filter { [.author, .creator].contains(tree.nodes[$0].tag) }
      .compactMap { child in
        tree.line(inside: tree.child(.name, of: child) ?? child).map(Self.name)
      }
  }

  /// RSS asks for an address with the name in parentheses.
  private static func name(_ author: String) -> String {
    guard author.contains("@"), let open = author.firstIndex(of: "("), author.hasSuffix(")") else {
      return author
    }
    return String(author[author.index(after: open)...].dropLast())
  }

  /// The title of the feed whose items stand in `parent`.
  static func outlet(of parent: Int, in tree: MarkupTree) -> String? {
    let channel = tree.child(.channel, of: parent) ?? parent
    return tree.child(.title, of: channel).flatMap { tree.line(inside: $0)?.plain }
  }

  /// The fullest text there is.
  private var body: (text: String, isPlain: Bool) {
    for tag in [Tag.encoded, .content, .description, .summary] {
      guard let child = tree.child(tag, of: node), tree.line(inside: child) != nil else { continue }
      let isMarkup = tree.children(of: child).contains { tree.nodes[$0].tag != .text }
      if isMarkup {
        return (tree.paragraphs(inside: child).map(\.text).joined(separator: "\n\n"), true)
      }
      return (tree.rawText(inside: child), tree.value(.type, of: child) == "text")
    }
    return ("", true)
  }
}
