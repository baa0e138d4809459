/// A news item of NewsML-G2 (IPTC) with its text in line: XHTML, NITF or plain.
struct NewsMLItem {
  let tree: MarkupTree
  let node: Int

  var item: NewsItem {
    var item = content ?? NewsItem()
    item.id = tree.value(.guid, of: node) ?? item.id
    item.title = line(.headline) ?? line(.title) ?? item.title
    item.published = date ?? item.published
    item.outlet = name(.provider) ?? item.outlet
    if let author = name(.by) ?? name(.creator) { item.authors = [Byline.name(author)] }
    return item
  }

  /// The first of `tag` in the item’s own data.
  private func first(_ tag: Tag) -> Int? {
    let content = tree.first(.contentSet, inside: node) ?? Int(tree.nodes[node].end)
    return (node + 1..<content).first { tree.nodes[$0].tag == tag }
  }

  private func line(_ tag: Tag) -> String? { first(tag).flatMap { tree.line(inside: $0) } }

  /// A party’s name: an element, an attribute or the text itself.
  private func name(_ tag: Tag) -> String? {
    guard let party = first(tag) else { return nil }
    if let name = tree.child(.name, of: party) { return tree.line(inside: name) }
    return tree.value(.literal, of: party) ?? tree.line(inside: party)
  }

  private var date: String? {
    [.firstCreated, .versionCreated, .contentCreated].lazy.compactMap { line($0) }
      .compactMap { PublicationDate.iso($0) }.first
  }

  private var content: NewsItem? {
    guard let set = tree.first(.contentSet, inside: node) else { return nil }
    if let nitf = tree.first(.nitf, inside: set) {
      return NITFDocument(tree: tree, node: nitf).item
    }
    var item = NewsItem()
    item.isPlain = true
    if let markup = tree.first(.inlineXML, inside: set) {
      let body = tree.first(.body, inside: markup) ?? markup
      item.body = tree.paragraphs(inside: body).map(\.text).joined(separator: "\n\n")
    } else if let data = tree.first(.inlineData, inside: set) {
      item.body = BodyText.plain(tree.rawText(inside: data))
    }
    return item
  }
}
