internal import DramatisTestSupport
internal import DramatisText
import Testing

@testable import DramatisResolution

@Suite struct CorrectionFileTests {
  @Test(arguments: [
    ("merge A. Weller = Anton Weller", "merge A. Weller = Anton Weller"),
    ("  merge\tA  =  B \r", "merge A = B"),
    (
      "never John Smith @ news/7.txt = John Smith (person)",
      "never John Smith @ news/7.txt = John Smith (person)"
    ),
    ("rename \"Weller = Co\" = Weller & Co.", "rename \"Weller = Co\" = Weller & Co."),
    ("kind Apple (person) = organisation", "kind Apple (person) = organisation"),
    ("ignore C#", "ignore \"C#\""),
    (
      "holds Ida Berg = Defence Secretary of United Kingdom from 2019-07-24 to 2023-08-31",
      "holds Ida Berg = Defence Secretary of United Kingdom from 2019-07-24 to 2023-08-31"
    ),
    (
      "holds Ida Berg = Secretary of State of Ruritania to 2020-01-01",
      "holds Ida Berg = \"Secretary of State\" of Ruritania to 2020-01-01"
    ),
    ("holds Ida Berg = mayor", "holds Ida Berg = mayor"),
  ])
  func aLineIsReadAndWritten(line: String, written: String) throws {
    let file = try CorrectionFile(text: "# by hand\n\n" + line + "\n")
    #expect(file.lines.map { "\($0.number) \($0.correction)" } == ["3 \(written)"])
  }

  @Test(arguments: [
    ("merge A", "\" = \" behind the name"), ("marge A = B", "merge, never"),
    ("merge = B", "a name"), ("merge A = A", "two different names"),
    ("never A = a", "two different names"), ("kind A = organization", "a kind (person"),
    ("ignore", "a name"), ("ignore \"A", "a quotation mark that ends"),
    ("ignore \"A\\x\"", "behind the backslash"), ("ignore A (plant)", "a kind (person"),
    ("ignore A @", "a name"), ("ignore \"\"", "between the quotation marks"),
    ("holds A = x from 2020-02-30", "YYYY-MM-DD"),
    ("kind A = person please", "the end of the line"),
    ("holds A = x from 2020-02-03 to 2019-01-01", "not before the start"),
    ("\u{0}", "merge, never"),
  ])
  func aBrokenLineIsToldWithItsNumber(line: String, expected: String) {
    let error = #expect(throws: CorrectionError.self) {
      try CorrectionFile(text: "ignore B\n# x\n\(line)\nignore C")
    }
    #expect(error?.line == 3)
    #expect(error?.expected.contains(expected) == true, "\(error?.expected ?? "")")
  }

  /// Whatever a name is, its line reads back.
  @Test func anyNameReadsBack() throws {
    var random = Seeded(3)
    let parts = [
      "A", "Weller", " = ", "\"", "\\", "#", "@", "(person)", " of ", " from ", "to", "\n", "\t",
      "é", "👩‍🚀", "'", "\r\n", "\u{301}", "\u{feff}", "=", ";DROP TABLE x;--",
    ]
    func name() -> String {
      (0...Int.random(in: 0...4, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }.joined()
    }
    func reference() -> Reference {
      Reference(
        name: name(), kind: EntityKind.allCases.randomElement(using: &random),
        article: Bool.random(using: &random) ? name() : nil)
    }
    for _ in 0..<2000 {
      let corrections: [Correction] = [
        .ignore(reference()), .rename(reference(), to: name()), .kind(reference(), .place),
        .holds(
          reference(),
          .init(
            title: name(), of: Bool.random(using: &random) ? reference() : nil, from: Day(number: 9)
          )),
      ]
      let text = corrections.reduce("# no end of line") { CorrectionFile.text($0, appending: $1) }
      #expect(text.hasPrefix("# no end of line\n"))
      #expect(try CorrectionFile(text: text).lines.map(\.correction) == corrections)
    }
  }

  @Test func theLastCorrectionIsUndone() {
    let text = "ignore A\r\n# why\nignore B\n# after\n\n"
    let undone = CorrectionFile.removingLast(of: text)
    #expect(undone?.text == "ignore A\r\n# why\n# after\n\n")
    #expect(undone?.removed.number == 3)
    #expect(CorrectionFile.removingLast(of: undone?.text ?? "")?.text == "# why\n# after\n\n")
    #expect(CorrectionFile.removingLast(of: "# why\n") == nil)
  }

  @Test(arguments: [
    ("merge A = B\nnever A = B", [[1, 2]]), ("never B = A\nmerge A = B", [[1, 2]]),
    ("merge A = B\nignore X\nmerge B = C\nnever C = a", [[1, 3, 4]]),
    ("rename A = X\nrename A = Y", [[1, 2]]), ("rename A = X\nrename A = X", []),
    ("rename A = X\nmerge B = A\nrename B = Y", [[1, 3]]),
    ("kind A = person\nkind A = place", [[1, 2]]), ("ignore A\nrename A = X", []),
    ("merge A @ 1 = B\nnever A @ 2 = B", []), ("merge A = B\nnever A = C", []),
  ])
  func contradictionsAreToldWithAllLines(text: String, lines: [[Int]]) throws {
    #expect(try CorrectionFile(text: text).contradictions.map(\.lines) == lines)
  }
}

