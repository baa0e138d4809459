internal import DramatisLexicon
internal import DramatisReading
internal import DramatisTagger
internal import DramatisText

/// A labelled document as the tagger sees it.
struct Example {
  var input: TaggerInput
  /// The part of the corpora that it counts to when the second pass is trained.
  var fold = 0
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
    let running = RunningText(sentences)
    let prepared = TaggerInput.prepare(running.text, vocabulary: vocabulary)
    var labels = [UInt8](repeating: 0, count: prepared.tokens.count)
    var names: [(tokens: Range<Int>, kind: NameClass?)] = []
    for (range, kind) in running.names {
      let first = prepared.tokens.partitioningIndex { Int($0.range.upper) > range.lowerBound }
      let last = prepared.tokens.partitioningIndex { Int($0.range.lower) >= range.upperBound }
      guard first < last else { continue }
      names.append((first..<last, kind))
      // A name over the end of a sentence of ours cannot be spelt by labels of one sentence.
      let isWhole = prepared.input.sentences.contains {
        $0.contains(first) && $0.contains(last - 1)
      }
      if let kind, isWhole { spell(first..<last, kind, into: &labels) }
    }
    return Example(input: prepared.input, labels: labels, names: names)
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
