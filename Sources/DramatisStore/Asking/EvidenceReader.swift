internal import DramatisGraph
internal import DramatisText
internal import FoundationEssentials
internal import GRDB

/// Fetches the words that ties and quotations rest on, and numbers the articles they stand in.
struct EvidenceReader {
  private let snapshot: CorpusSnapshot
  /// The articles met, in the order in which they were.
  private(set) var articles: [Graph.Source] = []
  private var numbers: [Int64: Int] = [:]
  private var open: (article: Int64, text: OpenText)?

  private struct OpenText {
    var bytes: ByteOffsets
    var excerpts: Excerpts
  }

  init(_ snapshot: CorpusSnapshot) { self.snapshot = snapshot }

  /// The position of an article among ``articles``.
  mutating func number(of article: Int64) throws -> Int {
    if let known = numbers[article] { return known }
    let statement = try snapshot.db.cachedStatement(
      sql: "SELECT key, title, published, outlet, url FROM article WHERE id = ?")
    statement.setUncheckedArguments([article])
    guard let row = try Row.fetchOne(statement) else {
      throw CorpusError.damaged("article \(article) is missing")
    }
    numbers[article] = articles.count
    articles.append(
      Graph.Source(
        id: row[0], title: row[1], published: row[2], outlet: row[3], url: row[4]))
    return articles.count - 1
  }

  /// The pieces of evidence of an edge, at most `limit`.
  mutating func evidence(of sum: EdgeSum, limit: Int) throws -> [Graph.Evidence] {
    guard limit > 0 else { return [] }
    var found: [Graph.Evidence] = []
    for piece in sum.pieces where found.count < limit {
      guard let json = try piece.evidence ?? evidence(of: sum.key, in: piece.article) else {
        continue
      }
      for place in Self.places(json) where found.count < limit {
        found.append(try evidence(at: place, in: piece.article))
      }
    }
    if found.isEmpty, let moved = try otherEvidence(of: sum.key) {
      for place in Self.places(moved.json).prefix(limit) {
        found.append(try evidence(at: place, in: moved.article))
      }
    }
    return found
  }

  /// The words between two scalars of an article.
  private mutating func evidence(at place: [Int], in article: Int64) throws -> Graph.Evidence {
    let number = try number(of: article)
    return try withText(of: article) { text in
      let range = text.bytes.range(start: place[0], end: place[1])
      return Graph.Evidence(
        article: number, range: range, scalars: place[0]..<max(place[0], place[1]),
        words: text.excerpts.short(range))
    }
  }

  /// `body` with the text of `article`; the last one is kept.
  private mutating func withText<Result>(
    of article: Int64, _ body: (inout OpenText) throws -> Result
  ) throws -> Result {
    if open?.article != article {
      let statement = try snapshot.db.cachedStatement(
        sql: "SELECT text FROM body WHERE article = ?")
      statement.setUncheckedArguments([article])
      let text = try String.fetchOne(statement) ?? ""
      open = (
        article,
        OpenText(
          bytes: ByteOffsets(text), excerpts: Excerpts(of: Article(id: "", text: text)))
      )
    }
    guard var text = open?.text else { throw CorpusError.damaged("article \(article) is missing") }
    open = nil
    defer { open = (article, text) }
    return try body(&text)
  }

  /// `[[start, end], …]`, leaving out what is no such pair.
  static func places(_ json: String) -> [[Int]] {
    ((try? JSONDecoder().decode([[Int]].self, from: Data(json.utf8))) ?? [])
      .filter { $0.count >= 2 && $0[0] >= 0 && $0[1] >= $0[0] }
  }
}

// MARK: - Looking evidence up

extension EvidenceReader {
  /// The row of a tie in one article, if it has it.
  private func evidence(of key: EdgeLedger.Key, in article: Int64) throws -> String? {
    let sources = try ordinals(of: key.source, in: article)
    let targets = try ordinals(of: key.target, in: article)
    let statement = try snapshot.db.cachedStatement(
      sql: "SELECT evidence FROM tie WHERE article = ? AND source = ? AND target = ? AND kind = ?")
    let isDirected = snapshot.terms.tieKind(key.kind).isDirected
    for source in sources {
      for target in targets {
        for (from, to) in isDirected ? [(source, target)] : [(source, target), (target, source)] {
          statement.setUncheckedArguments([article, from, to, key.kind])
          if let json = try String.fetchOne(statement) { return json }
        }
      }
    }
    return nil
  }

  private func ordinals(of entity: Int64, in article: Int64) throws -> [Int] {
    let statement = try snapshot.db.cachedStatement(
      sql: "SELECT ordinal FROM appearance WHERE entity = ? AND article = ?")
    return try snapshot.members(of: entity).flatMap { member in
      statement.setUncheckedArguments([member, article])
      return try Int.fetchAll(statement)
    }
  }

  /// The first article that has the tie, where the one that did was replaced.
  private func otherEvidence(
    of key: EdgeLedger.Key
  ) throws -> (article: Int64, json: String)? {
    let sources = snapshot.members(of: key.source)
    let targets = Set(snapshot.members(of: key.target))
    for source in sources {
      let articles = try Int64.fetchCursor(
        snapshot.db, sql: "SELECT article FROM appearance WHERE entity = ? ORDER BY article",
        arguments: [source])
      while let article = try articles.next() {
        let present = try Int64.fetchSet(
          snapshot.db, sql: "SELECT entity FROM appearance WHERE article = ?", arguments: [article])
        guard !present.isDisjoint(with: targets) else { continue }
        if let json = try evidence(of: key, in: article) { return (article, json) }
      }
    }
    return nil
  }
}

// MARK: - Quotations

extension EvidenceReader {
  /// What a quotation says, before its people are nodes.
  struct Words {
    var number: Int
    var range: TextRange
    var scalars: Range<Int>
    var words: String
    var speaker: String?
    var cue: String?
    var addressee: String?
  }

  /// The words of a quotation: of it, its speaker, cue and addressee by their places.
  mutating func words(
    in article: Int64, place: Range<Int>, speaker: Range<Int>?, cue: Range<Int>?,
    addressee: Range<Int>?
  ) throws -> Words {
    let number = try number(of: article)
    return try withText(of: article) { text in
      func range(_ place: Range<Int>) -> TextRange {
        text.bytes.range(start: place.lowerBound, end: place.upperBound)
      }
      let whole = range(place)
      return Words(
        number: number, range: whole, scalars: place, words: text.excerpts.full(whole),
        speaker: speaker.map { text.excerpts.short(range($0)) },
        cue: cue.map { text.excerpts.short(range($0)) },
        addressee: addressee.map { text.excerpts.short(range($0)) })
    }
  }
}
