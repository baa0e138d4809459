internal import DramatisGraph
internal import DramatisStore
internal import DramatisText

/// What a verb asks of its inputs, by names as the user gave them.
enum Question {
  case cast(kinds: Set<EntityKind>?)
  case mentions(by: String?, of: String?)
  case quotations(by: String?, about: String?)
  case neighbours(of: String)
  case chain(from: String, to: String)
  /// Somebody's surroundings: as many neighbours as the limit says.
  case surroundings(of: String)
  /// The entities mentioned most, as many as the limit says; of articles, all.
  case prominent
  case everything

  /// The names in it.
  var names: [String] {
    switch self {
    case .mentions(let one, let other), .quotations(let one, let other):
      [one, other].compactMap(\.self)
    case .neighbours(let name), .surroundings(let name): [name]
    case .chain(let start, let end): [start, end]
    case .cast, .prominent, .everything: []
    }
  }

  /// The question with entities for names.
  func asked(of entities: [String: Int64]) -> CorpusQuestion {
    func entity(_ name: String?) -> Int64? { name.flatMap { entities[$0] } }
    return switch self {
    case .cast(let kinds): .cast(kinds: kinds)
    case .mentions(let speaker, let mentioned):
      .mentions(by: entity(speaker), of: entity(mentioned))
    case .quotations(let speaker, let subject):
      .quotations(by: entity(speaker), about: entity(subject))
    case .neighbours(let name): .neighbours(of: entities[name] ?? 0)
    case .chain(let start, let end): .chain(from: entities[start] ?? 0, to: entities[end] ?? 0)
    case .surroundings(let name): .surroundings(of: entities[name] ?? 0)
    case .prominent: .prominent
    case .everything: .everything
    }
  }
}
