internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Which words are reported, and in what way: `⟪direct|…⟫`.
struct QuotationTests {
  @Test(arguments: [
    "“⟪direct|We will not sell,⟫” Marlowe said.",
    "“⟪direct|We will not sell,⟫” said Helen Marlowe.",
    "Marlowe said: “⟪direct|We will not sell.⟫”", "Marlowe said, “⟪direct|We will not sell.⟫”",
    "\"⟪direct|We will not sell,⟫\" Marlowe said.", "``⟪direct|We will not sell,⟫'' Marlowe said.",
    "‘⟪direct|We will not sell,⟫’ Marlowe said.", "'⟪direct|We will not sell,⟫' Marlowe said.",
    "“⟪direct|Will we sell?⟫” Marlowe asked.", "“⟪direct|Never!⟫” Marlowe told reporters.",
    "«⟪direct|We will not sell,⟫» Marlowe said.",
    "‘⟪direct|We can’t sell the ministers’ house,⟫’ Marlowe said.",
    "'⟪direct|We can't sell the ministers' house,⟫' Marlowe said.",
    "“⟪direct|He told us: ‘Go home.’⟫” Marlowe said.",
  ])
  func direct(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [

    "Marlowe said ⟪indirect|she would not sell⟫.",
    "Marlowe said that ⟪indirect|she would not sell⟫.",
    "Marlowe told reporters that ⟪indirect|she would not sell⟫.",
    "⟪indirect|The port will not be sold⟫, Marlowe said.",
    "⟪indirect|The port will not be sold⟫, according to Helen Marlowe.",
    "According to Helen Marlowe, ⟪indirect|the port will not be sold⟫.",
    "Marlowe believes ⟪indirect|the port will be sold⟫.",
    "Marlowe warned on Tuesday that ⟪indirect|the port would be sold⟫.",
    "Marlowe said in a statement on Tuesday that ⟪indirect|the port would be sold⟫.",
    "Marlowe urged Tisdale ⟪indirect|to sell the port⟫.",
    "Marlowe called on Tisdale ⟪indirect|to sell the port⟫.",
    "Marlowe asked ⟪indirect|whether the port would be sold⟫.",
    "Marlowe denied that ⟪indirect|the port would be sold⟫.",
    "⟪indirect|The dam will fail⟫, Marlowe wrote the next day.",
    "Marlowe denied ⟪indirect|the claim that she had lied⟫.",
    "Marlowe told her lawyer that ⟪indirect|the deal was off⟫.",
    "Marlowe told her husband ⟪indirect|she was ill⟫.",
    "Marlowe said ⟪indirect|Monday night’s vote was a farce⟫.",
    "To be clear, Marlowe said.",
    "Marlowe said ⟪indirect|there was hope after Pryce and Tisdale agreed to meet⟫.",
    "Marlowe told a crowd in Worcester, Massachusetts on Monday that ⟪indirect|the tax was wrong⟫.",
    "Marlowe wrote to her 20,000 followers that ⟪indirect|the tax was wrong⟫.",
    "Marlowe said ⟪indirect|Thursday’s vote had led her to sell the port⟫.",
    "The office said ⟪indirect|about half of the rise came from taxes⟫.",
    "Marlowe said in an interview with The Associated Press last week that ⟪indirect|the tax was wrong⟫.",
    "Marlowe told the BBC’s “Good Morning Britain” on Monday ⟪indirect|the talk was cordial⟫.",
  ])
  func indirect(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "Marlowe said ⟪mixed|the plan was “dead in the water”⟫.",
    "Marlowe said that ⟪mixed|the plan was “dead” and would “never” return⟫.",
    "Marlowe said ⟪mixed|“nobody” wanted it⟫.",
  ])
  func mixed(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "“⟪direct|We will not sell,⟫” Marlowe said. “⟪direct|It is not ours to sell.⟫”",
    "“⟪direct|We are not there,” Marlowe said, “but they have moved.⟫”",
    "“⟪direct|I have tried,⟫” Marlowe said.\n\n“⟪direct|Nobody can say I have not.⟫”",
    "Marlowe said: “⟪direct|I have tried.⟫\n\n“⟪direct|Nobody can say I have not tried.⟫”",
    "⟪indirect|The port will not be sold⟫, Marlowe said, adding that ⟪indirect|she would stay⟫.",
    "Marlowe said ⟪indirect|the port would stay⟫ and added that ⟪indirect|she would go⟫.",
  ])
  func inParts(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "Marlowe said: “⟪direct|I have tried to sell it⟫",
    "Marlowe said: “⟪direct|I have tried.⟫\n\nThe port stayed open on Tuesday.",
  ])
  func unclosed(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "Marlowe: “⟪direct|We will not sell.⟫”",
    "“⟪direct|Vote for me.⟫” — Dana Whitfield (@dana_w) November 2, 2020",
    "“⟪direct|It is late.⟫”\n― Helen Marlowe",
    "The board’s answer was clear: “⟪direct|It is closed.⟫”",
    "“⟪direct|I refuse,⟫” an angry Marlowe retaliated. “⟪direct|It is over.⟫”",
    "“⟪direct|It is odd,⟫“ said Helen Marlowe.",
  ])
  func withoutAVerb(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "WALLACE: ⟪direct|Good morning to all⟫.\nHOLT: ⟪direct|Well, I think we will win⟫.",
    "NATO: ⟪indirect|Russia moving troops⟫", "⟪indirect|Russia moving troops⟫, NATO says",
  ])
  func labels(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "Marlowe rejected his claim that ⟪indirect|the port was closed⟫.",
    "Marlowe rejected claims by Alan Pryce that ⟪indirect|the port was closed⟫.",
    "The claims that were made were many.", "The report that came on Monday was long.",
  ])
  func nouns(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "In addition, according to the ministry, ⟪indirect|nearly nine workers were hurt⟫.",
    "“⟪direct|The port was closed. It will stay closed,⟫” according to Helen Marlowe.",
  ])
  func accordingTo(_ marked: String) { expectReading(marked, .quotationKinds) }

  @Test(arguments: [
    "The so-called “good deal” failed.", "He read “War and Peace” twice.", "Marlowe left.",
    "The speech was long. She sat down.", "It is said.", "No sooner said than done.",
    "The ministers' plan and the players' strike.", "The claims were many.",
    "After the vote, he began to sing.", "She struck a rare note.",
  ])
  func none(_ text: String) { expectReading(text, .quotationKinds) }

  @Test(arguments: [
    "Marlowe said: “⟪cue.before|No, never.⟫”", "“⟪cue.behind|No, never,⟫” Marlowe said.",
    "Marlowe said ⟪cue.clause|she was ill⟫.", "⟪clause.cue|She was very ill⟫, Marlowe said.",
    "⟪cue.according|She was ill⟫, according to Marlowe.", "Helen Marlowe: “⟪cue.label|No, never.⟫”",
    "“⟪cue.behind|No, never,⟫” Marlowe said.\n“⟪speaker.continuation|It is not ours to sell.⟫”",
    "“⟪speaker.unknown|It is not ours to sell.⟫” The meeting ended.",
    "COVID-19: Marlowe says ⟪cue.clause|schools must close⟫", "WATCH: A dog rides a bicycle",
    "UPDATE: The road is closed again\n\nNOTE: An earlier text was wrong",
    "Q: ⟪cue.label|Did you see it⟫?\n\nA: ⟪cue.label|No, I did not⟫.\n\nQ: ⟪cue.label|Why not now⟫?\n\n"
      + "A: ⟪cue.label|It was late, and dark⟫.",
  ])
  func rules(_ marked: String) { expectReading(marked, .quotationRules) }

  /// What the model of cues takes though no rule does, and what it leaves alone.
  @Test(arguments: [
    "Marlowe described ⟪indirect|the port as a burden on the town⟫.",
    "Marlowe called ⟪indirect|for an end to the strike at the port⟫.",
    "Marlowe refused ⟪indirect|to sell the port⟫.",
    "Marlowe tried to sell the port.", "Marlowe found the port empty.",
    "Marlowe condemned the measure.", "Marlowe read the letter to the council.",
    "⟪indirect|The port will be sold⟫, Marlowe said on a visit to the town.",
  ])
  func learnt(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Where a clause without quotation marks ends before its sentence does.
  @Test(arguments: [
    "Marlowe, who said that ⟪indirect|the port was safe⟫, has left the council.",
    "Marlowe said ⟪indirect|the port was safe, clean and busy⟫.",
    "Marlowe said ⟪indirect|she would stay and fight the sale⟫.",
    "Marlowe said ⟪indirect|the port was needed by the town, especially now⟫.",
  ])
  func ends(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Names of works in quotation marks are nobody's words.
  @Test(arguments: [
    "On “Morning News,” Marlowe said ⟪indirect|the port would stay⟫.",
    "Marlowe told “Good Evening Kent” that ⟪indirect|the port would stay⟫.",
    "Marlowe, the author of “The Long Tide,” said ⟪indirect|the port would stay⟫.",
    "Marlowe’s book “The Long Tide” sold well.",
  ])
  func titles(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Speech of grammar words and names.
  @Test(arguments: [
    "“⟪direct|We will be with the United States,⟫” Helen Marlowe said.",
    "“⟪direct|This is what Alan Pryce did to us,⟫” Helen Marlowe said.",
    "“⟪direct|It was Alan Pryce,⟫” Helen Marlowe said.",
    "“⟪direct|God Bless America,⟫” Helen Marlowe told reporters.",
    "Helen Marlowe said: “⟪direct|It was not Alan Pryce.⟫”",
  ])
  func noTitles(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Quoted words inside a clause around them.
  @Test(arguments: [
    "⟪mixed|The port, Marlowe said, “is a perfect example” of waste⟫.",
    "Marlowe called ⟪mixed|the plan “a disgrace”⟫.",
    "“⟪direct|He told us, ‘Go home,’⟫ ” Marlowe said.",
    "According to the ministry, “⟪mixed|the port is closed. It will stay closed.⟫”",
    "According to Marlowe, ⟪mixed|“grave errors” were made by the board⟫.",
  ])
  func fragments(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// A preposition and its noun phrase say nothing; nor does a mark begin what is said.
  @Test(arguments: [
    "Marlowe referred to the vote of last year.", "Marlowe thanked the crew and the pilots.",
    "Marlowe doubted what Alan Pryce said, adding that ⟪indirect|it was late⟫.",
  ])
  func phrases(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// A noun phrase says nothing, whatever hangs on it.
  @Test(arguments: [
    "Marlowe proposed a law that would end the strike.",
    "Marlowe criticised the harsh rules on the ferries.",
    "Marlowe mocked Alan Pryce while the crew was watching.",
    "Marlowe repeated her pledge to the crew.", "Marlowe questioned him about the port.",
    "Marlowe denounced the strike in French-occupied Dover.",
    "Marlowe confirmed the sale, a long-planned step.",
    "Marlowe accused ⟪indirect|Alan Pryce of selling the port⟫.",
    "Marlowe urged the crew ⟪indirect|to leave the port⟫.",
    "Marlowe stressed ⟪indirect|the importance of the port to the town⟫.",
  ])
  func nounPhrases(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Two words that report the same words report them once.
  @Test(arguments: [
    "Marlowe responded by saying that ⟪indirect|the port was closed⟫.",
    "Marlowe said in a report released on Monday that ⟪indirect|the port was closed⟫.",
  ])
  func once(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Times, shows and letters between the verb and what it reports.
  @Test(arguments: [
    "Marlowe asked Alan Pryce on “Morning News” on Sunday ⟪indirect|if the port was closed⟫.",
    "Marlowe said in her speech: “⟪direct|The port is closed.⟫”",
    "Marlowe filed a lawsuit against the board alleging that ⟪indirect|the port was unsafe⟫.",
    "Some posts (one of them long) claim that ⟪indirect|the port is unsafe⟫.",
  ])
  func between(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// What opens a sentence or paragraph is not part of what is reported, nor is the clause about a relative.
  @Test(arguments: [
    "On the page, where the film was shown, they said ⟪indirect|it was a lie⟫.",
    "Why it matters: ⟪indirect|The port is the last of its kind⟫, Marlowe said.",
    "London (AFP) – ⟪indirect|The port will be closed for a week⟫, according to a new study.",
    "Holt Industries, which reported on Monday, was down by a tenth.",
    "But, Marlowe says, ⟪indirect|she felt that the port was lost⟫.",
    "⟪indirect|At least nine workers were hurt⟫, the newspaper reported.",
    "The police continue to search the port after a fire that closed it.",
    "At the meeting, held in the port, Marlowe denied the accusations of theft.",
    "⟪indirect|The port had been closed⟫, officials said late Saturday.",
    "⟪indirect|The port was closed⟫, Marlowe said, marking the end of an age.",
    "Officials said ⟪indirect|42 other ships had been lost⟫.",
    "⟪indirect|The port was closed for the first time in decades⟫, Reuters reports.",
    "⟪indirect|The port was closed for the first time in decades⟫, US media reported.",
  ])
  func openings(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// What a cue between commas, dashes or behind "as" reports.
  @Test(arguments: [
    "In addition, the council said, ⟪indirect|new ships were bought last year⟫.",
    "⟪indirect|If the port closes, Marlowe said, the town will die⟫.",
    "As the Daily Courier reported, ⟪indirect|even on Friday, the port was closed⟫.",
    "On the day the port was shut, officials said.",
    "⟪indirect|The port is lost and will stay lost⟫ – Marlowe said.",
    "“⟪direct|We are done,” said Helen Marlowe – the party’s leader – “and we will not return.⟫”",
    "⟪indirect|The port was lost⟫, Marlowe said on Friday, as the last ships left.",
    "Marlowe said that ⟪indirect|for him, the port was lost⟫.",
    "The loans are reserved, but, according to the report, ⟪indirect|none of them has been paid⟫.",
    "⟪indirect|Most in the town said ⟪indirect|they would stay⟫⟫, according to a poll.",
    "Some (Marlowe said ⟪indirect|it was late⟫) had left the port.",
    "“⟪direct|It was made up by the #FakeNews media,⟫” Marlowe tweeted. Fake ships and News.",
    "Earlier in the morning, Marlowe tweeted about the port.",
    "Marlowe noted that ⟪indirect|while in the past, the board warned the town, it was safe now⟫.",
  ])
  func putIn(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// What stands between a cue and what it reports.
  @Test(arguments: [
    "Marlowe said in her book, “The Long Tide,” that ⟪indirect|the port was lost⟫.",
    "Marlowe told “Newsnight” ⟪indirect|the port was lost⟫.",
    "Marlowe said on Thursday morning that ⟪indirect|the port was lost⟫.",
    "Marlowe hinted (without proof) that ⟪indirect|the port was lost⟫.",
    "Marlowe scolded the assembled crew: “⟪direct|You have lost the port.⟫”",
    "Marlowe said several times that ⟪indirect|the port was lost⟫.",
    "Marlowe has instructed the crew ⟪mixed|to “be on the lookout” for pirates⟫.",
    "Marlowe wavered, urging the board in December ⟪indirect|to sell the port⟫.",
    "Police said ⟪indirect|about 200 people had gathered at the port⟫.",
    "Marlowe made clear that ⟪indirect|the port was lost⟫.",
    "Marlowe made clear on Friday that ⟪indirect|the port was lost⟫.",
    "Marlowe made clear Friday that ⟪indirect|the port was lost⟫.",
    "Marlowe claimed that ⟪indirect|the plan — her first — would save the port⟫.",
    "Marlowe made it clear that ⟪indirect|the port was lost⟫.",
  ])
  func behindTheCue(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Nouns that report, behind their verb or with "for" somebody "to" do something.
  @Test(arguments: [
    "Officials expressed hope that ⟪indirect|the port would stay⟫.",
    "Marlowe renewed her call ⟪indirect|for the council to sell the port⟫.",
  ])
  func reportingNouns(_ marked: String) { expectReading(marked, .quotationKinds) }

  /// Verbs and nouns that look like cues.
  @Test(arguments: [
    "Story highlights Marlowe resigned this week.", "Police respond to reports of a fire.",
    "That all adds up to a short term in office.",
    "Marlowe signed orders that may close the port.",
    "Marlowe challenged the senator’s status as a war hero at an event in Dover.",
    "Marlowe is repeating the same speech about the port almost word for word.",
    "Marlowe has to contend with a majority that will honour its heroes.",
    "Marlowe expelled 35 suspected spies and closed the port.",
    "Whatever Marlowe told the crew was not important.",
    "Marlowe cited family reasons for her decision to leave the council.",
    "Marlowe reiterated the council’s upbeat forecast.", "Marlowe echoed that sense of doom.",
  ])
  func noCues(_ text: String) { expectReading(text, .quotationKinds) }

  /// Speech in single marks over several paragraphs.
  @Test func singleMarksOverParagraphs() {
    expectReading(
      "Marlowe wrote: '⟪direct|The port is lost.⟫\n\n'⟪direct|As for the town, it will be lost too.⟫'",
      .quotationKinds)
  }

  @Test(
    "A cue between an opening phrase and a clause, and the brackets of a list, lose nothing",
    arguments: [
      "⟪Helen Marlowe|After the vote, Helen Marlowe said, prices rose by a tenth⟫.",
      "Helen Marlowe said ⟪Helen Marlowe|1) the port would close and 2) ships would leave⟫.",
    ])
  func nothingIsLost(_ marked: String) { expectReading(marked, .quotations) }
}
