internal import DramatisLexicon
public import DramatisText

/// What the lexicon knows about a name besides what a story says.
public enum KnownNames {
  /// The ISO 3166 code, in capitals, of the country that `name` means, or that an organisation or
  /// place of that name belongs to; nil where the lexicon doubts or does not know. O(log(size of the tables)).
  public static func countryCode(of kind: EntityKind, _ name: String) -> String? {
    let code: String? =
      switch kind {
      case .country: Lexicon.countries.row(name)?.string(1)
      case .organisation: Lexicon.organisations.row(name)?.string(3)
      case .place: Lexicon.places.row(name)?.string(3)
      case .person, .role: nil
      }
    // Codes of our own begin with X-; those of parts, as GB-SCT, with their country's.
    guard let country = code?.prefix(while: { $0 != "-" }), country.utf8.count == 2,
      country.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return nil }
    return String(country)
  }

  /// Whether `name` is an organisation of a state: a ministry, agency, parliament, court, or the seat
  /// of a government. O(log(size of the table)).
  public static func isPublicBody(_ name: String) -> Bool {
    guard let kind = Lexicon.organisations.row(name)?.string(2) else { return false }
    return publicKinds.contains(kind)
  }

  private static let publicKinds: Set<String> = [
    "ministry", "agency", "parliament", "court", "seat",
  ]
}
