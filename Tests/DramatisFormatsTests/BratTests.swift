internal import DramatisFormats
internal import DramatisText
internal import Testing

@Suite struct BratTests {
  private func range(_ words: String, in text: String) -> TextRange {
    let (all, sought) = (Array(text.utf8), Array(words.utf8))
    let start = all.indices.first { all[$0...].starts(with: sought) } ?? 0
    return TextRange(UInt32(start), UInt32(start + sought.count))
  }

  private func story(_ text: String) -> Story {
    func mention(_ words: String, _ form: MentionForm) -> Mention {
      Mention(range: range(words, in: text), form: form, rule: "test")
    }
    return Story(
      article: Article(id: "a", text: text),
      entities: [
        Entity(
          kind: .person, name: "Zoë Field",
          mentions: [mention("Zoë\r\nField", .name), mention("she", .pronoun)]),
        Entity(kind: .country, name: "Freedonia", mentions: [mention("Freedonia", .name)]),
        Entity(kind: .role, name: "envoy", mentions: []),
      ],
      quotations: [
        Quotation(
          kind: .direct, range: range("Look\tat\u{2028}Freedonia", in: text), speaker: EntityID(0),
          speakerMention: range("she", in: text), cue: range("said", in: text), rule: "test",
          confidence: 1),
        Quotation(
          kind: .indirect, range: range("\r\n", in: text),
          rule: "test", confidence: 1),
      ],
      ties: [
        Tie(
          kind: .mentions, source: EntityID(0), target: EntityID(1),
          evidence: [
            TieEvidence(range: range("Look\tat\u{2028}Freedonia", in: text), quotation: 0)
          ]),
        Tie(
          kind: .holds, source: EntityID(0), target: EntityID(2),
          evidence: [TieEvidence(range: TextRange(0, 3))]),
      ])
  }

  private let text = "🙂 Zoë\r\nField came. “Look\tat\u{2028}Freedonia,” she said."

  @Test("Lines as brat reads them: offsets in scalars, fragments where lines break")
  func lines() {
    let brat = Brat(of: story(text))
    #expect(
      String(decoding: brat.annotations, as: UTF8.self) == """
        T1\tPerson 2 5;7 12\tZoë Field
        A1\tForm T1 name
        T2\tPerson 40 43\tshe
        A2\tForm T2 pronoun
        *\tEquiv T1 T2
        T3\tCountry 28 37\tFreedonia
        A3\tForm T3 name
        T4\tQuotation 20 24;25 27;28 37\tLook at Freedonia
        T5\tCue 44 48\tsaid
        E1\tQuotation:T4 Speaker:T2 Cue:T5
        A4\tKind E1 direct
        R1\tMentions Arg1:T2 Arg2:T3

        """)
    #expect(
      String(decoding: brat.text, as: UTF8.self).unicodeScalars.count == text.unicodeScalars.count)
    #expect(!brat.text.contains(UInt8(ascii: "\r")))
  }

  @Test(
    "What is annotated reads back from the text, whatever its letters",
    arguments: [
      "🙂 Zoë\r\nField came. “Look\tat\u{2028}Freedonia,” she said.",
      "Zoë\r\nField\r\r\nshe said Look\tat\u{2028}Freedonia \u{0}\u{85}\u{1B}[31m 👩‍🚀\u{202E}",
    ])
  func readsBack(text: String) throws {
    let brat = Brat(of: story(text))
    let read = try BratReader(brat)
    #expect(read.spans.count >= 4)
    #expect(read.spans.values.allSatisfy { $0.text == $0.words }, "\(read.spans)")
    #expect(read.references.allSatisfy { read.spans[$0] != nil || $0.hasPrefix("E") })
    for type in read.types {
      #expect(Brat.configuration.contains(type), "\(type)")
    }
  }

  @Test(
    "Names of files are plain and differ",
    arguments: [
      (["a/b.txt", "c/B", "b-2", "b.txt.txt"], ["b", "B-2", "b-2-2", "b.txt"]),
      (["", "/", "..", "-x"], ["story", "story-2", "story-3", "x"]),
      (["annotation", "a b:c\n", "Zoë"], ["annotation-2", "a_b_c_", "Zo__"]),
    ])
  func names(ids: [String], expected: [String]) {
    var names = Brat.FileNames()
    #expect(ids.map { names.name(for: $0) } == expected)
  }
}

/// Stand-off annotations as the format's description has them.
private struct BratReader {
  var spans: [String: (text: String, words: String)] = [:]
  var references: [String] = []
  var types: Set<String> = []

  struct Fault: Error { let line: String }

  init(_ brat: Brat) throws {
    let scalars = Array(String(decoding: brat.text, as: UTF8.self).unicodeScalars)
    for line in String(decoding: brat.annotations, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let parts = fields.count > 1 ? fields[1].split(separator: " ").map(String.init) : []
      guard let letter = line.first, parts.count > 1 else { throw Fault(line: String(line)) }
      types.insert(String(parts[0].prefix { $0 != ":" }))
      switch letter {
      case "T":
        guard fields.count == 3 else { throw Fault(line: String(line)) }
        let pieces = parts.dropFirst().joined(separator: " ").split(separator: ";").map { piece in
          let ends = piece.split(separator: " ").compactMap { Int($0) }
          return String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
        }
        guard pieces.allSatisfy({ !$0.contains("\n") && !$0.isEmpty }) else {
          throw Fault(line: String(line))
        }
        spans[fields[0]] = (fields[2], pieces.joined(separator: " "))
      case "R", "E":
        references += parts.flatMap { $0.split(separator: ":").dropFirst().map(String.init) }
      case "A": references.append(parts[1])
      case "*": references += parts.dropFirst()
      default: throw Fault(line: String(line))
      }
    }
  }
}
