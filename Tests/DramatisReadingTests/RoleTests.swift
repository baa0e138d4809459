internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Offices in the shapes of news: `⟦title; holder; of|words⟧`.
struct RoleTests {
  @Test(arguments: [
    "⟦Transport Secretary; Helen Marlowe; United Kingdom|UK Transport Secretary⟧ Helen Marlowe resigned.",
    "⟦President; Luc Moreau; France|French President⟧ Luc Moreau spoke.",
    "⟦President; Moreau; -|President⟧ Moreau spoke.",
    "⟦Prime Minister; Alan Pryce; -|Prime Minister⟧ Alan Pryce spoke.",
    "⟦Foreign Minister; Ursula Brandt; Switzerland|Swiss Foreign Minister⟧ Ursula Brandt spoke.",
    "⟦Secretary of State; Walter Haines; United States|US Secretary of State⟧ Walter Haines spoke.",
    "⟦Secretary-General; Nils Berg; NATO|Nato Secretary-General⟧ Nils Berg spoke.",
    "⟦spokesperson; Oleg Baranov; Kremlin|Kremlin spokesperson⟧ Oleg Baranov said so.",
    "⟦president; Luc Moreau; France|French president⟧ Luc Moreau spoke.",
    "⟦leader; Priya Raman; Labour Party|Labour leader⟧ Priya Raman spoke.",
  ])
  func beforeTheName(_ marked: String) { expectReading(marked, .roles) }

  @Test(arguments: [
    "⟦Defence Minister; Viktor Mirsky; Russia|Defence Minister of the Russian Federation⟧, Viktor Mirsky, left.",
    "⟦ambassador to the UK; Andrei Volkov; Russia|Russia’s ambassador to the UK⟧, Andrei Volkov, left.",
    "⟦speaker; Joan Whitlock; House of Representatives|US House of Representatives speaker⟧, Joan Whitlock, left.",
    "⟦chancellor; Mary Deane; United Kingdom|Britain’s chancellor⟧, Mary Deane, left.",
    "The ⟦head; Klara Weiss; European Commission|head of the European Commission⟧, Klara Weiss, left.",
    "The ⟦ambassador to the UK; Ruth Hanlon; United States|U.S. ambassador to the UK⟧, Ruth Hanlon, left.",
    "⟦Minister of Transport; Ivo Banic; Croatia|Croatia’s Minister of Transport⟧, Ivo Banic, left.",
  ])
  func beforeTheNameWithAComma(_ marked: String) { expectReading(marked, .roles) }

  @Test(arguments: [
    "Nils Berg, the ⟦Secretary-General; Nils Berg; NATO|Nato Secretary-General⟧, left.",
    "Helen Marlowe, ⟦transport secretary; Helen Marlowe; United Kingdom|Britain’s transport secretary⟧, left.",
    "Luc Moreau, who is ⟦president; Luc Moreau; France|France’s president⟧, left.",
    "Luc Moreau is the ⟦president; Luc Moreau; France|president of France⟧.",
    "They chose Ivo Banic as ⟦foreign minister; Ivo Banic; -|foreign minister⟧.",
    "Priya Raman (⟦chair; Priya Raman; Transport Committee|chair of the Transport Committee⟧) left.",
  ])
  func behindTheName(_ marked: String) { expectReading(marked, .roles) }

  @Test(arguments: [
    "⟦chairman; Giles Ware; Transport Committee|Conservative chairman of the Transport Committee⟧ Giles Ware left.",
    "⟦MP; Giles Ware; House of Commons|Conservative MP⟧ Giles Ware told the House of Commons so.",
    "⟦deputy leader; Priya Raman; Labour Party|Labour’s deputy leader⟧ Priya Raman left.",
    "⟦Deputy Prime Minister; Ana Ilic; Serbia|Serbian Deputy Prime Minister⟧ Ana Ilic left.",
    "⟦Home Secretary; Mary Deane; United Kingdom|Home Secretary⟧ Mary Deane left Britain.",
    "⟦Shadow foreign secretary; Colin Ash; -|Shadow foreign secretary⟧ Colin Ash left.",
  ])
  func withMoreWords(_ marked: String) { expectReading(marked, .roles) }

  /// "former", "acting" and their like stay outside; "-elect" belongs to the office.
  @Test(arguments: [
    "Former ⟦Secretary of State; Walter Haines; United States|US Secretary of State⟧ Walter Haines left.",
    "The former ⟦president; Luc Moreau; France|French president⟧ Luc Moreau left.",
    "Acting ⟦prime minister; Ana Ilic; Serbia|Serbian prime minister⟧ Ana Ilic left.",
    "⟦President-elect; Joan Whitlock; -|President-elect⟧ Joan Whitlock left.",
    "The then ⟦chancellor; Mary Deane; -|chancellor⟧, Mary Deane, left.",
  ])
  func formerAndElect(_ marked: String) { expectReading(marked, .roles) }

