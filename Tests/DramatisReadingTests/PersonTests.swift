internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Names of people, and which of them are the same person.
struct PersonTests {
  @Test(arguments: [
    "⟦Helen Marlowe|Helen Marlowe⟧ resigned. Friends say ⟦Helen Marlowe|Marlowe⟧ was tired.",
    "⟦Helen Marlowe|Helen Marlowe⟧ resigned. Mrs ⟦Helen Marlowe|Marlowe⟧’s letter was short.",
    "⟦Helen Marlowe|Marlowe⟧ resigned, it emerged. ⟦Helen Marlowe|Helen Marlowe⟧ is 52.",
    "✗ ⟦Helen Marlowe|HELEN MARLOWE⟧ spoke. ⟦Helen Marlowe|Helen Marlowe⟧ is 52.",
    "⟦Marek Zielinski|Marek Zielinski⟧ and ⟦Luc Moreau|Luc Moreau⟧ met.",
    "⟦Aung Kyaw Min|Aung Kyaw Min⟧ spoke to ⟦Peter Holt|Peter Holt⟧.",
    "⟦Thomas J. Holt|Thomas J. Holt⟧ met ⟦Anna Reed|Anna Reed⟧; ⟦Thomas J. Holt|Holt⟧ left first.",
    "⟦Peter van der Berg|Peter van der Berg⟧ and ⟦Maria de la Cruz|Maria de la Cruz⟧ won.",
    "⟦Sean O’Brien|Sean O’Brien⟧ and ⟦Mary Smith-Jones|Mary Smith-Jones⟧ won.",
    "Sheikh ⟦Omar bin Rashid|Omar bin Rashid⟧ arrived; Sheikh ⟦Omar bin Rashid|Omar⟧ spoke.",
  ])
  func fullAndShort(_ marked: String) { expectReading(marked, .entities(.person)) }

  /// A word that names a person names them again though it is a common word or a place's name.
  @Test(arguments: [
    "⟦Mary Wood|Mary Wood⟧ is 52. In 1920 ⟦Mary Wood|Wood⟧ moved away.",
    "⟦Penny|Penny⟧ suggests a game and shrugs her off.",
    "⟦Sam Stanley|Sam Stanley⟧ won the Stanley Cup.",
  ])
  func knownWords(_ marked: String) { expectReading(marked, .entities(.person)) }

