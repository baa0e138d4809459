internal import DramatisGraph
internal import DramatisResolution
internal import DramatisText
internal import GRDB

/// The entities of a corpus as the resolver sees them, for one story. Changed ones are kept until
/// ``flush()``, which writes them.
struct StoredRegistry: EntityRegistry {
  private let db: Database
  private(set) var terms: Terms
  private var changed: [Int64: KnownEntity] = [:]
  /// The levels that the keys of the entities met stand under.
  private var levels: [Int64: Int] = [:]

  init(_ db: Database, terms: Terms) {
    self.db = db
    self.terms = terms
  }

  mutating func candidates(for keys: [String]) throws -> [[KnownEntity]] {
    var met: [Int64: KnownEntity] = [:]
    return try keys.map { key in
      try bearers(of: key).compactMap { id in
        if let known = met[id] { return known }
        let entity = try entity(id)
        met[id] = entity
        return entity
      }
    }
  }

  private func bearers(of key: String) throws -> [Int64] {
    let bearers = try db.cachedStatement(sql: Self.bearers)
    bearers.setUncheckedArguments([key])
    return try Int64.fetchAll(bearers)
  }

  /// The first in the order of the table's key, however many there are.
  private static let bearers = """
    SELECT entity FROM entity_key WHERE key = ? ORDER BY level DESC, entity LIMIT \(candidateLimit)
    """

  mutating func entity(_ id: Int64) throws -> KnownEntity? {
    if let entity = changed[id] { return entity }
    let statement = try db.cachedStatement(
      sql: "SELECT kind, name, profile FROM entity WHERE id = ?")
    statement.setUncheckedArguments([id])
    guard let row = try Row.fetchOne(statement) else { return nil }
    let bytes: [UInt8] = try row.withUnsafeData(atIndex: 2) { $0.map { Array($0) } ?? [] }
    guard let profile = try? Profile(bytes: bytes) else { return nil }
    levels[id] = Self.level(profile.stories)
    return KnownEntity(id: id, kind: terms.entityKind(row[0]), name: row[1], profile: profile)
  }

  mutating func insert(
    kind: EntityKind, name: String, profile: Profile, keys: [String]
  ) throws -> Int64 {
    let kindNumber = try terms.number(of: kind.rawValue, in: db)
    let insertion = try Insertion(
      db,
      """
      INSERT INTO entity (id, kind, name, aliases, shown, profile)
      SELECT coalesce(max(id), 0) + 1, ?, ?, '[]', coalesce(max(id), 0) + 1, x'' FROM entity
      """)
    try insertion([kindNumber.databaseValue, name.databaseValue])
    let id = db.lastInsertedRowID
    changed[id] = KnownEntity(id: id, kind: kind, name: name, profile: profile)
    levels[id] = Self.level(profile.stories)
    try keep(keys, of: id)
    return id
  }

  mutating func update(_ entity: KnownEntity, newKeys: [String]) throws {
    changed[entity.id] = entity
    let level = Self.level(entity.profile.stories)
    if levels.updateValue(level, forKey: entity.id) != level {
      try Insertion(db, "UPDATE entity_key SET level = ? WHERE entity = ?")([
        .number(level), entity.id.databaseValue,
      ])
    }
    try keep(newKeys, of: entity.id)
  }

  /// How much an entity is told of, in powers of two: rarely another, so that the order of a key's
  /// bearers costs hardly anything to keep.
  private static func level(_ stories: Int) -> Int {
    Int.bitWidth - max(1, stories).leadingZeroBitCount
  }

  private func keep(_ keys: [String], of id: Int64) throws {
    guard !keys.isEmpty, let entity = changed[id] else { return }
    let level = Self.level(entity.profile.stories)
    let insertion = try Insertion(
      db, "INSERT OR IGNORE INTO entity_key (key, level, entity) VALUES (?, ?, ?)")
    for key in keys {
      try insertion([key.databaseValue, .number(level), id.databaseValue])
    }
  }

  /// Writes what changed.
  mutating func flush() throws {
    let update = try Insertion(
      db,
      "UPDATE entity SET name = ?, aliases = ?, holder = ?, of = ?, profile = ? WHERE id = ?")
    let words = try EntityWords(db)
    for (id, entity) in changed.sorted(by: { $0.key < $1.key }) {
      let names = entity.profile.names.map(\.text)
      try update([
        entity.name.databaseValue,
        TextList.json(names.filter { $0 != entity.name }).databaseValue,
        entity.profile.holder?.databaseValue ?? .null, entity.profile.of?.databaseValue ?? .null,
        Blob.value(entity.profile.bytes), id.databaseValue,
      ])
      try words.add(names + [entity.name], of: id)
    }
    changed = [:]
  }
}
