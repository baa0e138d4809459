public import DramatisText
internal import FoundationEssentials

/// An article as a line of JSON brings it: `{"id", "text"}`, and `title`, `published` (or `date`),
/// `outlet` (or `source`) and `url` where they are known. Other keys are passed over.
public struct ArticleLine: Sendable {
  /// The id as the line has it; nil if it has none.
  public let id: ArticleID?
  /// The article, named by ``id`` or else by the name given.
  public let article: Article

  /// Reads the object in `line`; `name` names the article if the object has no id of its own.
  ///
  /// O(bytes of the line). Throws what is wrong with the line.
  public init(json line: [UInt8], name: @autoclosure () -> String) throws(ArticleLineError) {
    let fields = try Self.fields(of: line)
    guard let text = fields.text else { throw .noText(id: fields.id) }
    guard text.utf8.count <= Article.maximumBytes else {
      throw .tooLong(id: fields.id, bytes: text.utf8.count)
    }
    id = fields.id
    article = Article(
      id: fields.id?.description ?? name(), title: fields.title, published: fields.published,
      outlet: fields.outlet, url: fields.url, text: text)
  }

  private static func fields(of line: [UInt8]) throws(ArticleLineError) -> Fields {
    // The decoder looks into strings only when they are asked for.
    guard (try? UTF8Span(validating: line.span)) != nil else { throw .notUTF8 }
    do {
      return try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw .notAnObject
    } catch {
      throw .notJSON
    }
  }
}

/// What is wrong with a line that brings no article.
public enum ArticleLineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes are not UTF-8.
  case notUTF8
  /// The line is no JSON value.
  case notJSON
  /// The line is a JSON value, and not an object.
  case notAnObject
  /// The object has no `text`, or one that is not a string.
  case noText(id: ArticleID?)
  /// The text has more bytes than ``Article/maximumBytes``.
  case tooLong(id: ArticleID?, bytes: Int)

  /// The id that the line names, as far as it could be read.
  public var id: ArticleID? {
    switch self {
    case .notUTF8, .notJSON, .notAnObject: nil
    case .noText(let id), .tooLong(let id, _): id
    }
  }

  /// What is wrong, in a few words.
  public var description: String {
    switch self {
    case .notUTF8: "not UTF-8"
    case .notJSON: "not valid JSON"
    case .notAnObject: "not a JSON object"
    case .noText: "no \"text\", or one that is not a string"
    case .tooLong(_, let bytes):
      "a text of \(bytes) bytes, and at most \(Article.maximumBytes) are read"
    }
  }
}

/// The keys of a line that matter. A value of a type that we can't use counts as missing: whether
/// that is an error is the caller's to say.
private struct Fields: Decodable {
  var id: ArticleID?
  var text: String?
  var title: String?
  var published: String?
  var outlet: String?
  var url: String?

  enum CodingKeys: CodingKey { case id, text, title, published, date, outlet, source, url }

  init(from decoder: any Decoder) throws {
    let keyed = try decoder.container(keyedBy: CodingKeys.self)
    func string(_ key: CodingKeys) -> String? { try? keyed.decode(String.self, forKey: key) }
    id = string(.id).map { .string($0) } ?? Self.number(in: keyed)
    do {
      text = try keyed.decodeIfPresent(String.self, forKey: .text)
    } catch DecodingError.typeMismatch {
      text = nil
    }
    title = string(.title)
    published = string(.published) ?? string(.date)
    outlet = string(.outlet) ?? string(.source)
    url = string(.url)
  }

  private static func number(in keyed: KeyedDecodingContainer<CodingKeys>) -> ArticleID? {
    if let whole = try? keyed.decode(Int.self, forKey: .id) { return .number(whole) }
    return (try? keyed.decode(Double.self, forKey: .id)).map { .string($0.description) }
  }
}
