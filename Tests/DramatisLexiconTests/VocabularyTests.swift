@testable internal import DramatisLexicon
internal import Testing

struct VocabularyTests {
  private let vocabulary = Vocabulary()

  private func id(_ word: String) -> Int32 { vocabulary.intern(Array(word.utf8)[...]) }
  private func facts(_ word: String) -> WordFacts { vocabulary.facts(of: Array(word.utf8)[...]) }

  @Test func sameWordHasTheSameNumber() {
    #expect(id("Holt") == id("Holt"))
    #expect(id("Holt") != id("HOLT"))
    #expect(facts("Holt").lowerID == facts("HOLT").lowerID)
    #expect(facts("Holt").lowerID == id("holt"))
    #expect(facts(" ").id != facts("").id)
  }

  @Test func numbersKeepTheirWordsWhileItGrows() {
    let words = (0..<5_000).map { "Word\($0)" }
    let ids = words.map(id)
    #expect(Set(ids).count == words.count)
    for (word, id) in zip(words, ids) {
      #expect(self.id(word) == id)
      #expect(vocabulary.bytes(of: id).elementsEqual(word.utf8))
      #expect(vocabulary.facts(of: id).id == id)
    }
    #expect(!vocabulary.isFull)
  }

  @Test func isFullWhenItHasSeenTooManyWords() {
    let vocabulary = Vocabulary(limit: 1_000)
    for number in 0...1_000 { _ = vocabulary.intern(Array("\(number)".utf8)[...]) }
    #expect(vocabulary.isFull)
    #expect(vocabulary.facts(of: Array("he".utf8)[...]).keyword == .he)
  }

  @Test(
    arguments: [
      ("he", .he), ("He", .he), ("HE", .he), ("of", .of), ("said", .said), ("Holt", nil),
    ] as [(String, Keyword?)])
  func keywords(_ word: String, _ keyword: Keyword?) { #expect(facts(word).keyword == keyword) }

  @Test(
    arguments: [
      ("Emma", .givenName), ("Smith", .surname), ("Mr", .honorific), ("Mrs", .feminineHonorific),
      ("Gen.", .rank), ("Ministry", .organisationHead), ("deputy", .officeModifier),
      ("Monday", .calendar), ("Jan.", .bindsForward), ("Liz", .nickname), ("claim", .reportingNoun),
    ] as [(String, WordFacts.Traits)])
  func traits(_ word: String, _ trait: WordFacts.Traits) {
    #expect(facts(word).traits.contains(trait))
  }

  @Test(
    "Women among those whom a word may name alone: few bear “Mary” as a surname, many do “Kelly”",
    arguments: [("Mary", 95...100), ("Peter", 0...5), ("Kelly", 20...80), ("Clinton", 10...50)])
  func womenOfANameAlone(_ word: String, _ shares: ClosedRange<UInt8>) {
    #expect(shares.contains(facts(word).femaleShareAlone))
  }

  @Test(
    arguments: [
      ("said", .say), ("told", .tell), ("urged", .ask), ("believes", .think),
      ("adding", .participle),
    ] as [(String, CueClasses)])
  func cues(_ word: String, _ cue: CueClasses) { #expect(facts(word).cue.contains(cue)) }

  @Test(
    arguments: [
      ("the", .determiner), ("The", .determiner), ("would", .auxiliary), ("and", .conjunction),
      ("who", .relative), ("Holt", .open), ("’ll", .auxiliary), ("'ll", .auxiliary),
      ("n’t", .negation), ("’s", .open), ("'s", .open), ("", .open),
    ] as [(String, WordClass)])
  func wordClasses(_ word: String, _ wordClass: WordClass) {
    #expect(facts(word).wordClass == wordClass)
  }

  @Test(
    arguments: [
      ("South", .countries), ("House", .organisations), ("Secretary", .officeHeads),
      ("secretary", .officeHeads), ("Foreign", .offices), ("New", .places),
    ] as [(String, PhraseTables)])
  func startsOfPhrases(_ word: String, _ tables: PhraseTables) {
    #expect(facts(word).starts.contains(tables))
  }
}
