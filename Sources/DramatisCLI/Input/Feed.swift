internal import DramatisText

/// The documents of the inputs, in order, read only as they are asked for.
struct Feed: IteratorProtocol {
  /// What an input's bytes are.
  enum Format: String, Sendable, CaseIterable {
    /// One article in plain text.
    case text
    /// An article a line.
    case jsonl
  }

  /// The longest line kept. JSON may take six bytes for one of text, yet hardly ever takes two.
  static let maximumLineBytes = 2 * Article.maximumBytes

  private let format: Format?
  private var inputs: ArraySlice<String>
  /// Files found in a folder and not read yet.
  private var found: ArraySlice<Folder.Entry> = []
  private var lines: Lines?

  private struct Lines {
    var stream: ByteStream
    var path: String
    var number = 0
    var documents = 0
  }

  /// The documents of `inputs`, in `format`, or in what their names say if that is nil.
  init(inputs: [String], format: Format?) {
    self.inputs = inputs[...]
    self.format = format
  }

  /// Whether the inputs can bring one document only, whatever is in them.
  static func isSingle(_ inputs: [String], format: Format?) -> Bool {
    guard inputs.count == 1, let input = inputs.first else { return false }
    return (format ?? Self.format(of: input)) == .text && !Folder.isFolder(input)
  }

  mutating func next() -> Document? {
    while true {
      if lines != nil {
        if let document = nextLine() { return document }
      } else if let entry = found.popFirst() {
        if let document = open(entry) { return document }
      } else if let input = inputs.popFirst() {
        if let document = begin(input) { return document }
      } else {
        return nil
      }
    }
  }

  /// Starts on an input; gives its document if it is a single one.
  private mutating func begin(_ input: String) -> Document? {
    guard Folder.isFolder(input) else { return open(input) }
    found = Folder.articles(below: input)[...]
    guard found.isEmpty else { return nil }
    return .failed(input, "no file in it ends in \(Folder.extensions.joined(separator: ", "))")
  }

  private mutating func open(_ entry: Folder.Entry) -> Document? {
    switch entry {
    case .file(let path): open(path)
    case .closed(let path, let trouble): .failed(path, trouble.description)
    }
  }

  private mutating func open(_ path: String) -> Document? {
    do throws(ByteStream.Trouble) {
      let stream = try ByteStream(path: path)
      if (format ?? Self.format(of: path)) == .jsonl {
        lines = Lines(stream: stream, path: path)
        return nil
      }
      guard let bytes = try stream.rest(limit: Article.maximumBytes) else {
        let limit = Article.maximumBytes >> 20
        return .failed(path, "longer than \(limit) MiB, which is no article", Failure.badData)
      }
      guard !bytes.isEmpty else { return .failed(path, "empty") }
      return Document(origin: .init(path: path), content: .text(bytes))
    } catch {
      return .failed(path, error.description)
    }
  }

  /// The next line that is not blank; nil, and on to the next input, at the end.
  private mutating func nextLine() -> Document? {
    guard var lines else { return nil }
    do throws(ByteStream.Trouble) {
      while let line = try lines.stream.line(limit: Self.maximumLineBytes) {
        lines.number += 1
        let content = Self.content(of: line, isFirst: lines.number == 1)
        guard let content else { continue }
        lines.documents += 1
        self.lines = lines
        return Document(origin: .init(path: lines.path, line: lines.number), content: content)
      }
    } catch {
      self.lines = nil
      return .failed(lines.path, error.description)
    }
    self.lines = nil
    // A worker of a cluster may be given an empty share; an empty file is a mistake.
    return lines.documents == 0 && lines.path != "-" ? .failed(lines.path, "empty") : nil
  }

  private static func content(of line: ByteStream.Line, isFirst: Bool) -> Document.Content? {
    guard case .whole(var bytes) = line else { return .overlongLine }
    if isFirst, bytes.starts(with: TextDecoding.byteOrderMark) {
      bytes.removeFirst(TextDecoding.byteOrderMark.count)
    }
    let isBlank = bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return isBlank ? nil : .line(bytes)
  }

  private static func format(of path: String) -> Format {
    let name = path.lowercased()
    return name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") ? .jsonl : .text
  }
}

extension Document {
  /// What stands for an input that could not be read.
  fileprivate static func failed(
    _ path: String, _ reason: String, _ make: (String) -> Failure = Failure.noInput
  ) -> Document {
    let origin = Origin(path: path)
    return Document(origin: origin, content: .failure(make("\(origin): \(reason)")))
  }
}
