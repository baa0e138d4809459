public import DramatisText

/// An entity that a registry keeps.
public struct KnownEntity: Sendable, Hashable {
  /// What tells it from others.
  public var id: Int64
  /// What it is.
  public var kind: EntityKind
  /// The name to show: of its fullest names the most frequent.
  public var name: String
  /// What is known of it.
  public var profile: Profile

  /// Makes a known entity.
  public init(id: Int64, kind: EntityKind, name: String, profile: Profile) {
    self.id = id
    self.kind = kind
    self.name = name
    self.profile = profile
  }
}

/// What the resolver asks of whoever keeps the entities: who bears a blocking key, and that new
/// and changed ones be kept.
///
/// A blocking key is a short text that begins with a digit for the kind; entities that share no
/// key are never compared. The resolver calls ``candidates(for:)`` at most twice a story.
public protocol EntityRegistry {
  /// For each of `keys` the entities that bear it. Of a key with more than ``candidateLimit``
  /// bearers, those with the most stories (or about as many), then with the lowest ids; the order
  /// does not matter.
  mutating func candidates(for keys: [String]) throws -> [[KnownEntity]]
  /// The entity of this id.
  mutating func entity(_ id: Int64) throws -> KnownEntity?
  /// Keeps a new entity under `keys` and gives its id, greater than those of all before.
  mutating func insert(
    kind: EntityKind, name: String, profile: Profile, keys: [String]
  ) throws -> Int64
  /// Keeps the changed name and profile, and `newKeys` besides the keys it has.
  mutating func update(_ entity: KnownEntity, newKeys: [String]) throws
}

extension EntityRegistry {
  /// The most bearers of one key that are compared: a surname like "Smith" may have hundreds.
  public static var candidateLimit: Int { 24 }
}

/// A registry in memory.
public struct MemoryRegistry: EntityRegistry, Sendable {
  /// All entities; the id is the position and one.
  public private(set) var entities: [KnownEntity] = []
  private var bearers: [String: [Int64]] = [:]

  /// An empty registry.
  public init() {}

  /// The entity with this id. O(1).
  public subscript(id: Int64) -> KnownEntity? {
    entities.indices.contains(Int(id) - 1) ? entities[Int(id) - 1] : nil
  }

  /// The entity with this id. O(1).
  public func entity(_ id: Int64) -> KnownEntity? { self[id] }

  /// The bearers of each key. O(bearers), sorted where there are too many.
  public func candidates(for keys: [String]) -> [[KnownEntity]] {
    keys.map { key in
      let ids = bearers[key] ?? []
      return (ids.count <= Self.candidateLimit ? ids : foremost(of: ids)).map {
        entities[Int($0) - 1]
      }
    }
  }

  /// Keeps a new entity. O(keys).
  public mutating func insert(
    kind: EntityKind, name: String, profile: Profile, keys: [String]
  ) -> Int64 {
    let id = Int64(entities.count + 1)
    entities.append(KnownEntity(id: id, kind: kind, name: name, profile: profile))
    for key in keys { bearers[key, default: []].append(id) }
    return id
  }

  /// Keeps a change. O(keys).
  public mutating func update(_ entity: KnownEntity, newKeys: [String]) {
    entities[Int(entity.id) - 1] = entity
    for key in newKeys { bearers[key, default: []].append(entity.id) }
  }

  private func foremost(of ids: [Int64]) -> [Int64] {
    let ranked = ids.sorted {
      (entities[Int($1) - 1].profile.stories, $0) < (entities[Int($0) - 1].profile.stories, $1)
    }
    return Array(ranked.prefix(Self.candidateLimit))
  }
}
