public import DramatisText

/// What somebody says is otherwise than the articles read.
public enum Correction: Sendable, Hashable {
  /// The first is the second.
  case merge(Reference, Reference)
  /// The two are never one.
  case never(Reference, Reference)
  /// It goes by this name.
  case rename(Reference, to: String)
  /// It is of this kind.
  case kind(Reference, EntityKind)
  /// It is nobody, and shown nowhere.
  case ignore(Reference)
  /// The person holds an office.
  case holds(Reference, HeldOffice)

  /// An office that a correction gives to somebody.
  public struct HeldOffice: Sendable, Hashable {
    /// The title: "Defence Secretary".
    public var title: String
    /// What it is an office of.
    public var of: Reference?
    /// The first day, if that is said.
    public var from: Day?
    /// The last day, if that is said.
    public var to: Day?

    /// Makes an office.
    public init(title: String, of: Reference? = nil, from: Day? = nil, to: Day? = nil) {
      self.title = title
      self.of = of
      self.from = from
      self.to = to
    }
  }

  /// Whom it means, in the order of the line.
  public var references: [Reference] {
    switch self {
    case .merge(let first, let second), .never(let first, let second): [first, second]
    case .rename(let one, _), .kind(let one, _), .ignore(let one): [one]
    case .holds(let one, let office): [one] + (office.of.map { [$0] } ?? [])
    }
  }
}

extension Correction: CustomStringConvertible {
  /// The line that says it, without its end; reading it gives the same correction.
  public var description: String {
    switch self {
    case .merge(let first, let second): "merge \(first) = \(second)"
    case .never(let first, let second): "never \(first) = \(second)"
    case .rename(let one, let name): "rename \(one) = \(CorrectionText.quoted(name))"
    case .kind(let one, let kind): "kind \(one) = \(kind.rawValue)"
    case .ignore(let one): "ignore \(one)"
    case .holds(let one, let office): "holds \(one) = \(office)"
    }
  }
}

extension Correction.HeldOffice: CustomStringConvertible {
  /// The part of the line behind the equals sign.
  public var description: String {
    var text = CorrectionText.quoted(title)
    if let of { text += " of \(of)" }
    if let from { text += " from \(from.iso)" }
    if let to { text += " to \(to.iso)" }
    return text
  }
}
