/// What the lexicon knows of a word, looked up once for a word type and then kept.
public struct WordFacts: Sendable {
  /// The number of the word as it is written.
  public var id: Int32 = 0
  /// The number of the word in lower case.
  public var lowerID: Int32 = 0
  /// What it may be.
  public var traits: Traits = []
  /// The phrase tables that have a key starting with it.
  public var starts: PhraseTables = []
  /// Where the keys of ``Lexicon/gazetteer`` that start with its letters stand, if one starts with it.
  public var gazetteer: Table.KeyRange?
  /// How it reports speech, as a verb.
  public var cue: CueClasses = []
  /// Its class, if it is of a closed one.
  public var wordClass: WordClass = .open
  /// Which of the words that rules name it is.
  public var keyword: Keyword?
  /// Which of the words that rules for offices and countries name it is.
  public var officeWord: OfficeWord?
  /// How often news writes it in lower case, in per cent; 0 if never met so.
  public var lowerShare: UInt8 = 0
  /// The share of women among those who bear it as a given name, in per cent.
  public var femaleShare: UInt8 = 50
  /// The share of women among those whom it may name standing alone, as their given name or their
  /// surname, in per cent.
  public var femaleShareAlone: UInt8 = 50

  /// Whether it means a man or a woman by itself: "mother", "actor".
  public var nounGender: NounGender = .none

  /// Whom a noun may mean.
  public enum NounGender: UInt8, Sendable {
    /// Anybody, or nobody.
    case none
    /// Women and girls.
    case feminine
    /// Men and boys.
    case masculine
  }

  /// What its letters look like.
  public var shape: Shape = .none

  /// What the letters of a word look like.
  public enum Shape: UInt8, Sendable {
    /// There are none.
    case none
    /// Some are in lower case.
    case mixed
    /// There are two or more, all capitals.
    case capitals
  }

  /// Facts of a word that the lexicon does not have.
  public init() {}

  /// What a word may be.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt32
    /// Makes traits of their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    /// A given name.
    public static let givenName = Traits(rawValue: 1)
    /// A family name.
    public static let surname = Traits(rawValue: 1 << 1)
    /// "Mr", "Sheikh": an honorific that stands before a name.
    public static let honorific = Traits(rawValue: 1 << 2)
    /// "Gen.", "Inspector": a rank that stands before a name.
    public static let rank = Traits(rawValue: 1 << 3)
    /// An honorific of a woman.
    public static let feminineHonorific = Traits(rawValue: 1 << 4)
    /// An honorific of a man.
    public static let masculineHonorific = Traits(rawValue: 1 << 5)
    /// "Ministry", "Committee": makes an organisation's name of what stands beside it.
    public static let organisationHead = Traits(rawValue: 1 << 6)
    /// "Inc", "FC": ends an organisation's name.
    public static let organisationSuffix = Traits(rawValue: 1 << 7)
    /// "River", "Province": makes a place's name.
    public static let placeWord = Traits(rawValue: 1 << 8)
    /// "Cup", "Act": makes a name of something that is no entity here.
    public static let eventWord = Traits(rawValue: 1 << 9)
    /// "defence", "deputy": may stand before an office's head.
    public static let officeModifier = Traits(rawValue: 1 << 10)
    /// A day or month.
    public static let calendar = Traits(rawValue: 1 << 11)
    /// A noun that reports: "claim".
    public static let reportingNoun = Traits(rawValue: 1 << 12)
    /// An abbreviation that binds what follows: "Mr.", "Jan.".
    public static let bindsForward = Traits(rawValue: 1 << 13)
    /// "presidency": a common noun that names a body behind a country’s adjective.
    public static let institution = Traits(rawValue: 1 << 15)
    /// "parliament": a common noun that names a body by itself too.
    public static let bareInstitution = Traits(rawValue: 1 << 16)
    /// A word that the model of cues knows: ``Lexicon/cues``.
    public static let cueForm = Traits(rawValue: 1 << 17)
    /// A short form of a given name.
    public static let nickname = Traits(rawValue: 1 << 14)
  }
}

