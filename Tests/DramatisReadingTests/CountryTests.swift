internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Names, adjectives and nouns of origin of states, whatever they stand in.
struct CountryTests {
  @Test(arguments: [
    "⟦France|France⟧ and ⟦Germany|Germany⟧ agreed.",
    "⟦France|French⟧ and ⟦Germany|German⟧ troops left ⟦Mali|Mali⟧.",
    "Two ⟦Poland|Poles⟧, a ⟦Sweden|Swede⟧ and three ⟦United Kingdom|Britons⟧ were held.",
    "The ⟦United States|US⟧, the ⟦United Kingdom|UK⟧ and the ⟦United States|U.S.⟧ allies met.",
    "⟦United States|America⟧’s plan pleased many ⟦United States|Americans⟧.",
    "They fled ⟦Ukraine|Ukraine⟧’s east for ⟦Moldova|Moldova⟧.",
    "The ⟦Russia|Russian⟧ army and the ⟦Ukraine|Ukrainian⟧-⟦Poland|Polish⟧ border.",
    "A ⟦Russia|Russia⟧-⟦China|China⟧ alliance was feared.",
    "Anti-⟦France|French⟧ and pro-⟦Russia|Russian⟧ feeling rose.",
    "She left ⟦South Korea|South Korea⟧ for ⟦North Korea|North Korea⟧.",
    "The ⟦Democratic Republic of the Congo|Democratic Republic of the Congo⟧ borders ⟦Rwanda|Rwanda⟧.",
    "The war in ⟦Bosnia and Herzegovina|Bosnia⟧ ended.",
    "⟦Ivory Coast|Côte d’Ivoire⟧ and ⟦Ivory Coast|Ivory Coast⟧ are one.",
    "The ⟦Netherlands|Dutch⟧ and the ⟦Netherlands|Netherlands⟧.",
  ])
  func everyForm(_ marked: String) { expectReading(marked, .entities(.country)) }

  @Test(arguments: [
    "Anna Becker (⟦Germany|GER⟧) beat Marie Dubois (⟦France|FRA⟧).",
    "1. Jonas Weber (⟦Germany|DEU⟧) 2. Peter Novak (⟦Czech Republic|CZE⟧)",
    "The Geological Research Union (GER) met.", "GER and FRA were tied.",
    "Anna Becker (GERMS) beat her.", "Anna Becker (CHI) beat Marie Dubois (DEN).",
    "Anna Becker (⟦Denmark|DEN⟧) beat Marie Dubois (⟦France|FRA⟧).",
  ])
  func codesBehindPeople(_ marked: String) { expectReading(marked, .entities(.country)) }

  @Test(arguments: [
    "“We back ⟦Ukraine|Ukraine⟧,” she said.", "(⟦Ukraine|Ukraine⟧)", "⟦Ukraine|Ukraine⟧",
    "The ⟦Ukraine|Ukrainians⟧’ war.", "⟦Ukraine|UKRAINE⟧ WINS FAIR VOTE",
    "In ⟦Ukraine|Ukraine⟧: war.",
    "A ⟦Ukraine|Ukraine⟧—⟦Russia|Russia⟧ deal", "⟦Ukraine|Ukraine⟧\n⟦Russia|Russia⟧",
  ])
  func everyPlace(_ marked: String) { expectReading(marked, .entities(.country)) }

  @Test(arguments: [
    "The ⟦France|French⟧ Foreign Ministry replied.",
    "The ⟦United States|US⟧ Senate and the ⟦United Kingdom|British⟧ Parliament voted.",
    "The ⟦Israel|Israel⟧ Defense Forces denied it.",
    "The ⟦Ukraine|Ukrainian⟧ president’s office replied.",
  ])
  func insideNamesOfBodies(_ marked: String) {
    expectReading(marked, .entities(.country))
  }

  @Test(arguments: [
    "The Gulf of Mexico is warm.", "She teaches at Notre Dame.", "They ate turkey on Thursday.",
    "He polished the china.", "A march through Paris ended.", "We took the bus to us all.",
  ])
  func whatIsNone(_ text: String) { expectReading(text, .entities(.country)) }

  /// Languages and currencies are none; what is done in a country’s way is its own.
  @Test(arguments: [
    "She answered in Russian.", "A Russian-language newspaper closed.", "It cost US$40.",
    "It cost US $40 on Monday.", "The firm is in ⟦Russia|Russian⟧ hands.",
    "The ⟦Russia|Russian⟧ newspaper closed.",
  ])
  func languagesAndCurrencies(_ marked: String) { expectReading(marked, .entities(.country)) }

  /// Doubtful names: a country, a state of the US, a person.
  @Test(arguments: [
    "⟦Georgia|Georgia⟧ and ⟦Armenia|Armenia⟧ closed their border.",
    "⟦Jordan|Jordan⟧’s king spoke.", "⟦Chad|Chad⟧ and ⟦Niger|Niger⟧ signed.",
    "⟦Cuba|Cuba⟧ said it would.",
  ])
  func doubtful(_ marked: String) { expectReading(marked, .entities(.country)) }

  @Test(
    "What somebody gets in dollars is still named; the country of a currency or language is not",
    arguments: [
      "They gave ⟦Greece|Greece⟧ $4 billion and US$5 more.",
      "She wrote in German. They speak in German to the crowd.",
      "Protests were held in ⟦Israel|Israeli⟧ and ⟦France|French⟧ cities.",
      "He has faith in ⟦United States|Americans⟧.",
    ])
  func moneyAndLanguages(_ marked: String) { expectReading(marked, .entities(.country)) }
}
