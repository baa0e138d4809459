internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// A "·" stands where the text is to be cut without white space; taking them away gives the input.
struct TokenizerTests {
  @Test(arguments: [
    "He·’s here and they·'ll say we·’ve won·.", "I·'m sure you·'re not·, and she·'d agree·.",
    "It is·n't·, was·n’t and ca·n't be·.", "HE·'S RIGHT·, IS·N'T HE·?",
  ])
  func clitics(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "O’Brien and D'Arcy came at six o'clock·.", "Russia·’s army", "James·'s and James·’ dog",
    "the ministers·’ plan", "the ministers·' plan·.", "Al·-·Qa'ida",
    "the '·90s", "Côte d’Ivoire·’s",
  ])
  func apostrophes(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "pro·-·Moscow", "the Biden·-·Putin summit", "a Russia·-·China·-·Iran axis", "20·-·year·-·old",
    "war - or peace", "war – or peace", "war·—·or peace", "war·--·or peace", "Dover·-·based",
    "co·\u{2010}·operate", "twenty·- to thirty",
  ])
  func hyphensAndDashes(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "Mr. Holt met Lt. Gen. Park on Jan. 5·.", "in the U.S. and the U.K.·, not the U.N.",
    "J. P. Holt and J.P. Holt", "J.·Holt", "É.·Žižek", "U.S.A", "at 9 a.m. sharp",
    "Holt Inc. fell·.", "the end·.", "So do I·.",
    "see nytimes.com·.", "said·.·The", "Ph.D. student", "No·.",
  ])
  func abbreviations(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "130,000 troops·, 2.5 million", "at 10:30·, 3:1", "£·2.5m·, $·5bn·, 40·%·.", "5·.",
    "Aug·. 21·, 2005", "F16 and G20·.", "2022·/·23",
  ])
  func numbers(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "“·No·,·” she said·. “·Yes·.·”", "\"·No·,·\" she said·.", "``·No·,·'' she said·.",
    "‘·No·,·’ she said·.", "'·No·,·' she said·.", "(·\"·No·\"·)", "\"·'·No·'·\"", "«·Non·»",
  ])
  func quotationMarks(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "Well·... no", "Well·… no", "What·?·!", "Stop·!·!·! Now", "(·[·{·x·}·]·)", "a·/·b", "A·&·M",
    "A & M",
  ])
  func marks(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "by @dana_w·, @Jo2", "see https://a.org/b-c?d=1,2·.", "at www.a.org/x·)", "me·@a", "@ home",
    "(·http://a.org/x·)", "to ann.doe-2@mail.example.org·.", "“·@ann·.·doe·”", "by·@x or a·@b",
    "see j...@example.com",
    "a@b.c·@d·.·e",
  ])
  func handlesAndAddresses(_ marked: String) { #expect(marked.without("·").tokenCuts == marked) }

  @Test(arguments: [
    "Иван Петров·, 東京·。", "Zürich·’s Škoda", "naïve cafe\u{301}", "won·😂", "🇬🇧·🇺🇸",
    "Μητσοτάκης είπε·.",
  ])
  func otherScripts(_ marked: String) {
    // Flags are one character to Swift and two symbols each to the tokeniser.
    #expect(marked.without("·").tokenCuts.without("·") == marked.without("·"))
    if !marked.contains("🇬🇧") { #expect(marked.without("·").tokenCuts == marked) }
  }
}

/// Marks say a token's kind; words have none.
struct TokenKindTests {
  @Test(arguments: [
    "⟦openQuote|“⟧No⟦comma|,⟧⟦closeQuote|”⟧ she said⟦period|.⟧",
    "⟦openQuote|\"⟧No⟦comma|,⟧⟦closeQuote|\"⟧ she ⟦openBracket|(⟧Ann⟦closeBracket|)⟧ said⟦colon|:⟧",
    "⟦openQuote|``⟧No⟦closeQuote|''⟧ ⟦openSingle|`⟧no⟦closeSingle|'⟧",
    "⟦openQuote|''⟧No⟦comma|,⟧⟦closeQuote|''⟧ she said⟦colon|:⟧ ⟦openQuote|''⟧Yes⟦closeQuote|''⟧",
    "⟦openSingle|‘⟧No⟦comma|,⟧⟦closeSingle|’⟧ she said",
    "⟦openSingle|'⟧No⟦comma|,⟧⟦closeSingle|'⟧ she said",
    "the ministers⟦closeSingle|’⟧ plan", "She⟦clitic|’s⟧ not⟦comma|,⟧ has⟦clitic|n't⟧",
    "a⟦hyphen|-⟧b ⟦dash|-⟧ c⟦dash|—⟧d ⟦dash|--⟧ e",
    "⟦number|1,000⟧ in the 1990s", "⟦handle|@ann⟧ on ⟦address|http://a.b⟧",
    "Well⟦terminator|...⟧ what⟦terminator|…⟧⟦terminator|?⟧", "a⟦semicolon|;⟧ ⟦symbol|€⟧⟦number|5⟧",
    "⟦openQuote|“⟧She said ⟦openSingle|‘⟧no⟦closeSingle|’⟧⟦closeQuote|”⟧",
    "⟦openQuote|\"⟧⟦openSingle|'⟧No⟦closeSingle|'⟧⟦comma|,⟧ he said⟦period|.⟧⟦closeQuote|\"⟧",
    "said⟦dash|—⟧⟦openQuote|\"⟧never⟦closeQuote|\"⟧",
  ])
  func kinds(_ marked: String) {
    let text = MarkedText(marked).text
    let marks = text.tokens.filter { $0.kind != .word }.map {
      TextMark(range: Int($0.range.lower)..<Int($0.range.upper), label: "\($0.kind)")
    }
    #expect(text.marked(marks) == marked)
  }

  @Test(
    arguments: [
      ("Holt", [.capitalised, .hasLowercase]), ("NATO", [.capitalised, .allCapitals]),
      ("U.S.", [.capitalised, .allCapitals, .abbreviated]),
      ("Mr.", [.capitalised, .hasLowercase, .abbreviated]),
      ("I", [.capitalised]), ("1990s", [.hasLowercase, .hasDigit]), ("élan", [.hasLowercase]),
      ("Élan", [.capitalised, .hasLowercase]), ("ŠKODA", [.capitalised, .allCapitals]),
      ("iPhone", [.hasLowercase]), ("5", [.hasDigit]),
    ] as [(String, Token.Shape)])
  func shapes(_ word: String, _ shape: Token.Shape) {
    let tokens = word.tokens
    #expect(tokens.count == 1)
    #expect(tokens.first?.shape == shape.union([.afterSpace, .afterLine, .afterBlankLine]))
  }

  @Test(
    arguments: [
      ("a b", [.afterSpace]), ("a\nb", [.afterSpace, .afterLine]),
      ("a\r\nb", [.afterSpace, .afterLine]), ("a\rb", [.afterSpace, .afterLine]),
      ("a\r\n\r\nb", [.afterSpace, .afterLine, .afterBlankLine]),
      ("a\n \t\nb", [.afterSpace, .afterLine, .afterBlankLine]),
      ("a\u{A0}b", [.afterSpace]), ("a\u{200B}b", [.afterSpace]),
      ("a\u{2028}b", [.afterSpace, .afterLine]),
      ("a\u{0}b", [.afterSpace]), ("a\u{FEFF}b", [.afterSpace]), ("a\u{202E}b", [.afterSpace]),
    ] as [(String, Token.Shape)])
  func whiteSpace(_ text: String, _ shape: Token.Shape) {
    let tokens = text.tokens
    #expect(tokens.count == 2)
    #expect(tokens.last?.shape.subtracting([.hasLowercase]) == shape)
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\0", "\u{A0}\u{2003}\u{3000}"])
  func nothing(_ text: String) {
    #expect(text.tokens.isEmpty)
    #expect(text.segmentation([]).sentences.isEmpty)
  }

  @Test func byteOrderMarkIsNoPartOfAWord() {
    #expect("\u{FEFF}Holt".tokens.map(\.range) == [TextRange(3, 7)])
  }
}