  /// The holder has no name here, so the office itself is who acts.
  @Test(arguments: [
    "⟦official spokesman; -; Alan Pryce|Alan Pryce’s official spokesman⟧ declined.",
    "The ⟦prime minister; -; Ethiopia|Ethiopian prime minister⟧ declined.",
    "The ⟦prime minister; -; -|prime minister⟧ declined.",
    "A ⟦spokesman; -; Kremlin|Kremlin spokesman⟧ declined.",
    "⟦ambassador to Washington; -; Poland|Poland’s ambassador to Washington⟧ declined.",
  ])
  func withoutAName(_ marked: String) { expectReading(marked, .roles) }

  /// One office, however it is called.
  @Test(arguments: [
    "⟦Transport Secretary; Helen Marlowe; United Kingdom|UK Transport Secretary⟧ Helen Marlowe left. The ⟦Transport Secretary; Helen Marlowe; United Kingdom|Transport Secretary⟧ was ill.",
    "⟦President; Luc Moreau; France|French President⟧ Luc Moreau left. ⟦President; Luc Moreau; France|President⟧ Moreau was ill.",
    "⟦President; Luc Moreau; France|French President⟧ Luc Moreau met ⟦President; Joan Whitlock; United States|US President⟧ Joan Whitlock.",
    "⟦prime minister; Abel Tadesse; Ethiopia|Ethiopia’s prime minister⟧ left. ⟦prime minister; Abel Tadesse; Ethiopia|Prime Minister⟧ Abel Tadesse was ill.",
    "⟦Gov.; Helen Marlowe; -|Gov.⟧ Helen Marlowe left. The ⟦Gov.; Helen Marlowe; -|governor⟧ was ill.",
  ])
  func sameOffice(_ marked: String) { expectReading(marked, .roles) }

  /// What a body is stands before its name; what an office is about behind it.
  @Test(arguments: [
    "Helen Marlowe, ⟦director; Helen Marlowe; Harbour Fund|director of the non-profit Harbour Fund⟧, left.",
    "Helen Marlowe, ⟦head of market analysis; Helen Marlowe; Holt Industries|head of market analysis at Holt Industries⟧, left.",
    "The ⟦director of operations; -; -|director of operations⟧ resigned on Monday.",
    "She convicted the ⟦mayor; -; -|mayor⟧ of theft.",
    "Helen Marlowe, ⟦director of planning and design; Helen Marlowe; -|director of planning and design⟧, left.",
    "Helen Marlowe, the ⟦campaign director; Helen Marlowe; -|campaign director⟧ for the south of the country, left.",
    "Helen Marlowe, a long-time ⟦senator; Helen Marlowe; -|senator⟧ from the south, left.",
    "⟦Assistant Opinion Editor; Helen Marlowe; -|Assistant Opinion Editor⟧ Helen Marlowe left.",
    "An organiser for ⟦presidential candidate; Helen Marlowe; Democratic Party|Democratic presidential candidate⟧ Helen Marlowe left.",
    "The BBC Chief Harbour Correspondent Helen Marlowe left.",
    "Helen Marlowe, the ⟦judge; Helen Marlowe; -|judge⟧ Pryce attacked, left.",
    "A ⟦spokesman; -; Downing Street|Downing Street spokesman⟧ for ⟦Prime Minister; Pryce; -|Prime Minister⟧ Pryce left.",
  ])
  func described(_ marked: String) { expectReading(marked, .roles) }

  /// "Secretary Doe" is the secretary of state; an unnamed spokesman is nobody told of before.
  @Test(arguments: [
    "⟦Secretary of State; Walter Haines; United States|US Secretary of State⟧ Walter Haines left. ⟦Secretary of State; Walter Haines; United States|Secretary⟧ Haines was ill.",
    "A ⟦spokesman; -; Kremlin|Kremlin spokesman⟧ left. Oleg Baranov, a ⟦spokesman; Oleg Baranov; -|spokesman⟧, was ill.",
    "Oleg Baranov, a ⟦spokesman; Oleg Baranov; -|spokesman⟧ for Mr Pryce, left. A ⟦spokesman; -; Kremlin|Kremlin spokesman⟧ was ill.",
  ])
  func otherWords(_ marked: String) { expectReading(marked, .roles) }

  @Test(arguments: [
    "MPs and ministers met.", "Advisers to several leaders met.", "A lawyer and an analyst met.",
    "Gen. Kowalczyk and Mr Holt met.", "They head for the chief town.", "He will chair it.",
    "She has a secretary.", "Every president lies.",
  ])
  func none(_ text: String) { expectReading(text, .roles) }
}
