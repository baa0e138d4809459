internal import DramatisGraph
internal import DramatisText

/// A sighting with its names as they are compared.
struct NamedSighting: Sendable {
  /// The sighting, without the other names that cannot be its entity's.
  private(set) var sighting: Sighting
  let keys: BlockingKeys
  /// The folded names, the one to show first.
  let folded: [String]
  let people: [PersonName]
  let organisations: [OrganisationName]
  /// The numbers of its company.
  let company: Set<UInt32>
  /// The number it has as somebody's company.
  let own: UInt32

  var kind: EntityKind { sighting.kind }
  /// Whether it is a person that goes by one word only.
  var isBare: Bool { kind == .person && people.allSatisfy { $0.first == nil } }
  /// Whether all its names are of one word.
  var isOneWord: Bool { !folded.contains { $0.utf8.contains(0x20) } }
  /// Kind and name, where two of a story that share them are one all the same: of countries any name, of
  /// others one of several words, which the story was taken to give to two.
  var fullKey: String? {
    guard kind == .country || wordCount > 1, people.first.map({ $0.first != nil }) ?? true else {
      return nil
    }
    return "\(kind.code)\(folded[0])"
  }
  /// The words of the name to show.
  var wordCount: Int { 1 + folded[0].utf8.count { $0 == 0x20 } }

  /// Folds the names. O(their bytes).
  init(_ sighting: Sighting) {
    var aliases: [String] = []
    var folded = [FoldedName(sighting.name).text]
    let name = sighting.kind == .person ? PersonName(folded: folded[0]) : nil
    for alias in sighting.aliases.prefix(Profile.nameLimit) {
      let text = FoldedName(alias).text
      guard !text.isEmpty, name?.mayAlsoBe(PersonName(folded: text)) ?? true else { continue }
      aliases.append(alias)
      if !folded.contains(text) { folded.append(text) }
    }
    self.folded = folded
    self.sighting = sighting
    self.sighting.aliases = aliases
    people = sighting.kind == .person ? folded.map { PersonName(folded: $0) } : []
    organisations =
      sighting.kind == .organisation ? folded.map { OrganisationName(folded: $0) } : []
    keys = BlockingKeys(
      kind: sighting.kind, names: folded, people: people, organisations: organisations)
    company = Set(sighting.company.map(\.number))
    own = Companion(kind: sighting.kind, name: sighting.name, count: 0).number
  }
}
