internal import DramatisGraph
internal import DramatisLexicon

/// Given names and their short forms, folded.
enum GivenName {
  /// The names that `name` is a short form of: "william" of "bill". O(log(bytes of the table)).
  static func fullForms(of name: Substring) -> [String] {
    guard let first = name.first, name.utf8.count > 1 else { return [] }
    let key = first.uppercased() + name.dropFirst()
    guard let row = Lexicon.nicknames.row(key) else { return [] }
    return row.string(1).split(separator: ",").map { FoldedName(String($0)).text }
  }

  /// Whether one of the names is a short form of the other.
  static func areVariants(_ one: Substring, _ other: Substring) -> Bool {
    fullForms(of: one).contains { $0 == other } || fullForms(of: other).contains { $0 == one }
  }
}
