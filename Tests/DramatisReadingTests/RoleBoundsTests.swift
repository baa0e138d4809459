internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Which words of an office’s phrase name it: `⟦title; holder; of|words⟧`.
struct RoleBoundsTests {
  /// A name that the lexicon has within an office’s whole title is marked, and what the office is of.
  @Test(arguments: [
    "⟦Mayor; Helen Marlowe; New York|New York Mayor⟧ Helen Marlowe left.",
    "⟦Mayor; Helen Marlowe; London|Mayor of London⟧ Helen Marlowe left.",
    "⟦press secretary; Helen Marlowe; White House|White House press secretary⟧ Helen Marlowe left.",
    "⟦foreign policy chief; Klara Weiss; European Union|EU foreign policy chief⟧ Klara Weiss left.",
    "⟦First Minister; Fiona Baird; Scotland|Scottish First Minister⟧ Fiona Baird left.",
    "⟦Mayor; Omar Haddad; London|London Mayor⟧ Omar Haddad left.",
    "⟦Speaker; Helen Marlowe; North Carolina House|North Carolina House Speaker⟧ Helen Marlowe left.",
    "⟦Pope; Francis; -|Pope⟧ Francis left. The ⟦Pope; Francis; -|pontiff⟧ was ill.",
    "⟦Majority Leader; Helen Marlowe; House of Representatives|House Majority Leader⟧ Helen Marlowe left.",
    "⟦U.S. attorney; Helen Marlowe; Dover|U.S. attorney in Dover⟧, Helen Marlowe, left.",
    "Former ⟦Ambassador to Chile; Helen Marlowe; United States|U.S. Ambassador to Chile⟧ Helen Marlowe left.",
    "Former ⟦Vice President; Helen Marlowe; -|Vice President⟧ Helen Marlowe left.",
  ])
  func namesInside(_ marked: String) { expectReading(marked, .roles) }

  /// Two heads that share a word are the longer reach of both.
  @Test(arguments: [
    "⟦attorney general; Helen Marlowe; United States|U.S. attorney general⟧ Helen Marlowe left.",
    "The ⟦deputy chief of staff; Helen Marlowe; Pentagon|Pentagon deputy chief of staff⟧, Helen Marlowe, left.",
    "Helen Marlowe, ⟦Chief Investment Officer; Helen Marlowe; Holt Industries|Chief Investment Officer at Holt Industries⟧ in Dover, left.",
  ])
  func heads(_ marked: String) { expectReading(marked, .roles) }

  /// How long an office has been held, and that it once was, stays outside.
  @Test(arguments: [
    "They met Acting ⟦Defense Secretary; Helen Marlowe; -|Defense Secretary⟧ Helen Marlowe.",
    "Longtime ⟦Mayor; Helen Marlowe; -|Mayor⟧ Helen Marlowe left.",
    "The then-⟦governor; Helen Marlowe; -|governor⟧, Helen Marlowe, left.",
    "The outgoing ⟦president; -; -|president⟧ left.", "The former president left.",
    "The socialist ⟦prime minister; Helen Marlowe; -|prime minister⟧, Helen Marlowe, left.",
    "Helen Marlowe was the chief accountant of a bank.",
    "Helen Marlowe is the first leader from the south.",
    "Helen Marlowe, the ⟦first secretary; Helen Marlowe; -|first secretary⟧, left.",
  ])
  func tenure(_ marked: String) { expectReading(marked, .roles) }

  /// Two offices that "and" joins share their owner and their holder.
  @Test(arguments: [
    "⟦President; Helen Marlowe; Airbus|Airbus President⟧ and ⟦Chief Executive Officer; Helen Marlowe; Airbus|Chief Executive Officer⟧, Helen Marlowe, left.",
    "Helen Marlowe, ⟦chairman; Helen Marlowe; Holt Industries|chairman⟧ and ⟦chief executive; Helen Marlowe; Holt Industries|chief executive of Holt Industries⟧, left.",
  ])
  func joined(_ marked: String) { expectReading(marked, .roles) }

  /// Verbs that say what somebody is or comes to be.
  @Test(arguments: [
    "Helen Marlowe became ⟦president; Helen Marlowe; Chile|president of Chile⟧.",
    "Helen Marlowe was elected ⟦mayor; Helen Marlowe; Zagreb|mayor of Zagreb⟧.",
    "Helen Marlowe will remain ⟦head; Helen Marlowe; Harbour Fund|head of the Harbour Fund⟧.",
  ])
  func becoming(_ marked: String) { expectReading(marked, .roles) }

  /// What an owner has, what it is, and what only describes a body.
  @Test(arguments: [
    "The ⟦governor; Helen Marlowe; Kent|governor of England’s Kent⟧ region, Helen Marlowe, left.",
    "The ⟦leader; Helen Marlowe; Hezbollah|leader of Hezbollah⟧ movement, Helen Marlowe, left.",
    "Helen Marlowe, ⟦chair; Helen Marlowe; Harbour Board|chair of the county’s Harbour Board⟧, left.",
    "The country’s ⟦president; Helen Marlowe; -|president⟧, Helen Marlowe, left.",
    "Helen Marlowe, the former ⟦director; Helen Marlowe; Harbour Fund|Harbour Fund director⟧ who left, won.",
    "Helen Marlowe, as ⟦head; Helen Marlowe; Harbour Fund|head of the Harbour Fund⟧, left.",
    "Helen Marlowe, ⟦President; Moreau; -|President⟧ ⟦spokeswoman; Helen Marlowe; Moreau|Moreau’s spokeswoman⟧, left.",
    "Helen Marlowe, the ⟦secretary; Helen Marlowe; -|secretary⟧ of the county’s commission, left.",
    "The film’s director, Helen Marlowe, left.",
  ])
  func owners(_ marked: String) { expectReading(marked, .roles) }
}
