/// The paragraph between headline and text that says what an article is about.
struct Standfirst {
  let tree: MarkupTree
  /// What the page says to be about.
  let descriptions: [String]

  /// The fewest words of one; shorter lines are sections and dates.
  private static let fewestWords = 6
  /// How many letters and digits of a long description must agree: pages cut it.
  private static let agreement = 60

  /// The standfirst above `text`, if there is one that is not in `text`: what stands behind the first
  /// heading and is the page’s description or is named as one.
  func paragraph(before text: [Paragraph]) -> Paragraph? {
    guard let first = text.first, let heading = tree.first(.h1, inside: 0) else { return nil }
    let descriptions = self.descriptions.map(\.folded).filter { $0.count >= 20 }
    let opening = text.prefix(3).map(\.text.folded)
    let above = tree.paragraphs(inside: 0) { node in
      // What ends before the heading or begins behind the text needs no reading.
      Int(tree.nodes[node].end) <= heading || node >= first.node
    }
    for paragraph in above where paragraph.node > heading && paragraph.node < first.node {
      guard paragraph.words >= Self.fewestWords, paragraph.linkDensity < 0.5 else { continue }
      let folded = paragraph.text.folded
      guard isNamed(paragraph.node) || descriptions.contains(where: { agree($0, folded) }) else {
        continue
      }
      let isTold = opening.contains { $0.hasPrefix(folded.prefix(Self.agreement)) }
      return isTold ? nil : paragraph
    }
    return nil
  }

  private func agree(_ description: String, _ text: String) -> Bool {
    description == text
      || description.prefix(Self.agreement) == text.prefix(Self.agreement)
        && text.count >= Self.agreement
  }

  /// Whether the element or the one around it is called what designers call standfirsts.
  private func isNamed(_ node: Int) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    return [node, parent].contains { node in
      guard node >= 0, let name = tree.value(.class, of: node)?.lowercased() else { return false }
      return Self.names.contains { name.contains($0) }
    }
  }

  private static let names = [
    "standfirst", "strapline", "subtitle", "sub-title", "subheadline", "sub-headline", "subhead",
    "article-summary", "headerdek", "article-dek", "__dek", "lead-text", "leadtext",
  ]
}
