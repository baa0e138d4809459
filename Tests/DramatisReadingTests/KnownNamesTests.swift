internal import Dramatis
internal import DramatisText
internal import Testing

/// What the lexicon knows of names for those who ask from outside.
@Suite struct KnownNamesTests {
  @Test(
    arguments: [
      (EntityKind.country, "Russia", "RU"), (.country, "United Kingdom", "GB"),
      (.country, "Scotland", "GB"), (.country, "Prussia", nil), (.country, "Freedonia", nil),
      (.organisation, "1922 Committee", "GB"), (.organisation, "Al Qaeda", nil),
      (.person, "Russia", nil), (.role, "Russia", nil), (.country, "", nil),
    ] as [(EntityKind, String, String?)])
  func countryCode(kind: EntityKind, name: String, code: String?) {
    #expect(KnownNames.countryCode(of: kind, name) == code)
  }

  @Test(arguments: [
    ("Census Bureau", true), ("Elysee Palace", true), ("21st Century Fox", false),
    ("ISIS", false), ("Nobody's Ministry", false),
  ])
  func publicBodies(name: String, isPublic: Bool) {
    #expect(KnownNames.isPublicBody(name) == isPublic)
  }
}
