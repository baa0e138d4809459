internal import DramatisText

/// Turns what was found, in tokens, into a story, in bytes.
struct StoryWriter {
  let document: Document
  let discourse: Discourse

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
    var quotation = Quotation(
      kind: speech.kind, range: document.range(speech.content), speaker: speaker.entity,
      rule: speaker.rule, confidence: speaker.confidence)
    quotation.speakerMention = speaker.source.map { document.range($0.tokens) }
    quotation.cue = speech.cue.map(document.range)
    quotation.addressee = discourse.addressee(of: speech)
    quotation.addresseeMention = speech.addressee.map { document.range($0.tokens) }
    return quotation
  }
}
