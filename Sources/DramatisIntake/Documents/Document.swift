public import DramatisFormats
public import DramatisText

/// A document as it came from a file or a part of one: bytes that nobody has looked into yet.
public struct Document: Sendable {
  /// Where a document stands.
  public struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// The path as the user gave it, or found in a folder so given; `-` is standard input.
    public var path: String
    /// The part of the file, if the document is one of many in it.
    public var part: Part?

    /// A whole file or a part of it.
    public init(path: String, part: Part? = nil) {
      self.path = path
      self.part = part
    }

    /// The path and the part, for a person.
    public var description: String {
      let file = path == "-" ? "standard input" : path
      return part.map { "\(file), \($0)" } ?? file
    }
  }

  /// A part of a file, counted from 1.
  public enum Part: Sendable, Hashable, CustomStringConvertible {
    /// A line.
    case line(Int)
    /// An item of a feed or a package.
    case item(Int)
    /// A record of an archive, and the byte of the unpacked archive at which it begins.
    case record(Int, byte: Int)

    /// The number.
    public var number: Int {
      switch self {
      case .line(let number), .item(let number), .record(let number, _): number
      }
    }

    /// “line 3”.
    public var description: String {
      switch self {
      case .line(let number): "line \(number)"
      case .item(let number): "item \(number)"
      case .record(let number, let byte): "record \(number) at byte \(byte)"
      }
    }
  }

  /// What came.
  enum Content: Sendable {
    /// A whole file of text.
    case text([UInt8])
    /// A line of JSON.
    case line([UInt8])
    /// A page, where it was fetched, and the charset that the transport named.
    case page([UInt8], url: String?, charset: String?)
    /// Text that was fetched.
    case fetchedText([UInt8], url: String)
    /// An item of a feed or of news in XML.
    case item(NewsItem)
    /// Nothing to be had, and why.
    case broken(String)
    /// The file could not be read.
    case unreadable(String)
  }

  /// Where it stands.
  public var origin: Origin
  var content: Content

  /// The bytes it holds in memory.
  public var weight: Int {
    switch content {
    case .text(let bytes), .line(let bytes), .page(let bytes, _, _), .fetchedText(let bytes, _):
      bytes.count
    case .item(let item): item.body.utf8.count
    case .broken, .unreadable: 0
    }
  }

  /// What stands for an input that could not be read at all.
  public static func unreadable(_ path: String, _ reason: String) -> Document {
    Document(origin: Origin(path: path), content: .unreadable(reason))
  }
}

/// A document whose bytes proved to be an article.
public struct ReadArticle: Sendable {
  /// The article.
  public var article: Article
  /// Who wrote it, as far as it is said.
  public var authors: [String] = []
  /// The id in the type it came in, if the article came as a line of JSON that has one.
  public var id: ArticleID?
  /// Whether the article was one of several in its file.
  public var isPart: Bool
  /// What the user should know about how the bytes were read.
  public var notes: [String] = []
}

/// Why a document is no article.
public struct BadDocument: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the document stands.
  public var origin: Document.Origin
  /// What is wrong with it.
  public var reason: String
  /// Whether its file could not be read at all.
  public var isUnreadable = false
  /// The id of a line, as far as it could be read.
  public var id: ArticleID?

  /// Whether the document was one of several in its file, and is answered in its place.
  public var isPart: Bool { origin.part != nil }

  /// Where and what, for a person.
  public var description: String { "\(origin): \(reason)" }
}

extension Document {
  /// The article in the bytes. O(bytes).
  public func article() throws(BadDocument) -> ReadArticle {
    switch content {
    case .text(let bytes): try text(bytes, id: origin.path, url: nil)
    case .fetchedText(let bytes, let url): try text(bytes, id: url, url: url)
    case .line(let bytes): try line(bytes)
    case .page(let bytes, let url, let charset): try page(bytes, url: url, charset: charset)
    case .item(let item): try self.item(item)
    case .broken(let reason): throw BadDocument(origin: origin, reason: reason)
    case .unreadable(let reason):
      throw BadDocument(origin: origin, reason: reason, isUnreadable: true)
    }
  }

  private func text(
    _ bytes: [UInt8], id: String, url: String?
  ) throws(BadDocument) -> ReadArticle {
    do throws(TextDecoding.Refusal) {
      let decoded = try TextDecoding.decode(bytes)
      return ReadArticle(
        article: Article(id: id, url: url, text: decoded.text), isPart: origin.part != nil,
        notes: decoded.note.map { ["\(origin): \($0)"] } ?? [])
    } catch {
      throw BadDocument(origin: origin, reason: error.description)
    }
  }

  private func line(_ bytes: [UInt8]) throws(BadDocument) -> ReadArticle {
    do throws(ArticleLineError) {
      let line = try ArticleLine(json: bytes, name: "\(origin.path):\(origin.part?.number ?? 0)")
      return ReadArticle(article: line.article, id: line.id, isPart: true)
    } catch {
      throw BadDocument(origin: origin, reason: error.description, id: error.id)
    }
  }

  private func page(
    _ bytes: [UInt8], url: String?, charset: String?
  ) throws(BadDocument) -> ReadArticle {
    let page = Page(Charset.text(of: bytes, transport: charset))
    guard !page.text.isEmpty else {
      throw BadDocument(origin: origin, reason: "a page without the text of an article")
    }
    return ReadArticle(
      article: Article(
        id: url ?? origin.path, title: page.title, published: page.published, outlet: page.outlet,
        url: page.url ?? url, text: page.text),
      authors: page.authors, isPart: origin.part != nil)
  }

  private func item(_ item: NewsItem) throws(BadDocument) -> ReadArticle {
    let text = item.text()
    guard !text.isEmpty else { throw BadDocument(origin: origin, reason: "an item without text") }
    let name = origin.part.map { "\(origin.path):\($0.number)" } ?? origin.path
    return ReadArticle(
      article: Article(
        id: item.id ?? item.url ?? name, title: item.title, published: item.published,
        outlet: item.outlet, url: item.url, text: text),
      authors: item.authors, isPart: true)
  }
}
