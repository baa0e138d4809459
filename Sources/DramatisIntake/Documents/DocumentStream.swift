internal import DramatisText

/// The documents in one input, in order, read only as they are asked for: an archive of any length
/// never lies in memory whole.
public struct DocumentStream: IteratorProtocol {
  /// The longest line kept. JSON may take six bytes for one of text, yet hardly ever takes two.
  public static let maximumLineBytes = 2 * Article.maximumBytes
  /// The largest feed or file of news in XML, in bytes: it is parsed whole.
  static let maximumXMLBytes = 64 << 20

  private let path: String
  private let asked: InputKind?
  private var state: State

  private enum State {
    case unopened(ByteReader)
    case lines(ByteReader, number: Int, documents: Int)
    case records(WARCReader)
    case items(ArraySlice<Document>)
    case ended
  }

  /// The documents in `source`, which is called `path`, of `kind` or of what its bytes say.
  public init(_ source: any ByteSource, path: String, kind: InputKind? = nil) {
    self.path = path
    asked = kind
    state = .unopened(ByteReader(source))
  }

  /// The next document, nil at the end.
  public mutating func next() -> Document? {
    while true {
      switch state {
      case .unopened(let reader): state = open(reader)
      case .lines: return nextLine()
      case .records(let records): return nextRecord(records)
      case .items(var items):
        let item = items.popFirst()
        state = item == nil ? .ended : .items(items)
        if let item { return item }
      case .ended: return nil
      }
    }
  }

  // MARK: the kind

  private func open(_ packed: ByteReader) -> State {
    do throws(ByteTrouble) {
      let reader = try packed.unpacked()
      switch try kind(of: reader) {
      case .text: return try whole(reader, limit: Article.maximumBytes) { .text($0) }
      case .html:
        return try whole(reader, limit: Page.maximumBytes) { .page($0, url: nil, charset: nil) }
      case .jsonl: return .lines(reader, number: 0, documents: 0)
      case .warc: return .records(WARCReader(reader))
      case .feed, .newsml: return try items(reader)
      case nil:
        return .items([broken("XML of an unknown kind; RSS, Atom, NewsML-G2 and NITF are read")])
      }
    } catch {
      return .items([failed(error)])
    }
  }

  /// The kind asked for, else what the bytes say, else the name; nil is XML of no known kind.
  private func kind(of reader: ByteReader) throws(ByteTrouble) -> InputKind? {
    if let asked { return asked }
    switch Detection(try start(of: reader)) {
    case .kind(let kind): return kind
    case .unknownXML: return nil
    case .open: return InputKind(name: path) ?? .text
    }
  }

  /// The bytes that say the kind. Markup may hide its first element behind comments; a line of JSON
  /// must not wait for more than its own beginning.
  private func start(of reader: ByteReader) throws(ByteTrouble) -> ArraySlice<UInt8> {
    var start = try reader.lookAhead(atLeast: 1)
    while start.count < Detection.bytes {
      let words = start.lazy.filter { $0 > 0x20 }.prefix(2)
      if words.count == 2, words.first == UInt8(ascii: "{") { return start }
      let more = try reader.lookAhead(atLeast: start.count + 1)
      if more.count == start.count { return more }
      start = more
    }
    return start
  }

  // MARK: whole files

  private func whole(
    _ reader: ByteReader, limit: Int, content: ([UInt8]) -> Document.Content
  ) throws(ByteTrouble) -> State {
    guard let bytes = try reader.rest(limit: limit) else {
      return .items([broken("longer than \(limit >> 20) MiB, which is no article")])
    }
    guard !bytes.isEmpty else { return .items([.unreadable(path, "empty")]) }
    return .items([Document(origin: .init(path: path), content: content(bytes))])
  }

  private func items(_ reader: ByteReader) throws(ByteTrouble) -> State {
    guard let bytes = try reader.rest(limit: Self.maximumXMLBytes) else {
      return .items([broken("longer than \(Self.maximumXMLBytes >> 20) MiB, which is no feed")])
    }
    guard !bytes.isEmpty else { return .items([.unreadable(path, "empty")]) }
    return .items(NewsFile(bytes).documents(path: path)[...])
  }

  private func broken(_ reason: String) -> Document {
    Document(origin: .init(path: path), content: .broken(reason))
  }

  private func failed(_ trouble: ByteTrouble) -> Document {
    switch trouble {
    case .failed(let reason): .unreadable(path, reason)
    case .damaged(let reason): broken(reason)
    }
  }

  // MARK: lines

  /// The next line that is not blank.
  private mutating func nextLine() -> Document? {
    guard case .lines(let reader, var number, var documents) = state else { return nil }
    do throws(ByteTrouble) {
      while let line = try reader.line(limit: Self.maximumLineBytes) {
        number += 1
        guard let content = Self.content(of: line, isFirst: number == 1) else { continue }
        documents += 1
        state = .lines(reader, number: number, documents: documents)
        return Document(origin: .init(path: path, part: .line(number)), content: content)
      }
    } catch {
      if case .failed = error {
        state = .ended
      } else {
        state = .lines(reader, number: number, documents: documents + 1)
      }
      return failed(error)
    }
    state = .ended
    // A worker of a cluster may be given an empty share; an empty file is a mistake.
    return documents == 0 && path != "-" ? .unreadable(path, "empty") : nil
  }

  private static func content(of line: ByteReader.Line, isFirst: Bool) -> Document.Content? {
    guard case .whole(var bytes) = line else {
      return .broken("a line of more than \(maximumLineBytes) bytes")
    }
    if isFirst, bytes.starts(with: TextDecoding.byteOrderMark) {
      bytes.removeFirst(TextDecoding.byteOrderMark.count)
    }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return isBlank ? nil : .line(bytes)
  }

  // MARK: records

  private mutating func nextRecord(_ records: WARCReader) -> Document? {
    guard let document = records.next(path: path) else {
      state = .ended
      return nil
    }
    return document
  }
}
