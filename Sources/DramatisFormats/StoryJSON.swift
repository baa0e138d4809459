public import DramatisText

/// Stories as JSON: the format `dramatis.story/1`.
///
/// Offsets count Unicode scalars of the article's text, half open. Entities are named `e0`, `e1`, …
/// and quotations `q0`, `q1`, …, in the order in which the story holds them. Nothing that a terminal
/// acts on, and no line break, stands raw in the output: every value is one line.
public struct StoryJSON: Sendable {
  /// What the objects name as their format.
  public static let format = "dramatis.story/1"

  /// Whether the article's text goes with its story.
  public var includesText: Bool

  /// Makes a writer.
  public init(includesText: Bool = false) {
    self.includesText = includesText
  }

  /// `story` as one JSON object in UTF-8, without a line break.
  ///
  /// `id` stands in for the article's own where a reader of JSON must get back the very value that
  /// it sent. O(bytes of the text + size of the story).
  public func object(of story: Story, id: ArticleID? = nil) -> [UInt8] {
    var buffer = JSONBuffer()
    let offsets = ScalarOffsets(story.article.text)
    buffer.object { json in
      writeHead(of: story.article, id: id, to: &json)
      json.key("entities")
      json.array(story.entities.enumerated()) { json, entity in
        Self.write(entity.element, number: entity.offset, offsets: offsets, to: &json)
      }
      json.key("quotations")
      json.array(story.quotations.enumerated()) { json, quotation in
        let place = Place(article: story.article, offsets: offsets)
        Self.write(quotation.element, number: quotation.offset, place: place, to: &json)
      }
      json.key("ties")
      json.array(story.ties) { json, tie in Self.write(tie, offsets: offsets, to: &json) }
      json.key("notes")
      json.array(story.notes) { json, note in json.string(note) }
    }
    return buffer.bytes
  }

  /// The object that stands in a story's place when its article could not be read:
  /// `{"id": …, "error": …}`, the id null where none is known.
  public static func failure(id: ArticleID?, message: String) -> [UInt8] {
    var buffer = JSONBuffer()
    buffer.object { json in
      json.key("id")
      if let id { json.id(id) } else { json.null() }
      json.key("error")
      json.string(message)
    }
    return buffer.bytes
  }
}

extension StoryJSON {
  /// A text and how its offsets translate.
  private struct Place {
    var article: Article
    var offsets: ScalarOffsets
  }

  private func writeHead(of article: Article, id: ArticleID?, to json: inout JSONBuffer) {
    json.key("format")
    json.string(Self.format)
    json.key("offsets")
    json.string("unicodeScalars")
    json.key("id")
    json.id(id ?? .string(article.id))
    json.optional("title", article.title)
    json.optional("published", article.published)
    json.optional("outlet", article.outlet)
    json.optional("url", article.url)
    if includesText { json.optional("text", article.text) }
  }

  private static func write(
    _ entity: Entity, number: Int, offsets: ScalarOffsets, to json: inout JSONBuffer
  ) {
    json.object { json in
      json.key("id")
      json.string("e\(number)")
      json.key("kind")
      json.string(entity.kind.rawValue)
      json.key("name")
      json.string(entity.name)
      json.key("aliases")
      json.array(entity.aliases) { json, alias in json.string(alias) }
      json.optional("holder", entity.holder.map(name))
      json.optional("of", entity.of.map(name))
      json.key("mentions")
      json.array(entity.mentions) { json, mention in
        json.object { json in
          json.ends(of: mention.range, offsets)
          json.key("form")
          json.string(mention.form.rawValue)
          json.key("rule")
          json.string(mention.rule.rawValue)
          if let confidence = mention.confidence {
            json.key("confidence")
            json.number(confidence)
          }
        }
      }
    }
  }

  private static func write(
    _ quotation: Quotation, number: Int, place: Place, to json: inout JSONBuffer
  ) {
    func range(_ key: StaticString, _ range: TextRange?, to json: inout JSONBuffer) {
      guard let range else { return }
      json.key(key)
      json.object { json in json.ends(of: range, place.offsets) }
    }
    json.object { json in
      json.key("id")
      json.string("q\(number)")
      json.key("kind")
      json.string(quotation.kind.rawValue)
      json.ends(of: quotation.range, place.offsets)
      json.key("speaker")
      if let speaker = quotation.speaker { json.string(name(speaker)) } else { json.null() }
      json.optional("speakerText", quotation.speakerMention.map { place.article[$0] })
      range("speakerMention", quotation.speakerMention, to: &json)
      range("cue", quotation.cue, to: &json)
      json.optional("addressee", quotation.addressee.map(name))
      json.optional("addresseeText", quotation.addresseeMention.map { place.article[$0] })
      json.key("rule")
      json.string(quotation.rule.rawValue)
      json.key("confidence")
      json.number(quotation.confidence)
    }
  }

  private static func write(_ tie: Tie, offsets: ScalarOffsets, to json: inout JSONBuffer) {
    json.object { json in
      json.key("kind")
      json.string(tie.kind.rawValue)
      json.key("source")
      json.string(name(tie.source))
      json.key("target")
      json.string(name(tie.target))
      json.key("weight")
      json.number(tie.weight)
      json.key("evidence")
      json.array(tie.evidence) { json, evidence in
        json.object { json in
          json.ends(of: evidence.range, offsets)
          json.optional("quotation", evidence.quotation.map { "q\($0)" })
        }
      }
    }
  }

  private static func name(_ id: EntityID) -> String { "e\(id.index)" }
}

extension JSONBuffer {
  /// Appends a key and a string, if there is one.
  fileprivate mutating func optional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Appends where `range` starts and ends, in scalars.
  fileprivate mutating func ends(of range: TextRange, _ offsets: ScalarOffsets) {
    key("start")
    number(offsets.scalar(at: range.lower))
    key("end")
    number(offsets.scalar(at: range.upper))
  }

  /// Appends an article's id as it came.
  fileprivate mutating func id(_ id: ArticleID) {
    switch id {
    case .string(let text): string(text)
    case .number(let value): number(value)
    }
  }
}
