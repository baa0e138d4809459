internal import DramatisFormats

/// What a page says about its article: in JSON-LD, in `meta` elements, and in sight.
struct PageMetadata {
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var outlet: String?
  private(set) var url: String?
  /// What the page says to be about.
  var descriptions: [String] {
    ["og:description", "description", "twitter:description"].compactMap { metas[$0] }
  }
  /// The whole text as JSON-LD has it.
  private(set) var body: String?

  private let tree: MarkupTree
  /// The contents of `meta` elements by their names, the first of each.
  private var metas: [String: String] = [:]

  init(_ tree: MarkupTree) {
    self.tree = tree
    readMetas()
    let titles = shownTitles()
    let linked = Self.main(
      of: linkedArticles(), titles: titles + [meta("og:title", "twitter:title")].compactMap(\.self))
    outlet = meta("og:site_name", "application-name", "dc.publisher") ?? linked?.publisher?.plain
    title =
      Headline(
        linked: linked?.headline?.plain, shared: meta("og:title", "twitter:title"),
        shown: titles,
        tab: tree.first(.title, inside: 0).flatMap { tree.line(inside: $0) }, outlet: outlet
      ).best
    url = canonicalURL() ?? meta("og:url") ?? linked?.url
    published = publicationDate(linked)
    authors = Self.authors(linked?.authors ?? [])
    if authors.isEmpty { authors = Self.authors(metaAuthors()) }
    body = linked?.body.map { BodyText.plain($0) }
  }

  // MARK: JSON-LD

  private func linkedArticles() -> [LinkedArticle] {
    var found: [LinkedArticle] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard tree.value(.type, of: node)?.lowercased().hasPrefix("application/ld+json") == true
      else {
        continue
      }
      var json: [UInt8] = []
      for inner in tree.inside(node) { json.append(contentsOf: tree.textBytes(of: inner)) }
      found += LinkedArticle.articles(json: json)
    }
    return found
  }

  /// The one that is the page’s article: that which is called as the page is, else the first of an
  /// article’s type, else the first of any.
  private static func main(of articles: [LinkedArticle], titles: [String]) -> LinkedArticle? {
    let titled = articles.filter { $0.isArticle && $0.headline != nil }
    let folded = Set(titles.map(\.folded))
    let named = titled.first { folded.contains($0.headline?.plain?.folded ?? "") }
    guard var main = named ?? titled.first ?? articles.first else { return nil }
    for other in articles where other.isArticle && other.headline?.plain == main.headline?.plain {
      main.body = main.body ?? other.body
      main.published = main.published ?? other.published
      if main.authors.isEmpty { main.authors = other.authors }
    }
    return main
  }

  // MARK: meta

  private mutating func readMetas() {
    for node in tree.nodes.indices where tree.nodes[node].tag == .meta {
      guard let content = tree.value(.content, of: node)?.line else { continue }
      for key in [AttributeName.property, .name, .itemprop] {
        guard let name = tree.value(key, of: node)?.lowercased() else { continue }
        if metas[name] == nil { metas[name] = content.plain }
      }
    }
  }

  private func meta(_ names: String...) -> String? {
    for name in names { if let content = metas[name] { return content } }
    return nil
  }

  private func metaAuthors() -> [String] {
    [meta("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")]
      .compactMap { $0 }.filter { !$0.hasPrefix("http") }
  }

  private func canonicalURL() -> String? {
    let node = tree.nodes.indices.first {
      tree.nodes[$0].tag == .link && tree.value(.rel, of: $0)?.lowercased() == "canonical"
    }
    guard let node, let url = tree.value(.href, of: node)?.line, url.contains("://") else {
      return nil
    }
    return url
  }

  // MARK: date

  private func publicationDate(_ linked: LinkedArticle?) -> String? {
    let candidates = [
      linked?.published, linked?.created,
      meta(
        "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
        "parsely-pub-date", "article:published", "publish-date", "publishdate", "publish_date",
        "pubdate", "date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
        "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "created",
        "article:modified_time", "og:updated_time"),
    ]
    for candidate in candidates {
      if let date = candidate.flatMap({ PublicationDate.iso($0) }) { return date }
    }
    return shownDate()
  }

  /// The date of the first `time` element, or of what is marked as one.
  private func shownDate() -> String? {
    for node in tree.nodes.indices {
      let isDate = tree.value(.itemprop, of: node) == "datePublished"
      guard tree.nodes[node].tag == .time || isDate else { continue }
      let text =
        tree.value(.datetime, of: node) ?? tree.value(.content, of: node)
        ?? tree.line(inside: node)
      if let date = text.flatMap({ PublicationDate.iso($0) }) { return date }
    }
    return nil
  }

  // MARK: authors

  /// The most authors of an article, and the most bytes of a byline that names them.
  private static let maximumAuthors = 64
  private static let maximumBylineBytes = 1000

  /// Names out of bylines: several in one are parted, addresses and “By” left out.
  private static func authors(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names.prefix(maximumAuthors) where name.utf8.count <= maximumBylineBytes {
      guard var name = name.plain, !name.contains("://") else { continue }
      if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)) }
      for part in name.replacingAll(" and ", with: ",").split(whereSeparator: { ",;|".contains($0) }
      ) {
        guard let part = String(part).line, !result.contains(part) else { continue }
        result.append(part)
      }
    }
    return result
  }

  // MARK: headline

  private func shownTitles() -> [String] {
    tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .h1 }.prefix(Headline.maximumHeadings)
      .compactMap { tree.line(inside: $0) }
  }
}
