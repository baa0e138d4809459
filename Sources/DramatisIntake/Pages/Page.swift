internal import DramatisFormats
internal import DramatisText

/// A page of HTML, read: the article’s text and what the page says about it.
package struct Page: Sendable, Hashable {
  /// The largest page read, in bytes. Pages of news have 0.05 to 2 MB; the tree takes about ten
  /// times as much memory.
  package static let maximumBytes = 16 << 20

  /// The headline.
  package var title: String?
  /// Who wrote it.
  package var authors: [String] = []
  /// When it was published, in ISO 8601.
  package var published: String?
  /// Who published it.
  package var outlet: String?
  /// Its canonical address.
  package var url: String?
  /// The article’s paragraphs, an empty line between them.
  package var text: String

  /// Reads a page. O(bytes).
  package init(_ html: String) {
    let tree = LibXML.html(html)
    let metadata = PageMetadata(tree)
    title = metadata.title
    authors = metadata.authors
    published = metadata.published
    outlet = metadata.outlet
    url = metadata.url
    let paragraphs = MainText(
      tree, title: metadata.title, descriptions: metadata.descriptions
    ).paragraphs()
    text = paragraphs.map(\.text).joined(separator: "\n\n")
    if let body = metadata.body { text = Self.longer(text, body: body) }
  }

  /// The text of the page’s elements, unless what the page tells machines has far more: then the
  /// elements hold a summary, and scripts bring the rest.
  private static func longer(_ text: String, body: String) -> String {
    body.utf8.count > 2 * text.utf8.count ? body : text
  }
}
