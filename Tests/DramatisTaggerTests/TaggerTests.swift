internal import DramatisLexicon
@testable internal import DramatisTagger
internal import DramatisTestSupport
internal import Testing

/// Look-ups, votes and labels, on models and sentences made by hand.
@Suite struct TaggerTests {
  @Test("A table finds what it has, at every size, and nothing else")
  func table() throws {
    var random = Seeded(3)
    for count in [0, 1, 2, 5, 64, 1_000] {
      let entries = (0..<count).map { (hash: random.next(), value: UInt32($0) * 3) }
      let bytes = HandmadeModel.bytes(HandmadeModel.table(entries))
      bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return }
        let table = RawTable(base, count: count == 0 ? 0 : bytes.count / 8)
        for entry in entries { #expect(table.find(entry.hash) == entry.value) }
        for _ in 0..<100 { #expect(table.find(random.next()) == nil) }
      }
    }
  }

  @Test("Searches start all over a table, and inside it", arguments: [1, 3, 100, 700_001])
  func homes(count: Int) {
    var random = Seeded(11)
    var tenths = Set<Int>()
    for _ in 0..<1_000 {
      let home = RawTable.home(random.next(), count: count)
      #expect((0..<count).contains(home))
      tenths.insert(home * 10 / count)
    }
    #expect(tenths.count == min(10, count))
    #expect(RawTable.home(0xFFFF_FFFF, count: count) == count - 1)
  }

  @Test(
    "A word’s statistics are its own, or else those of it in lower case",
    arguments: [
      ("Zorp", "zorp", 17, 9), ("zorp", "zorp", 3, 1), ("ZORP", "zorp", 3, 1),
      ("Glim", "glim", 0, 0),
    ])
  func statistics(word: String, lower: String, cluster: UInt16, capitals: UInt8) throws {
    var model = HandmadeModel()
    model.words = [("Zorp", 17, 9), ("zorp", 3, 1)]
    let statistics = try TaggerModel(unfinished: model.bytes).statistics
    let entry = statistics.entry(
      word: FeatureHash.of(word.utf8), lower: FeatureHash.of(lower.utf8))
    #expect(entry == WordStatistics.Entry(cluster: cluster, capitals: capitals))
  }

  @Test("Others’ votes: how many, for what, how sure, in which places, in what longer names")
  func votes() {
    let vocabulary = Vocabulary()
    let input = TaggerInput(
      ["Zorp met Anna Zorp .", "Zorp left .", "No zorp here , Glim ."], vocabulary)
    let person = NameClass.person
    var labels = [UInt8](repeating: 0, count: input.words.count)
    labels[0] = UInt8(TagSet.label(.organisation, .single))
    labels[2] = UInt8(TagSet.label(person, .begin))
    labels[3] = UInt8(TagSet.label(person, .end))
    labels[5] = UInt8(TagSet.label(person, .single))
    let votes = DocumentVotes.votes(in: WordGroups(input), labels: labels)
    typealias Vote = DocumentVotes.Vote
    // The first Zorp hears the others: a person twice, once at a name’s end and once alone.
    #expect(votes[0] == Vote(count: 2, label: 1, agreement: 2, place: 0b1100, longer: 1))
    // The last hears one organisation and one person; the first class wins a draw.
    #expect(votes[5] == Vote(count: 2, label: 1, agreement: 1, place: 0b1100, longer: 1))
    // Words in lower case and words met once hear nothing.
    #expect(votes[1] == Vote())
    #expect(votes[9] == Vote())
    #expect(votes[12] == Vote())
  }

  @Test(
    "Mentions in capitals vote, too; a longer name says its class even where shorter ones outvote it"
  )
  func longerNames() {
    let vocabulary = Vocabulary()
    let input = TaggerInput(["Zorp Bank rose .", "Zorp fell .", "ZORP won ."], vocabulary)
    var labels = [UInt8](repeating: 0, count: input.words.count)
    labels[0] = UInt8(TagSet.label(.organisation, .begin))
    labels[1] = UInt8(TagSet.label(.organisation, .end))
    labels[4] = UInt8(TagSet.label(.person, .single))
    labels[7] = UInt8(TagSet.label(.person, .single))
    let votes = DocumentVotes.votes(in: WordGroups(input), labels: labels)
    #expect(votes[0].label == 1 && votes[0].count == 2 && votes[0].longer == 0)
    #expect(votes[4].label == 1 && votes[4].agreement == 1 && votes[4].longer == 2)
    #expect(votes[7] == votes[4])
  }

