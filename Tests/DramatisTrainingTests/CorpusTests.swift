internal import DramatisTagger
@testable internal import DramatisTraining
internal import Foundation
internal import Testing

/// Corpora in CoNLL’s form, and what is made of them before training.
@Suite struct CorpusTests {
  /// A corpus in short: a sentence a line, `word/label` between spaces.
  static func conll(_ lines: String...) -> String {
    lines.map { line in
      line.split(separator: " ").map { $0.replacing("/", with: "\t") }.joined(separator: "\n")
        + "\n\n"
    }.joined()
  }

  private func sentences(_ text: String) throws -> [LabelledSentence] {
    try withFile(text) { try ConllFile.documents($0) }.flatMap(\.self)
  }

  private func error(_ text: String) throws -> CorpusError? {
    do {
      _ = try sentences(text)
      return nil
    } catch let error as CorpusError {
      return error
    }
  }

  @Test(
    "What is wrong is told with file, line and what was expected",
    arguments: [
      ("Rain\tO\nfell\n", "corpus.conll:2: expected a word, a tab and a label"),
      ("Rain\tO\r\n\r\nfell O\r\n", "corpus.conll:3: expected a word, a tab and a label"),
      ("Rain\tX\n", "corpus.conll:1: expected O, or B-, I-, E-, S- and a class: X"),
      ("Rain\tO\nfell\tBPER\n", "corpus.conll:2: expected O, or B-, I-, E-, S- and a class: BPER"),
      ("Rain\tB-\n", "corpus.conll:1: expected O, or B-, I-, E-, S- and a class: B-"),
      ("Ann\tQ-PER\n", "corpus.conll:1: expected O, or B-, I-, E-, S- and a class: Q-PER"),
      ("Ann\tE-PER\n", "corpus.conll:1: expected B-PER or I-PER before E-PER"),
      ("Ann\tB-PER\nRome\tE-LOC\n", "corpus.conll:2: expected B-LOC or I-LOC before E-LOC"),
      ("Ann\tB-PER\n\nHolt\tL-PER\n", "corpus.conll:3: expected B-PER or I-PER before L-PER"),
      ("Rain\t\n", "corpus.conll:1: expected O, or B-, I-, E-, S- and a class: "),
      ("", "corpus.conll: an empty corpus; expected word, tab, label"),
      ("\n\n-DOCSTART-\tO\n\n", "corpus.conll: an empty corpus; expected word, tab, label"),
    ])
  func errors(text: String, message: String) throws {
    #expect(try error(text)?.description == message)
  }

  @Test("A file that is not there")
  func missing() throws {
    let error = #expect(throws: CorpusError.self) { try ConllFile.documents("/nowhere/a.conll") }
    #expect(error?.description == "a.conll: cannot be read")
  }

