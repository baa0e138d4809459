/// A document in the News Industry Text Format (IPTC NITF 3).
struct NITFDocument {
  let tree: MarkupTree
  let node: Int

  var item: NewsItem {
    var item = NewsItem()
    item.id = first(.docID).flatMap { tree.value(.docIDString, of: $0) }
    item.title = line(.hl1) ?? line(.hedline) ?? line(.title)
    item.published =
      [.dateIssue, .dateRelease].lazy
      .compactMap { first($0).flatMap { tree.value(.dateIssueNorm, of: $0) } }
      .compactMap { PublicationDate.iso($0) }.first
    item.outlet = line(.distributor)
    item.authors = line(.byline).map { [Byline.name($0)] } ?? []
    let body = first(.bodyContent) ?? first(.body)
    item.body = body.map { text(inside: $0) } ?? ""
    item.isPlain = true
    return item
  }

  private func first(_ tag: Tag) -> Int? { tree.first(tag, inside: node) }
  private func line(_ tag: Tag) -> String? { first(tag).flatMap { tree.line(inside: $0) } }

  private func text(inside body: Int) -> String {
    let beside: Set<Tag> = [
      .media, .byline, .dateline, .distributor, .hedline, .bodyHead, .bodyEnd,
    ]
    return tree.paragraphs(inside: body) { beside.contains(tree.nodes[$0].tag) }.map(\.text)
      .joined(separator: "\n\n")
  }
}

/// The line that says who wrote an article.
enum Byline {
  /// The name in a byline.
  static func name(_ byline: String) -> String {
    byline.lowercased().hasPrefix("by ") ? String(byline.dropFirst(3)) : byline
  }
}
