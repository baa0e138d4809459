internal import CXML2

/// The parsers of libxml2, told from here alone: they give their events, and a ``TreeBuilder`` makes
/// the tree. Nothing is fetched, and no entity of a document’s own is expanded.
enum LibXML {
  /// How deep elements may nest before the parser is begun anew behind that place, with what follows
  /// beside the deep ones instead of inside them. libxml2 looks through all open elements for each
  /// end tag; browsers nest no deeper than 512.
  static let maximumDepth = 512
  /// How often the parser is begun anew for depth in a page; what follows is left out. Each time
  /// libxml2 copies the rest of the page.
  static let maximumRestarts = 1024

  /// The tree of a page, whatever is wrong with it. O(bytes).
  static func html(_ text: String) -> MarkupTree {
    prepare()
    let builder = TreeBuilder(root: .html)
    // The mark before the text tells the parser that it is UTF-8, whatever the page says of itself.
    var bytes = TextDecoding.byteOrderMark + text.utf8
    // The parser takes a NUL for the end.
    for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
    var start = 0
    for _ in 0...maximumRestarts {
      guard let taken = parse(bytes[start...], into: builder) else { break }
      builder.end(toDepth: 2)
      // What was taken makes room for the next mark.
      start += max(1, taken - TextDecoding.byteOrderMark.count)
      guard start + TextDecoding.byteOrderMark.count < bytes.count else { break }
      bytes.replaceSubrange(start..<(start + 3), with: TextDecoding.byteOrderMark)
    }
    builder.end(toDepth: 0)
    return builder.tree
  }

  /// Why XML is not taken.
  enum Refusal: Error, Sendable, Hashable {
    /// The document declares entities; expanding them may take all memory.
    case entities
    /// The elements nest deeper than ``LibXML/maximumDepth``.
    case tooDeep
    /// The parser found nothing.
    case empty
  }

  /// What an XML file holds.
  struct Parsed {
    var tree: MarkupTree
    /// The line from which on nothing could be read.
    var brokenAt: Int?
  }

  /// The tree of an XML file, as far as it can be read. O(bytes).
  static func xml(_ text: String) throws(Refusal) -> Parsed {
    prepare()
    var bytes = Array(text.utf8)
    // Control characters are no XML, and common in feeds.
    for index in bytes.indices where bytes[index] < 0x20 && !(0x09...0x0D).contains(bytes[index]) {
      bytes[index] = 0x20
    }
    let events = Events(builder: TreeBuilder(root: .other))
    var brokenAt: Int?
    withExtendedLifetime(events) {
      guard let context = xmlNewParserCtxt() else { return }
      defer { xmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = xmlHandler
      events.context = context
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_HUGE.rawValue
      context.pointee._private = Unmanaged.passUnretained(events).toOpaque()
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { chars in
          let document = xmlCtxtReadMemory(
            context, chars.baseAddress, Int32(clamping: chars.count), nil, "UTF-8", Int32(options))
          if let document { xmlFreeDoc(document) }
        }
      }
      if context.pointee.wellFormed == 0, let error = xmlCtxtGetLastError(context) {
        brokenAt = max(1, Int(error.pointee.line))
      }
    }
    if events.declaresEntities { throw .entities }
    if events.isTooDeep { throw .tooDeep }
    events.builder.end(toDepth: 0)
    if events.builder.isEmpty { throw .empty }
    return Parsed(tree: events.builder.tree, brokenAt: brokenAt)
  }

  /// libxml2’s tables are made once, before any thread needs them.
  private static func prepare() { _ = isPrepared }
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Parses `bytes`; how many were taken if the parser was stopped for depth, else nil.
  private static func parse(_ bytes: ArraySlice<UInt8>, into builder: TreeBuilder) -> Int? {
    let events = Events(builder: builder)
    return withExtendedLifetime(events) {
      guard let context = htmlNewParserCtxt() else { return nil }
      defer { htmlFreeParserCtxt(context) }
      context.pointee.sax.pointee = htmlHandler
      context.pointee._private = Unmanaged.passUnretained(events).toOpaque()
      events.context = context
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { chars in
          let document = htmlCtxtReadMemory(
            context, chars.baseAddress, Int32(clamping: chars.count), nil, nil, Int32(options))
          if let document { xmlFreeDoc(document) }
        }
      }
      return events.stoppedAt
    }
  }
}

/// What the callbacks of one parser share.
private final class Events {
  let builder: TreeBuilder
  var context: UnsafeMutablePointer<xmlParserCtxt>?
  /// The byte at which the parser was stopped for depth.
  var stoppedAt: Int?
  var isTooDeep = false
  var declaresEntities = false
  /// Tags by the parser’s own, unique copies of their names.
  private var tags: [UnsafeRawPointer: Tag] = [:]
  private var attributes: [UnsafeRawPointer: AttributeName?] = [:]

  init(builder: TreeBuilder) { self.builder = builder }

