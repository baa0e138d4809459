public import DramatisText

/// What was decided on one entity of a story.
public struct Decision: Sendable, Hashable {
  /// The entity across articles.
  public var entity: Int64
  /// Whether the story is the first to tell of it.
  public var isNew: Bool
  /// What decided.
  public var rule: Rule
  /// How sure it is, from 0 to 1: it rises with the evidence, and is no probability that was fitted.
  public var confidence: Double

  /// Makes a decision.
  public init(entity: Int64, isNew: Bool, rule: Rule, confidence: Double) {
    self.entity = entity
    self.isNew = isNew
    self.rule = rule
    self.confidence = confidence
  }
}

/// Decides, story by story, which entities across articles those of a story are.
///
/// What was decided is not revisited: the same stories in the same order give the same entities.
public struct Resolver: Sendable {
  /// What people said of who is not who.
  public var constraints: Constraints

  /// Makes a resolver that holds to `constraints`.
  public init(constraints: Constraints = Constraints()) { self.constraints = constraints }

  /// One decision for each entity of `story`, in order; the registry keeps what was learnt.
  ///
  /// Two entities of a story are one only under the same full name, or as one country. Two calls for
  /// candidates, and one to insert or update for each entity; O(candidates × names) beside. Throws
  /// what the registry throws, and then has told it a part of the story.
  public func resolve(
    _ story: Story, in registry: inout some EntityRegistry
  ) throws -> [Decision] {
    try resolve(StorySightings(of: story), in: &registry)
  }

  /// The same of a story whose sightings were made beforehand, and that may take another’s place: whom that
  /// one showed under the same name stays who it is.
  public func resolve(
    _ sightings: StorySightings, insteadOf former: FormerStory? = nil,
    in registry: inout some EntityRegistry
  ) throws -> [Decision] {
    var resolution = Resolution(of: sightings, constraints: constraints)
    if let former { try resolution.keep(former, in: &registry) }
    try resolution.resolveNamed(in: &registry)
    try resolution.resolveRoles(in: &registry)
    return resolution.decisions.compactMap { $0 }
  }
}

/// A story as the resolver looks at it: near half of the work, which needs no registry and so may be
/// done where stories are read, on all cores.
public struct StorySightings: Sendable {
  let article: String
  let day: Int?
  let sightings: [NamedSighting]

  /// Looks at `story`. O(entities × ``Companion/storyLimit`` + ties + bytes of the names).
  public init(of story: Story) {
    article = story.article.id
    day = story.article.day
    sightings = Sighting.sightings(of: story).map { NamedSighting($0) }
  }
}

/// The resolution of one story under way.
struct Resolution {
  let sightings: [NamedSighting]
  let article: String
  let day: Int?
  let constraints: Constraints
  var decisions: [Decision?]
  /// The entities decided for, which no other of the story may be.
  var taken: [Int64: KnownEntity] = [:]
  /// What the story names in full, by kind and folded name, and the entity that it was decided to be.
  private var named: [String: Int64] = [:]

  /// Those that a story whose place this one takes was decided to tell of, by kind and name.
  var formerEntities: [String: [Int64]] = [:]

  /// How sure a decision is that nothing speaks against.
  static let sure = 0.9
  /// How sure one is where those who it might be are others of the story.
  static let open = 0.5

  init(of story: StorySightings, constraints: Constraints) {
    sightings = story.sightings
    article = story.article
    day = story.day
    self.constraints = constraints
    decisions = Array(repeating: nil, count: sightings.count)
  }

  /// Those of which the evidence is best come first, then those with the longest names: "Donald
  /// Trump Jr." must not take what belongs to "Donald Trump".
  mutating func resolveNamed(in registry: inout some EntityRegistry) throws {
    let named = sightings.indices.filter {
      sightings[$0].kind != .role && decisions[$0] == nil
    }
    let keys = Array(Set(named.flatMap { sightings[$0].keys.asked })).sorted()
    let bearers = Dictionary(
      uniqueKeysWithValues: zip(keys, try registry.candidates(for: keys)))
    let order = named.map { (weighed: weighed(sightings[$0], among: bearers), index: $0) }
      .sorted { left, right in
        let (first, second) = (
          left.weighed.first?.evidence.score ?? 0, right.weighed.first?.evidence.score ?? 0
        )
        if first != second { return first > second }
        let words = (sightings[left.index].wordCount, sightings[right.index].wordCount)
        return words.0 != words.1 ? words.0 > words.1 : left.index < right.index
      }
    for (weighed, index) in order { try decide(index, weighed, in: &registry) }
  }

  /// The candidates of a sighting that its names do not rule out, the best first.
  private func weighed(
    _ sighting: NamedSighting, among bearers: [String: [KnownEntity]]
  ) -> [Weighed] {
    var seen: Set<Int64> = []
    var weighed: [Weighed] = []
    for candidate in sighting.keys.asked.lazy.compactMap({ bearers[$0] }).joined()
    where candidate.kind == sighting.kind && seen.insert(candidate.id).inserted {
      guard !constraints.forbid(sighting, in: article, as: candidate),
        let evidence = Evidence(sighting, candidate, day: day)
      else { continue }
      weighed.append(Weighed(entity: candidate, evidence: evidence))
    }
    return weighed.sorted {
      ($1.evidence.score, $0.entity.id) < ($0.evidence.score, $1.entity.id)
    }
  }