  @Test(
    "IOB, BIO, BIOES and BILOU spell the same names",
    arguments: [
      "Ann/I-PER Holt/I-PER met/O Bob/I-PER Ray/B-PER in/O Rome/I-LOC",
      "Ann/B-PER Holt/I-PER met/O Bob/B-PER Ray/B-PER in/O Rome/B-LOC",
      "Ann/B-PER Holt/L-PER met/O Bob/U-PER Ray/U-PER in/O Rome/U-LOC",
      "Ann/B-PER Holt/E-PER met/O Bob/S-PER Ray/S-PER in/O Rome/S-LOC",
    ])
  func schemes(line: String) throws {
    let sentence = try #require(try sentences(Self.conll(line)).first)
    #expect(
      sentence.names == [
        LabelledName(words: 0..<2, kind: .person), LabelledName(words: 3..<4, kind: .person),
        LabelledName(words: 4..<5, kind: .person), LabelledName(words: 6..<7, kind: .location),
      ])
  }

  @Test(
    "Names go without “the” and “’s”; each label goes to its class",
    arguments: [
      ("the/B-ORG Hague/I-ORG Forum/I-ORG", 1..<3, NameClass.organisation),
      ("Oxby/B-LOC 's/I-LOC", 0..<1, .location), ("The/B-MISC", 0..<1, .other),
      ("Ann/B-politician", 0..<1, .person), ("Greens/B-politicalparty", 0..<1, .organisation),
      ("Oxby/B-Facility", 0..<1, .location), ("Quakers/B-NORP", 0..<1, .other),
      ("Monday/B-Date", 0..<1, nil),
    ])
  func names(line: String, words: Range<Int>, kind: NameClass?) throws {
    let sentence = try #require(try sentences(Self.conll(line)).first)
    #expect(sentence.names == [LabelledName(words: words, kind: kind)])
  }

  @Test("Documents are those of the file, or else twenty sentences each")
  func documents() throws {
    let one = "Rain\tO\n\n"
    let marked = String(repeating: one + "-DOCSTART-\tO\n\n" + one + one, count: 2)
    let plain = String(repeating: one, count: 45)
    #expect(try withFile(marked) { try ConllFile.documents($0).map(\.count) } == [1, 3, 2])
    #expect(try withFile(plain) { try ConllFile.documents($0).map(\.count) } == [20, 20, 5])
  }

  @Test("Words go back into running text, and names keep their places in it")
  func runningText() {
    let sentences = [
      LabelledSentence(
        words: ["“", "Zoë", "Holt", "’s", "car", "(", "red", ")", ",", "”", "he", "said", "."],
        names: [LabelledName(words: 1..<3, kind: .person)]),
      LabelledSentence(
        words: ["\"", "Oxby", "\"", "won", "$", "5"],
        names: [LabelledName(words: 1..<2, kind: .location)]),
    ]
    let running = RunningText(sentences)
    #expect(running.text == "“Zoë Holt’s car (red),” he said.\n\"Oxby\" won $5")
    let bytes = Array(running.text.utf8)
    let names = running.names.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(names == ["Zoë Holt", "Oxby"])
  }

  @Test(
    "Headlines’ casing",
    arguments: [
      (Casing.title, "Zoë Holt of Oxby Was Here"), (.upper, "ZOË HOLT OF OXBY WAS HERE"),
      (.lower, "zoë holt of oxby was here"),
    ])
  func casing(casing: Casing, expected: String) {
    let sentence = LabelledSentence(
      words: ["Zoë", "Holt", "of", "Oxby", "was", "here"],
      names: [LabelledName(words: 0..<2, kind: .person)])
    let written = casing(sentence)
    #expect(written.words.joined(separator: " ") == expected)
    #expect(written.names == sentence.names)
  }

  @Test("Copies are the shares of the sentences that are wanted, the same for a seed")
  func copies() {
    let documents = Array(
      repeating: [LabelledSentence(words: ["Rain", "fell"], names: [])], count: 4_000)
    var (one, same) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    let copies = Casing.copies(of: documents, generator: &one)
    #expect(
      copies.map { $0.sentences[0].words }
        == Casing.copies(of: documents, generator: &same).map { $0.sentences[0].words })
    for casing in Casing.allCases {
      let written = casing(documents[0][0]).words
      let count = copies.count { $0.sentences[0].words == written }
      #expect(abs(Double(count) / 4_000 - casing.share) < 0.02, "\(casing)")
    }
    #expect(copies.prefix(100).map(\.number) == copies.prefix(100).map(\.number).sorted())
    #expect(Set(copies.map(\.number)).count > 900)
  }

  @Test("Some lines of a taught text are in other casings, every byte where it was")
  func mixedCasing() {
    let line = "Zoë Holt of  Oxby was here; “no”"
    let text = Array(repeating: line, count: 4_000).joined(separator: "\n") + "\n"
    var (one, same) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    let mixed = Casing.mixed(text, generator: &one)
    #expect(mixed == Casing.mixed(text, generator: &same))
    #expect(mixed.lowercased() == text.lowercased())
    #expect(mixed.utf8.count == text.utf8.count)
    let lines = mixed.split(separator: "\n").map(String.init)
    for (written, share) in [
      ("Zoë Holt of  Oxby Was Here; “no”", 0.06), ("ZOë HOLT OF  OXBY WAS HERE; “NO”", 0.032),
      ("zoë holt of  oxby was here; “no”", 0.02), (line, 0.888),
    ] {
      let found = Double(lines.count { $0 == written }) / 4_000
      #expect(abs(found - share) < 0.015, "\(written): \(found)")
    }
  }
}
