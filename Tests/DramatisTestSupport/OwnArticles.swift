/// Articles of our own writing about people who do not exist, with the marks and shapes of news.
public enum OwnArticles {
  /// All of them.
  public static let all = [harbour, summit, wrapped, postings]

  /// A domestic story: offices, pronouns, split and nested quotations, a speech over paragraphs.
  public static let harbour = """
    Harbour plan sinks minister

    LONDON, March 3 (Reuters): Britain’s Transport Secretary Helen Marlowe resigned on Tuesday after \
    the House of Commons threw out her plan to sell the port of Dover.

    “I have given the Prime Minister my letter,” Marlowe told reporters outside Downing Street. “It is \
    with regret that I go.

    “But nobody can say I did not try.”

    Her predecessor, Gordon Tisdale, said that the plan was “dead in the water” and accused Mrs Marlowe \
    of ‘wishful thinking’. He added: “She was warned.”

    Prime Minister Alan Pryce’s official spokesman said he had accepted the resignation with sadness, \
    adding that a successor would be named by Friday. Asked whether Mr. Pryce had lost control, they \
    said: “No.”

    According to the U.S. ambassador to the UK, Ruth O’Hanlon, talks with the port’s would-be buyers - \
    a Dubai-based fund and two firms from Texas - are to go on. "It's a U.S.-U.K. matter," she said.

    Labour’s deputy leader Priya Raman (pictured, left) called on the government to publish the \
    contract, which cost £2.5m... and 1,200 jobs.
    """

  /// A story of states: roles with owners, demonyms, pairs with hyphens, an organisation's acronym.
  public static let summit = """
    GENEVA — French President Luc Moreau and his Polish counterpart, Marek Zielinski, met on Jan. 5 to \
    discuss Russia’s demands, the Kremlin’s spokesperson Oleg Baranov said.

    The Moreau-Zielinski talks, hosted by Swiss Foreign Minister Ursula Brandt, ran for six hours. \
    Ms. Brandt, who is also the acting head of the Organization for Security and Co-operation in \
    Europe (OSCE), described them as “frank”.

    “We are not there yet,” she said, “but the pro-Moscow side has moved.” Asked by Germany's ZDF \
    about NATO, Baranov replied: "Ask Nato."

    Lt. Gen. J. P. Kowalczyk told the BBC that Warsaw would send 4,000 troops; Moscow denied that \
    Ukrainian forces had crossed the border. Former US Secretary of State Walter Haines tweeted: \
    “A U.S.-Russia deal? Dream on…”

    Sergei MirskyDefence Minister of the Russian Federation

    Baranov and Mirsky were due in Beijing on Monday. Mirsky's ministry was told by China's Foreign \
    Ministry: ``Talks, not threats.''
    """

  /// Lines wrapped by hand, straight quotes, CRLF.
  public static let wrapped =
    [
      "RANGOON (AFP) - The United Democratic Front said", "Saturday its leader, Aung Kyaw Min, 61,",
      "would not stand, \"come what may\".", "", "'He is tired,' said Daw Mya Thida, the party's",
      "spokeswoman. 'He's tired, and so are we.'", "", "\"They can't stop us,\" she added.", "",
      "More than 100 people, the Front says, were held;",
      "the junta's Maj.-Gen. Tin Hlaing disagreed.",
    ].joined(separator: "\r\n")

  /// Postings, labels, handles, addresses, emoji, another script.
  public static let postings = """
    “Vote for me & @JoPark 🗳️” — Dana Whitfield (@dana_w) November 2, 2020

    Whitfield: “See https://example.org/plan?a=1.” Park: “No thanks 😂.”

    СМИ: Президент Иван Петров 東京 で — said nothing. O’Brien-Smith, of the Texas A&M Foundation, \
    did: 'Rubbish!'

    DANA WHITFIELD WINS IN OHIO; PARK CONCEDES

    "The "quotes" are "unbalanced, said nobody. ("She [Dana] {won}.")
    """
}
