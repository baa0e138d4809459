public import DramatisText
internal import DramatisResolution

/// A story with all that can be worked out before the corpus is asked, so that many threads prepare
/// while one writes.
public struct PreparedStory: Sendable {
  /// The story.
  public let story: Story
  /// What tells its article from a changed one.
  let digest: Int64
  let day: Int?
  let bands: [Int64]
  let sightings: StorySightings
  /// In the order of the story's parts.
  let appearances: [Appearance]
  let mentions: [MentionRow]
  let quotations: [QuotationRow]
  let subjects: [(appearance: Int, quotation: Int)]
  let ties: [TieRow]

  /// The bytes that it holds in memory, about: those of the text, and of the rows to come.
  public var weight: Int {
    story.article.text.utf8.count * 2 + mentions.count * 100 + ties.count * 200
  }

  /// Prepares `story`, which was read in a ``DramatisText/Article/storable`` article. O(bytes of its text,
  /// sorted + its parts).
  public init(_ story: Story) {
    self.story = story
    let article = story.article
    digest = StableHash.digest(of: article)
    day = article.day
    sightings = StorySightings(of: story)
    bands = Sketch(of: Shingles(of: article.text)).bands
    let offsets = ScalarOffsets(article.text)
    func place(_ range: TextRange) -> Place {
      Place(start: offsets.scalar(at: range.lower), end: offsets.scalar(at: range.upper))
    }
    var spoken = Array(repeating: 0, count: story.entities.count)
    for quotation in story.quotations {
      if let speaker = quotation.speaker { spoken[speaker.index] += 1 }
    }
    appearances = zip(story.entities, spoken).map { entity, spoken in
      Appearance(entity, quotations: spoken)
    }
    mentions = story.entities.enumerated().flatMap { index, entity in
      entity.mentions.map { MentionRow(appearance: index, place: place($0.range), mention: $0) }
    }
    quotations = story.quotations.map { quotation in
      QuotationRow(
        quotation: quotation, place: place(quotation.range),
        speaker: quotation.speakerMention.map(place), cue: quotation.cue.map(place),
        addressee: quotation.addresseeMention.map(place))
    }
    let mentioned = MentionedEntities(in: story)
    subjects = story.quotations.indices.flatMap { index in
      mentioned.entities(in: index).map { (appearance: $0.index, quotation: index) }
    }
    ties = story.ties.map { tie in
      let evidence = tie.evidence.map { piece in
        let place = place(piece.range)
        return piece.quotation.map { "[\(place.start),\(place.end),\($0)]" }
          ?? "[\(place.start),\(place.end)]"
      }
      return TieRow(
        kind: tie.kind, source: tie.source.index, target: tie.target.index, weight: tie.weight,
        evidence: "[\(evidence.joined(separator: ","))]")
    }
  }

  /// Unicode scalars, half open.
  struct Place: Sendable {
    var start: Int
    var end: Int
  }

  struct Appearance: Sendable {
    var kind: EntityKind
    var name: String
    var aliases: String
    var holder: Int?
    var of: Int?
    var mentions: Int
    var quotations: Int
    var confidence: Double?

    init(_ entity: Entity, quotations: Int) {
      kind = entity.kind
      name = entity.name
      aliases = TextList.json(entity.aliases)
      holder = entity.holder?.index
      of = entity.of?.index
      mentions = entity.mentions.count
      self.quotations = quotations
      confidence = entity.confidence
    }
  }

  struct MentionRow: Sendable {
    var appearance: Int
    var place: Place
    var mention: Mention
  }

  struct QuotationRow: Sendable {
    var quotation: Quotation
    var place: Place
    var speaker: Place?
    var cue: Place?
    var addressee: Place?
  }

  struct TieRow: Sendable {
    var kind: TieKind
    var source: Int
    var target: Int
    var weight: Int
    /// `[[start, end], [start, end, quotation], …]`
    var evidence: String
  }
}