  private mutating func decide(
    _ index: Int, _ candidates: [Weighed], in registry: inout some EntityRegistry
  ) throws {
    let sighting = sightings[index]
    let free = candidates.filter { sighting.kind == .country || taken[$0.entity.id] == nil }
    if let known = sighting.fullKey.flatMap({ named[$0] }), let entity = taken[known] {
      return try join(
        index, entity, rule: "resolve.name.exact", confidence: Self.sure, in: &registry)
    }
    guard let choice = Choice(of: free) else {
      return try insert(
        index, keys: sighting.keys.kept,
        rule: candidates.isEmpty ? "resolve.new" : "resolve.new.rival",
        confidence: free.first.map { 1 - $0.evidence.confidence }
          ?? (candidates.isEmpty ? Self.sure : Self.open), in: &registry)
    }
    try join(
      index, taken[choice.entity.id] ?? choice.entity, rule: choice.rule,
      confidence: choice.confidence, in: &registry)
  }

  mutating func insert(
    _ index: Int, keys: [String], rule: Rule, confidence: Double, of: Int64? = nil,
    holder: Int64? = nil, in registry: inout some EntityRegistry
  ) throws {
    let sighting = sightings[index].sighting
    var profile = Profile()
    profile.of = of
    profile.holder = holder
    profile.add(sighting, day: day)
    let id = try registry.insert(
      kind: sighting.kind, name: sighting.name, profile: profile, keys: keys)
    if let key = sightings[index].fullKey { named[key] = id }
    taken[id] = KnownEntity(id: id, kind: sighting.kind, name: sighting.name, profile: profile)
    decisions[index] = Decision(entity: id, isNew: true, rule: rule, confidence: confidence)
  }

  mutating func join(
    _ index: Int, _ entity: KnownEntity, rule: Rule, confidence: Double,
    in registry: inout some EntityRegistry
  ) throws {
    let sighting = sightings[index]
    var entity = entity
    let isKnown = entity.profile.names.contains { $0.text == sighting.sighting.name }
    let namesBefore = entity.profile.names.count
    entity.profile.add(sighting.sighting, day: day)
    entity.name = entity.shownName
    let hasNews = !isKnown || entity.profile.names.count != namesBefore
    try registry.update(entity, newKeys: hasNews ? sighting.keys.kept : [])
    taken[entity.id] = entity
    if let key = sightings[index].fullKey { named[key] = entity.id }
    decisions[index] = Decision(
      entity: entity.id, isNew: false, rule: rule, confidence: confidence)
  }
}

extension KnownEntity {
  /// For a person the usual one of the most words up to three, else the most frequent name.
  var shownName: String {
    guard kind == .person else { return profile.names.first?.text ?? name }
    let full = profile.names.first { PersonName(folded: $0.folded).first != nil }
    return (full ?? profile.names.first)?.text ?? name
  }
}

/// A known entity and what speaks for it.
private struct Weighed {
  let entity: KnownEntity
  let evidence: Evidence
}

/// The known entity that a sighting is, if the evidence is clear.
private struct Choice {
  let entity: KnownEntity
  let rule: Rule
  let confidence: Double

  /// Chooses among `weighed`, the best first; nil if none is good enough or two are.
  init?(of weighed: [Weighed]) {
    guard let best = Self.best(of: weighed) else { return nil }
    let isAhead =
      weighed.count < 2
      || best.evidence.score - weighed[1].evidence.score >= Evidence.margin
      || Self.isNamed(best.evidence)
    guard best.evidence.score >= Evidence.join, isAhead else { return nil }
    entity = best.entity
    rule = best.evidence.rule
    confidence = best.evidence.confidence
  }

  /// The one of the best evidence; of several of the same full name the one that most stories tell of,
  /// unless another has much better evidence. Twins that were told apart for want of evidence would else
  /// share the stories that are to come.
  private static func best(of weighed: [Weighed]) -> Weighed? {
    guard let first = weighed.first, first.evidence.isSameName else { return weighed.first }
    let rival = weighed.filter(\.evidence.isSameName).max {
      ($0.entity.profile.stories, $1.entity.id) < ($1.entity.profile.stories, $0.entity.id)
    }
    guard let rival, rival.evidence.score >= Evidence.join,
      first.evidence.score - rival.evidence.score < Evidence.twin
    else { return first }
    return rival
  }

  /// Of several with the very name, the best is taken however near the second: a third would help
  /// nobody.
  private static func isNamed(_ evidence: Evidence) -> Bool {
    evidence.isSameName || evidence.rule == "resolve.name.exact"
  }
}
