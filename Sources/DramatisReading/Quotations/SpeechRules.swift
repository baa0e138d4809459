/// Rules that quotations and their sources are found with, so that each can be left out and its worth
/// measured.
package struct SpeechRules: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// Every rule.
  package static let all = SpeechRules(rawValue: .max)

  /// Every rule with a name of its own, in the order of the steps.
  package static let names: [(name: String, rule: SpeechRules)] = [
    ("cue-model", cueModel), ("clause-end-model", clauseEndModel), ("titles", titles),
    ("clauses-behind", clausesBehind), ("clauses-before", clausesBefore),
    ("quotes-before", quotesBefore), ("quotes-behind", quotesBehind),
    ("according", according), ("transcripts", transcripts), ("labels", labels),
    ("signatures", signatures), ("tails", tails), ("introductions", introductions),
    ("continuations", continuations), ("nouns", nouns), ("halves", halves),
    ("side-by-side", sideBySide), ("dependents", dependents), ("descriptions", descriptions),
    ("times", times), ("openings", openings), ("participles", participles),
    ("relatives", relatives), ("persons-alone", personsAlone), ("nested", nested),
    ("propositions", propositions), ("owned", owned), ("as-openings", asOpenings),
    ("noun-verbs", nounVerbs), ("made-clear", madeClear), ("unfinished", unfinished),
  ]

  /// The model of cues.
  static let cueModel = SpeechRules(bit: 0)
  /// The model of where clauses end.
  static let clauseEndModel = SpeechRules(bit: 1)
  /// Names of works in quotation marks are no speech.
  static let titles = SpeechRules(bit: 2)
  /// He said that …
  static let clausesBehind = SpeechRules(bit: 3)
  /// …, he said.
  static let clausesBefore = SpeechRules(bit: 4)
  /// “…,” he said.
  static let quotesBefore = SpeechRules(bit: 5)
  /// He said: “…”
  static let quotesBehind = SpeechRules(bit: 6)
  /// "according to".
  static let according = SpeechRules(bit: 7)
  /// Paragraphs with their speaker before a colon.
  static let transcripts = SpeechRules(bit: 8)
  /// Marlowe: “…”
  static let labels = SpeechRules(bit: 9)
  /// “…” — Jane Doe
  static let signatures = SpeechRules(bit: 10)
  /// “…,” an angry Marlowe shot back.
  static let tails = SpeechRules(bit: 11)
  /// The board was clear: “…”
  static let introductions = SpeechRules(bit: 12)
  /// Speech that goes on.
  static let continuations = SpeechRules(bit: 13)
  /// "his claim that …".
  static let nouns = SpeechRules(bit: 14)
  /// “…,” he said, “…”: one quotation.
  static let halves = SpeechRules(bit: 15)
  /// Reports with subjects of their own end the one before.
  static let sideBySide = SpeechRules(bit: 16)
  /// "went on to say", "by saying".
  static let dependents = SpeechRules(bit: 17)
  /// "Jane Doe, a former judge and now a writer, said".
  static let descriptions = SpeechRules(bit: 18)
  /// "Marlowe on Tuesday said".
  static let times = SpeechRules(bit: 19)
  /// "After the vote, Marlowe left, saying"; datelines.
  static let openings = SpeechRules(bit: 20)
  /// "…, saying": the subject of the last main clause.
  static let participles = SpeechRules(bit: 21)
  /// "Marlowe, who said": "who" names the speaker.
  static let relatives = SpeechRules(bit: 22)
  /// "Jane Doe, 52, said profits fell": the subject stands before the verb.
  static let personsAlone = SpeechRules(bit: 23)
  /// Quoted words inside another report.
  static let nested = SpeechRules(bit: 24)
  /// Noun phrases, whatever hangs on them, are no report.
  static let propositions = SpeechRules(bit: 25)
  /// "A lawyer for Jane Doe said": the name only says whose the speaker is.
  static let owned = SpeechRules(bit: 26)
  /// "As the Courier reported, …".
  static let asOpenings = SpeechRules(bit: 27)
  /// "expressed hope that", "her call for the council to act".
  static let nounVerbs = SpeechRules(bit: 28)
  /// "made clear that".
  static let madeClear = SpeechRules(bit: 29)
  /// A clause goes on behind what only opens it, and behind a dash before its verb.
  static let unfinished = SpeechRules(bit: 30)
}
