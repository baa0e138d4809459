internal import CDramatisData

/// The tables of the lexicon, embedded in the binary.
public enum Lexicon {
  /// Names, adjectives and nouns of origin of states: form → code, kind.
  public static let countries = Table(dramatis_countries)
  /// Codes of three letters, as results of sports write them: code → state.
  public static let countryCodes = Table(dramatis_country_codes)
  /// States: code → name, adjective, capital.
  public static let states = Table(dramatis_states)
  /// Other places: form → name, kind, country code.
  public static let places = Table(dramatis_places)
  /// Organisations: form → name, kind, country code.
  public static let organisations = Table(dramatis_organisations)
  /// Words that make a capitalised phrase an organisation, a place or an event: word → where.
  public static let organisationWords = Table(dramatis_organisation_words)
  /// Heads of offices, lower case: words → kinds.
  public static let officeHeads = Table(dramatis_office_heads)
  /// Words that may stand before an office's head: word.
  public static let officeModifiers = Table(dramatis_office_modifiers)
  /// Offices that say by themselves what they are an office of: form → title, of, country code.
  public static let offices = Table(dramatis_offices)
  /// Honorifics and ranks: form → gender, kind.
  public static let honorifics = Table(dramatis_honorifics)
  /// Given names: name → share of women in per cent, commonness.
  public static let givenNames = Table(dramatis_given_names)
  /// Family names: name → commonness.
  public static let surnames = Table(dramatis_surnames)
  /// Short forms of given names: name → full names.
  public static let nicknames = Table(dramatis_nicknames)
  /// Words that news writes in lower case: word → share in per cent, log2 of the count.
  public static let commonWords = Table(dramatis_common_words)
  /// Verbs that report, in every form: form → lemma, classes.
  public static let reportingVerbs = Table(dramatis_reporting_verbs)
  /// Nouns that report: form → lemma.
  public static let reportingNouns = Table(dramatis_reporting_nouns)
  /// Words of the closed classes: word → class.
  public static let functionWords = Table(dramatis_function_words)
  /// Abbreviations that keep their full stop: form → kind.
  public static let abbreviations = Table(dramatis_abbreviations)
  /// Names that are features of the tagger and no more: form → class.
  public static let gazetteer = Table(dramatis_gazetteer)

  /// Nouns that mean a man or a woman by themselves: noun → gender.
  public static let genderedNouns = Table(dramatis_gendered_nouns)
  /// What the features of a pronoun's antecedent weigh, as training found: feature → weight in thousandths.
  public static let pronouns = Table(dramatis_pronouns)
  /// What the features of a word that may report weigh, as training found: feature → weight in thousandths.
  public static let cues = Table(dramatis_cues)
  /// What the features of a place where a reported clause may end weigh, as training found: feature →
  /// weight in thousandths.
  public static let clauseEnds = Table(dramatis_clause_ends)

  /// Every table with its name.
  public static let all: [(name: String, table: Table)] = [
    ("countries", countries), ("country-codes", countryCodes), ("states", states),
    ("places", places), ("organisations", organisations), ("organisation-words", organisationWords),
    ("office-heads", officeHeads), ("office-modifiers", officeModifiers), ("offices", offices),
    ("honorifics", honorifics), ("given-names", givenNames), ("surnames", surnames),
    ("nicknames", nicknames), ("common-words", commonWords), ("reporting-verbs", reportingVerbs),
    ("reporting-nouns", reportingNouns), ("function-words", functionWords),
    ("abbreviations", abbreviations), ("gazetteer", gazetteer), ("gendered-nouns", genderedNouns),
    ("pronouns", pronouns), ("cues", cues), ("clause-ends", clauseEnds),
  ]
}
