internal import FoundationEssentials

/// An article as a page describes it to machines: JSON-LD in the vocabulary of schema.org.
package struct LinkedArticle: Sendable, Hashable {
  /// The types that the object has: `NewsArticle`.
  package var types: [String] = []
  /// The headline as it stands.
  package var headline: String?
  /// The whole text, or what goes for it.
  package var body: String?
  /// When it was published, as the page writes it.
  package var published: String?
  /// When it was made, where that is said.
  package var created: String?
  /// Who wrote it.
  package var authors: [String] = []
  /// Who published it.
  package var publisher: String?
  /// Its address.
  package var url: String?

  /// The articles that `json` describes, in order, whatever they stand in: lists, `@graph`, the main
  /// entity of a page. JSON that is broken as pages often break it (raw line breaks in strings,
  /// comments around, commas at the end) is mended. O(bytes).
  package static func articles(json: [UInt8]) -> [LinkedArticle] {
    // White space all of it, or else not allowed; the decoder would drop the strings it is in.
    let clean = json.map { $0 < 0x20 ? 0x20 : $0 }
    let object = decoded(clean) ?? decoded(Mended.bytes(clean))
    var found: [LinkedArticle] = []
    object?.collect(into: &found)
    return found
  }

  private static func decoded(_ bytes: [UInt8]) -> LinkedObject? {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    return try? JSONDecoder().decode(LinkedObject.self, from: Data(bytes))
  }

  /// Whether one of the types is an article’s.
  package var isArticle: Bool {
    types.contains { type in
      ["Article", "Posting", "Report", "Review", "Opinion"].contains { type.hasSuffix($0) }
        || type.hasSuffix("Newsarticle")
    }
  }
}

/// JSON as pages break it, mended.
private enum Mended {
  static func bytes(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    let start =
      json.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? json.endIndex
    let end = json.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? start
    guard start < end else { return [] }
    var (isString, isEscaped) = (false, false)
    for byte in json[start...end] {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isString.toggle()
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isString
      } else if !isString, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        dropComma(from: &result)
      }
      result.append(byte)
    }
    return result
  }

  /// Takes back a comma that nothing follows.
  private static func dropComma(from bytes: inout [UInt8]) {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }), bytes[last] == UInt8(ascii: ",") else {
      return
    }
    bytes[last] = 0x20
  }
}

/// An object or a list of JSON-LD, as far as it matters. The decoder refuses what nests too deep.
private indirect enum LinkedObject: Decodable {
  case list([LinkedObject])
  case object(LinkedArticle, inner: [LinkedObject])
  case other

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      self = Self.object(in: keyed)
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [LinkedObject] = []
      while !list.isAtEnd, let element = try? list.decode(LinkedObject.self) {
        elements.append(element)
      }
      self = .list(elements)
    } else {
      self = .other
    }
  }

  private static func object(in keyed: KeyedDecodingContainer<Key>) -> LinkedObject {
    func texts(_ name: String) -> [String] {
      let key = Key(stringValue: name)
      guard keyed.contains(key) else { return [] }
      return (try? keyed.decode(Texts.self, forKey: key))?.values ?? []
    }
    var article = LinkedArticle()
    article.types = texts("@type").map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    article.headline = texts("headline").first
    article.body = texts("articleBody").first
    article.published = texts("datePublished").first
    article.created = texts("dateCreated").first
    article.authors = texts("author") + (texts("author").isEmpty ? texts("creator") : [])
    article.publisher = texts("publisher").first
    article.url = texts("url").first ?? texts("mainEntityOfPage").first
    var inner: [LinkedObject] = []
    for name in ["@graph", "mainEntity", "mainEntityOfPage", "item", "itemReviewed"] {
      let key = Key(stringValue: name)
      guard keyed.contains(key) else { continue }
      if let object = try? keyed.decode(LinkedObject.self, forKey: key) { inner.append(object) }
    }
    return .object(article, inner: inner)
  }

  func collect(into found: inout [LinkedArticle]) {
    switch self {
    case .list(let elements):
      for element in elements { element.collect(into: &found) }
    case .object(let article, let inner):
      if article.isArticle || article.headline != nil { found.append(article) }
      for object in inner { object.collect(into: &found) }
    case .other: break
    }
  }
}

/// One or more strings, or objects that have a name, an address or an `@value`.
private struct Texts: Decodable {
  var values: [String]

  private struct Named: Decodable {
    var text: String?

    enum CodingKeys: String, CodingKey {
      case name
      case id = "@id"
      case value = "@value"
      case url
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
        return
      }
      let keyed = try decoder.container(keyedBy: CodingKeys.self)
      for key in [CodingKeys.name, .value, .id, .url] where text == nil {
        text = (try? keyed.decode(Texts.self, forKey: key))?.values.first
      }
    }
  }

  init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      values = [text]
    } else if var list = try? decoder.unkeyedContainer() {
      values = []
      while !list.isAtEnd, let named = try? list.decode(Named.self) {
        if let text = named.text { values.append(text) }
      }
    } else {
      values = try Named(from: decoder).text.map { [$0] } ?? []
    }
  }
}
