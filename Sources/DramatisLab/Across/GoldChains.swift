internal import DramatisText
internal import FoundationEssentials

/// An article with the entities that people marked in it, the same ones across articles by number.
struct MarkedArticle {
  let article: Article
  let mentions: [MarkedMention]
  /// Where the last line ends in which anything is marked; what follows was not marked.
  let end: UInt32
}

/// Words that people marked as naming an entity.
struct MarkedMention {
  let range: TextRange
  let head: TextRange
  let kind: MarkedKind
  let instance: String
}

/// The kinds of entity that are scored.
enum MarkedKind: String, CaseIterable {
  case person = "PER"
  case organisation = "ORG"
  case location = "LOC"

  init?(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .country, .place: self = .location
    case .role: return nil
    }
  }
}

// MARK: - Reading

extension MarkedArticle {
  /// The articles of a file of lines `{"id", "text", "clusters": [[{"start", "end", "kind",
  /// "instance"}]]}`, positions counted in Unicode scalars. Throws what the decoder throws.
  ///
  /// What is scored are the places where a name stands for a person, organisation or location:
  /// mentions of kind "name" that have a ``Head``, of those that contain each other and mean the
  /// same the innermost. The instance is the kind and number at the end of what the file calls so:
  /// what stands before tells only how far the annotators carried it.
  static func articles(inFile path: String) throws -> [MarkedArticle] {
    try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n")).map {
      MarkedArticle(try JSONDecoder().decode(Line.self, from: Data($0)))
    }
  }

  private struct Line: Decodable {
    let id: String
    let text: String
    let clusters: [[Mark]]
  }

  private struct Mark: Decodable {
    let start: Int
    let end: Int
    let kind: String
    let instance: String?
  }

  private init(_ line: Line) {
    article = Article(id: line.id, text: line.text)
    let offsets = Self.byteOffsets(of: line.text)
    let bytes = Array(line.text.utf8)
    var found: [MarkedMention] = []
    var last: UInt32 = 0
    for mark in line.clusters.joined()
    where offsets.indices.contains(mark.start) && offsets.indices.contains(mark.end) {
      let range = TextRange(offsets[mark.start], offsets[mark.end])
      last = max(last, range.upper)
      let instance = mark.instance?.split(separator: "_").last.map(String.init)
      guard mark.kind == "name", let instance,
        let kind = MarkedKind(rawValue: String(instance.prefix(3))),
        let head = Head.range(in: range, of: bytes)
      else { continue }
      found.append(MarkedMention(range: range, head: head, kind: kind, instance: instance))
    }
    mentions = Self.innermost(found)
    end =
      bytes[Int(last)...].firstIndex(of: UInt8(ascii: "\n")).map(UInt32.init) ?? UInt32(bytes.count)
  }

  private static func innermost(_ mentions: [MarkedMention]) -> [MarkedMention] {
    mentions.indices.filter { index in
      !mentions.indices.contains { other in
        let (inner, outer) = (mentions[other], mentions[index])
        return other != index && inner.instance == outer.instance
          && outer.range.contains(inner.range) && (inner.range != outer.range || other < index)
      }
    }.map { mentions[$0] }
  }

  /// The byte at which each scalar starts, and the end.
  private static func byteOffsets(of text: String) -> [UInt32] {
    var offsets: [UInt32] = [0]
    for scalar in text.unicodeScalars {
      offsets.append(offsets[offsets.count - 1] + UInt32(UTF8.width(scalar)))
    }
    return offsets
  }
}
