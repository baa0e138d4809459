internal import DramatisLexicon
@testable internal import DramatisReading
internal import DramatisTagger
internal import Testing

/// What the tagger is told about names of the gazetteer and about acronyms that are spelt out.
struct GazetteerTests {
  private func document(_ text: String) -> Document { Document(text, vocabulary: Vocabulary()) }

  /// The words that have a code, each run with its class and a "?" for doubt.
  private func names(_ text: String) -> [String] {
    let document = document(text)
    var result: [String] = []
    for (token, code) in Gazetteer(document: document).codes().enumerated() where code != 0 {
      let word = document.text(token..<token + 1)
      if code & 2 == 0 {
        result[result.count - 1] += " " + word
      } else {
        let number = code >> 2
        let sort = GazetteerClass(rawValue: number / 2).map { "\($0)" } ?? ""
        result.append("\(sort)\(number % 2 == 1 ? "?" : ""): \(word)")
      }
    }
    return result
  }

  @Test(
    "The longest name at each word, from left to right",
    arguments: [
      ("They beat Tottenham Hotspur in the rain.", ["club: Tottenham Hotspur"]),
      ("It cost more, the Straits Times wrote.", ["media: Straits Times"]),
      ("THE STRAITS TIMES WROTE", ["media: STRAITS TIMES"]),
      ("Boca Juniors met River Plate.", ["club: Boca Juniors", "club: River Plate"]),
      ("He read it in the shop.", []), ("", []),
    ] as [(String, [String])])
  func longest(_ text: String, _ expected: [String]) { #expect(names(text) == expected) }

  @Test("No name goes on over a sentence’s end")
  func sentences() {
    #expect(names("He came to Boca. Juniors left.").allSatisfy { $0 != "club: Boca Juniors" })
  }

  @Test("A name that is as often a place or a person is doubtful")
  func doubt() { #expect(names("They beat Everton there.") == ["club?: Everton"]) }

  @Test("The gazetteer names no entity by itself")
  func namesNothing() {
    let text = "They beat Velez Sarsfield there."
    #expect(names(text) == ["club: Velez Sarsfield"])
    #expect(ClosedNames(document: document(text)).found().isEmpty)
  }

  @Test("Every row has a class")
  func classes() {
    for row in Lexicon.gazetteer.rows {
      let name = row.string(1)
      #expect(GazetteerClass(name: name.utf8.filter { $0 != UInt8(ascii: "?") }) != nil)
    }
  }

  @Test(
    "Acronyms and what they stand for, small words left out or not",
    arguments: [
      (
        "The Zorbin Relief Board (ZRB) left. ZRB was poor.",
        [0, 2, 3, 4, 0, 1, 0, 0, 0, 1, 0, 0, 0]
      ),
      ("ZRB said the Zorbin Board of Relief left.", [0, 0, 0, 0, 0, 0, 0, 0, 0]),
      ("The Board of Zorbin Relief (BOZR) left.", [0, 2, 3, 3, 4, 0, 1, 0, 0, 0]),
      ("The Board of Zorbin Relief (BZR) left.", [0, 2, 3, 3, 4, 0, 1, 0, 0, 0]),
      ("Zorbin Relief (ZR) left.", [6, 8, 0, 5, 0, 0, 0]),
      ("ZRB left.", [0, 0, 0]), ("", []),
    ] as [(String, [UInt8])])
  func acronyms(_ text: String, _ expected: [UInt8]) {
    #expect(Acronyms(document: document(text)).codes() == expected)
  }
}
