/// A document as it came: its text and what is known about it.
public struct Article: Sendable, Hashable {
  /// What tells this article from others: a path, an address, a number.
  public var id: String
  /// The headline, when it is known apart from the text.
  public var title: String?
  /// When it was published, as the source writes it (ISO 8601 where it can be had).
  public var published: String?
  /// Who published it.
  public var outlet: String?
  /// Where it was published.
  public var url: String?
  /// The words.
  public let text: String

  /// The longest text that is read, in bytes. Reading takes about 22 bytes of memory a byte of text, so
  /// that this bounds it at 1.5 GB; an article beyond this is an archive under a wrong name.
  public static let maximumBytes = 64 << 20

  /// Makes an article of a text.
  public init(
    id: String, title: String? = nil, published: String? = nil, outlet: String? = nil,
    url: String? = nil, text: String
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.outlet = outlet
    self.url = url
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// The words in `range`. O(length of the range).
  public subscript(range: TextRange) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: Int(range.lower))
    let end = utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }
}
