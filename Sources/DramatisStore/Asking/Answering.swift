internal import DramatisGraph
internal import DramatisText
internal import GRDB

/// An answer in the making.
struct Answering {
  var maker: GraphMaker
  let filter: CorpusFilter
  let limit: Int
  let minimumWeight: Int
  let evidence: Int
  var more = 0
  var listed: Set<NodeID>?

  /// Whether what was added up beforehand answers: for all that the articles say, and one piece of
  /// evidence each.
  var isAddedUp: Bool { isOfAll && evidence <= 1 }

  /// Whether all that the articles say counts.
  var isOfAll: Bool { filter.isEmpty && maker.doubt.isNone }

  var snapshot: CorpusSnapshot { maker.snapshot }

  mutating func answer(_ question: CorpusQuestion) throws {
    switch question {
    case .cast(let kinds): try cast(kinds)
    case .mentions(let speaker, let mentioned): try mentions(by: speaker, of: mentioned)
    case .quotations(let speaker, let subject): try quotations(by: speaker, about: subject)
    case .neighbours(let entity): try neighbours(of: entity)
    case .chain(let start, let end): try chain(from: start, to: end)
    case .surroundings(let entity): try surroundings(of: entity)
    case .prominent: try prominent()
    case .everything: try everything()
    }
  }

  mutating func append(_ sums: [EdgeSum]) throws {
    for sum in sums { try maker.append(sum, evidence: evidence) }
  }

  func edges(at entity: Int64) throws -> [EdgeSum] {
    (isAddedUp
      ? try snapshot.edges(at: entity)
      : try snapshot.edges(filter: filter, at: entity, doubt: maker.doubt))
      .filter(isHeavy)
  }

  /// Whether an entity is in no answer: ignored by a correction, or too doubtful.
  func leavesOut(_ entity: Int64) -> Bool {
    snapshot.ignored.contains(entity) || maker.doubt.entities.contains(entity)
  }

  /// Whether an edge is one to count: not of who is ignored, and heavy enough. Offices are, however rarely
  /// they are told.
  private func isHeavy(_ sum: EdgeSum) -> Bool {
    guard !leavesOut(sum.key.source), !leavesOut(sum.key.target) else { return false }
    return sum.weight >= minimumWeight
      || [.holds, .of].contains(snapshot.terms.tieKind(sum.key.kind))
  }

  private mutating func mentions(by speaker: Int64?, of mentioned: Int64?) throws {
    let kind = snapshot.terms.known(TieKind.mentions.rawValue) ?? -1
    var sums: [EdgeSum]
    if isAddedUp {
      switch (speaker, mentioned) {
      case (let speaker?, let mentioned?):
        sums = try snapshot.edges(
          where: "d.source = ? AND d.target = ? AND d.kind = ?", [speaker, mentioned, kind])
      case (let speaker?, nil):
        sums = try snapshot.edges(at: speaker, kind: .mentions, asTarget: false)
      case (nil, let mentioned?):
        sums = try snapshot.edges(at: mentioned, kind: .mentions, asSource: false)
      case (nil, nil): sums = try snapshot.edges(where: "d.kind = ?", [kind])
      }
    } else {
      sums = try snapshot.edges(
        filter: filter, at: speaker ?? mentioned, doubt: maker.doubt
      ).filter { sum in
        sum.key.kind == kind && (speaker.map { $0 == sum.key.source } ?? true)
          && (mentioned.map { $0 == sum.key.target } ?? true)
      }
    }
    sums = sums.filter(isHeavy)
    sums.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
    more = max(0, sums.count - limit)
    if let speaker { _ = try maker.node(speaker) }
    if let mentioned { _ = try maker.node(mentioned) }
    try append(Array(sums.prefix(limit)))
  }

  /// The edges at `entity` in groups of one other end, the strongest first.
  func groups(at entity: Int64) throws -> [(other: Int64, weight: Int, sums: [EdgeSum])] {
    var groups: [Int64: [EdgeSum]] = [:]
    for sum in try edges(at: entity) {
      let other = sum.key.source == entity ? sum.key.target : sum.key.source
      groups[other, default: []].append(sum)
    }
    return groups.map { other, sums in (other, sums.reduce(0) { $0 + $1.weight }, sums) }
      .sorted { ($1.weight, $0.other) < ($0.weight, $1.other) }
  }

  private mutating func neighbours(of entity: Int64) throws {
    let groups = try groups(at: entity)
    more = max(0, groups.count - limit)
    _ = try maker.node(entity)
    for group in groups.prefix(limit) {
      try append(group.sums.sorted { $0.key < $1.key })
    }
  }

  private mutating func surroundings(of entity: Int64) throws {
    let groups = try groups(at: entity)
    more = max(0, groups.count - limit)
    _ = try maker.node(entity)
    let near = groups.prefix(limit)
    for group in near { try append(group.sums) }
    try appendEdges(among: Set(near.map(\.other)))
  }

  private mutating func appendEdges(among entities: Set<Int64>) throws {
    if isAddedUp {
      // Each edge is found at its source.
      for entity in entities.sorted() {
        try append(
          snapshot.edges(at: entity, asTarget: false).filter {
            isHeavy($0) && entities.contains($0.key.target)
          })
      }
    } else {
      try append(
        snapshot.edges(filter: filter, doubt: maker.doubt).filter {
          isHeavy($0) && entities.contains($0.key.source)
            && entities.contains($0.key.target)
        })
    }
  }

  private mutating func prominent() throws {
    let ranked = try ranking(nil)
    more = max(0, ranked.count - limit)
    for entry in ranked.prefix(limit) { _ = try maker.node(entry.entity) }
    try appendEdges(among: Set(ranked.prefix(limit).map(\.entity)))
  }

  private mutating func everything() throws {
    if filter.isEmpty {
      let entities = try Int64.fetchAll(
        snapshot.db, sql: "SELECT id FROM entity WHERE shown = id AND articles > 0 ORDER BY id")
      for entity in entities { _ = try maker.node(entity) }
    }
    let sums =
      isAddedUp
      ? try snapshot.edges(where: "1", [])
      : try snapshot.edges(filter: filter, doubt: maker.doubt)
    try append(sums.filter(isHeavy))
    if evidence > 1 { try quotations(by: nil, about: nil) }
  }
}
