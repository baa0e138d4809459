public import DramatisText

/// An entity that a reference may mean.
public struct Meant: Sendable, Hashable {
  /// Its id.
  public var id: Int64
  /// Its kind.
  public var kind: EntityKind
  /// Its name, for notes.
  public var name: String

  /// Makes one.
  public init(id: Int64, kind: EntityKind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// What corrections do to the entities of a corpus as it is today.
///
/// A plan does not depend on the order of the lines. It is made anew on every reading of the file,
/// so that corrections last whatever is analysed again.
public struct CorrectionPlan: Sendable {
  /// Entities that are one.
  public struct Group: Sendable, Hashable {
    /// All of them, ascending.
    public let members: [Int64]
    /// The one that stands for them: what others are merged into; of several the first.
    public let representative: Int64
  }

  /// Two entities that are never one.
  public struct Pair: Sendable, Hashable {
    /// The lower id.
    public let first: Int64
    /// The higher id.
    public let second: Int64
  }

  /// An office given by hand.
  public struct Office: Sendable, Hashable {
    /// Who holds it.
    public let holder: Int64
    /// The title.
    public let title: String
    /// What it is an office of, if that is said.
    public let of: Int64?
    /// The first day, if that is said.
    public let from: Day?
    /// The last day, if that is said.
    public let to: Day?
  }

  /// Something to say about a line.
  public struct Note: Sendable, Hashable, CustomStringConvertible {
    /// The line.
    public let line: Int
    /// What is to be said.
    public let reason: String
    /// One sentence for a person.
    public var description: String { "Line \(line) of the corrections: \(reason)." }
  }

  /// The groups of two and more, by their first member.
  public private(set) var groups: [Group] = []
  /// The pairs to be kept apart, ascending.
  public private(set) var apart: [Pair] = []
  /// Entities that hold two which are never one: their stories' decisions are to be taken anew,
  /// under ``constraints``. Ascending.
  public private(set) var divided: [Int64] = []
  /// New names, by representative.
  public private(set) var names: [Int64: String] = [:]
  /// New kinds, by representative.
  public private(set) var kinds: [Int64: EntityKind] = [:]
  /// Representatives that are shown nowhere.
  public private(set) var ignored: Set<Int64> = []
  /// Offices given by hand, holders and what they are of by representative, in the order of the file.
  public private(set) var offices: [Office] = []
  /// The corrections that do not apply, and why, in the order of the file.
  public private(set) var notes: [Note] = []
  /// What contradicts itself once the references are known to mean the same entity. Where there are
  /// any, the plan is empty.
  public private(set) var contradictions: [Contradiction] = []
  /// What the resolver has to hold to.
  public private(set) var constraints = Constraints()

  private var representatives: [Int64: Int64] = [:]

  /// The entity that stands for `entity`: itself, unless it is merged. O(1).
  public func representative(of entity: Int64) -> Int64 { representatives[entity] ?? entity }
}

// MARK: - Making

extension CorrectionPlan {
  /// Plans the corrections of `file`; `meaning` gives the entities that a reference means today: none,
  /// one, or several. It is asked once for each reference. O(lines²) at worst for contradictions,
  /// else O(lines log lines). Throws what `meaning` throws.
  public init(of file: CorrectionFile, meaning: (Reference) throws -> [Meant]) rethrows {
    var meanings: [Reference: [Meant]] = [:]
    for reference in file.lines.flatMap(\.correction.references) where meanings[reference] == nil {
      meanings[reference] = try meaning(reference)
    }
    let only = meanings.compactMapValues { $0.count == 1 ? $0[0].id : nil }
    contradictions = file.contradictions
    if contradictions.isEmpty {
      contradictions = file.contradictions { only[$0].map { AnyHashable($0) } }
    }
    guard contradictions.isEmpty else { return }
    for line in file.lines {
      let doubtful = line.correction.references.filter { reference in
        // Several may be kept apart from one; of all else one must be meant.
        if case .never = line.correction { return meanings[reference]?.isEmpty ?? true }
        return only[reference] == nil
      }
      for reference in doubtful {
        notes.append(
          Note(line: line.number, reason: Self.reason(reference, meanings[reference] ?? [])))
      }
    }
    merge(file.lines, only)
    for line in file.lines { apply(line, only) }
    apart.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    apart = apart.enumerated().filter { $0.offset == 0 || apart[$0.offset - 1] != $0.element }.map(
      \.element)
    divided = Array(Set(divided)).sorted()
    constrain(file.lines, meanings)
  }

  private static func reason(_ reference: Reference, _ meant: [Meant]) -> String {
    guard !meant.isEmpty else { return "nobody is \(reference) now, so that it does nothing" }
    let shown = meant.prefix(5).map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", ")
    let more = meant.count > 5 ? " and \(meant.count - 5) more" : ""
    return "\(reference) means several: \(shown)\(more);"
      + " say which by “(kind)” or “@ ARTICLE”; it does nothing"
  }

  private mutating func merge(_ lines: [CorrectionFile.Line], _ only: [Reference: Int64]) {
    var parent: [Int64: Int64] = [:]
    func root(of id: Int64) -> Int64 {
      var id = id
      while let next = parent[id], next != id { id = next }
      return id
    }
    var (sources, targets): (Set<Int64>, Set<Int64>) = ([], [])
    for line in lines {
      guard case .merge(let first, let second) = line.correction, let left = only[first],
        let right = only[second], left != right
      else { continue }
      sources.insert(left)
      targets.insert(right)
      let (low, high) = (min(root(of: left), root(of: right)), max(root(of: left), root(of: right)))
      parent[high] = low
    }
    let members = sources.union(targets).sorted()
    for group in Dictionary(grouping: members, by: root).values {
      let finals = group.filter { targets.contains($0) && !sources.contains($0) }
      guard let chosen = finals.first ?? group.first else { continue }
      groups.append(Group(members: group, representative: chosen))
      for member in group { representatives[member] = chosen }
    }
    groups.sort { $0.members[0] < $1.members[0] }
  }

  private mutating func apply(_ line: CorrectionFile.Line, _ only: [Reference: Int64]) {
    func entity(_ reference: Reference) -> Int64? { only[reference].map { representative(of: $0) } }
    switch line.correction {
    case .merge: break
    case .never(let first, let second):
      guard let left = only[first], let right = only[second] else { return }
      guard left != right else { return divided.append(left) }
      apart.append(Pair(first: min(left, right), second: max(left, right)))
    case .rename(let one, let name): if let one = entity(one) { names[one] = name }
    case .kind(let one, let kind): if let one = entity(one) { kinds[one] = kind }
    case .ignore(let one): if let one = entity(one) { ignored.insert(one) }
    case .holds(let one, let office):
      guard let holder = entity(one), office.of == nil || office.of.flatMap(entity) != nil else {
        return
      }
      offices.append(
        Office(
          holder: holder, title: office.title, of: office.of.flatMap(entity), from: office.from,
          to: office.to))
    }
  }

  private mutating func constrain(
    _ lines: [CorrectionFile.Line], _ meanings: [Reference: [Meant]]
  ) {
    for line in lines {
      guard case .never(let first, let second) = line.correction else { continue }
      let (left, right) = (meanings[first] ?? [], meanings[second] ?? [])
      constraints.apart.append(
        Constraints.Pair(
          Constraints.Side(first, meaning: left, butNot: right),
          Constraints.Side(second, meaning: right, butNot: left)))
    }
  }
}

extension Constraints.Side {
  /// An entity that both sides mean today is neither: it is what has to be divided.
  fileprivate init(_ reference: Reference, meaning meant: [Meant], butNot others: [Meant]) {
    let excluded = Set(others.map(\.id))
    self.init(
      name: reference.name, kind: reference.kind, article: reference.article,
      entities: meant.map(\.id).filter { !excluded.contains($0) })
  }
}
