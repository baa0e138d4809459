internal import DramatisLexicon
internal import DramatisReading
internal import DramatisTagger
internal import DramatisText

/// A labelled document as the tagger sees it.
struct Example {
  var input: TaggerInput
  /// The part of the corpora that it counts to when the second pass is trained.
  var fold = 0
  /// Whether people annotated it, or a larger model.
  var isTaught = false
  /// The parts of sentences to learn from, in order: those that the tagger looks at.
  var lessons: [Range<Int>]
  /// The label of each token.
  var labels: [UInt8]
  /// The names in tokens, those of no wanted class too: for scoring.
  var names: [(tokens: Range<Int>, kind: NameClass?)]
}

/// Turns labelled text into examples.
struct ExampleMaker {
  let vocabulary: Vocabulary

  /// The example of a document. Names whose ends fall inside our tokens take the whole tokens.
  func example(_ sentences: [LabelledSentence]) -> Example {
    example(RunningText(sentences))
  }

  /// The example of a text.
  func example(_ running: RunningText) -> Example {
    let prepared = TaggerInput.prepare(running.text, vocabulary: vocabulary)
    var labels = [UInt8](repeating: 0, count: prepared.tokens.count)
    var names: [(tokens: Range<Int>, kind: NameClass?)] = []
    for (range, kind) in running.names {
      let tokens = tokens(of: range, prepared.tokens)
      guard !tokens.isEmpty else { continue }
      names.append((tokens, kind))
      // A name over the end of a sentence of ours cannot be spelt by labels of one sentence.
      let sentence = prepared.input.sentences.partitioningIndex {
        $0.upperBound > tokens.lowerBound
      }
      let isWhole = prepared.input.sentences[sentence].upperBound >= tokens.upperBound
      if let kind, isWhole { spell(tokens, kind, into: &labels) }
    }
    let doubts = running.doubts.map { tokens(of: $0, prepared.tokens) }.filter { !$0.isEmpty }
    return Example(
      input: prepared.input, lessons: Self.lessons(prepared.input, labels, without: doubts),
      labels: labels, names: names)
  }

  private func tokens(of range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
    let first = tokens.partitioningIndex { Int($0.range.upper) > range.lowerBound }
    let last = tokens.partitioningIndex { Int($0.range.lower) >= range.upperBound }
    return first..<max(first, last)
  }

  /// What the tagger looks at of the sentences that hold nothing doubtful; the whole sentence if there is a name
  /// elsewhere in it. `doubts` are in order, as the sentences are.
  private static func lessons(
    _ input: TaggerInput, _ labels: [UInt8], without doubts: [Range<Int>]
  ) -> [Range<Int>] {
    var next = 0
    return input.sentences.flatMap { sentence -> [Range<Int>] in
      while next < doubts.count, doubts[next].upperBound <= sentence.lowerBound { next += 1 }
      if next < doubts.count, doubts[next].lowerBound < sentence.upperBound { return [] }
      let runs = Tagger.runs(in: sentence, input)
      func names(in tokens: Range<Int>) -> Int { labels[tokens].count { $0 != TagSet.outside } }
      let isAll = runs.reduce(0) { $0 + names(in: $1) } == names(in: sentence)
      return isAll ? runs : [sentence]
    }
  }

  private func spell(_ tokens: Range<Int>, _ kind: NameClass, into labels: inout [UInt8]) {
    for token in tokens {
      let position: TagSet.Position =
        tokens.count == 1
        ? .single
        : token == tokens.lowerBound ? .begin : token == tokens.upperBound - 1 ? .end : .inside
      labels[token] = UInt8(TagSet.label(kind, position))
    }
  }
}