  /// A name that could be a place’s or a body’s is a person’s where he or she stands near; "its" says that it is
  /// none, and so does a place where something is.
  @Test(arguments: [
    "Through his editorial work, ⟦Tarrant|Tarrant⟧ has focused on old songs.",
    "For her part in the film, ⟦Brenta|Brenta⟧ received a prize.",
    "The letter described how ⟦Louise of Tarn|Louise of Tarn⟧ was ill and her brother was in prison.",
    "Through editorial work, Tarrant has focused on old songs.",
    "Through its editorial work, Tarrant has focused on old songs, he said.",
    "Through his editorial work in Tarrant, a museum of Tarrant has opened. Then Tarrant has focused on old songs.",
  ])
  func meantByPronouns(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(arguments: [
    "⟦Elizabeth Crane|Elizabeth Crane⟧ ran. ⟦Elizabeth Crane|Liz Crane⟧ won.",
    "⟦William Crane|William Crane⟧ ran. Everybody knows ⟦William Crane|Bill Crane⟧.",
    "⟦Robert Holt|Robert Holt⟧ ran. ⟦Robert Holt|Bob Holt⟧ won.",
  ])
  func nicknames(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(arguments: [
    "✗ ⟦Joseph Crane|J. Crane⟧ signed. ⟦Joseph Crane|Joseph Crane⟧ is 40.",
    "⟦Sean O’Hara|Sean O’Hara⟧ ran. ⟦Sean O’Hara|Sean O'Hara⟧ won.",
    "⟦John A. Crane|John A. Crane⟧ ran. ⟦John B. Crane|John B. Crane⟧ won.",
    "⟦John F. Crane|John Crane⟧ ran. ⟦John F. Crane|John F. Crane⟧ won.",
  ])
  func initials(_ marked: String) { expectReading(marked, .entities(.person)) }

  /// Two who share a family name stay two; a short name means the one who fits, or the last.
  @Test(arguments: [
    "⟦Azim Bell|Azim Bell⟧ is the father of ⟦Mark Bell|Mark Bell⟧. ⟦Azim Bell|Azim⟧ spoke of ⟦Mark Bell|Mark⟧.",
    "⟦Anna Holt|Anna Holt⟧ met ⟦Peter Holt|Peter Holt⟧. Mr ⟦Peter Holt|Holt⟧ thanked Mrs ⟦Anna Holt|Holt⟧.",
    "⟦Anna Holt|Anna Holt⟧ spoke. ⟦Peter Holt|Peter Holt⟧ left. ⟦Peter Holt|Holt⟧ was angry.",
    "⟦Anna Holt|Anna Holt⟧ spoke. Her brother, ⟦Peter Holt|Peter Holt⟧, left. ⟦Anna Holt|Holt⟧ was angry.",
    "⟦Holt|Holt⟧ sang. Her brother, the banker ⟦Peter Holt|Peter Holt⟧, left. ⟦Holt|Holt⟧ was angry.",
    "⟦Anna Holt|Anna Holt⟧ is the niece of ⟦Peter Holt|Peter Holt⟧. ⟦Anna Holt|Holt⟧ sang.",
    "Her brother, ⟦Peter Holt|Peter Holt⟧, left. ⟦Peter Holt|Holt⟧ was angry.",
    "⟦Anna|Anna⟧ and ⟦Peter Holt|Peter Holt⟧ met ⟦Marek Zielinski|Marek Zielinski⟧. Mrs ⟦Anna|Holt⟧ waved to Mr ⟦Peter Holt|Holt⟧.",
    "⟦Holt|Holt⟧ and ⟦Peter Crane|Peter Crane⟧ left. Mrs ⟦Crane|Crane⟧ stayed.",
  ])
  func families(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(arguments: [
    "Mr ⟦Holt|Holt⟧ said so.", "Gen. ⟦Kowalczyk|Kowalczyk⟧ denied it.",
    "Lt. Gen. ⟦J. P. Kowalczyk|J. P. Kowalczyk⟧ denied it.", "Sir ⟦Alan Pryce|Alan Pryce⟧ left.",
    "Dr. ⟦Ruth Hanlon|Ruth Hanlon⟧ left.", "President ⟦Moreau|Moreau⟧ left.",
    "Prime Minister ⟦Alan Pryce|Alan Pryce⟧ left.", "Senator ⟦Haines|Haines⟧ left.",
  ])
  func titlesStayOutside(_ marked: String) { expectReading(marked, .entities(.person)) }

  /// People whose names are places, countries or words as well.
  @Test(arguments: [
    "⟦Jordan Henderson|Jordan Henderson⟧ scored twice.",
    "⟦Chelsea Clinton|Chelsea Clinton⟧ wrote a book.", "✗ ⟦Paris Hilton|Paris Hilton⟧ sang.",
    "⟦Jack London|Jack London⟧ sailed.", "⟦Georgia Meloni|Georgia Meloni⟧ won.",
    "⟦Israel Folau|Israel Folau⟧ left.", "⟦Michael Jordan|Michael Jordan⟧ retired.",
    "⟦Sydney Pollack|Sydney Pollack⟧ directed it.", "⟦Virginia Woolf|Virginia Woolf⟧ wrote it.",
    "✗ ⟦Will Young|Will Young⟧ sang.", "⟦Mark Field|Mark Field⟧ left.",
    "⟦Thomas Holt|Thomas Holt⟧ met ⟦Anna Park|Anna Park⟧.",
    "⟦Theresa May|Theresa May⟧ lost. ⟦Theresa May|May⟧ resigned.",
    "⟦Rishi Sunak|Rishi Sunak⟧ won.", "⟦Kemi Badenoch|Kemi Badenoch⟧ won.",
    "⟦Gordon Brown|Gordon Brown⟧ spoke. ⟦Gordon Brown|Brown⟧ was cheered.",
  ])
  func doubtfulNames(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(arguments: [
    "The Russian army left on Monday.", "Earlier the State said so.",
    "Transport Secretary resigned.",
    "White House officials met.", "The United Nations Security Council met in New York.",
    "Happy New Year, Britain!", "Last Friday the Court ruled.", "Opposition leaders met.",
    "Human Rights Watch objected.", "The Labour Party lost.", "Western officials met.",
    "Defence spending rose.", "More:", "The Times reported it.", "Terrorism Act 2000",
    "She drew up a Master Plan.",
    "Barcelona accepted his resignation.",
  ])
  func nobody(_ text: String) { expectReading(text, .entities(.person)) }

  @Test func accountsAreNamesOfTheirOwners() {
    let marked = "⟦Dana Whitfield|Dana Whitfield⟧ (⟦Dana Whitfield|@dana_w⟧) posted it."
    expectReading(marked, .entities(.person))
  }

  @Test(arguments: [
    "⟦name.person.tagger|Helen Marlowe⟧ left.", "Mr ⟦name.person.tagger|Zorbin⟧ left.",
    "⟦name.person.tagger|Helen Marlowe⟧ left. ⟦name.person.tagger|Marlowe⟧ slept.",
    "⟦name.person.tagger|Chelsea Clinton⟧ left.",
    "⟦name.person.tagger|Dana Whitfield⟧ (⟦name.handle|@dana_w⟧) left.",
  ])
  func rules(_ marked: String) { expectReading(marked, .rules(.person)) }

  @Test(
    "Leftovers of how a text was made are no names",
    arguments: [
      "Write to jane.doe@example.com or ⟦Helen Marlowe|Helen Marlowe⟧* in Dover.",
      "{\\rtf1\\ansi\\pard\\colortbl \\f0\\fs24 ⟦Helen Marlowe|Helen Marlowe⟧\\cb3 met ⟦Alan Pryce|Alan Pryce⟧\\par}",
    ])
  func leftovers(_ marked: String) { expectReading(marked, .entities(.person)) }

  @Test(
    "A nickname between given and family name parts nobody",
    arguments: [
      "⟦Robert (Bob) Quell|Robert (Bob) Quell⟧ met ⟦Helen Marlowe|Helen Marlowe⟧ (Labour). ⟦Robert (Bob) Quell|Quell⟧ left.",
      "⟦James Leander (Leo) Nichols|James Leander (Leo) Nichols⟧ died.",
      "⟦Zorbin “Zed” Quell|Zorbin “Zed” Quell⟧ left.",
      "Senator ⟦Robert (Bob) Zed Quell|Bob Quell⟧ ⟦Robert (Bob) Zed Quell|Robert (Bob) Zed Quell⟧ left.",
    ])
  func nicknamesInside(_ marked: String) { expectReading(marked, .entities(.person)) }
}
