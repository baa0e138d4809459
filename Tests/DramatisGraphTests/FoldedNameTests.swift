internal import Testing

@testable import DramatisGraph

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Vladimir Putin", "vladimir putin"), ("PUTIN’S", "putin"), ("James' ", "james"),
    ("The Kremlin", "kremlin"), ("The", "the"), ("the the", "the"), ("U.S.", "us"),
    ("Emmanuel\u{A0}Macron", "emmanuel macron"),
    ("Nato Secretary-General", "nato secretary general"),
    ("Élysée", "elysee"), ("E\u{301}lyse\u{301}e", "elysee"),
    ("Volodymyr Zelenskyÿ", "volodymyr zelenskyy"),
    ("Łukasz Ørsted", "lukasz orsted"), ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
    ("İstanbul", "istanbul"), ("Weiß", "weiss"), ("Nguyễn Văn Thiệu", "nguyen van thieu"),
    ("O’Brien", "obrien"), ("Сергей Лавров", "сергеи лавров"), ("\u{202E}Putin\u{200B}", "putin"),
    ("Russia’s ambassador to the UK", "russia ambassador to the uk"), ("习近平", "习近平"),
    ("...", "..."), ("🙂", "🙂"), ("a\u{0}b", "a b"), ("", ""), (" \n", ""), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
  ])
  func folds(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test(arguments: [
    ("Mr Putin", "putin"), ("Dr. Sir Ian Blair", "ian blair"), ("Lord", "lord"),
    ("Miss", "miss"), ("Ben", "ben"),
  ])
  func dropsHonorifics(name: String, bare: String) {
    #expect(FoldedName(name).withoutHonorifics.text == bare)
  }

  @Test(arguments: [
    ("house of commons defence committee", "defence committee", true, true),
    ("house of commons defence committee", "of commons", true, false),
    ("house of commons", "common", false, false), ("abab abac", "abac", true, true),
    ("putin", "vladimir putin", false, false), ("rasputin", "putin", false, false),
  ])
  func findsParts(name: String, part: String, contains: Bool, ends: Bool) {
    #expect(FoldedName(name).contains(FoldedName(part)) == contains)
    #expect(FoldedName(name).ends(with: FoldedName(part)) == ends)
  }

  @Test(arguments: [
    ("putn", "putin", 2, 1), ("kitten", "sitting", 3, 3), ("kitten", "sitting", 2, nil),
    ("", "ab", 2, 2), ("ab", "", 1, nil), ("same", "same", 1, 0), ("abcdef", "badcfe", 8, 4),
    ("flaw", "lawn", 2, 2),
  ])
  func measuresEdits(left: String, right: String, limit: Int, distance: Int?) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(editDistance(left, right, limit: limit) == distance)
    #expect(editDistance(right, left, limit: limit) == distance)
  }
}
