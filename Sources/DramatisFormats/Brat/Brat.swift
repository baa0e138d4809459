public import DramatisText

/// A story in brat's stand-off format: the text, and annotations that point into it.
///
/// Mentions are entities of their kind (`T`) with their form (`A`), those of one entity are
/// equivalent (`*`); quotations are events (`E`) of the words said, with speaker, addressee and cue; of
/// each tie the first evidence is a relation (`R`) between the mentions there. Offsets count
/// Unicode scalars, half open. What runs over the end of a line stands in fragments.
///
/// P. Stenetorp, S. Pyysalo, G. Topić, T. Ohta, S. Ananiadou, J. Tsujii: brat: a web-based tool for
/// NLP-assisted text annotation. EACL 2012, 102–107.
public struct Brat: Sendable {
  /// The article's text, for a file that ends in `.txt`. Carriage returns, which some readers
  /// drop, are spaces or line feeds.
  public let text: [UInt8]
  /// The annotations, for a file beside it that ends in `.ann`.
  public let annotations: [UInt8]

  /// Writes `story`. O(bytes of its text + ties × mentions of their ends).
  public init(of story: Story) {
    let plain = BratText(story.article.text)
    text = Array(plain.text.utf8)
    var lines = BratLines(text: plain)
    lines.write(story)
    annotations = Array(lines.all.joined().utf8)
  }

  /// What brat must know of the annotations of a folder: the file `annotation.conf` in it.
  public static let configuration: String = {
    let entities = EntityKind.allCases.map(\.bratType)
    let anybody = entities.joined(separator: "|")
    let ties = TieKind.allCases.map { kind in
      let how = kind.isDirected ? "" : ", <REL-TYPE>:symmetric"
      return "\(kind.bratType)\tArg1:<ENTITY>, Arg2:<ENTITY>\(how)"
    }
    let equivalences = entities.map {
      "Equiv\tArg1:\($0), Arg2:\($0), <REL-TYPE>:symmetric-transitive"
    }
    let forms = MentionForm.allCases.map(\.rawValue).joined(separator: "|")
    let kinds = QuotationKind.allCases.map(\.rawValue).joined(separator: "|")
    let sections: [[String]] = [
      ["[entities]"] + entities + ["Source", "Cue"],
      ["[relations]", "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"] + equivalences + ties,
      [
        "[events]", "Quotation\tSpeaker?:\(anybody)|Source, Addressee?:\(anybody)|Source, Cue?:Cue",
      ],
      ["[attributes]", "Form\tArg:<ENTITY>, Value:\(forms)", "Kind\tArg:<EVENT>, Value:\(kinds)"],
    ]
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }()

  /// Names for the files of stories in one folder: what is plain in an article's id, no two alike
  /// even where case does not count.
  public struct FileNames: Sendable {
    private var given: Set<String> = ["annotation"]
    private static let maximumBytes = 80

    /// Makes names, none of them given yet.
    public init() {}

    /// A name, without ending, for the story of the article called `id`. O(bytes of the id), and the number of
    /// articles of that very id.
    public mutating func name(for id: String) -> String {
      var last = id.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
      // The text gets that ending anyway.
      if last.suffix(4).elementsEqual(".txt".utf8) { last.removeLast(4) }
      let plain = last.suffix(Self.maximumBytes).map { Self.isPlain($0) ? $0 : UInt8(ascii: "_") }
      // A leading dot hides a file, a leading hyphen makes it an option.
      let visible = plain.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      let stem = visible.isEmpty ? "story" : String(decoding: visible, as: UTF8.self)
      var name = stem
      var number = 1
      while !given.insert(name.lowercased()).inserted {
        number += 1
        name = "\(stem)-\(number)"
      }
      return name
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x2E || byte == 0x5F
    }
  }
}

extension EntityKind {
  /// The kind's type in brat.
  var bratType: String {
    switch self {
    case .person: "Person"
    case .country: "Country"
    case .organisation: "Organisation"
    case .role: "Role"
    case .place: "Place"
    }
  }
}

extension TieKind {
  /// The kind's relation in brat.
  var bratType: String {
    switch self {
    case .coMention: "CoMention"
    case .mentions: "Mentions"
    case .addresses: "Addresses"
    case .holds: "Holds"
    case .of: "OfficeOf"
    }
  }
}