/// The tables whose keys may be phrases of several words.
public struct PhraseTables: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// Makes a set of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// ``Lexicon/countries``.
  public static let countries = PhraseTables(rawValue: 1)
  /// ``Lexicon/places``.
  public static let places = PhraseTables(rawValue: 2)
  /// ``Lexicon/organisations``.
  public static let organisations = PhraseTables(rawValue: 4)
  /// ``Lexicon/officeHeads``, in lower case.
  public static let officeHeads = PhraseTables(rawValue: 8)
  /// ``Lexicon/offices``.
  public static let offices = PhraseTables(rawValue: 16)
}

/// How a verb reports.
public struct CueClasses: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// Makes a set of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Takes a clause or a quotation: "said".
  public static let say = CueClasses(rawValue: 1)
  /// Takes a hearer, then a clause: "told".
  public static let tell = CueClasses(rawValue: 2)
  /// Takes a question or an infinitive: "asked", "urged".
  public static let ask = CueClasses(rawValue: 4)
  /// Tells a thought: "believes".
  public static let think = CueClasses(rawValue: 8)
  /// Takes a noun phrase that says something by itself: "stressed the importance of".
  public static let stress = CueClasses(rawValue: 128)
  /// Takes a noun phrase, which reports if words in it are quoted: "called it “a disgrace”".
  public static let nounPhrase = CueClasses(rawValue: 16)
  /// Reports only beside a quotation or with "that": "continued", "showed".
  public static let weak = CueClasses(rawValue: 32)
  /// A form in -ing: "adding".
  public static let participle = CueClasses(rawValue: 64)

  /// Whether "to" with a verb can be what is reported: "called on them to leave", not "began to".
  public var takesInfinitive: Bool {
    contains(.ask) || (!isDisjoint(with: [.say, .tell]) && !contains(.weak))
  }
}

/// The closed word classes.
public enum WordClass: UInt8, Sendable {
  /// None of the closed classes.
  case open
  /// A pronoun for people.
  case personPronoun
  /// Any other pronoun.
  case otherPronoun
  /// "the", "some", "this".
  case determiner
  /// "of", "in".
  case preposition
  /// "and", "if".
  case conjunction
  /// "is", "has", "would".
  case auxiliary
  /// "not".
  case negation
  /// "who", "which".
  case relative
  /// "how", "when".
  case question
  /// "also", "later".
  case adverb
  /// A day or month.
  case calendar
  /// A number word.
  case number

  init(_ name: String) {
    switch name {
    case "pronoun-person": self = .personPronoun
    case "pronoun-other": self = .otherPronoun
    case "determiner": self = .determiner
    case "preposition": self = .preposition
    case "conjunction": self = .conjunction
    case "auxiliary": self = .auxiliary
    case "negation": self = .negation
    case "relative": self = .relative
    case "question": self = .question
    case "adverb": self = .adverb
    case "calendar": self = .calendar
    case "number": self = .number
    default: self = .open
    }
  }
}

/// Words of the grammar that rules name one by one.
public enum Keyword: String, Sendable, CaseIterable {
  case of, `for`, to, the, and, that, `in`, at, by, `as`, a, an, who, whom, which, on, from, with
  case but, or, `if`, whether, not, after, before, about, against, between, what, how, why
  case he, she, him, his, her, hers, himself, herself, they, them, their, theirs
  case i, me, my, mine, myself, it, its, we, us, our, you, your
  case former, acting, according, elect, then, late, current, outgoing, new, counterpart
  case `is`, was, are, were, be, been, has, had, have, `where`, `when`, there, this, these, those
  case because, since, than, saying, told, called, said, during, amid, over, near, until, toward
  case `while`, although, though, also, went, accused, denied, both, clear
}

/// Words that rules for offices and countries name one by one.
public enum OfficeWord: String, Sendable, CaseIterable {
  case embattled, incoming, longtime, sitting, veteran, ex, chief, director
  case become, becomes, became, remain, remains, remained, appointed, chosen, elected, named
  case centrist, communist, conservative, islamist, liberal, moderate, nationalist, populist
  case reformist, socialist, language, languages, speaking
}
