internal import DramatisIntake
internal import Glibc

/// The files of articles below a folder.
enum Folder {
  /// What articles' files end in.
  static let extensions = InputKind.allCases.flatMap(\.extensions)

  /// Whether `path` is a folder; a link to one counts.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What stands below a folder.
  enum Entry: Sendable, Hashable {
    /// The path of an article's file.
    case file(String)
    /// A folder that could not be looked into, and why.
    case closed(String, ByteStream.Trouble)
  }

  /// The articles' files below `folder`, by name. Hidden entries and links to folders (which may
  /// lead in a circle) are passed over.
  static func articles(below folder: String) -> [Entry] {
    var entries: [Entry] = []
    let names: [String]
    do throws(ByteStream.Trouble) {
      names = try Self.names(in: folder)
    } catch {
      return [.closed(folder, error)]
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch type(of: path) {
      case .folder: entries += articles(below: path)
      case .file where InputKind(name: name) != nil: entries.append(.file(path))
      case .file, .other: break
      }
    }
    return entries
  }

  private enum EntryType { case file, folder, other }

  private static func type(of path: String) -> EntryType {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK:
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? .file : .other
    default: return .other
    }
  }

  /// The names in `folder`, by their bytes, hidden ones left out.
  private static func names(in folder: String) throws(ByteStream.Trouble) -> [String] {
    guard let stream = opendir(folder) else { throw ByteStream.Trouble(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
