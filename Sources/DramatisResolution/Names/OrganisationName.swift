/// An organisation's folded name, and what it is shortened to.
struct OrganisationName {
  /// The name without the words of its legal form at the end: "Aer Lingus" of "Aer Lingus Group PLC".
  let core: String
  /// The first letters of its words, small ones left out and kept; empty of a single word.
  let acronyms: [String]
  /// Whether the core is one word.
  let isOneWord: Bool

  /// Looks at a folded name. O(its bytes).
  init(folded: String) {
    var words = folded.split(separator: " ")[...]
    while words.count > 1, let word = words.last, Self.legalForms.contains(word) {
      words.removeLast()
    }
    core = words.joined(separator: " ")
    isOneWord = words.count < 2
    guard words.count > 1 else {
      acronyms = []
      return
    }
    let all = String(words.compactMap(\.first))
    let large = String(words.filter { !Self.small.contains($0) }.compactMap(\.first))
    acronyms = (all == large ? [all] : [all, large]).filter {
      (Self.shortestAcronym...Self.longestAcronym).contains($0.count)
    }
  }

  static let shortestAcronym = 3
  static let longestAcronym = 8

  private static let small: Set<Substring> = ["of", "for", "the", "and", "&", "in", "on", "to"]
  private static let legalForms: Set<Substring> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc",
    "llp", "lp", "ag", "sa", "nv", "bv", "spa", "gmbh", "se", "ab", "as", "asa", "oyj", "group",
    "holding", "holdings", "&",
  ]
}
