public import DramatisText

internal import DramatisGraph

/// Whom a correction means: by name, and if that is not enough, by kind or by one article.
public struct Reference: Sendable, Hashable {
  /// The name.
  public var name: String
  /// The kind, if the name alone is not enough.
  public var kind: EntityKind?
  /// The id of an article: the entity of that name in that article.
  public var article: String?

  /// Makes a reference.
  public init(name: String, kind: EntityKind? = nil, article: String? = nil) {
    self.name = name
    self.kind = kind
    self.article = article
  }

  /// Equal for references that mean the same however they are written.
  var key: Key { Key(name: FoldedName(name).text, kind: kind, article: article) }

  struct Key: Hashable {
    let name: String
    let kind: EntityKind?
    let article: String?
  }
}

extension Reference: CustomStringConvertible {
  /// The reference as a line of corrections has it; what was read gives the same again.
  public var description: String {
    var text = CorrectionText.quoted(name)
    if let kind { text += " (\(kind.rawValue))" }
    if let article { text += " @ \(CorrectionText.quoted(article))" }
    return text
  }
}
