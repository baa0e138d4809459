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

  /// How much an office named by its title alone is to be expected in the state with `code`, from 0; the same everywhere
  /// for offices other than those who govern.
  static func weight(of office: String, in code: String) -> Int {
    switch office {
    case "prime minister": Government(of: code).weightOfPrimeMinister
    case "vice president": Government(of: code).weightOfVicePresident
    case "chancellor": ["AT", "DE"].contains(code) ? usual : 0
    default: office.hasSuffix("president") ? Government(of: code).weightOfPresident : 1
    }
  }

  /// The weight of an office that governs, where one that does not has 1.
  private static let usual = 3

  private var weightOfPresident: Int {
    switch self {
    case .president, .both: Self.usual
    case .parliament: 1
    case .minister, .none: 0
    }
  }

  private var weightOfPrimeMinister: Int {
    switch self {
    case .parliament, .minister: Self.usual
    case .both: 1
    case .president, .none: 0
    }
  }

  /// Few states that have a prime minister have a vice president too.
  private var weightOfVicePresident: Int {
    switch self {
    case .president: Self.usual
    case .both: 1
    case .parliament, .minister, .none: 0
    }
  }
}
