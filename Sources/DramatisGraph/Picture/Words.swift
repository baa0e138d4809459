internal import DramatisText

/// The words of a picture: labels, and what shows under the pointer.
struct PictureWords {
  let graph: Graph

  /// A name in as few lines as it takes, of much the same length: of up to 22 characters, or 16 in
  /// shapes that grow wide; 80 characters in all.
  static func label(_ node: Graph.Node) -> String {
    let short = cut(node.name, 80)
    let width = node.kind == .person || node.kind == .country ? 22 : 16
    let count = (short.count + width - 1) / width
    return lines(of: short, width: (short.count + count - 1) / max(count, 1) + 3)
      .joined(separator: "\n")
  }

  /// `text` broken between words into lines of up to `width` characters.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// What is known of a node: kind, other names, counts.
  func tooltip(_ id: NodeID) -> String {
    let node = graph[id]
    var lines = ["\(node.name) (\(Look.node(node.kind).word))"]
    if !node.aliases.isEmpty {
      lines.append("also " + node.aliases.prefix(8).joined(separator: ", "))
    }
    var counts = ["named \(Self.times(node.mentions))"]
    if node.quotations > 0 { counts.append("quoted \(Self.times(node.quotations))") }
    if node.articles > 1 { counts.append("in \(node.articles) articles") }
    return (lines + [counts.joined(separator: ", ")]).joined(separator: "\n")
  }

  /// What a tie says, and the first three pieces of its evidence.
  func tooltip(_ tie: Graph.Edge) -> String {
    let (source, target) = (graph[tie.source].name, graph[tie.target].name)
    let claim =
      switch tie.kind {
      case .mentions: "\(source) speaks of \(target)"
      case .addresses: "\(source) speaks to \(target)"
      case .holds: "\(source) is \(target)"
      case .of: "\(source), an office of \(target)"
      case .coMention: "\(source) and \(target) are named together"
      }
    var lines = ["\(claim), \(Self.times(tie.weight))"]
    lines += tie.evidence.prefix(3).map { "“\(Self.cut($0.words, 200))”" }
    if tie.evidence.count > 3 { lines.append("and \(tie.evidence.count - 3) more") }
    return lines.joined(separator: "\n")
  }

  /// Where the first piece of a tie's evidence was published.
  func link(_ tie: Graph.Edge) -> String? {
    for piece in tie.evidence where graph.articles.indices.contains(piece.article) {
      if let url = graph.articles[piece.article].url { return url }
    }
    return nil
  }

  /// What stands above the picture if nobody says otherwise.
  var title: String {
    if graph.articles.count > 1 { return "\(graph.articles.count) articles" }
    return graph.articles.first.map { $0.title ?? Self.fileName($0.id) } ?? "An empty graph"
  }

  /// The last part of a path, without its ending.
  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// `text` up to `limit` characters, with an ellipsis if there are more.
  static func cut(_ text: String, _ limit: Int) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  private static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
  }
}