@Suite struct CorrectionPlanTests {
  /// A to J are entities 1 to 10; S is two, nobody is Z.
  private static func meaning(_ reference: Reference) -> [Meant] {
    if reference.name == "Z" { return [] }
    if reference.name == "S" {
      return [
        Meant(id: 90, kind: .person, name: "S One"), Meant(id: 91, kind: .place, name: "S Two"),
      ]
    }
    let letter = Int64(reference.name.utf8.first ?? 0) - 64
    return [Meant(id: letter, kind: .person, name: reference.name)]
  }

  private static func plan(_ text: String) throws -> CorrectionPlan {
    try CorrectionPlan(of: CorrectionFile(text: text), meaning: meaning)
  }

  @Test func mergesMakeGroupsUnderWhatTheyAreMergedInto() throws {
    let plan = try Self.plan(
      "merge A = B\nmerge B = C\nmerge E = D\nrename A = New\nignore E\nkind B = place")
    #expect(plan.groups.map(\.members) == [[1, 2, 3], [4, 5]])
    #expect(plan.groups.map(\.representative) == [3, 4])
    #expect(plan.names == [3: "New"])
    #expect(plan.kinds == [3: .place])
    #expect(plan.ignored == [4])
    #expect(plan.representative(of: 1) == 3)
    #expect(plan.representative(of: 7) == 7)
  }

  @Test func officesAreGiven() throws {
    let plan = try Self.plan("merge A = B\nholds A = mayor of C from 2001-01-01")
    #expect(plan.offices.map(\.holder) == [2])
    #expect(plan.offices.map(\.of) == [3])
    #expect(plan.offices.first?.from?.iso == "2001-01-01")
  }

  @Test func whatDoesNotApplyIsSaid() throws {
    let plan = try Self.plan("merge A = Z\nignore S\nignore B\nholds B = mayor of Z")
    #expect(plan.notes.map(\.line) == [1, 2, 4])
    #expect(plan.notes[1].reason.contains("S One (person), S Two (place)"))
    #expect(plan.groups.isEmpty && plan.offices.isEmpty)
    #expect(plan.ignored == [2])
  }

  @Test func neverKeepsApartAndDivides() throws {
    let plan = try Self.plan("never B = A\nnever C @ 7 = C")
    #expect(plan.apart == [CorrectionPlan.Pair(first: 1, second: 2)])
    #expect(plan.divided == [3])
    #expect(plan.constraints.apart.count == 2)
    #expect(plan.constraints.apart[1].first.entities.isEmpty)
  }

  /// "B" and "BB" are other names, and one entity.
  @Test func aPlanThatContradictsItselfIsEmpty() throws {
    let plan = try Self.plan("merge A = B\nnever A = BB\nignore C")
    #expect(plan.contradictions.map(\.lines) == [[1, 2]])
    #expect(plan.groups.isEmpty && plan.ignored.isEmpty)
  }

  @Test func theOrderOfLinesDoesNotMatter() throws {
    var random = Seeded(4)
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
    for _ in 0..<200 {
      var lines = (0..<6).map { _ in
        letters.shuffled(using: &random).prefix(2).joined(separator: " = ")
      }
      .map { "merge " + $0 }
      lines += ["ignore A", "rename B = X"]
      let plan = try Self.plan(lines.joined(separator: "\n"))
      let other = try Self.plan(lines.shuffled(using: &random).joined(separator: "\n"))
      #expect(plan.groups == other.groups)
      #expect(plan.names == other.names && plan.ignored == other.ignored)
    }
  }
}
