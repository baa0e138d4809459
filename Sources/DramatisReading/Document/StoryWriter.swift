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
        of: member.of, mentions: member.mentions.sorted { $0.range < $1.range })
    }
    let quotations = zip(discourse.speeches, discourse.speakers).map(quotation)
    return Story(article: article, entities: entities, quotations: quotations)
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
