internal import DramatisLexicon

/// The features of a token that its sentence gives, beyond what each word gives by itself: its place,
/// phrases of the lexicon, neighbours together, and in the second pass the document.
public struct ContextFeatures {
  let input: TaggerInput
  let keys: [TypeFeatures.Key]
  /// What the rest of the document says: nil in the first pass.
  let evidence: DocumentEvidence?

  /// Prepares the features of `input`, whose types have the keys `keys`, by token.
  public init(input: TaggerInput, keys: [TypeFeatures.Key], evidence: DocumentEvidence?) {
    self.input = input
    self.keys = keys
    self.evidence = evidence
  }

  static let border = TypeFeatures.Key(word: 1, lower: 1, shape: 1, cluster: 1 << 20)

  /// Calls `body` with each feature of the token `index` of `sentence`.
  @inline(__always)
  public func forEach(
    _ index: Int, in sentence: Range<Int>, style: UInt64, _ body: (UInt64) -> Void
  ) {
    let own = keys[index]
    let before = index > sentence.lowerBound ? keys[index - 1] : Self.border
    let behind = index + 1 < sentence.upperBound ? keys[index + 1] : Self.border
    func emit(_ template: Template, _ value: UInt64) { body(FeatureHash.feature(template, value)) }
    emit(.bias, 0)
    let place: UInt64 =
      index == sentence.lowerBound ? 1 : index == sentence.lowerBound + 1 ? 2 : 0
    let end: UInt64 = index + 1 == sentence.upperBound ? 4 : 0
    emit(.position, place | end | style << 4)
    emit(.wordBefore, FeatureHash.pair(before.lower, own.lower))
    emit(.wordBehind, FeatureHash.pair(own.lower, behind.lower))
    emit(.shapes, FeatureHash.pair(FeatureHash.pair(before.shape, own.shape), behind.shape))
    emit(.wordShapeBefore, FeatureHash.pair(before.shape, own.lower))
    emit(.wordShapeBehind, FeatureHash.pair(own.lower, behind.shape))
    emit(.clusterBefore, FeatureHash.pair(before.cluster >> 2, own.cluster >> 2))
    emit(.clusterBehind, FeatureHash.pair(own.cluster >> 2, behind.cluster >> 2))
    emit(
      .clusters,
      FeatureHash.pair(FeatureHash.pair(before.cluster >> 4, own.cluster >> 4), behind.cluster >> 4)
    )
    emit(.phrase, UInt64(input.phrases[index]))
    if index > sentence.lowerBound { emit(.phrase, UInt64(input.phrases[index - 1]) | 1 << 10) }
    if index + 1 < sentence.upperBound {
      emit(.phrase, UInt64(input.phrases[index + 1]) | 2 << 10)
    }
    emit(.phraseShape, FeatureHash.pair(UInt64(input.phrases[index]), own.shape))
    emitGazetteer(index, in: sentence, own: own, body)
    emitAcronyms(index, in: sentence, body)
    // In capitals or title case every word is capitalised.
    if style == 0, input.isCapitalised[index] { emitStretch(index, in: sentence, body) }
    if let evidence {
      emitVotes(evidence.votes, index, in: sentence, body)
      emitOthers(evidence, index, in: sentence, body)
    }
  }

  @inline(__always)
  private func emitGazetteer(
    _ index: Int, in sentence: Range<Int>, own: TypeFeatures.Key, _ body: (UInt64) -> Void
  ) {
    for offset in -1...1 {
      let other = index + offset
      guard sentence.contains(other), input.gazetteer[other] != 0 else { continue }
      body(
        FeatureHash.feature(.gazetteer, UInt64(input.gazetteer[other]) | UInt64(offset + 1) << 8))
    }
    let code = UInt64(input.gazetteer[index])
    guard code != 0 else { return }
    body(FeatureHash.feature(.gazetteerShape, FeatureHash.pair(code, own.shape)))
    body(
      FeatureHash.feature(.gazetteerPhrase, code | UInt64(input.phrases[index]) << 8))
  }

  @inline(__always)
  private func emitAcronyms(_ index: Int, in sentence: Range<Int>, _ body: (UInt64) -> Void) {
    for offset in -1...1 {
      let other = index + offset
      guard sentence.contains(other), input.acronyms[other] != 0 else { continue }
      body(
        FeatureHash.feature(.acronym, UInt64(input.acronyms[other]) | UInt64(offset + 1) << 8))
    }
  }

  @inline(__always)
  private func emitVotes(
    _ votes: [DocumentVotes.Vote], _ index: Int, in sentence: Range<Int>, _ body: (UInt64) -> Void
  ) {
    for offset in -1...1 {
      let other = index + offset
      guard sentence.contains(other) else { continue }
      let vote = votes[other]
      guard vote.count > 0 else { continue }
      let place = UInt64(offset + 1) << 32
      body(FeatureHash.feature(.documentLabel, UInt64(vote.label) | place))
      body(
        FeatureHash.feature(
          .documentCount,
          UInt64(vote.label) | UInt64(vote.countBucket) << 8 | UInt64(vote.agreement) << 16 | place)
      )
      body(
        FeatureHash.feature(.documentPlace, UInt64(vote.place) | UInt64(vote.label) << 8 | place))
      guard vote.longer > 0 else { continue }
      body(
        FeatureHash.feature(.documentLonger, UInt64(vote.longer) | UInt64(vote.label) << 8 | place))
    }
  }

  @inline(__always)
  private func emitOthers(
    _ evidence: DocumentEvidence, _ index: Int, in sentence: Range<Int>, _ body: (UInt64) -> Void
  ) {
    guard let group = evidence.groups[index] else { return }
    func emit(_ side: OtherMentions.Side, _ word: Template, _ cluster: Template) {
      side.forEach(group, but: index, in: sentence) { token in
        let key = token < 0 ? Self.border : keys[token]
        body(FeatureHash.feature(word, key.lower))
        body(FeatureHash.feature(cluster, key.cluster >> 2))
      }
    }
    emit(evidence.others.before, .othersBefore, .othersBeforeCluster)
    emit(evidence.others.behind, .othersBehind, .othersBehindCluster)
  }

  /// How a sentence is written: 0 as usual, 1 mostly in capitals, 2 in title case, 3 without any
  /// capital.
  public static func style(of sentence: Range<Int>, input: TaggerInput) -> UInt64 {
    var words = 0
    var shouted = 0
    var titled = 0
    for index in sentence {
      let shape = input.words[index].shape
      guard shape != .none else { continue }
      words += 1
      if shape == .capitals { shouted += 1 }
      if input.isCapitalised[index] { titled += 1 }
    }
    if words < 3 { return titled == 0 ? lowercaseStyle : 0 }
    if shouted * 10 >= words * 7 { return 1 }
    if titled * 10 >= words * 7 { return 2 }
    return titled == 0 ? lowercaseStyle : 0
  }

  /// The style of a sentence without any capital.
  static let lowercaseStyle: UInt64 = 3
}
