internal import DramatisFormats
internal import DramatisText
internal import FoundationEssentials

/// A story as its JSON says it, for comparing what was written with what is read back.
struct StoryRecord: Decodable, Hashable {
  var format: String
  var offsets: String
  var id: String
  var text: String?
  var entities: [EntityRecord]
  var quotations: [QuotationRecord]
  var ties: [TieRecord]
  var notes: [String]

  struct Place: Decodable, Hashable {
    var start: Int
    var end: Int
  }

  struct EntityRecord: Decodable, Hashable {
    var id: String
    var kind: String
    var name: String
    var aliases: [String]
    var holder: String?
    var of: String?
    var mentions: [MentionRecord]
  }

  struct MentionRecord: Decodable, Hashable {
    var start: Int
    var end: Int
    var form: String
    var rule: String
    var confidence: Double?
  }

  struct QuotationRecord: Decodable, Hashable {
    var id: String
    var kind: String
    var start: Int
    var end: Int
    var speaker: String?
    var speakerText: String?
    var speakerMention: Place?
    var cue: Place?
    var addressee: String?
    var addresseeText: String?
    var rule: String
    var confidence: Double
  }

  struct TieRecord: Decodable, Hashable {
    var kind: String
    var source: String
    var target: String
    var weight: Int
    var evidence: [EvidenceRecord]
  }

  struct EvidenceRecord: Decodable, Hashable {
    var start: Int
    var end: Int
    var quotation: String?
  }
}

extension StoryRecord {
  /// What the JSON of `story` must say.
  init(_ story: Story) {
    let place = ScalarCount(story.article.text)
    func name(_ id: EntityID) -> String { "e\(id.index)" }
    format = "dramatis.story/1"
    offsets = "unicodeScalars"
    id = story.article.id
    text = story.article.text
    entities = story.entities.enumerated().map { number, entity in
      EntityRecord(
        id: "e\(number)", kind: entity.kind.rawValue, name: entity.name, aliases: entity.aliases,
        holder: entity.holder.map(name), of: entity.of.map(name),
        mentions: entity.mentions.map {
          let range = place[$0.range]
          return MentionRecord(
            start: range.start, end: range.end, form: $0.form.rawValue, rule: $0.rule.rawValue,
            confidence: $0.confidence)
        })
    }
    quotations = story.quotations.enumerated().map { number, quotation in
      let range = place[quotation.range]
      return QuotationRecord(
        id: "q\(number)", kind: quotation.kind.rawValue, start: range.start, end: range.end,
        speaker: quotation.speaker.map(name),
        speakerText: quotation.speakerMention.map { story.article[$0] },
        speakerMention: quotation.speakerMention.map { place[$0] },
        cue: quotation.cue.map { place[$0] }, addressee: quotation.addressee.map(name),
        addresseeText: quotation.addresseeMention.map { story.article[$0] },
        rule: quotation.rule.rawValue, confidence: quotation.confidence)
    }
    ties = story.ties.map { tie in
      TieRecord(
        kind: tie.kind.rawValue, source: name(tie.source), target: name(tie.target),
        weight: tie.weight,
        evidence: tie.evidence.map {
          let range = place[$0.range]
          return EvidenceRecord(
            start: range.start, end: range.end, quotation: $0.quotation.map { "q\($0)" })
        })
    }
    notes = story.notes
  }
}

extension Story {
  /// What is lost on the way through JSON and back, a sentence at most. Ranges must lie in the text.
  var jsonFaults: [String] {
    let json = Data(StoryJSON(includesText: true).object(of: self))
    do {
      let record = try JSONDecoder().decode(StoryRecord.self, from: json)
      return record == StoryRecord(self) ? [] : ["the JSON says something else than the story"]
    } catch {
      return ["the JSON cannot be read: \(error)"]
    }
  }
}

/// Bytes to scalars, counted one by one: the plain way, to check the fast one by.
private struct ScalarCount {
  private var scalars: [Int] = []

  init(_ text: String) {
    var count = 0
    for byte in text.utf8 {
      scalars.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    // A byte within a scalar belongs to the one that it continues.
    scalars.append(count)
  }

  subscript(range: TextRange) -> StoryRecord.Place {
    StoryRecord.Place(start: scalars[Int(range.lower)], end: scalars[Int(range.upper)])
  }
}