  @Test(
    "A name hears what stands beside its other mentions, not beside itself",
    arguments: [
      (["Zorp said no .", "We met Zorp ."], [4 + 2]),
      (["Zorp said no .", "We met ZORP , Glim and Zorp ."], [4 + 2, 4 + 6]),
      (["Zorp said no .", "Then Zorp said yes ."], [0, 4 + 1]),
      (["Zorp said no .", "We met Glim ."], []), (["Zorp said no .", "We zorp ."], []),
    ])
  func othersNeighbours(sentences: [String], expected: [Int]) throws {
    var model = HandmadeModel()
    let said = FeatureHash.feature(.othersBehind, FeatureHash.of("said".utf8))
    model.passes = [
      [HandmadeModel.word("Glum", TagSet.outside)],
      [.init(feature: said, label: TagSet.label(.organisation, .single), weight: 100)],
    ]
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: try TaggerModel(bytes: model.bytes), vocabulary: vocabulary)
    let names = TaggedName.names(of: tagger.labels(TaggerInput(sentences, vocabulary)))
    #expect(names.map(\.tokens.lowerBound) == expected)
  }

  @Test("An end of a sentence is a neighbour, too; the ninth different neighbour is not looked at")
  func neighboursAreLimited() {
    let vocabulary = Vocabulary()
    let words = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    let input = TaggerInput(words.map { "Zorp \($0) ." } + ["Zorp i ."], vocabulary)
    let groups = WordGroups(input)
    let others = OtherMentions(input, groups: groups)
    var (before, behind): ([Int], [Int]) = ([], [])
    others.before.forEach(0, but: 0, in: 0..<3) { before.append($0) }
    others.behind.forEach(0, but: 0, in: 0..<3) { behind.append($0) }
    #expect(before == [-1])
    #expect(behind == (1..<8).map { $0 * 3 + 1 })
  }

  @Test(
    "Each word of a stretch of capitals sees what stands behind the whole stretch",
    arguments: [
      ("Zorp Glim said no .", 0..<2), ("Then Bank of Zorp Glim said no .", 0..<5),
      ("by Bank of Zorp Glim said no .", 1..<5), ("by Zorp of the Glim said no .", nil),
      ("by Zorp Glim , said no .", nil), ("by Zorp said no .", nil),
      ("Zorp Glim Said No .", nil), ("ZORP GLIM SAID NO .", nil),
    ])
  func stretches(sentence: String, name: Range<Int>?) throws {
    func behind(_ place: UInt64, _ position: TagSet.Position) -> HandmadeModel.Weight {
      let seen = FeatureHash.pair(FeatureHash.of("said".utf8), place)
      return .init(
        feature: FeatureHash.feature(.stretchBehind, seen),
        label: TagSet.label(.organisation, position), weight: 100)
    }
    var model = HandmadeModel()
    let weights = [behind(0, .begin), behind(2, .inside), behind(1, .end)]
    model.passes = [weights, weights]
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: try TaggerModel(bytes: model.bytes), vocabulary: vocabulary)
    let names = TaggedName.names(of: tagger.labels(TaggerInput([sentence], vocabulary)))
    #expect(names == (name.map { [TaggedName(tokens: $0, kind: .organisation)] } ?? []))
  }

  @Test("Weights of words make names; what is far from capitals is not looked at")
  func labels() throws {
    var model = HandmadeModel()
    let weights = [
      HandmadeModel.word("Zorp", TagSet.label(.person, .begin)),
      HandmadeModel.word("Glim", TagSet.label(.person, .end)),
      HandmadeModel.word("Oxby", TagSet.label(.location, .single)),
      HandmadeModel.word("rain", TagSet.label(.other, .single)),
    ]
    model.passes = [weights, weights]
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: try TaggerModel(bytes: model.bytes), vocabulary: vocabulary)
    let labels = tagger.labels(
      TaggerInput(["Zorp Glim saw Oxby .", "Then all of it was only rain"], vocabulary))
    #expect(
      labels.map(written) == ["B-person", "E-person", "O", "S-location", "O"]
        + Array(repeating: "O", count: 7))
    #expect(tagger.labels(TaggerInput([], vocabulary)).isEmpty)
  }

  @Test("The second pass hears what the first took the other mentions for")
  func secondPass() throws {
    var model = HandmadeModel()
    let vote = FeatureHash.feature(.documentLabel, 1 | 1 << 32)  // persons, at the token itself
    model.passes = [
      [
        HandmadeModel.word("Mayor", TagSet.label(.person, .begin), 60),
        HandmadeModel.word("Zorp", TagSet.label(.person, .end), 40),
        HandmadeModel.word("Then", TagSet.outside),
      ],
      [.init(feature: vote, label: TagSet.label(.person, .single), weight: 100)],
    ]
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: try TaggerModel(bytes: model.bytes), vocabulary: vocabulary)
    let input = TaggerInput(["Mayor Zorp spoke .", "Then Zorp left ."], vocabulary)
    let first = tagger.firstPass(input)
    #expect(TaggedName.names(of: first) == [TaggedName(tokens: 0..<2, kind: .person)])
    #expect(
      TaggedName.names(of: tagger.labels(input)) == [TaggedName(tokens: 5..<6, kind: .person)])
  }

  @Test("Any words give labels that spell names", arguments: 0..<20)
  func anyWords(seed: UInt64) throws {
    var random = Seeded(seed)
    var mutator = Mutator(seed: seed)
    let vocabulary = Vocabulary()
    let tagger = Tagger(model: .embedded, vocabulary: vocabulary)
    let sentences = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      mutator.randomPieces(12) + " " + mutator.randomText(scalars: 20)
    }
    let input = TaggerInput(sentences, vocabulary)
    let labels = tagger.labels(input)
    #expect(labels.count == input.words.count)
    #expect(labels == tagger.labels(input))
    for sentence in input.sentences where !sentence.isEmpty {
      let own = labels[sentence].map(Int.init)
      #expect(TagSet.mayStart(own[0]) && TagSet.mayEnd(own[own.count - 1]))
      #expect(zip(own, own.dropFirst()).allSatisfy { TagSet.allows($0, then: $1) })
    }
  }
}
