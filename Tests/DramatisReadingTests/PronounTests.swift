internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Whom a pronoun means: `⟦Helen Marlowe|She⟧`.
struct PronounTests {
  @Test(arguments: [
    "Helen Marlowe left. ⟦Helen Marlowe|She⟧ took ⟦Helen Marlowe|her⟧ dog.",
    "Helen Marlowe met Alan Pryce. ⟦Alan Pryce|He⟧ smiled. ⟦Helen Marlowe|She⟧ left.",
    "Mr Zorbin met Mrs Quell. ⟦Zorbin|He⟧ smiled. ⟦Quell|She⟧ left.",
    "Helen Marlowe hurt ⟦Helen Marlowe|herself⟧.",
    "Alan Pryce and ⟦Alan Pryce|his⟧ wife left.",
    "Spokeswoman Zara Quell left. ⟦Zara Quell|She⟧ was ill.",
  ])
  func thirdPerson(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(arguments: [
    "“⟦Helen Marlowe|I⟧ have lost ⟦Helen Marlowe|my⟧ way,” Helen Marlowe said.",
    "Helen Marlowe said: “They told ⟦Helen Marlowe|me⟧ so.”",
    "Helen Marlowe said: “⟦Helen Marlowe|I⟧ tried.\n\n“Nobody can say ⟦Helen Marlowe|I⟧ did not try.”",
    "I went to Dover myself.",
  ])
  func firstPerson(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(arguments: [
    "Helen Marlowe spoke of Alan Pryce. “⟦Alan Pryce|He⟧ is ill,” ⟦Helen Marlowe|she⟧ said.",
    "Helen Marlowe said that Alan Pryce told reporters “⟦Alan Pryce|I⟧ am tired of ⟦Alan Pryce|my⟧ job”.",
    "“No,” Helen Marlowe told my brother, “we refuse.”",
    "Alan Pryce met Gordon Tisdale. “⟦Gordon Tisdale|He⟧ is ill,” Alan Pryce said.",
  ])
  func insideQuotations(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(
    arguments: [
      "Helen Marlowe, a waitress, met Zorbin Quell, a waiter. ⟦Zorbin Quell|He⟧ smiled.",
      "Alan Pryce left with ⟦Alan Pryce|his⟧ wife, Zora Quell. ⟦Zora Quell|She⟧ smiled.",
      "After a call with ⟦Alan Pryce|his⟧ wife, Alan Pryce said ⟦Alan Pryce|he⟧ was well.",
      "In front of the king, Helen Marlowe bowed. ⟦Helen Marlowe|She⟧ left.",
      "Alan Pryce, actress Jane Doe and Helen Marlowe attended. ⟦Alan Pryce|He⟧ smiled.",
      "Helen Marlowe is the king of pop. ⟦Helen Marlowe|She⟧ sings.",
    ])
  func gendersOfNouns(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(
    "A given name that stands alone tells the gender, unless it is a surname as well",
    arguments: [
      "Mary met Zorbin. ⟦Zorbin|He⟧ smiled. ⟦Mary|She⟧ left.",
      "Peter met Zorbin. ⟦Zorbin|She⟧ smiled. ⟦Peter|He⟧ left.",
      "Kelly smiled. ⟦Kelly|He⟧ left.", "Kelly smiled. ⟦Kelly|She⟧ left.",
      "Bob Ashley smiled. Ashley left with ⟦Bob Ashley|his⟧ dog.",
    ])
  func singleNames(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(
    "They means one person where the article says that somebody is called so",
    arguments: [
      "Zora Quell, who uses they/them pronouns, won. ⟦Zora Quell|They⟧ thanked ⟦Zora Quell|their⟧ mother.",
      "Zora Quell (they/them) won. “Great,” ⟦Zora Quell|they⟧ said.",
      "Zora Quell, who is non-binary, said ⟦Zora Quell|they⟧ sang for the fans. They left.",
      "Zora Quell, who came out as nonbinary, sang. The fans cheered. They left.",
      "Zora Quell, who is nonbinary, said the fans were loud. They left.",
      "Zora Quell, who is nonbinary, and Helen Marlowe sang. The police came. They left.",
      "Zora Quell won. They thanked their mother.",
      "Zora Quell uses they/them pronouns. ⟦Zora Quell|They⟧ live in Kent.",
      "Zora Quell’s pronouns are they and them. ⟦Zora Quell|They⟧ live in Kent.",
      "Zora Quell, who is nonbinary, spoke to people. They cheered.",
      "Zora Quell, who is nonbinary, met two lawyers. They left.",
      "Zora Quell (they/them) and Helen Marlowe sang. They left.",
      "Zora Quell’s child is nonbinary. They sang.",
      "Zora Quell said the pronoun they is new. They left.",
      "Helen Marlowe met Zora Quell, who uses they and them pronouns. It rained. It rained. They left.",
    ])
  func singularThey(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(arguments: [
    "During ⟦Luc Moreau|his⟧ visit to Dover, President Luc Moreau fell ill.",
    "Before ⟦Helen Marlowe|her⟧ speech, Helen Marlowe fell ill.",
    "Gordon Tisdale left. After ⟦Alan Pryce|his⟧ years with Luc Moreau, Alan Pryce moved to Dover.",
  ])
  func cataphora(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(arguments: [
    "Alan Pryce received His Highness Sheikh Omar bin Rashid.",
    "Alan Pryce received Her Majesty the Queen.",
    "Helen Marlowe left the port. It is big.", "The ship lost her mast.", "He left.",
  ])
  func none(_ text: String) { expectReading(text, .pronouns) }

  @Test(arguments: [
    "Luc Moreau met ⟦Marek Zielinski|⟦Luc Moreau|his⟧ Polish counterpart⟧, Marek Zielinski."
  ])
  func descriptions(_ marked: String) { expectReading(marked, .pronouns) }

  @Test(
    "An age names whose name it stands behind, if that is one of one gender",
    arguments: [
      "Helen Marlowe, 52, won. ⟦Helen Marlowe|The 52-year-old⟧ smiled.",
      "Helen Marlowe, 52, won. ⟦Helen Marlowe|The 52-year-old woman⟧ smiled.",
      "Helen Marlowe, 52, won. The 52-year-old man smiled.",
      "Helen Marlowe, 52, won. The 40-year-old smiled. A 52-year-old left.",
      "Helen Marlowe, 52, met Alan Pryce, 52. The 52-year-old smiled.",
    ])
  func ages(_ marked: String) { expectReading(marked, .pronouns) }
}
