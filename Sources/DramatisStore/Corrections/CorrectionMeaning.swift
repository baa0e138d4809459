internal import DramatisGraph
internal import DramatisResolution
internal import DramatisText
internal import GRDB

/// Whom corrections mean: entities as the articles gave them, so that no correction changes what another
/// one means.
struct CorrectionMeaning {
  private let snapshot: CorpusSnapshot

  init(_ db: Database) throws { snapshot = try CorpusSnapshot(db, isCorrected: false) }

  func plan(of file: CorrectionFile) throws -> CorrectionPlan {
    try CorrectionPlan(of: file) { try meant($0) }
  }

  /// The entities that `references` mean in articles, and those that go by the very names of the others, told of
  /// most first.
  func bearers(of references: [Reference]) throws -> [Int64] {
    let found = try references.flatMap { reference in
      try meant(reference).filter {
        reference.article != nil || FoldedName($0.name) == FoldedName(reference.name)
      }
    }
    return try Set(found.map(\.id)).map { entity in
      let stories = try Int.fetchOne(
        snapshot.db, sql: "SELECT stories FROM entity WHERE id = ?", arguments: [entity])
      return (stories ?? 0, entity)
    }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
  }

  private func meant(_ reference: Reference) throws -> [Meant] {
    let finder = EntityFinder(snapshot: snapshot)
    let lookup =
      try reference.article.map {
        try finder.find(reference.name, inArticle: $0, kind: reference.kind)
      } ?? finder.find(reference.name, kind: reference.kind, wantsNearest: false)
    return switch lookup {
    case .one(let entity, _): try snapshot.meant(entity).map { [$0] } ?? []
    case .several(let found): found.map { Meant(id: $0.entity, kind: $0.kind, name: $0.name) }
    case .none: []
    }
  }
}

extension CorpusSnapshot {
  fileprivate func meant(_ entity: Int64) throws -> Meant? {
    try Row.fetchOne(db, sql: "SELECT kind, name FROM entity WHERE id = ?", arguments: [entity])
      .map { Meant(id: entity, kind: terms.entityKind($0[0]), name: $0[1]) }
  }
}
