/// What the bytes of an input are.
public enum InputKind: String, Sendable, Hashable, CaseIterable {
  /// One article in plain text.
  case text
  /// An article a line, as JSON.
  case jsonl
  /// A page with an article.
  case html
  /// RSS or Atom: an article an item.
  case feed
  /// NewsML-G2 or NITF.
  case newsml
  /// A web archive: an article a page.
  case warc

  /// Whether an input of this kind is one article, whatever is in it.
  public var isSingle: Bool { self == .text || self == .html }

  /// What a file of this kind may be called, by the end of its name.
  public var extensions: [String] {
    switch self {
    case .text: [".txt", ".text"]
    case .jsonl: [".jsonl", ".ndjson"]
    case .html: [".html", ".htm", ".xhtml"]
    case .feed: [".rss", ".atom"]
    case .newsml: [".xml", ".nitf", ".newsml"]
    case .warc: [".warc"]
    }
  }

  /// What the name of an input says it is, packed or not: a hint where the bytes leave it open.
  public init?(name: String) {
    var name = name.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    let kind = Self.allCases.first { $0.extensions.contains { name.hasSuffix($0) } }
    guard let kind else { return nil }
    self = kind
  }
}

/// What the first bytes of an input say about its kind.
enum Detection: Sendable, Hashable {
  /// The bytes are plain about it.
  case kind(InputKind)
  /// It is XML whose outermost element nothing here reads.
  case unknownXML(String)
  /// The bytes say nothing.
  case open

  /// How many bytes are enough to look at: declarations and comments stand before an element.
  static let bytes = 4096

  /// Looks at the first bytes.
  init(_ start: ArraySlice<UInt8>) {
    let head = Self.ascii(start.prefix(Self.bytes))
    let trimmed = head.drop { $0 <= 0x20 }
    switch trimmed.first {
    case UInt8(ascii: "W") where trimmed.starts(with: Array("WARC/".utf8)): self = .kind(.warc)
    case UInt8(ascii: "{"): self = Self.object(trimmed)
    case UInt8(ascii: "<"): self = Self.markup(trimmed)
    default: self = .open
    }
  }

  /// The bytes without a byte order mark and, where they are UTF-16, without zeros.
  private static func ascii(_ start: ArraySlice<UInt8>) -> [UInt8] {
    if start.starts(with: TextDecoding.byteOrderMark) { return Array(start.dropFirst(3)) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      return start.dropFirst(2).filter { $0 != 0 }
    }
    return Array(start)
  }

  /// An object of JSON begins with a key or ends at once.
  private static func object(_ head: ArraySlice<UInt8>) -> Detection {
    let next = head.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") ? .kind(.jsonl) : .open
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> Detection {
    let isXML = head.starts(with: Array("<?xml".utf8))
    guard let name = outermost(head) else { return .open }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    switch local.lowercased() {
    case "html", "head", "body", "title", "meta", "!doctype html": return .kind(.html)
    case "rss", "feed", "rdf": return .kind(.feed)
    case "newsitem", "packageitem", "newsmessage", "knowledgeitem", "conceptitem", "planningitem",
      "nitf":
      return .kind(.newsml)
    default: return isXML ? .unknownXML(name) : .open
    }
  }

  /// The name of the first element, declarations and comments passed over.
  private static func outermost(_ head: ArraySlice<UInt8>) -> String? {
    var rest = head
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      if rest.starts(with: Array("!--".utf8)) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.first == UInt8(ascii: "?") {
        guard let end = rest.firstRange(of: Array("?>".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.first == UInt8(ascii: "!") {
        if isDocumentTypeOfHTML(rest) { return "html" }
        guard let end = endOfDeclaration(rest) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        return String(decoding: name, as: UTF8.self)
      }
    }
    return nil
  }

  private static func isDocumentTypeOfHTML(_ rest: ArraySlice<UInt8>) -> Bool {
    String(decoding: rest.prefix(13), as: UTF8.self).lowercased() == "!doctype html"
  }

  /// Behind a document type, whose own declarations stand in brackets.
  private static func endOfDeclaration(_ rest: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in rest.indices {
      switch rest[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
    }
    return nil
  }
}
