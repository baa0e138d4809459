internal import ArgumentParser
internal import DramatisIntake
internal import DramatisResolution
internal import DramatisStore
internal import FoundationEssentials
internal import Glibc

/// The corrections beside a corpus: a text file of its own, for people and for git.
struct CorrectionsFile {
  /// The corpus.
  let corpus: String
  /// The file: the corpus' name and an ending.
  var path: String { corpus + ".corrections" }

  /// The most bytes that are read: a million corrections.
  private static let maximumBytes = 64 << 20

  /// Its text; nothing if there is no file.
  func text() throws(Failure) -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    guard let bytes = try bytes() else {
      throw .badData("\(path): longer than \(Self.maximumBytes >> 20) MiB")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badData("\(path): not UTF-8")
    }
    guard !text.utf8.contains(0) else { throw .badData("\(path): a NUL, which is no text") }
    return text
  }

  private func bytes() throws(Failure) -> [UInt8]? {
    do {
      return try ByteReader(ByteStream(path: path)).rest(limit: Self.maximumBytes)
    } catch {
      throw .noInput("\(path): \(error)")
    }
  }

  /// What `text` says. Throws the line that says nothing known.
  func parsed(_ text: String) throws(Failure) -> CorrectionFile {
    do throws(CorrectionError) {
      return try CorrectionFile(text: text)
    } catch {
      throw .badData("\(path): \(error)")
    }
  }

  /// Applies the file as it is, and says what does not apply, and what contradicts itself: then what was
  /// applied before stays.
  func apply(by writer: CorpusWriter, isQuiet: Bool = false) throws(Failure) {
    let file = try parsed(text())
    let report: CorrectionReport
    do throws(CorpusError) {
      report = try writer.apply(file)
    } catch {
      throw .corpus(corpus, error)
    }
    guard !isQuiet else { return }
    for contradiction in report.contradictions { Console.say("\(path): \(contradiction)") }
    for note in report.notes { Console.say("\(path): \(note)") }
  }

  /// Applies `text` as if it stood in the file. Throws what contradicts itself; then nothing of it is
  /// applied.
  func apply(_ text: String, by writer: CorpusWriter) throws(Failure) {
    let file = try parsed(text)
    let report: CorrectionReport
    do throws(CorpusError) {
      report = try writer.apply(file)
    } catch {
      throw .corpus(corpus, error)
    }
    try refuse(report)
    for note in report.notes { Console.say("\(path): \(note)") }
  }

  /// Throws the contradictions of a report.
  func refuse(_ report: CorrectionReport) throws(Failure) {
    guard !report.contradictions.isEmpty else { return }
    let all = report.contradictions.map { "\(path): \($0)" }.joined(separator: "\ndramatis: ")
    throw .badData("\(all) Nothing of them is applied.")
  }

  /// Brings the corpus in line with the file, if that was changed since it was applied. Where the corpus
  /// may not be written, that is said, and it answers as it is.
  func bringUpToDate(_ reader: CorpusReader) throws(Failure) {
    let text = try text()
    do throws(CorpusError) {
      guard try reader.appliedCorrections() != text else { return }
    } catch {
      throw .corpus(corpus, error)
    }
    do throws(Failure) {
      try with(
        opened { () throws(CorpusError) in
          try CorpusWriter(beside: reader, patience: Self.patience)
        }
      ) { (writer) throws(Failure) in try apply(text, by: writer) }
    } catch  where error.status == .failure {
      Console.say("not applied: \(error.message)")
    }
  }

  /// How long a question waits to bring the corpus in line, in seconds.
  private static let patience = 1.0

  /// `body` alone with the file: whoever else changes it by this program waits.
  func locked(_ body: () throws -> Void) throws {
    let descriptor = open(corpus, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    try body()
  }

  /// `body` with the corpus opened for writing.
  func withWriter(_ body: (CorpusWriter) throws(Failure) -> Void) throws(Failure) {
    try with(
      opened { () throws(CorpusError) in try CorpusWriter(path: corpus) }, body)
  }

  /// The same beside a reader that has the corpus open.
  func withWriter(
    beside reader: CorpusReader, _ body: (CorpusWriter) throws(Failure) -> Void
  ) throws(Failure) {
    try with(opened { () throws(CorpusError) in try CorpusWriter(beside: reader) }, body)
  }

  private func opened(
    _ open: () throws(CorpusError) -> CorpusWriter
  ) throws(Failure) -> CorpusWriter {
    do throws(CorpusError) {
      return try open()
    } catch {
      throw .corpus(corpus, error)
    }
  }

  private func with(
    _ writer: CorpusWriter, _ body: (CorpusWriter) throws(Failure) -> Void
  ) throws(Failure) {
    do throws(Failure) {
      try body(writer)
    } catch {
      try? writer.close()
      throw error
    }
    do throws(CorpusError) {
      try writer.close()
    } catch {
      throw .corpus(corpus, error)
    }
  }
}
