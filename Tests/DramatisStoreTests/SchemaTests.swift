import Foundation
import GRDB
import Testing

@testable import DramatisStore

/// The versions that were released, of each of which a corpus of two articles is kept, made by that version.
private let released = [1, 2]

@Suite("The schema is brought up to date, and what plain SQL may rely on stays")
struct SchemaTests {
  static func file(_ version: Int) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Corpora/v\(version).dramatis")
  }

  @Test("A corpus of a former version is brought up to date and answers", arguments: released)
  func migration(version: Int) throws {
    let corpus = try TestCorpus()
    try FileManager.default.copyItem(atPath: Self.file(version).path, toPath: corpus.path)
    #expect(try corpus.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try corpus.reader().faults() == [])
    #expect(
      try corpus.rows("SELECT name FROM entities WHERE kind = 'person' ORDER BY name")
        == ["Ada Byron", "Karl Popper", "Rosa Luxemburg"])
    try corpus.add(News.article("new", "Ada Byron met Niels Bohr."))
    #expect(try corpus.reader().faults() == [])
  }

  @Test("Every version has a kept file")
  func kept() {
    #expect(released == Schema.steps.map(\.version))
    #expect(released.last == Schema.version)
  }

  @Test("A corpus of a later version is refused, and stays as it is")
  func tooNew() throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("a", "Rain fell."))
    let later = Schema.version + 1
    try DatabaseQueue(path: corpus.path).write {
      try $0.execute(sql: "PRAGMA user_version = \(later)")
    }
    #expect(throws: CorpusError.tooNew(version: later)) { try corpus.reader() }
    #expect(throws: CorpusError.tooNew(version: later)) { try CorpusWriter(path: corpus.path) }
  }

  @Test(
    "Views have the columns that are documented",
    arguments: [
      ("articles", "id article title published outlet url story text reader"),
      (
        "entities",
        "id kind name aliases mentions quotations articles stories holder of confidence"
      ),
      ("mentions", "entity article start end words form rule confidence"),
      (
        "quotations",
        "article quotation kind start end words speaker speaker_words cue addressee rule confidence"
      ),
      ("ties", "kind source source_name target target_name weight stories articles"),
      ("evidence", "kind source target article start end quotation words"),
      ("decisions", "article ordinal name entity rule confidence"),
    ])
  func views(name: String, columns: String) throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("a", News.wire))
    let found = try corpus.rows("SELECT name FROM pragma_table_info('\(name)')")
    #expect(found.joined(separator: " ") == columns)
    #expect(try !corpus.rows("SELECT * FROM \(name) LIMIT 1").isEmpty)
  }

  @Test("A corpus that may only be read is asked all the same")
  func readOnly() throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("a", News.wire))
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: corpus.path)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: corpus.folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: corpus.folder.path) }
    #expect(try corpus.rows("SELECT count(*) FROM articles") == ["1"])
  }

  @Test("An index of words that is not that of the texts is told")
  func damagedIndex() throws {
    let corpus = try TestCorpus()
    try corpus.add(News.article("a", News.wire), News.article("b", "Rain fell in Malta."))
    #expect(try corpus.reader().faults() == [])
    try DatabaseQueue(path: corpus.path).write {
      try $0.execute(sql: "UPDATE body SET text = 'Snow fell in Malta.' WHERE article = 2")
    }
    #expect(try corpus.reader().faults() == ["words are not found where the articles have them"])
  }

  @Test("A damaged file is told")
  func damaged() throws {
    let corpus = try TestCorpus()
    try corpus.add((0..<20).map { News.article("a\($0)", "\(News.wire) \($0)") })
    var bytes = try Data(contentsOf: URL(filePath: corpus.path))
    for page in 3..<min(60, bytes.count / 4096) {
      bytes.replaceSubrange(
        page * 4096..<page * 4096 + 64, with: [UInt8](repeating: 0xA5, count: 64))
    }
    try bytes.write(to: URL(filePath: corpus.path))
    #expect(throws: CorpusError.self) {
      let faults = try corpus.reader().faults()
      if !faults.isEmpty { throw CorpusError.damaged(faults[0]) }
    }
  }
}
