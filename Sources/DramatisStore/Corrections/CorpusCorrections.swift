public import DramatisResolution
internal import GRDB
internal import Synchronization

/// What came of the corrections of a corpus.
public struct CorrectionReport: Sendable, Hashable {
  /// How many corrections there are.
  public var count = 0
  /// Those that do nothing now, and why.
  public var notes: [CorrectionPlan.Note] = []
  /// Lines that cannot all be so. Then nothing is applied, and what was applied before stays.
  public var contradictions: [Contradiction] = []
}

extension CorpusWriter {
  /// Applies corrections to the corpus as it is now, in one transaction, in place of those applied before.
  /// O(rows of the stories that tell of who is merged or divided).
  @discardableResult
  public func apply(_ file: CorrectionFile) throws(CorpusError) -> CorrectionReport {
    do {
      let (report, constraints) = try pool.write { db in
        var applier = try CorrectionApplier(db)
        return (try applier.apply(file), applier.constraints)
      }
      self.constraints.withLock { $0 = constraints }
      return report
    } catch {
      throw CorpusError(error)
    }
  }
}

extension CorpusReader {
  /// The text of the corrections that the corpus was last brought in line with.
  public func appliedCorrections() throws(CorpusError) -> String {
    try read { snapshot in
      try String.fetchOne(
        snapshot.db, sql: "SELECT value FROM property WHERE key = ?",
        arguments: [CorrectionApplier.property]) ?? ""
    }
  }

  /// What the corrections come to now, without applying them.
  public func check(_ file: CorrectionFile) throws(CorpusError) -> CorrectionReport {
    try read { snapshot in
      let plan = try CorrectionMeaning(snapshot.db).plan(of: file)
      return CorrectionReport(
        count: file.lines.count, notes: plan.notes, contradictions: plan.contradictions)
    }
  }
}
