internal import DramatisIntake

/// The documents of the inputs, in order, read only as they are asked for.
struct Feed: IteratorProtocol {
  private let kind: InputKind?
  private var inputs: ArraySlice<String>
  /// Files found in a folder and not read yet.
  private var found: ArraySlice<Folder.Entry> = []
  /// The file being read.
  private var documents: DocumentStream?

  /// The documents of `inputs`, of `kind`, or of what their bytes say if that is nil.
  init(inputs: [String], kind: InputKind?) {
    self.inputs = inputs[...]
    self.kind = kind
  }

  /// Whether the inputs look like one article, before anything was read of them: a single file that
  /// is not called like many.
  static func seemsSingle(_ inputs: [String], kind: InputKind?) -> Bool {
    guard inputs.count == 1, let input = inputs.first else { return false }
    return (kind ?? InputKind(name: input) ?? .text).isSingle && !Folder.isFolder(input)
  }

  mutating func next() -> Document? {
    while true {
      if let document = documents?.next() { return document }
      documents = nil
      if let entry = found.popFirst() {
        switch entry {
        case .file(let path):
          if let document = open(path) { return document }
        case .closed(let path, let trouble): return .unreadable(path, trouble.description)
        }
      } else if let input = inputs.popFirst() {
        if let document = begin(input) { return document }
      } else {
        return nil
      }
    }
  }

  /// Starts on an input; gives what is wrong with it.
  private mutating func begin(_ input: String) -> Document? {
    guard Folder.isFolder(input) else { return open(input) }
    found = Folder.articles(below: input)[...]
    guard found.isEmpty else { return nil }
    let endings = Folder.extensions.joined(separator: ", ")
    return .unreadable(input, "no file in it ends in \(endings), packed by gzip or not")
  }

  private mutating func open(_ path: String) -> Document? {
    do throws(ByteStream.Trouble) {
      documents = DocumentStream(try ByteStream(path: path), path: path, kind: kind)
      return nil
    } catch {
      return .unreadable(path, error.description)
    }
  }
}
