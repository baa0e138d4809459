/// The pages and texts of a web archive (WARC 1.0 and 1.1, ISO 28500), record by record.
///
/// Responses and resources that hold HTML or text are documents; all other records are passed over
/// without being kept. A record that is broken is told, and the next one found by the line that it
/// begins with.
final class WARCReader {
  /// The longest line of a record’s header, in bytes; addresses are the longest there.
  static let maximumLineBytes = 1 << 16
  /// The most lines of a header.
  static let maximumHeaderLines = 1000

  private let reader: ByteReader
  private var number = 0
  private var start = 0
  /// Records that brought a document or a fault.
  private var documents = 0
  /// A line that was met too early and is to be read again.
  private var returned: (bytes: [UInt8], place: Int)?
  private var hasEnded = false

  init(_ reader: ByteReader) { self.reader = reader }

  /// The next document, nil at the end.
  func next(path: String) -> Document? {
    while !hasEnded {
      do throws(Fault) {
        guard let found = try nextRecord() else { break }
        guard let content = found.content else { continue }
        documents += 1
        return Document(origin: origin(path), content: content)
      } catch {
        documents += 1
        if case .unreadable = error { hasEnded = true }
        return Document(origin: origin(path), content: error.content)
      }
    }
    defer { (hasEnded, documents) = (true, 1) }
    return documents == 0 ? .unreadable(path, "no page and no text in it") : nil
  }

  private func origin(_ path: String) -> Document.Origin {
    .init(path: path, part: .record(number, byte: start))
  }

  /// What is wrong with a record.
  private enum Fault: Error {
    case broken(String)
    case unreadable(String)

    var content: Document.Content {
      switch self {
      case .broken(let reason): .broken(reason)
      case .unreadable(let reason): .unreadable(reason)
      }
    }
  }

  private struct Record {
    var content: Document.Content?
  }

  /// The next record; nil at the end.
  private func nextRecord() throws(Fault) -> Record? {
    // What is no record is counted like one: it was one.
    number += 1
    start = returned?.place ?? reader.offset
    guard try findRecord() else { return nil }
    let header = try header()
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
      throw .broken("a record without its length")
    }
    guard Self.isRead(header), length <= Page.maximumBytes else {
      let skipped = try bytes { reader throws(ByteTrouble) in try reader.skip(length) }
      guard skipped == length else { throw .broken("a record that ends too early") }
      guard Self.isRead(header) else { return Record() }
      throw .broken("a page of more than \(Page.maximumBytes >> 20) MiB")
    }
    let body = try bytes { reader throws(ByteTrouble) in try reader.take(length) }
    try check(body, length: length)
    return Record(content: try content(of: body, header: header))
  }

  /// Refuses a body that goes on into the next record, and gives that back to be read.
  private func check(_ body: [UInt8], length: Int) throws(Fault) {
    let behind = try bytes { reader throws(ByteTrouble) in try reader.lookAhead(atLeast: 1) }
    let isBlank = behind.first.map { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") } ?? true
    if body.count == length, isBlank { return }
    let next = body.firstRange(of: Array("\r\n\r\nWARC/1.".utf8))
    if let next { reader.giveBack(body[(next.lowerBound + 4)...]) }
    if body.count < length { throw .broken("a record that ends too early") }
    if next != nil { throw .broken("a record whose length is wrong") }
  }

  private func bytes<Result>(
    _ body: (ByteReader) throws(ByteTrouble) -> Result
  ) throws(Fault) -> Result {
    do throws(ByteTrouble) {
      return try body(reader)
    } catch {
      switch error {
      case .failed(let reason): throw .unreadable(reason)
      case .damaged(let reason): throw .broken(reason)
      }
    }
  }

  /// The next line and where it begins; nil at the end.
  private func line() throws(Fault) -> (bytes: [UInt8], place: Int)? {
    if let line = returned {
      returned = nil
      return line
    }
    let place = reader.offset
    let line = try bytes { reader throws(ByteTrouble) in
      try reader.line(limit: Self.maximumLineBytes)
    }
    switch line {
    case .whole(var bytes):
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      return (bytes, place)
    case .overlong: return (Array("?".utf8), place)
    case nil: return nil
    }
  }

  /// Goes behind the line that begins the next record; false at the end. What stands before it and is
  /// not blank is a fault, told once.
  private func findRecord() throws(Fault) -> Bool {
    var stray: (start: Int, end: Int)?
    while let line = try line() {
      if Self.beginsRecord(line.bytes) {
        guard stray == nil else {
          returned = line
          break
        }
        start = line.place
        return true
      }
      if !line.bytes.isEmpty {
        stray = (stray?.start ?? line.place, line.place + line.bytes.count)
      }
    }
    guard let stray else { return false }
    start = stray.start
    throw .broken("\(stray.end - stray.start) bytes that are no record")
  }

  private static func beginsRecord(_ line: [UInt8]) -> Bool {
    line.starts(with: Array("WARC/".utf8)) && line.count < 16
  }

  /// The fields of a header, by their names in small letters.
  private func header() throws(Fault) -> [String: String] {
    var fields: [String: String] = [:]
    for _ in 0..<Self.maximumHeaderLines {
      guard let next = try line()?.bytes else { throw .broken("a header that ends too early") }
      if next.isEmpty { return fields }
      guard let colon = next.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: next[..<colon], as: UTF8.self).lowercased()
      fields[name] = String(decoding: next[(colon + 1)...], as: UTF8.self).line
    }
    throw .broken("a header of more than \(Self.maximumHeaderLines) lines")
  }

  private static func isRead(_ header: [String: String]) -> Bool {
    switch header["warc-type"]?.lowercased() {
    case "response": header["content-type"]?.lowercased().hasPrefix("application/http") ?? true
    case "resource": true
    default: false
    }
  }

  private func content(
    of body: [UInt8], header: [String: String]
  ) throws(Fault) -> Document.Content? {
    let url = header["warc-target-uri"].map { $0.trimming("<", ">") } ?? "record:\(number)"
    guard header["warc-type"]?.lowercased() == "response" else {
      return Self.content(of: body, type: header["content-type"], url: url)
    }
    do throws(HTTPMessage.Refusal) {
      let message = try HTTPMessage(body)
      guard message.status == 200 else { return nil }
      guard InputKind(mediaType: message.type) != nil else { return nil }
      return Self.content(of: try message.body(), type: message.type, url: url)
    } catch {
      throw .broken(error.description)
    }
  }

  private static func content(
    of body: [UInt8], type: String?, url: String
  ) -> Document.Content? {
    guard !body.isEmpty else { return nil }
    switch InputKind(mediaType: type) {
    case .html: return .page(body, url: url, charset: HTTPMessage.charset(of: type))
    case .text: return .fetchedText(body, url: url)
    default: return nil
    }
  }
}

extension InputKind {
  /// The kind of article that a media type stands for; nil if for none.
  init?(mediaType: String?) {
    switch mediaType?.prefix(while: { $0 != ";" }).lowercased().line {
    case "text/html", "application/xhtml+xml": self = .html
    case "text/plain": self = .text
    default: return nil
    }
  }
}

extension String {
  /// The text without `first` at its beginning and `last` at its end.
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    hasPrefix(String(first)) && hasSuffix(String(last)) ? String(dropFirst().dropLast()) : self
  }
}
