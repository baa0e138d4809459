internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// What an office of state is of where its title alone does not say so: `⟦title; holder; of|words⟧`.
struct OfficeCountryTests {
  /// The country that the story names most, by itself or by its bodies, where it names the holder.
  @Test(arguments: [
    "Chile votes on Sunday. ⟦President; Moreau; Chile|President⟧ Moreau spoke in Chile.",
    "The Kremlin declined. ⟦President; Moreau; Russia|President⟧ Moreau left Russia. Chile waits.",
    "Chile voted. Peru did not. ⟦President; Moreau; -|President⟧ Moreau spoke.",
    "⟦Defence Minister; Luc Moreau; Chile|Defence Minister⟧ Luc Moreau left Chile for Peru. Chile waits, and Chile votes.",
    "Spain votes. In Spain they met Luc Moreau, who had been ⟦prime minister; Luc Moreau; Spain|prime minister⟧.",
    "Chile votes. ⟦Sen.; Luc Moreau; Chile|Sen.⟧ Luc Moreau left Chile.",
    "The ⟦Gov.; Moreau; -|Gov.⟧ Moreau left Holt Industries. ⟦Gov.; Moreau; -|Gov.⟧ Moreau left.",
    "Chile votes on Sunday. ⟦Mayor; Moreau; -|Mayor⟧ Moreau spoke in Chile.",
  ])
  func ofTheStory(_ marked: String) { expectReading(marked, .roles) }

  /// No king’s country has a president, and none without a prime minister has one; beside a president, the country
  /// of a bare prime minister is another.
  @Test(arguments: [
    "Spain votes. ⟦President; Moreau; -|President⟧ Moreau left Spain.",
    "Chile votes. ⟦Prime Minister; Moreau; -|Prime Minister⟧ Moreau left Chile.",
    "Russia waits. Britain waits, Britain votes and Britain counts. ⟦President; Luc Moreau; Russia|President⟧ Luc Moreau stays in Russia. ⟦Prime Minister; Joan Whitlock; United Kingdom|Prime Minister⟧ Joan Whitlock left Russia.",
  ])
  func asItIsGoverned(_ marked: String) { expectReading(marked, .roles) }

  /// A title that is of one country is of no other, and bodies of a country that is not named stand for it.
  @Test(arguments: [
    "⟦Sen.; Luc Moreau; -|Sen.⟧ Luc Moreau attacked the FBI. Russia denied it. Russia waits, and Russia votes.",
    "⟦President; Zorbin; -|President⟧ Zorbin attacked the FBI and the Justice Department. Russia waits. The FBI and the CIA wait.",
    "⟦University President; Joan Whitlock; -|University President⟧ Joan Whitlock left France. France waits.",
    "⟦Chancellor; Joan Whitlock; -|Chancellor⟧ Joan Whitlock left France. France waits.",
  ])
  func ofNoOther(_ marked: String) { expectReading(marked, .roles) }

  /// A country has one president at a time, but a deputy and an interim one beside them.
  @Test(arguments: [
    "⟦President; Joan Whitlock; France|French President⟧ Joan Whitlock met ⟦President; Moreau; -|President⟧ Moreau.",
    "⟦President; Joan Whitlock; France|French President⟧ Joan Whitlock left. France liked former ⟦President; Moreau; France|President⟧ Moreau.",
    "⟦President; Joan Whitlock; France|French President⟧ Joan Whitlock left. France met ⟦interim president; Luc Moreau; France|interim president⟧ Luc Moreau.",
    "Former ⟦President; Joan Whitlock; France|French President⟧ Joan Whitlock met ⟦President; Moreau; France|President⟧ Moreau.",
  ])
  func heldByAnother(_ marked: String) { expectReading(marked, .roles) }

  /// A name behind the holder’s says what an office is of, but where a member was elected.
  @Test(arguments: [
    "⟦Gov.; Helen Marlowe; Ohio|Gov.⟧ Helen Marlowe of Ohio left the US.",
    "⟦President; Helen Marlowe; Chile|President⟧ Helen Marlowe of Chile left Peru.",
    "⟦Sen.; Helen Marlowe; -|Sen.⟧ Helen Marlowe of Ohio left.",
  ])
  func behindTheHolder(_ marked: String) { expectReading(marked, .roles) }

  /// A former president is not who is meant by the president of some country; a president-elect is not yet one.
  @Test(arguments: [
    "Former ⟦President; Joan Whitlock; -|President⟧ Joan Whitlock left. The ⟦president; -; Russia|Russian president⟧ did not.",
    "⟦President; Joan Whitlock; -|President⟧ Joan Whitlock left. The ⟦president-elect; -; -|president-elect⟧ did not.",
    "⟦Secretary of State; Joan Whitlock; United States|US Secretary of State⟧ Joan Whitlock left. The ⟦deputy secretary of state; -; -|deputy secretary of state⟧ did not.",
  ])
  func others(_ marked: String) { expectReading(marked, .roles) }

  /// A party says where a president comes from, not what the office is of.
  @Test(arguments: [
    "⟦President; Joan Whitlock; -|Democratic President⟧ Joan Whitlock left.",
    "⟦leader; Joan Whitlock; Labour Party|Labour leader⟧ Joan Whitlock left.",
  ])
  func parties(_ marked: String) { expectReading(marked, .roles) }
}
