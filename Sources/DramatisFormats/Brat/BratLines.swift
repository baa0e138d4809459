internal import DramatisText

/// The lines of a story's annotations in the making.
struct BratLines {
  private let text: BratText
  /// The lines so far.
  private(set) var all: [String] = []
  private var counts: [Character: Int] = [:]
  /// The text-bound annotations by type and place, so that none is made twice.
  private var bound: [Bound: String] = [:]
  /// The annotations of each entity's mentions, in text order.
  private var mentions: [[(range: TextRange, id: String)]] = []

  private struct Bound: Hashable {
    let type: String
    let range: TextRange
  }

  init(text: BratText) { self.text = text }

  /// Writes the mentions, quotations and ties of `story`.
  mutating func write(_ story: Story) {
    for entity in story.entities { write(entity) }
    for quotation in story.quotations { write(quotation) }
    for tie in story.ties { write(tie, in: story) }
  }

  private mutating func write(_ entity: Entity) {
    var own: [(range: TextRange, id: String)] = []
    for mention in entity.mentions {
      let known = bound[Bound(type: entity.kind.bratType, range: mention.range)]
      guard let id = annotation(entity.kind.bratType, mention.range) else { continue }
      own.append((mention.range, id))
      if known == nil { add("A", "Form \(id) \(mention.form.rawValue)") }
    }
    if own.count > 1 { all.append("*\tEquiv \(own.map(\.id).joined(separator: " "))\n") }
    mentions.append(own)
  }

  private mutating func write(_ quotation: Quotation) {
    guard let trigger = annotation("Quotation", quotation.range) else { return }
    var event = "Quotation:\(trigger)"
    let roles: [(name: String, entity: EntityID?, range: TextRange?)] = [
      ("Speaker", quotation.speaker, quotation.speakerMention),
      ("Addressee", quotation.addressee, quotation.addresseeMention),
    ]
    for role in roles {
      if let id = source(of: role.entity, role.range) { event += " \(role.name):\(id)" }
    }
    if let id = quotation.cue.flatMap({ annotation("Cue", $0) }) { event += " Cue:\(id)" }
    let id = add("E", event)
    add("A", "Kind \(id) \(quotation.kind.rawValue)")
  }

  /// The mention of the entity in the words that name it, or those words.
  private mutating func source(of entity: EntityID?, _ range: TextRange?) -> String? {
    guard let range else { return entity.flatMap { mentions[$0.index].first?.id } }
    if let entity, let mention = mention(of: entity, in: range) { return mention }
    return annotation("Source", range)
  }

  private mutating func write(_ tie: Tie, in story: Story) {
    guard let evidence = tie.evidence.first else { return }
    let speaker = evidence.quotation.flatMap { quotation -> TextRange? in
      story.quotations.indices.contains(quotation)
        ? story.quotations[quotation].speakerMention : nil
    }
    let ends = [
      mention(of: tie.source, in: speaker ?? evidence.range)
        ?? mentions[tie.source.index].first?.id,
      mention(of: tie.target, in: evidence.range) ?? mentions[tie.target.index].first?.id,
    ]
    guard let source = ends[0], let target = ends[1], source != target else { return }
    add("R", "\(tie.kind.bratType) Arg1:\(source) Arg2:\(target)")
  }

  /// The first mention of the entity inside `range`.
  private func mention(of entity: EntityID, in range: TextRange) -> String? {
    mentions[entity.index].first { range.contains($0.range) }?.id
  }

  /// The text-bound annotation of a type at a place; nil if there is nothing but white space.
  private mutating func annotation(_ type: String, _ range: TextRange) -> String? {
    let key = Bound(type: type, range: range)
    if let known = bound[key] { return known }
    let fragments = text.fragments(of: range)
    guard !fragments.isEmpty else { return nil }
    let places = fragments.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
    let id = add("T", "\(type) \(places)\t\(text.words(of: fragments))")
    bound[key] = id
    return id
  }

  @discardableResult
  private mutating func add(_ letter: Character, _ rest: String) -> String {
    counts[letter, default: 0] += 1
    let id = "\(letter)\(counts[letter, default: 0])"
    all.append("\(id)\t\(rest)\n")
    return id
  }
}
