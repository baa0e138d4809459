public import DramatisText

extension Story {
  /// What contradicts the contract of a story, a sentence each: ranges outside of the text or inside
  /// a scalar, ids of nobody, parts out of order, ties without evidence. Empty for every text.
  public var faults: [String] {
    let bytes = Array(article.text.utf8)
    var result: [String] = []
    func check(_ range: TextRange?, _ what: String) {
      guard let range else { return }
      let (lower, upper) = (Int(range.lower), Int(range.upper))
      guard lower < upper, upper <= bytes.count else {
        return result.append("\(what): \(lower)..<\(upper) of \(bytes.count) bytes")
      }
      for end in [lower, upper] where end < bytes.count && bytes[end] & 0xC0 == 0x80 {
        result.append("\(what): \(end) is inside a scalar")
      }
    }
    func check(_ id: EntityID?, _ what: String, _ kinds: Set<EntityKind>? = nil) {
      guard let id else { return }
      guard entities.indices.contains(id.index) else {
        return result.append("\(what): entity \(id.index) of \(entities.count)")
      }
      if let kinds, !kinds.contains(self[id].kind) { result.append("\(what): \(self[id].kind)") }
    }
    for entity in entities {
      if entity.name.isEmpty { result.append("an entity without a name") }
      if entity.mentions.isEmpty { result.append("\(entity.name): no mention") }
      for mention in entity.mentions { check(mention.range, "mention of \(entity.name)") }
      if !entity.mentions.allSatisfy({ (0...1).contains($0.confidence ?? 0) }) {
        result.append("\(entity.name): confidence")
      }
      if entity.confidence == nil { result.append("\(entity.name): no confidence") }
      if !entity.mentions.isSorted(by: { $0.range < $1.range }) {
        result.append("\(entity.name): mentions out of order")
      }
      if Set(entity.mentions.map(\.range)).count < entity.mentions.count {
        result.append("\(entity.name): a mention twice")
      }
      if entity.aliases.contains(entity.name) || Set(entity.aliases).count < entity.aliases.count {
        result.append("\(entity.name): an alias twice")
      }
      if entity.kind != .role, entity.holder != nil || entity.of != nil {
        result.append("\(entity.name): holder or owner of no office")
      }
      check(entity.holder, "holder of \(entity.name)", [.person])
      check(entity.of, "owner of \(entity.name)")
    }
    for quotation in quotations {
      check(quotation.range, "quotation")
      check(quotation.speakerMention, "speaker's words")
      check(quotation.cue, "cue")
      check(quotation.addresseeMention, "addressee's words")
      check(quotation.speaker, "speaker")
      check(quotation.addressee, "addressee")
      if !(0...1).contains(quotation.confidence) { result.append("confidence") }
    }
    if !quotations.isSorted(by: { $0.range < $1.range }) {
      result.append("quotations out of order")
    }
    for tie in ties {
      check(tie.source, "source")
      check(tie.target, "target")
      if tie.source == tie.target { result.append("\(tie.kind) to itself") }
      if tie.evidence.isEmpty || tie.weight != tie.evidence.count {
        result.append("\(tie.kind) of weight \(tie.weight) with \(tie.evidence.count) evidence")
      }
      if !tie.evidence.isSorted(by: { $0.range < $1.range }) {
        result.append("\(tie.kind): evidence out of order")
      }
      for evidence in tie.evidence {
        check(evidence.range, "evidence of \(tie.kind)")
        if let number = evidence.quotation, !quotations.indices.contains(number) {
          result.append("evidence: quotation \(number) of \(quotations.count)")
        }
      }
    }
    return result
  }
}

extension Array {
  /// Whether no element stands before an earlier one.
  fileprivate func isSorted(by precedes: (Element, Element) -> Bool) -> Bool {
    zip(self, dropFirst()).allSatisfy { !precedes($1, $0) }
  }
}
