/// A file of XML with news in it: RSS, Atom, NewsML-G2, NITF.
struct NewsFile {
  /// The most items of a file that are read. Feeds have hundreds.
  static let maximumItems = 100_000

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The items as documents of the file at `path`, in order; what is wrong with the file stands
  /// among them.
  func documents(path: String) -> [Document] {
    do throws(LibXML.Refusal) {
      let parsed = try LibXML.xml(Charset.text(of: bytes))
      var documents: [Document] = []
      let items = Self.items(in: parsed.tree)
      for (index, item) in items.prefix(Self.maximumItems).enumerated() {
        let origin = Document.Origin(path: path, part: .item(index + 1))
        documents.append(Document(origin: origin, content: .item(item)))
      }
      if let fault = Self.fault(of: parsed, items: items.count) {
        documents.append(Document(origin: .init(path: path), content: .broken(fault)))
      }
      return documents
    } catch {
      return [Document(origin: .init(path: path), content: .broken(Self.message(error)))]
    }
  }

  private static func fault(of parsed: LibXML.Parsed, items: Int) -> String? {
    if items > maximumItems { return "more than \(maximumItems) items; the rest is left out" }
    if let line = parsed.brokenAt { return "broken XML from line \(line) on" }
    return items == 0 ? "no item in it" : nil
  }

  private static func message(_ refusal: LibXML.Refusal) -> String {
    switch refusal {
    case .entities: "XML that declares entities, which are not expanded"
    case .tooDeep: "XML that nests deeper than \(LibXML.maximumDepth) elements"
    case .empty: "broken XML"
    }
  }

  private static func items(in tree: MarkupTree) -> [NewsItem] {
    var items: [NewsItem] = []
    var feed: (node: Int, title: String?)?
    var next = 0
    while next < tree.nodes.count {
      let item: NewsItem?
      switch tree.nodes[next].tag {
      case .item, .entry:
        let parent = Int(tree.nodes[next].parent)
        if feed?.node != parent { feed = (parent, FeedItem.outlet(of: parent, in: tree)) }
        item = FeedItem(tree: tree, node: next, outlet: feed?.title).item
      case .newsItem: item = NewsMLItem(tree: tree, node: next).item
      case .nitf: item = NITFDocument(tree: tree, node: next).item
      case .knowledgeItem, .conceptItem, .planningItem:
        next = Int(tree.nodes[next].end)
        continue
      default: item = nil
      }
      if let item { items.append(item) }
      next = item == nil ? next + 1 : Int(tree.nodes[next].end)
    }
    return items
  }
}
