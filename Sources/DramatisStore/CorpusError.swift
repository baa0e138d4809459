internal import GRDB

/// Why a corpus cannot be opened, read or written: one sentence for a person, without the file's name.
public enum CorpusError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file is there and no corpus of Dramatis.
  case notACorpus
  /// The corpus was made by a later Dramatis.
  case tooNew(version: Int)
  /// There is no such file.
  case missing
  /// Nobody may write there.
  case readOnly
  /// No room is left on the disk.
  case full
  /// Another program holds the corpus for longer than we wait.
  case busy
  /// The file is damaged.
  case damaged(String)
  /// Anything else, as SQLite says it.
  case other(String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .notACorpus: "no corpus of Dramatis; `dramatis add` makes one under a new name"
    case .tooNew(let version):
      "made by a later Dramatis (schema \(version), this one knows \(Schema.version)); update Dramatis"
    case .missing: "no such file; `dramatis add` makes one"
    case .readOnly: "it may not be written: the file or its folder is read-only, or not there"
    case .full: "no room is left on the disk; what was added before stays"
    case .busy: "another program is writing to it; try again when that has ended"
    case .damaged(let detail): "damaged (\(detail)); add the articles to a new corpus"
    case .other(let detail): detail
    }
  }

  /// What an error of the database means.
  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = error as? CorpusError ?? .other("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notACorpus
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CANTOPEN: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CORRUPT: self = .damaged(error.message ?? "malformed")
    default: self = .other(error.message ?? "\(error.resultCode)")
    }
  }
}