  /// The events that a callback belongs to. It gets the parser as its context.
  static func of(_ context: UnsafeMutableRawPointer?) -> Events? {
    guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let own = parser.pointee._private
    else { return nil }
    return Unmanaged<Events>.fromOpaque(own).takeUnretainedValue()
  }

  func tag(_ name: UnsafePointer<xmlChar>?) -> Tag {
    guard let name else { return .other }
    if let tag = tags[name] { return tag }
    let tag = Tag(rawValue: String(cString: name)) ?? .other
    tags[name] = tag
    return tag
  }

  /// The attribute that a name stands for, if it means something here.
  func attribute(_ name: UnsafePointer<xmlChar>) -> AttributeName? {
    if let known = attributes[name] { return known }
    let known = AttributeName(rawValue: String(cString: name))
    attributes[name] = .some(known)
    return known
  }

  func stop(at byte: Int?) {
    stoppedAt = byte
    if let context { xmlStopParser(context) }
  }
}

/// The bytes of a C string.
private func contents(of text: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
}

private let addCharacters:
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafePointer<xmlChar>?, Int32
  ) -> Void = { context, text, count in
    guard let events = Events.of(context), events.stoppedAt == nil else { return }
    events.builder.add(text: UnsafeBufferPointer(start: text, count: Int(count)))
  }

/// The callbacks for HTML.
nonisolated(unsafe) private let htmlHandler: xmlSAXHandler = {
  // A constant that only libxml2 copies.
  var handler = xmlSAXHandler()
  handler.startElement = { context, name, attributes in
    guard let events = Events.of(context), events.stoppedAt == nil else { return }
    let tag = events.tag(name)
    // The root is the `html`; what is begun anew for depth goes on in the body.
    let isFrame = tag == .head || tag == .body
    if tag == .html || isFrame && events.builder.depth > 1 { return }
    events.builder.begin(tag)
    if var pair = attributes {
      while let name = pair[0] {
        if let known = events.attribute(name) {
          let value = pair[1].map { contents(of: $0) }
          events.builder.add(known, value: value ?? UnsafeBufferPointer(start: nil, count: 0))
        }
        pair += 2
      }
    }
    if events.builder.depth > LibXML.maximumDepth, let parser = events.context {
      let byte = Int(xmlByteConsumed(parser))
      // The tag’s own end is still to come.
      events.stop(at: byte > 0 ? byte + 1 : nil)
    }
  }
  handler.endElement = { context, name in
    guard let events = Events.of(context), events.stoppedAt == nil else { return }
    events.builder.end(events.tag(name))
  }
  handler.characters = addCharacters
  handler.ignorableWhitespace = addCharacters
  handler.cdataBlock = addCharacters
  return handler
}()

/// The callbacks for XML.
nonisolated(unsafe) private let xmlHandler: xmlSAXHandler = {
  // A constant that only libxml2 copies.
  var handler = xmlSAXHandler()
  handler.initialized = XML_SAX2_MAGIC
  handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
    guard let events = Events.of(context) else { return }
    events.builder.begin(Namespace.isKnown(prefix: prefix, uri: uri) ? events.tag(name) : .other)
    if let attributes {
      for index in 0..<Int(count) {
        let field = attributes + 5 * index
        guard let name = field[0], let start = field[3], let end = field[4],
          let known = events.attribute(name)
        else { continue }
        events.builder.add(known, value: UnsafeBufferPointer(start: start, count: end - start))
      }
    }
    if events.builder.depth > LibXML.maximumDepth {
      events.isTooDeep = true
      events.stop(at: nil)
    }
  }
  handler.endElementNs = { context, _, _, _ in
    guard let events = Events.of(context) else { return }
    events.builder.end(toDepth: max(1, events.builder.depth - 1))
  }
  handler.characters = addCharacters
  handler.ignorableWhitespace = addCharacters
  handler.cdataBlock = addCharacters
  handler.entityDecl = { context, _, _, _, _, _ in
    guard let events = Events.of(context) else { return }
    events.declaresEntities = true
    events.stop(at: nil)
  }
  handler.reference = { context, name in
    guard let events = Events.of(context), let name, let entity = htmlEntityLookup(name),
      let scalar = Unicode.Scalar(entity.pointee.value)
    else { return }
    Array(String(scalar).utf8).withUnsafeBufferPointer { events.builder.add(text: $0) }
  }
  return handler
}()

/// Which namespaces the tags of XML may be of: a title of media is not the title of its item.
private enum Namespace {
  static func isKnown(
    prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?
  ) -> Bool {
    guard let uri else {
      guard let prefix else { return true }
      return ["content", "dc", "rdf", "atom"].contains(String(cString: prefix))
    }
    let name = String(cString: uri)
    return known.contains { name.contains($0) }
  }

  private static let known = [
    "purl.org/rss/1.0", "w3.org/2005/Atom", "purl.org/atom", "purl.org/dc", "w3.org/1999/02/22-rdf",
    "w3.org/1999/xhtml", "iptc.org", "nitf", "userland.com",
  ]
}
