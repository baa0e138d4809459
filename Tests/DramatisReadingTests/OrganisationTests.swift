internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Bodies: by the table, by their last word, by their country, by their initials.
struct OrganisationTests {
  @Test(arguments: [
    "⟦NATO|Nato⟧ and ⟦NATO|NATO⟧ are one.", "The ⟦Kremlin|Kremlin⟧ denied it.",
    "⟦Downing Street|Downing Street⟧ declined, and so did the ⟦White House|White House⟧.",
    "The ⟦European Commission|European Commission⟧ objected.",
    "The ⟦European Union|EU⟧ and the ⟦European Union|European Union⟧ agreed.",
    "The ⟦United Nations|UN⟧ and the ⟦United Nations|United Nations⟧ agreed.",
    "She told ⟦Reuters|Reuters⟧ so.", "He told the ⟦BBC|BBC⟧ so.",
  ])
  func known(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(arguments: [
    "The ⟦Marlowe Foundation|Marlowe Foundation⟧ denied it.",
    "The ⟦Ministry of Fisheries|Ministry of Fisheries⟧ denied it.",
    "The ⟦Coalition for Peace and Unity|Coalition for Peace and Unity⟧ won.",
    "The ⟦Transport Committee|Transport Committee⟧ met.",
    "The ⟦Dover Harbour Board|Dover Harbour Board⟧ met.", "⟦Holt Industries|Holt Industries⟧ fell.",
    "⟦Holt & Sons|Holt & Sons⟧ fell.", "⟦Marlowe Inc.|Marlowe Inc.⟧ fell by a tenth.",
    "The ⟦University of Dover|University of Dover⟧ opened.",
  ])
  func byTheirWords(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(
    "Who is bought and sold is a firm, whatever else the name sounds like",
    arguments: [
      "The group wanted shares in ⟦Halgren|Halgren⟧, he said. ⟦Halgren|Halgren⟧ denied it.",
      "⟦Halgren|Halgren⟧ shares fell on Monday. ⟦Halgren|Halgren⟧ denied it.",
      "The Dover-based ⟦Halgren|Halgren⟧ opened on Monday.",
      "Quell shares a flat with Zorbin.", "Mrs Zorbin’s stock fell.",
      "Helen Marlowe came. Her bid for Marlowe’s shares fell.",
    ])
  func owned(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(
    "A stop that ends the sentence is no part of a name, but that of initials is",
    arguments: [
      "She sold it to ⟦Marlowe Corp.|Marlowe Corp⟧.",
      "⟦Marlowe Corp.|Marlowe Corp.⟧ fell. The ⟦United Nations|U.N.⟧ left.",
      "She told the ⟦United Nations|U.N.⟧",
    ])
  func stops(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(
    "A short form in brackets behind a body is its own, whatever its letters",
    arguments: [
      "The ⟦Harbour Authority of Peru|Harbour Authority of Peru⟧ (⟦Harbour Authority of Peru|ApP⟧) met. The ⟦Harbour Authority of Peru|ApP⟧ left.",
      "The ⟦Dover Dockers’ League|Dover Dockers’ League⟧ (⟦Dover Dockers’ League|DkL⟧) struck.",
      "The ⟦Dover Dockers’ League|Dover Dockers’ League⟧ (VIDEO) struck.",
      "The ⟦Dover Dockers’ League|Dover Dockers’ League⟧ (MP) struck. ⟦Greenpeace|Greenpeace⟧ (UK) left.",
    ])
  func bracketed(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(
    "Bodies in a list are several, and commas inside a name part nothing",
    arguments: [
      "The ⟦Rural Welfare League|Rural Welfare League⟧, ⟦Alliance for Clean Rivers|Alliance for Clean Rivers⟧ and others objected.",
      "She left the ⟦Dover Workers’ Party|Dover Workers’ Party⟧ or ⟦Kent Workers’ Party|Kent Workers’ Party⟧.",
      "The ⟦Ministry of Fisheries, Trade and Labour|Ministry of Fisheries, Trade and Labour⟧ denied it.",
      "The ⟦Senate Trade, Fisheries and Labour Committee|Senate Trade, Fisheries and Labour Committee⟧ met.",
      "⟦Marlowe Holdings, Inc.|Marlowe Holdings, Inc.⟧ fell by a tenth.",
    ])
  func listed(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(arguments: [
    "The ⟦French Foreign Ministry|French Foreign Ministry⟧ replied.",
    "The ⟦Ukrainian Parliament|Ukrainian Parliament⟧ voted.",
    "The ⟦Polish Supreme Court|Polish Supreme Court⟧ ruled; the ⟦Supreme Court|US Supreme Court⟧ did not.",
    "The ⟦Swiss National Bank|Swiss National Bank⟧ acted.",
  ])
  func ofAState(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  @Test(arguments: [
    "The ⟦Dover Harbour Union|Dover Harbour Union⟧ (⟦Dover Harbour Union|DHU⟧) struck. The ⟦Dover Harbour Union|DHU⟧ won.",
    "The ⟦Front for National Unity|Front for National Unity⟧ won. The ⟦Front for National Unity|FNU⟧ sang.",

  ])
  func acronyms(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  /// What the article puts in brackets goes before the table.
  @Test(arguments: [
    "⟦Institute of Sea and Island Studies|Isis⟧ (⟦Institute of Sea and Island Studies|Institute of Sea and Island Studies⟧) met. ⟦Institute of Sea and Island Studies|Isis⟧ left.",
    "The ⟦Dover Harbour Disaster Council|Dover Harbour Disaster Council⟧ (⟦Dover Harbour Disaster Council|HDC⟧) met. The ⟦Dover Harbour Disaster Council|HDC⟧ left.",
  ])
  func inBrackets(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  /// A word that parties go by is one at the start of a sentence only where the article names the party.
  @Test(arguments: [
    "Conservative governments spend less.", "Labor unions struck.",
    "⟦Democratic Party|Democratic⟧ lawmakers left.",
    "⟦Democratic Party|Democratic⟧ aides left. The ⟦Democratic Party|Democrats⟧ lost.",
    "The ⟦Republican Party|Republicans⟧ lost.",
  ])
  func parties(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  /// Two bodies of one sort that "and" joins; a body by the front of its name and by its last word.
  @Test(arguments: [
    "She led the ⟦Dover Harbour Board|Dover Harbour Board⟧ and the ⟦Calais Harbour Board|Calais Harbour Board⟧.",
    "The ⟦Small Harbour Administration|Small Harbour Administration⟧ and ⟦Social Security Administration|Social Security Administration⟧ met.",
    "The ⟦Marlowe Center for the Study of Tides|Marlowe Center for the Study of Tides⟧ met. The ⟦Marlowe Center for the Study of Tides|Marlowe Center⟧ left.",
    "She asked the ⟦Wall Street Journal|Wall Street Journal⟧. He told the ⟦Wall Street Journal|Journal⟧ so.",
    "She asked the ⟦White House|White House⟧. He told the ⟦House of Representatives|House⟧ so.",
    "She asked the ⟦New York Times|New York Times⟧. He told the ⟦New York Times|Times⟧ so.",
  ])
  func joined(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  /// A word that names a body elsewhere in the article is one where it could be a person’s.
  @Test func knownBodies() {
    expectReading(
      """
      ⟦Quellmann|Quellmann⟧ beat ⟦Rotor|Rotor⟧ 2-1. The club ⟦Quellmann|Quellmann⟧ lost. Analysts say \
      ⟦Quellmann|Quellmann⟧ will buy Acme. Smith joined ⟦Quellmann|Quellmann⟧ from ⟦Ajax|Ajax⟧.
      """, .entities(.organisation))
  }

  /// A field of office, a ticker and a programme are no bodies.
  @Test(arguments: [
    "The Foreign Affairs Secretary left.",
    "Shares of ⟦Holt Industries|Holt Industries⟧ (HOL.PA) fell.",
    "She spoke on ⟦CNN|CNN⟧’s State of the Union.",
  ])
  func noBodies(_ marked: String) { expectReading(marked, .entities(.organisation)) }

  /// An acronym of common nouns names nobody.
  @Test(arguments: [
    "She signed a secrecy agreement (SA). The SA was void.",
    "The exchange-traded fund (ETF) fell. The ETF lost a tenth.",
  ])
  func acronymsOfNouns(_ text: String) { expectReading(text, .entities(.organisation)) }

  @Test(arguments: [
    "She was born in Dover.", "The TV was on.", "BREAKING NEWS AT NINE",
    "He has a PhD and a car.",
    "They met on Monday in May.", "World War II ended.", "The Cup Final was dull.",
  ])
  func none(_ text: String) { expectReading(text, .entities(.organisation)) }

  @Test(arguments: [
    "⟦name.organisation|Nato⟧ left.", "The ⟦name.organisation.tagger|Marlowe Foundation⟧ left.",
    "The ⟦name.organisation.tagger|Polish Supreme Court⟧ ruled.",
  ])
  func rules(_ marked: String) { expectReading(marked, .rules(.organisation)) }
}
