/// What is counted, and how many instructions it may take.
///
/// A limit lies about a tenth above what was counted when it was set (Swift 6.2, x86-64): enough for another
/// processor’s or compiler’s code, not for a loop too many. Whoever makes a stage faster lowers its
/// limit; whoever raises one says in the commit why.
struct Stage: Sendable {
  /// What it is called in the table.
  let name: String
  /// How the symbols of its functions start, as `nm` prints them.
  let functions: [String]
  /// The most instructions for each unit.
  let limit: Int
  /// What is divided by.
  var unit = Unit.word

  /// What a stage’s work grows with.
  enum Unit: String { case word, wordType }

  /// The stages of a reading with a session that knows the words, and what comes after it.
  static let warm = [
    Stage(name: "tokens", functions: ["$s12DramatisText9TokenizerV6tokens"], limit: 960),
    Stage(
      name: "words looked up", functions: ["$s15DramatisLexicon10VocabularyC5facts"], limit: 690),
    Stage(name: "sentences", functions: ["$s12DramatisText12SegmentationV_4cues"], limit: 75),
    Stage(
      name: "names of the lexicon",
      functions: [
        "$s15DramatisReading11ClosedNamesV5found", "$s15DramatisReading11OfficeHeadsV5found",
      ], limit: 3_750),
    Stage(name: "tagging", functions: ["$s14DramatisTagger0B0C5names"], limit: 11_100),
    Stage(name: "names", functions: ["$s15DramatisReading10NameFinderV5names"], limit: 1_690),
    Stage(name: "roles", functions: ["$s15DramatisReading11RoleGrammarV5roles"], limit: 98),
    Stage(name: "entities", functions: ["$s15DramatisReading14EntityResolverV4cast"], limit: 3_100),
    Stage(
      name: "quotations", functions: ["$s15DramatisReading12SpeechFinderV8speeches"], limit: 2_740),
    Stage(
      name: "speakers, pronouns",
      functions: [
        "$s15DramatisReading9DiscourseV8document", "$s15DramatisReading9DiscourseV7resolve",
      ], limit: 2_600),
    Stage(name: "whole reader", functions: ["$s8Dramatis6ReaderV5story"], limit: 30_000),
    Stage(name: "story as JSON", functions: ["$s11DramatisLab8WorkloadV4json"], limit: 4_600),
    Stage(name: "graph", functions: ["$s11DramatisLab8WorkloadV5graph"], limit: 13_400),
    Stage(name: "DOT", functions: ["$s11DramatisLab8WorkloadV3dot"], limit: 2_700),
  ]

  /// What a word costs when a session meets it first: the lexicon is asked, the tagger sums.
  static let firstMeeting = Stage(
    name: "a word never met", functions: warm.first { $0.name == "whole reader" }?.functions ?? [],
    limit: 135_000, unit: .wordType)
}
