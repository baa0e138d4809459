/// An answer of a web server, as archives keep it: its status, its header, and a body that may be
/// chunked and packed (RFC 9112, RFC 9110).
struct HTTPMessage {
  private(set) var status: Int
  private var fields: [String: String] = [:]
  private var raw: ArraySlice<UInt8>

  /// Why a message is not taken.
  struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    var description: String
  }

  init(_ bytes: [UInt8]) throws(Refusal) {
    guard let end = Self.endOfHeader(bytes) else {
      throw Refusal(description: "an HTTP header without an end")
    }
    let lines = bytes[..<end].split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.starts(with: Array("HTTP/".utf8)),
      let status = String(decoding: first, as: UTF8.self).split(separator: " ").dropFirst().first,
      let status = Int(status.prefix { $0.isNumber })
    else { throw Refusal(description: "an HTTP answer without its status") }
    self.status = status
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).line
    }
    raw = bytes[end...]
  }

  /// The media type with its parameters.
  var type: String? { fields["content-type"] }

  /// The charset that a media type names.
  static func charset(of type: String?) -> String? {
    guard let type = type?.lowercased(), let range = type.firstRange(of: "charset=") else {
      return nil
    }
    return type[range.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }.description
  }

  /// The body as it was before it was sent. Many archives keep it unpacked and leave the header as it
  /// was; then it is taken as it stands. O(bytes).
  func body() throws(Refusal) -> [UInt8] {
    var body = raw
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      body = Self.unchunked(body) ?? body
    }
    let packings = fields["content-encoding"]?.lowercased().split { $0 == "," || $0 == " " } ?? []
    for packing in packings.reversed() { body = try Self.unpacked(body, packing) }
    return Array(body)
  }

  private static func unpacked(
    _ body: ArraySlice<UInt8>, _ packing: Substring
  ) throws(Refusal) -> ArraySlice<UInt8> {
    let window: Inflater.Window
    switch packing {
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1F, 0x8B]) else { return body }
      window = .gzip
    case "deflate": window = body.first.map { $0 & 0x0F == 8 } == true ? .zlib : .raw
    case "identity": return body
    default:
      // Markup that stands there in clear was unpacked already.
      let isClear = body.first { $0 > 0x20 } == UInt8(ascii: "<")
      if isClear { return body }
      throw Refusal(description: "a body packed by \(packing), which is not read")
    }
    if let bytes = Inflater.unpacked(body, window: window, limit: Page.maximumBytes) {
      return bytes[...]
    }
    if body.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") { return body }
    throw Refusal(
      description: "a body whose \(packing) is broken or unpacks to more than "
        + "\(Page.maximumBytes >> 20) MiB")
  }

  /// The bytes of the chunks; nil if the first is none. What a broken chunk leaves is dropped.
  private static func unchunked(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var (rest, all, count) = (body, [UInt8](), 0)
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: rest[..<end].prefix(32), as: UTF8.self)
      let digits = line.prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16), size >= 0 else { break }
      count += 1
      rest = rest[(end + 1)...]
      if size == 0 { return all[...] }
      all.append(contentsOf: rest.prefix(size))
      rest = rest.dropFirst(size)
      if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
      if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
    return count == 0 ? nil : all[...]
  }

  /// Behind the empty line that ends a header.
  private static func endOfHeader(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[index..<end]
      if line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]) { return end + 1 }
      index = end + 1
    }
    return nil
  }
}
