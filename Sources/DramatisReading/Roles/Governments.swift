internal import DramatisLexicon

/// How a country is governed, as the table of states has it: which of its offices of state news speaks of.
enum Government: String {
  /// By a president; there is no prime minister, or one of little weight.
  case president
  /// By a president and a prime minister.
  case both
  /// By a prime minister or chancellor; a president represents the state.
  case parliament
  /// By a prime minister, and there is no president.
  case minister
  /// Neither is there: a part of a state, an empire.
  case none

  /// The government of the state with `code`.
  init(of code: String) {
    self = Lexicon.states.row(code).flatMap { Government(rawValue: $0.string(4)) } ?? .none
  }

  /// How much an office named by its title alone is to be expected there, from 0; the same everywhere for offices
  /// that are neither president nor prime minister.
  func weight(of office: String) -> Int {
    // Few states that have a prime minister have a vice president too.
    if office == "vice president" { return self == .president ? Self.usual : self == .both ? 1 : 0 }
    let isPresident = office.hasSuffix("president")
    guard isPresident || office == "prime minister" else { return 1 }
    switch self {
    case .president: return isPresident ? Self.usual : 0
    case .both: return isPresident ? Self.usual : 1
    case .parliament: return isPresident ? 1 : Self.usual
    case .minister: return isPresident ? 0 : Self.usual
    case .none: return 0
    }
  }

  /// The weight of an office that governs, where one that does not has 1.
  private static let usual = 3
}
