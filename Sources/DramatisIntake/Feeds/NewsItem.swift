/// An item of a feed, or of news in XML: what it says about itself, and its text.
struct NewsItem: Sendable, Hashable {
  var id: String?
  var title: String?
  var authors: [String] = []
  /// ISO 8601.
  var published: String?
  var outlet: String?
  var url: String?
  /// The text, as HTML or plain.
  var body = ""
  /// Whether ``body`` was read out of elements and is plain, whatever signs it holds.
  var isPlain = false

  /// The paragraphs, an empty line between them. O(bytes).
  func text() -> String { isPlain ? body : BodyText.plain(body) }
}
