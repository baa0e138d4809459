internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Whose words they are, and whom they are said to.
struct SpeakerTests {
  @Test(arguments: [
    "“⟪Helen Marlowe|We will not sell,⟫” Helen Marlowe said.",
    "“⟪Helen Marlowe|We will not sell,⟫” said Helen Marlowe, who leads the board.",
    "Helen Marlowe, 52, said: “⟪Helen Marlowe|We will not sell.⟫”",
    "Helen Marlowe, the head of the board, said: “⟪Helen Marlowe|We will not sell.⟫”",
    "Helen Marlowe (pictured) said: “⟪Helen Marlowe|We will not sell.⟫”",
    "Helen Marlowe, from Dover, said ⟪Helen Marlowe|she would not sell⟫.",
    "According to Helen Marlowe, ⟪Helen Marlowe|the port will not be sold⟫.",
    "⟪Helen Marlowe|The port will not be sold⟫, Helen Marlowe tweeted.",
    "Helen Marlowe: “⟪Helen Marlowe|We will not sell.⟫”",
    "Russia said ⟪Russia|it would not attack⟫.", "The Kremlin said ⟪Kremlin|it would not attack⟫.",
    "Helen Marlowe met Ruth Hanlon, who said ⟪Ruth Hanlon|the port was lost⟫.",
    "Helen Marlowe left. Ruth Hanlon had said that ⟪Ruth Hanlon|the port was lost⟫.",
  ])
  func byName(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "French President Luc Moreau left. The president said ⟪Luc Moreau|he was ill⟫.",
    "French President Luc Moreau said ⟪Luc Moreau|he was ill⟫.",
    "“⟪Luc Moreau|We are ill,⟫” said President Luc Moreau.",
    "Russia’s ambassador to the UK, Andrei Volkov (above), said ⟪Andrei Volkov|it was early⟫.",
    "Alan Pryce’s official spokesman said ⟪official spokesman|Mr Pryce had accepted⟫.",
    "A Kremlin spokesman said ⟪spokesman|talks would go on⟫.",
    "Alan Pryce left. A Pentagon spokesman said ⟪spokesman|it was over⟫. He said ⟪spokesman|it was late⟫.",
    "Helen Marlowe left. A Pentagon spokesman said ⟪spokesman|it was over⟫. She said ⟪Helen Marlowe|it was late⟫.",
    "Alan Pryce’s official spokesman said ⟪official spokesman|it was over⟫. Asked about it, they said: “⟪official spokesman|No comment.⟫”",
  ])
  func byOffice(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "Helen Marlowe left. She said ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe met Alan Pryce. “⟪Helen Marlowe|It is over,⟫” she said.",
    "Helen Marlowe met Alan Pryce. “⟪Alan Pryce|It is over,⟫” he said.",
    "Helen Marlowe said ⟪Helen Marlowe|it was over⟫. But she added that ⟪Helen Marlowe|more would come⟫.",
    "Helen Marlowe left, saying ⟪Helen Marlowe|it was over⟫.",
    "Turkey condemned the vote. It said ⟪Turkey|the vote was wrong⟫.",
    "The European Union rejected the plan. It said ⟪European Union|the plan was wrong⟫.",
    "Helen Marlowe left Turkey. It said ⟪?It|the vote was wrong⟫.",
  ])
  func byPronoun(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "Helen Marlowe, who leads the party, said ⟪Helen Marlowe|it was over⟫.",
    "Alan Pryce, a former aide to Helen Marlowe and now a judge, said ⟪Alan Pryce|it was over⟫.",
    "Helen Marlowe on Sunday night said ⟪Helen Marlowe|the port was closed⟫.",
    "Helen Marlowe issued a statement saying that ⟪Helen Marlowe|the port was closed⟫.",
    "After the vote, Helen Marlowe left, saying ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe angered Alan Pryce by saying that ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe — a nurse from Leeds — said ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe herself said that ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe of Worcester, Massachusetts, said ⟪Helen Marlowe|it was over⟫.",
    "Helen Marlowe, a nurse from Worcester, Massachusetts, said ⟪Helen Marlowe|it was over⟫.",
    "A woman in Worcester, Massachusetts, said ⟪?A woman in Worcester|it was over⟫.",
    "Two women in Lyon, France, said ⟪?Two women in Lyon|it was over⟫.",
  ])
  func farFromTheVerb(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "Western officials said ⟪?Western officials|the port was lost⟫.",
    "Helen Marlowe and Alan Pryce said ⟪?Helen Marlowe and Alan Pryce|it was over⟫.",
    "On Sunday, Turkey and Russia said ⟪?Turkey and Russia|it was over⟫.",
    "“⟪?Helen Marlowe and Alan Pryce|It is over,⟫” Helen Marlowe and Alan Pryce said.",
    "Two senior officials told reporters that ⟪?Two senior officials|the port was lost⟫.",
    "Opposition leaders said ⟪?Opposition leaders|the vote was a fraud⟫.",
    "He said ⟪?He|it was over⟫.", "One witness said: “⟪?One witness|It was loud.⟫”",
    "The head of the group said ⟪?The head of the group|it was over⟫.",
    "Sixty-six percent said ⟪?Sixty-six percent|it made no difference⟫.",
    "Others say ⟪?Others|this is only the start⟫.",
  ])
  func whoIsNoEntity(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "Helen Marlowe said: “⟪Helen Marlowe|I have tried.⟫\n\n“⟪Helen Marlowe|Nobody can say I have not tried.⟫”",
    "“⟪Helen Marlowe|We go,⟫” Helen Marlowe said. “⟪Helen Marlowe|It is very late.⟫”",
    "“⟪Helen Marlowe|We go,” Helen Marlowe said, “and we go now.⟫”",
    "“⟪Helen Marlowe|We go,⟫” Helen Marlowe said.\n\nThe port is big.\n\nIt rained.\n\n“⟪?|That is not true at all.⟫”",
  ])
  func whoGoesOn(_ marked: String) { expectReading(marked, .quotations) }

  @Test(arguments: [
    "Helen Marlowe told Alan Pryce that ⟪Helen Marlowe > Alan Pryce|it was over⟫.",
    "Helen Marlowe told the House of Commons that ⟪Helen Marlowe > House of Commons|it was over⟫.",
    "“⟪Helen Marlowe > ?reporters|It is over,⟫” Helen Marlowe told reporters.",
    "Helen Marlowe urged Alan Pryce ⟪Helen Marlowe > Alan Pryce|to go home⟫.",
    "Helen Marlowe left. She told the BBC: “⟪Helen Marlowe > BBC|It is over.⟫”",
    "Helen Marlowe said to Alan Pryce: “⟪Helen Marlowe > Alan Pryce|It is over.⟫”",
    "Helen Marlowe met Alan Pryce and told him ⟪Helen Marlowe > Alan Pryce|it was over⟫.",
    "Helen Marlowe said ⟪Helen Marlowe > -|it was over⟫.",
    "Helen Marlowe told one of his aides that ⟪Helen Marlowe > ?one of his aides|it was over⟫.",
    "Helen Marlowe told BBC reporter Jane Holt in Dover that ⟪Helen Marlowe > Jane Holt|it was over⟫.",
  ])
  func hearers(_ marked: String) { expectReading(marked, .addressees) }

  /// Whose "saying" is: the subject of the last main clause before it, not of one inside another.
  @Test(arguments: [
    "When Helen Marlowe called, Alan Pryce refused, saying ⟪Alan Pryce|it was late⟫.",
    "Alan Pryce had left before Helen Marlowe arrived, saying ⟪Alan Pryce|it was late⟫.",
    "London (AFP) – Helen Marlowe has attacked the plan, saying ⟪Helen Marlowe|it was a waste⟫.",
    "Helen Marlowe visited the “summer fair,” saying ⟪Helen Marlowe|trade would grow⟫.",
    "Helen Marlowe and Alan Pryce have both said ⟪?Helen Marlowe and Alan Pryce|it was over⟫.",
  ])
  func participles(_ marked: String) { expectReading(marked, .quotations) }

  /// What describes the speaker stands between, or names others.
  @Test(arguments: [
    "The Dover Harbour Union, the oldest of its kind, which said ⟪Dover Harbour Union|it was late⟫.",
    "The Dover Harbour Union issued a statement saying, “⟪Dover Harbour Union|It is late.⟫”",
    "“⟪Keith Rowland|It is late,⟫” says Reuters Polling Director Keith Rowland.",
    "“⟪Keith Rowland|It is late,⟫” said Reuters Harbour Correspondent Keith Rowland.",
    "Two unions, including the Dover Harbour Union, said ⟪?Two unions|it was late⟫.",
    "Five people, including a boy, were hurt, and Ann Cole, a doctor, said ⟪Ann Cole|they would live⟫.",
    "The man who robbed Ann Cole — a nurse from Dover — said he was sorry.",
    "Marlowe filed a lawsuit against Alan Pryce alleging that ⟪Marlowe|the port was unsafe⟫.",
    "Helen Marlowe left. On Tuesday, she filed a lawsuit alleging that ⟪Helen Marlowe|the port was unsafe⟫.",
  ])
  func described(_ marked: String) { expectReading(marked, .quotations) }

  /// Somebody’s people are not they themselves.
  @Test(arguments: [
    "Helen Marlowe’s lawyers had moved on Friday, claiming that ⟪?Helen Marlowe’s lawyers|the port was closed⟫.",
    "Helen Marlowe’s lawyers filed a motion, arguing that ⟪?Helen Marlowe’s lawyers|the search was wrong⟫.",
    "Helen Marlowe left. “⟪?the Marlowe campaign|It is late,⟫” said the Marlowe campaign.",
    "Helen Marlowe got a memo warning that the dam was weak.",
    "Helen Marlowe sent a memo warning that ⟪Helen Marlowe|the dam was weak⟫.",
    "The BBC’s Alan Pryce left on Friday, claiming that ⟪Alan Pryce|the port was closed⟫.",
    "“⟪?Helen Marlowe’s lawyer|It is late,⟫” said Helen Marlowe’s lawyer.",
    "Many in Dover feared ⟪?Many in Dover|the port would close⟫.",
  ])
  func owners(_ marked: String) { expectReading(marked, .quotations) }

  /// Who is described between commas or before the name is one subject.
  @Test(arguments: [
    "⟪Jane Holt|The port was closed for a week⟫, the league’s delegate in Dover, Jane Holt, told reporters.",
    "⟪National Statistics Institute|The port was closed for a week⟫, Mexico’s National Statistics Institute said Friday.",
    "“⟪Jane Holt|It is late,⟫” said French migrant Jane Holt at the port.",
    "Helen Marlowe has over the past few months warned that ⟪Helen Marlowe|the port would close⟫.",
  ])
  func oneSubject(_ marked: String) { expectReading(marked, .quotations) }

  /// A name behind a preposition says whose somebody is, or where, and does not speak.
  @Test(arguments: [
    "A lawyer for Helen Marlowe said ⟪?A lawyer for Helen Marlowe|it was over⟫.",
    "The family of Mr Pryce said ⟪?The family of Mr Pryce|it was over⟫.",
    "“⟪?a senior official close to Helen Marlowe|It is late,⟫” a senior official close to Helen Marlowe said.",
    "Unions in Dover, Leeds and Bath have said ⟪?Unions in Dover, Leeds and Bath|it was over⟫.",
    "The report drew harsh words from some members who said ⟪?some members|it was late⟫.",
    "One in three say ⟪?One in three|it is over⟫.", "The poll is out: 47% say ⟪?47%|it is over⟫.",
    "Some praise the plan, others say ⟪?others|it is a waste⟫.",
    "Helen Marlowe and Alan Pryce estimate that ⟪?Helen Marlowe and Alan Pryce|both will lose⟫.",
  ])
  func whoIsDescribedByAName(_ marked: String) { expectReading(marked, .quotations) }

  /// "According to" with titles, with two names, and put into the sentence.
  @Test(arguments: [
    "According to Mr. Pryce, ⟪Pryce|the port is lost⟫.",
    "⟪?Helen Marlowe and Alan Pryce|The port is lost⟫, according to Helen Marlowe and Alan Pryce.",
    "⟪?the report|Until the port was closed last year, according to the report, it was safe to land⟫.",
    "⟪Reuters|“⟪Helen Marlowe|It is late,⟫” Helen Marlowe said⟫, according to Reuters.",
  ])
  func accordingTo(_ marked: String) { expectReading(marked, .quotations) }

  /// Clauses between subject and verb, or between subject and participle.
  @Test(arguments: [
    "Helen Marlowe, speaking at a rally in Dover, Kent, warned that ⟪Helen Marlowe|it was late⟫.",
    "The firm, founded in 1990, said ⟪?The firm|profits fell⟫.",
    "The union, which was founded in 1990, said ⟪?The union|profits fell⟫.",
    "When Helen Marlowe left, the media pounced, suggesting ⟪?the media|it was late⟫.",
    "Helen Marlowe left, her team insisting that ⟪?her team|she was well⟫.",
    "Said Helen Marlowe, “⟪Helen Marlowe|It is late.⟫”",
    "⟪?mayor|Helen Marlowe, a popular mayor said, was ill⟫.",
    "It has since said that ⟪?It|the port was lost⟫.",
  ])
  func farSubjects(_ marked: String) { expectReading(marked, .quotations) }

  /// Subjects behind the verb that are numbers, bodies with a noun, or an office with its holder.
  @Test(arguments: [
    "Teachers replied. “⟪?one|It is late,⟫” wrote one.",
    "“⟪?another teacher|It is late,⟫” wrote another teacher.",
    "⟪Reuters|The port was closed for a week⟫, reports Reuters news agency.",
    "⟪Reuters|The port was closed for a week⟫, reports Reuters.",
    "A party paper in 2008 said ⟪?A party paper|the port was lost⟫.",
    "The report notes, however, that ⟪?The report|the port was lost⟫.",
  ])
  func otherSubjects(_ marked: String) { expectReading(marked, .quotations) }

  /// Whose a relative, a participle or a shared verb is where bodies, places and objects stand nearer.
  @Test(arguments: [
    "Jane Holt, the head of the Dover Harbour Union, who said ⟪Jane Holt|it was late⟫, has left.",
    "The left is critical of Helen Marlowe, but worries that ⟪?The left|the port is lost⟫.",
    "The push followed reports that the port was lost.",
    "The case was that of Alan Pryce, who left the room, saying ⟪Alan Pryce|it was late⟫.",
    "Reuters published an article claiming that protests were banned.",
  ])
  func nearerNames(_ marked: String) { expectReading(marked, .quotations) }

  /// A report of a report: each has its own speaker.
  @Test(arguments: [
    "⟪Reuters|“⟪Helen Marlowe|It is late,⟫” said Helen Marlowe⟫, according to Reuters.",
    "⟪Reuters|⟪Helen Marlowe|The port was lost⟫, Helen Marlowe said⟫, according to Reuters.",
    "⟪?the report|Helen Marlowe claimed ⟪Helen Marlowe|the port was lost⟫⟫, the report said.",
    "Helen Marlowe accused ⟪Helen Marlowe|Alan Pryce of lying⟫: “⟪Helen Marlowe|In a letter to me, he blamed the port,⟫” she said.",
  ])
  func reportsOfReports(_ marked: String) { expectReading(marked, .quotations) }
}
