internal import DramatisGraph
internal import GRDB

/// The words by which entities are found.
struct EntityWords {
  private let insertion: Insertion

  init(_ db: Database) throws {
    insertion = try Insertion(db, "INSERT OR IGNORE INTO entity_word (word, entity) VALUES (?, ?)")
  }

  /// Finds `entity` by the words of `name`, too.
  func add(_ name: String, of entity: Int64) throws { try add([name], of: entity) }

  /// Finds `entity` by the words of `names`, too.
  func add(_ names: [String], of entity: Int64) throws {
    for word in Set(names.flatMap { FoldedName($0).words.map(String.init) }).sorted() {
      try insertion([word.databaseValue, entity.databaseValue])
    }
  }
}
