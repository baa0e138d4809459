internal import DramatisText

extension NameFinder {
  /// The tokens without words in lower case at their end that say what unit the place is: "Kent | county". The
  /// corpora that the tagger learns from have five such words outside of a name for each inside; those that make
  /// a name ("Stour river", "Kent valley") stay.
  func withoutUnit(_ tokens: Range<Int>) -> Range<Int> {
    let end = tokens.dropFirst().last { !isUnit($0) } ?? tokens.lowerBound
    return tokens.lowerBound..<end + 1
  }

  private func isUnit(_ token: Int) -> Bool {
    let units: [StaticString] = [
      "province", "county", "region", "district", "prefecture", "state", "department",
      "municipality", "area",
      "city", "town", "village",
    ]
    return document.isLowercase(token) && units.contains { document.spells(token, $0) }
  }
}
