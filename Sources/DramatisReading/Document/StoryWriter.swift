internal import DramatisText

/// Turns what was found, in tokens, into a story, in bytes.
struct StoryWriter {
  let document: Document
  let discourse: Discourse
  /// How sure the antecedent of each pronoun is, by where the pronoun starts.
  private let antecedents: [UInt32: Double]

  init(document: Document, discourse: Discourse) {
    self.document = document
    self.discourse = discourse
    let pronouns = discourse.cast.members.flatMap(\.mentions).filter { $0.form == .pronoun }
    antecedents = Dictionary(
      pronouns.compactMap { mention in mention.confidence.map { (mention.range.lower, $0) } },
      uniquingKeysWith: max)
  }

  /// The story without its ties.
  func story(of article: Article) -> Story {
    let entities = discourse.cast.members.map { member in
      Entity(
        kind: member.kind, name: member.name, aliases: member.aliases, holder: member.holder,
        of: member.of, mentions: Self.inOrder(member.mentions))
    }
    let quotations = zip(discourse.speeches, discourse.speakers).map(quotation)
    return Story(article: article, entities: entities, quotations: quotations)
  }

  /// Mentions in text order, each stretch once.
  private static func inOrder(_ mentions: [Mention]) -> [Mention] {
    var result: [Mention] = []
    for mention in mentions.sorted(by: { $0.range < $1.range })
    where result.last?.range != mention.range {
      result.append(mention)
    }
    return result
  }

  private func quotation(_ speech: Speech, _ speaker: Discourse.Speaker) -> Quotation {
    let confidence = confidence(of: speaker)
    let isKnown = confidence >= QuotationConfidence.minimum
    var quotation = Quotation(
      kind: speech.kind, range: document.range(speech.content),
      speaker: isKnown ? speaker.entity : nil, rule: speaker.rule, confidence: confidence)
    quotation.speakerMention = speaker.source.map { document.range($0.tokens) }
    quotation.cue = speech.cue.map(document.range)
    quotation.addressee = discourse.addressee(of: speech)
    quotation.addresseeMention = speech.addressee.map { document.range($0.tokens) }
    return quotation
  }

  /// The share of quotations of this rule and kind of source that are right, times the probability of
  /// whom a pronoun means; 0 without a source.
  private func confidence(of speaker: Discourse.Speaker) -> Double {
    guard let source = speaker.source else { return 0 }
    let share = QuotationConfidence.share(speaker.rule, source)
    guard case .pronoun = source.reference else { return share }
    let known = antecedents[document.range(source.tokens).lower] ?? QuotationConfidence.unsure
    return (share * known * 1000).rounded() / 1000
  }
}
