internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// Names that stand in no table of names, so that only the text says what they are.
enum Renaming {
  private static let first = ["B", "Dr", "F", "Gr", "K", "M", "Pl", "Qu", "T", "V", "Zw"]
  private static let second = ["abb", "erv", "ild", "omp", "und", "yst", "arg"]

  /// A family name made up for `number`, another one for each below 77.
  static func surname(_ number: Int) -> String {
    first[number % first.count] + second[number / first.count % second.count] + "oska"
  }
}

/// Putting one name for another of the same sort renames the graph and nothing else.
struct RenamingTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func surnames(seed: UInt64) {
    var random = Seeded(seed)
    let names = [
      ("Marlowe", "Helen"), ("Tisdale", "Gordon"), ("Zielinski", "Marek"), ("Haines", "Walter"),
    ]
    for (surname, _) in names {
      for article in [OwnArticles.harbour, OwnArticles.summit] where article.contains(surname) {
        let new = Renaming.surname(Int.random(in: 0..<77, using: &random))
        check(article, surname, new)
      }
    }
  }

  @Test(arguments: [
    ("Helen", "Anna"), ("Gordon", "Peter"), ("Ruth", "Emma"), ("Alan", "David"), ("Priya", "Sarah"),
  ])
  func givenNames(_ old: String, _ new: String) { check(OwnArticles.harbour, old, new) }

  private func check(_ text: String, _ old: String, _ new: String) {
    let before = story(of: text)
    let after = story(of: text.replacing(old, with: new))
    let parts: [StoryPart] =
      EntityKind.allCases.map { .entities($0) } + [.pronouns, .roles, .addressees]
    for part in parts {
      #expect(before.marked([part]).replacing(old, with: new) == after.marked([part]))
    }
    for kind in TieKind.allCases {
      let renamed = before.tieNames(kind).map { $0.replacing(old, with: new) }
      #expect(renamed == after.tieNames(kind))
    }
  }

  /// Curly marks and straight ones say the same.
  @Test(arguments: OwnArticles.all)
  func straightApostrophes(_ article: String) {
    let curly = story(of: article)
    let straight = story(of: article.replacing("’", with: "'"))
    for part in [.entities(.person), .entities(.country), .roles, .pronouns, .addressees]
      as [StoryPart]
    {
      #expect(curly.marked([part]).replacing("’", with: "'") == straight.marked([part]))
    }
  }
}
