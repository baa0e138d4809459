internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Text that attacks: whatever comes, there is a story and its parts lie in the text.
struct HostileTests {
  @Test(arguments: [
    "", " ", "\n", "\0", "\u{FEFF}", ".", "...", "“”", "\"\"\"", "’s", "-", "@", "(", "))", "— —",
    "?!",
    "“", "I", "he said", "said", "“No,” said", "said: “", "Mr", "Mr.", "President", "of the", "the",
    "according to", "According to,", "his counterpart", "of", "s’", "U.S.", "'", "‘", "n't",
    "-elect", "The sky is red, said Russian\nparliament",
    ", , , — Barack Obama (@obama) May 1, 2020",
    "President-elect", "Ministry of", "& Co", "Holt (", "Holt (@", "— Holt (@h)", "A\u{301}\u{301}",
    "said, said, said.", ", said", "and her", "Holt said\n\nthat “it is", "His Highness",
    "by, to, of,", "“I", "Holt: “", "the official called “Fine Work. Rude.” [in",
    "Holt (they/them)", "Bob) Holt", "Holt (Bob", "\\par", "a@b.c", "Acme, Holt or Party",
  ])
  func fragments(_ text: String) {
    for doubled in [text, text + text, text + " " + text, text + "\n\n" + text] {
      #expect(story(of: doubled).faults == [])
    }
  }

  /// Brackets, commas and dashes just within and just beyond how far a subject is looked for.
  @Test(arguments: ["(DL),", "(DL) —", "),", "(", "— ("])
  func farSubjects(_ mark: String) {
    for length in 0..<50 {
      let words = String(repeating: "red ", count: length)
      for end in ["League, which said", "League — said", "League, said", "), said"] {
        let text = "Marlowe met the Dockers’ League \(mark) the \(words)\(end) it was over."
        #expect(story(of: text).faults == [])
      }
    }
  }

  @Test(
    arguments: [
      ("\"", 100_000), ("“", 100_000), ("”", 100_000), ("'", 100_000), ("‘", 100_000),
      ("` ", 50_000),
      (" ' ", 50_000), (" 'a", 50_000), ("“a ", 50_000), ("“A. ", 30_000), ("(", 10_000),
      ("[({", 10_000),
      ("a) ", 30_000), (".", 100_000), (". ", 100_000), ("\0", 100_000),
      ("\u{7}\u{1B}[31m", 20_000),
      ("\u{202E}", 50_000), ("a\u{202E}b ", 20_000), ("\n", 100_000), ("-", 100_000),
      ("a-", 50_000), ("A’", 60_000),
      ("aa.", 50_000), ("A.", 50_000), ("\u{301}", 50_000), ("👩‍👩‍👧", 10_000), ("@a", 50_000),
    ] as [(String, Int)])
  func marks(_ piece: String, _ count: Int) { check(piece, count) }

  @Test(
    arguments: [
      ("Holt ", 20_000), ("Anna Holt ", 10_000), ("Holt-", 2_000), ("Mr ", 20_000),
      ("President ", 20_000),
      ("President Holt ", 10_000), ("said ", 20_000), ("he said ", 20_000), ("he ", 20_000),
      ("that ", 20_000), ("of the ", 20_000), ("of Russia ", 10_000), ("Russia’s ", 10_000),
      ("According to Holt, ", 5_000), ("“I”, said Holt. ", 5_000), ("Holt said ", 10_000),
      ("President Holt met aides from Peru and Chile. ", 5_000), ("they/them ", 20_000),
      ("The Holt Union, Kent Union and Peru Union, ", 5_000), ("Anna (Ann) Holt ", 10_000),
      ("a@b.c@", 20_000),
      ("He said the port was safe. ", 20_000), ("Anna Holt (GBR) ", 10_000),
      ("said, ", 20_000), ("and said ", 10_000), ("and ", 20_000), ("bin ", 20_000),
      ("A & ", 20_000),
      ("Ministry of ", 10_000), ("his counterpart, ", 10_000), ("I ", 20_000), (", ", 50_000),
      ("deputy ", 20_000), ("a", 1_000_000), ("A", 200_000), ("东", 100_000), ("US ", 20_000),
      ("ShoiguDefence ", 10_000), ("https://a.b/ ", 10_000), ("very ", 20_000),
      ("Holt: “a b c d.” ", 5_000),
    ] as [(String, Int)])
  func words(_ piece: String, _ count: Int) { check(piece, count) }

  /// A short run and a long one in each shape of line; in debug builds a tenth is long enough.
  private func check(_ piece: String, _ count: Int) {
    let short = String(repeating: piece, count: 50)
    #expect(story(of: short).faults == [])
    #expect(story(of: short + "\n\n" + short).faults == [])
    let long = story(of: String(repeating: piece, count: count / 10))
    #expect(long.faults.prefix(3) == [])
  }

  @Test func aMegabyteInOneLine() {
    let line = OwnArticles.harbour.replacing("\n", with: " ") + " "
    let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
    #expect(story(of: text).faults.prefix(3) == [])
  }

  @Test(arguments: OwnArticles.all)
  func everyBeginningOfAnArticle(_ article: String) {
    let scalars = Array(article.unicodeScalars)
    for count in stride(from: 0, to: scalars.count, by: 23) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[..<count])
      #expect(story(of: String(text)).faults == [])
    }
  }
}
