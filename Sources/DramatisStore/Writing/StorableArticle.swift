public import DramatisText

extension Article {
  /// The article as a corpus keeps it: with U+FFFD for U+0000, at which SQLite would end a text. Positions in
  /// Unicode scalars stay. O(bytes), and nothing is copied if there is none.
  public var storable: Article {
    func kept(_ text: String) -> String {
      guard text.utf8.contains(0) else { return text }
      var kept = ""
      kept.unicodeScalars.append(
        contentsOf: text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })
      return kept
    }
    return Article(
      id: kept(id), title: title.map(kept), published: published.map(kept),
      outlet: outlet.map(kept), url: url.map(kept), text: kept(text))
  }

  /// The article under an id that its text gives, for one that came without: the same text has the same id,
  /// and no other has it. O(bytes).
  public var namedByText: Article {
    var hash = StableHash()
    hash.take(text)
    let digits = String(hash.value, radix: 16)
    return Article(
      id: "text:" + String(repeating: "0", count: 16 - digits.count) + digits, title: title,
      published: published, outlet: outlet, url: url, text: text)
  }
}
