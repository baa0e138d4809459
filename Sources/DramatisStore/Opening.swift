internal import FoundationEssentials
internal import GRDB
internal import Glibc

/// How the file of a corpus is opened.
enum Opening {
  /// How long a writer waits for another one's batch: far longer than any batch takes.
  static let patience = 120.0
  /// How long who was refused waits before the next attempt, in microseconds: a new corpus is made in less.
  private static let turn: UInt32 = 20_000
  /// Pages that a writer keeps in memory, in KiB: what the indexes of a corpus of 40,000 articles are
  /// written into at random.
  static let writerCache = 96 << 10
  /// The same for a reader.
  static let readerCache = 32 << 10
  /// Of the file, how much a reader maps into its memory, in bytes.
  static let readerMap = 1 << 30

  /// Whether the file at `path` is an SQLite file that says it is a corpus. Reads 100 bytes.
  static func isCorpus(_ path: String) -> Bool {
    guard let header = header(of: path), header.count >= 72 else { return false }
    return isSQLite(header)
      && header[68..<72].elementsEqual(
        withUnsafeBytes(of: Schema.applicationID.bigEndian) { Array($0) })
  }

  /// Whether the file at `path` is an SQLite file of any kind.
  static func isSQLite(_ path: String) -> Bool { header(of: path).map(isSQLite) ?? false }

  private static func isSQLite(_ header: [UInt8]) -> Bool {
    header.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// The first bytes of a regular file: what comes through a pipe is for whoever reads it.
  private static func header(of path: String) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard let handle = fopen(path, "rb") else { return nil }
    defer { fclose(handle) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = fread(&bytes, 1, bytes.count, handle)
    return Array(bytes.prefix(count))
  }

  /// Throws if there is a file which is no SQLite file.
  ///
  /// Not to be asked while this process has the file open: closing a file drops all locks that the process
  /// has on it (POSIX `fcntl`), SQLite's among them.
  static func checkBeforeWriting(_ path: String) throws(CorpusError) {
    let path = plain(path)
    if FileManager.default.fileExists(atPath: path), !isEmpty(path), !isSQLite(path) {
      throw .notACorpus
    }
  }

  /// Opens for writing, and makes the file if there is none. Of several programs that make one corpus at once,
  /// one makes it and the others go on with it.
  static func writer(_ path: String, patience: Double) throws(CorpusError) -> DatabasePool {
    let path = plain(path)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(patience)
    while true {
      do {
        return try writer(at: path, patience: patience)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && clock.now < end {
        // Who turns a new file into one with a log beside it is refused at once, however patient, while another
        // does the same.
        usleep(turn)
      } catch {
        throw CorpusError(error)
      }
    }
  }

  private static func writer(at path: String, patience: Double) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -\(writerCache)")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    let queue = try DatabaseQueue(path: path, configuration: probe)
    try queue.read { try Schema.check($0) }
    try queue.close()
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
      // What marks the file as a corpus must stand in the file itself, whatever comes.
      if try Schema.bringUpToDate(db) { _ = try db.checkpoint(.truncate) }
    }
    return pool
  }

  /// Opens a corpus that is there for a check that SQLite takes for writing.
  static func checker(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: plain(path), configuration: probe)
  }

  private static var probe: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    return configuration
  }

  /// Opens for reading; a file that may not be written, too. A corpus of an older schema is brought up
  /// to date first, if it may be.
  static func reader(_ path: String) throws(CorpusError) -> DatabaseQueue {
    let path = plain(path)
    guard FileManager.default.fileExists(atPath: path) else { throw .missing }
    guard isCorpus(path) else { throw .notACorpus }
    do {
      do {
        return try reader(path, isImmutable: false)
      } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && !hasLog(path)
      {
        // A folder where no shared memory can be made: nobody else writes there either.
        return try reader(path, isImmutable: true)
      }
    } catch {
      throw CorpusError(error)
    }
  }

  private static func reader(_ path: String, isImmutable: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    // Who may write tidies up as the last one out; who may not leaves nothing behind.
    configuration.readonly = isImmutable || access(path, W_OK) != 0
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA query_only = 1")
      try db.execute(sql: "PRAGMA cache_size = -\(readerCache)")
      try db.execute(sql: "PRAGMA mmap_size = \(readerMap)")
    }
    let name = isImmutable ? "file:\(escaped(path))?immutable=1" : path
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if version > Schema.version { throw CorpusError.tooNew(version: version) }
    if version < Schema.version {
      try queue.close()
      try writer(path, patience: patience).close()
      return try reader(path, isImmutable: isImmutable)
    }
    return queue
  }

  /// The path as part of a URI, where some signs mean something.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte -> String in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        return String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16)
        return "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }.joined()
  }

  /// The path so that SQLite takes it for nothing else: "file:…" and ":memory:" mean something to it.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// Whether stories stand in a log beside the file that were not moved into it.
  private static func hasLog(_ path: String) -> Bool { header(of: "\(path)-wal")?.isEmpty == false }

  private static func isEmpty(_ path: String) -> Bool { header(of: path)?.isEmpty ?? false }
}
