internal import DramatisText
import Testing

@testable import DramatisResolution

@Suite struct ResolverTests {
  private static let friends = "person:Ida Berg, organisation:Harbour Board, place:Westhaven"
  private static let others =
    "person:Omar Nasser, organisation:Opera House, place:Kaltenbrunn, person:Lea Roth"

  @Test(arguments: [
    // A full name, with a middle initial or name, shortened, and with marks of case.
    (["person:Anton Weller", "person:Anton Weller"], ["+1", "1"]),
    (["person:Anton Weller", "person:Anton B. Weller|Weller"], ["+1", "1"]),
    (["person:Anton Weller", "person:ANTON WELLER"], ["+1", "1"]),
    (["person:Anton Weller", "person:Anna Weller"], ["+1", "+2"]),
    (["person:Anton B. Weller", "person:Anton C. Weller"], ["+1", "+2"]),
    (["person:Anton Weller", "person:Anton Weller Jr."], ["+1", "+2"]),
    (["person:George B. Weller", "person:George C. D. Weller"], ["+1", "+2"]),
    (
      ["person:Anton Weller", "person:Anton B. Weller", "person:Anton C. Weller"],
      ["+1", "1", "+2"]
    ),
    // Other kinds.
    (["country:Ruritania", "country:Ruritania"], ["+1", "1"]),
    (["country:Ruritania, country:Ruritania"], ["+1 1"]),
    (["place:Westhaven", "place:Westhaven"], ["+1", "1"]),
    (["place:Paris", "person:Paris"], ["+1", "+2"]),
    (["organisation:Weller Inc.", "organisation:Weller"], ["+1", "1"]),
    (["organisation:Harbour Trade Board|HTB", "organisation:HTB"], ["+1", "1"]),
    (["organisation:Harbour Board", "organisation:Harbour Police"], ["+1", "+2"]),
  ])
  func namesTell(casts: [String], decisions: [String]) throws {
    #expect(try resolved(casts) == decisions)
  }

  @Test func twoOfOneStoryAreOneOnlyByTheirFullName() throws {
    #expect(try resolved(["person:Anton Weller, person:Anton Weller"]) == ["+1 1"])
    #expect(try resolved(["person:Weller, person:Weller"]) == ["+1 +2"])
    #expect(try resolved(["person:Anton Weller, person:Ida Weller"]) == ["+1 +2"])
  }

  @Test func aMiddleInitialMakesNoTwin() throws {
    let known = Array(repeating: "person:Anton Weller, \(Self.friends)", count: 40)
    let together = "person:Anton J. Weller, person:Anton Weller, \(Self.others)"
    let decisions = try resolved(known + [together, "person:Anton J. Weller, \(Self.others)"])
    #expect(decisions.last?.hasPrefix("1 ") == true)
  }

  @Test func ofTwinsTheOneToldOfMoreIsMeant() throws {
    let known = Array(repeating: "person:Anton Weller, \(Self.friends)", count: 40)
    let bare = "person:Weller, \(Self.others)"
    let decisions = try resolved(known + [bare, "person:Anton Weller, \(Self.others)"])
    #expect(decisions.last?.hasPrefix("1 ") == true)
  }

  @Test func anInitialNeedsCompany() throws {
    let full = "person:Anton Weller, \(Self.friends)"
    #expect(try resolved([full, "person:A. Weller, \(Self.friends)"])[1].hasPrefix("1 "))
    #expect(try resolved([full, "person:A. Weller, \(Self.others)"])[1].hasPrefix("+"))
  }

  @Test(
    "A short form of the first name needs company, and nothing that is against it",
    arguments: [
      ("Bill Weller", "William Weller", true), ("William Weller", "Bill Weller", true),
      ("Joe Weller", "Joseph R. Weller", true), ("Liz Weller", "Elizabeth Weller", true),
      ("Bill Weller", "Walter Weller", false), ("Bill Weller", "Elizabeth Weller", false),
      ("Bill B. Weller", "William C. Weller", false),
      ("Joe Weller Jr.", "Joseph Weller Sr.", false), ("Bill Weller", "William Berg", false),
    ])
  func aShortForm(one: String, other: String, areOne: Bool) throws {
    let known = "person:\(one), \(Self.friends)"
    #expect(
      try resolved([known, "person:\(other), \(Self.friends)"])[1].hasPrefix("1 ") == areOne)
    #expect(try resolved([known, "person:\(other), \(Self.others)"])[1].hasPrefix("+"))
  }

  @Test func aSurnameNeedsCompany() throws {
    let full = "person:Anton Weller, \(Self.friends)"
    #expect(try resolved([full, "person:Weller, \(Self.friends)"])[1].hasPrefix("1 "))
    #expect(try resolved([full, "person:Weller, \(Self.others)"])[1].hasPrefix("+"))
  }

  @Test func ofTwoBearersOfASurnameTheCompanyDecides() throws {
    let decisions = try resolved([
      "person:Anton Weller, \(Self.friends)", "person:Rosa Weller, \(Self.others)",
      "person:Weller, \(Self.others)", "person:Anton Weller, person:Rosa Weller",
      "person:Weller",
    ])
    #expect(decisions[2].hasPrefix("5 "))
    #expect(decisions[4].hasPrefix("+"), "Nothing tells which of the two.")
  }

  @Test func aSurnameIsItsProminentBearers() throws {
    let many = Array(repeating: "person:Anton Weller", count: 1100)
    #expect(try resolved(many + ["person:Rosa Weller", "person:Weller"]).last == "1")
    #expect(try resolved(["person:Anton Weller", "person:Weller"]).last == "+2")
  }

  @Test func timesAndCompanyKeepTwoOfOneNameApart() throws {
    let first = "1950-01-01, person:John Smith, \(Self.friends)"
    #expect(
      try resolved([first, "2015-01-01, person:John Smith, \(Self.others)"])[1].hasPrefix("+"))
    #expect(
      try resolved([first, "1951-01-01, person:John Smith, \(Self.others)"])[1].hasPrefix("1 "))
  }

  @Test func officesAndCompanyKeepTwoOfOneNameApart() throws {
    var registry = MemoryRegistry()
    func add(_ title: String, _ country: String, _ cast: String) throws -> Int64 {
      var cast = Cast().with(cast)
      let place = cast.add(.country, country)
      let person = cast.add(.person, "John Smith")
      cast.add(.role, title, of: place, holder: person)
      return try Resolver().resolve(cast.story, in: &registry)[person.index].entity
    }
    let minister = try add("finance minister", "Ruritania", Self.friends)
    let keeper = try add("goalkeeper", "Graustark", Self.others)
    #expect(minister != keeper)
    #expect(try add("finance minister", "Ruritania", Self.others) == minister)
  }

  @Test func aFathersNameIsNotTakenByHisSon() throws {
    let decisions = try resolved([
      "person:Anton Weller, \(Self.friends)",
      "person:Anton Weller Jr., person:Anton Weller, \(Self.friends)",
    ])
    #expect(decisions[1].hasPrefix("+5 1 "))
  }

  @Test func namesThatCannotBeOnePersonsAreLeftOut() throws {
    #expect(
      try resolved([
        "person:Anton Weller|Ida Berg", "person:Ida Berg", "person:Anton Weller",
      ]) == ["+1", "+2", "1"])
  }

  @Test func anAcronymNeedsCompanyAndIsWrittenOutOnce() throws {
    let short = "organisation:HTB, person:Ida Berg, place:Westhaven"
    let long = "organisation:Harbour Trade Board, person:Ida Berg, place:Westhaven"
    let other = "organisation:Hill Town Bank, person:Ida Berg, place:Westhaven"
    let decisions = try resolved([short, long, other])
    #expect(decisions[1].hasPrefix("2 "))
    #expect(decisions[2].hasPrefix("+"))
    #expect(try resolved([short, "organisation:Harbour Trade Board"])[1] == "+4")
  }

  @Test func rolesGoByTitleBodyAndHolder() throws {
    var registry = MemoryRegistry()
    func role(of: String?, holder: String?) throws -> Int64 {
      var cast = Cast()
      let of = of.map { cast.add(.country, $0) }
      let holder = holder.map { cast.add(.person, $0) }
      let role = cast.add(.role, "finance minister", of: of, holder: holder)
      return try Resolver().resolve(cast.story, in: &registry)[role.index].entity
    }
    let first = try role(of: "Ruritania", holder: "Anton Weller")
    #expect(try role(of: "Ruritania", holder: "Anton Weller") == first)
    #expect(try role(of: "Ruritania", holder: nil) == first)
    #expect(try role(of: "Graustark", holder: nil) != first)
    let second = try role(of: "Ruritania", holder: "Ida Berg")
    #expect(second != first)
    #expect(![first, second].contains(try role(of: "Ruritania", holder: nil)))
    #expect(try role(of: nil, holder: nil) != role(of: nil, holder: nil))
  }

  @Test func neverKeepsApartInOneArticleAndEverywhere() throws {
    let all = Constraints(apart: [.init(.init(name: "A. Weller"), .init(name: "Anton Weller"))])
    let casts = ["person:Anton Weller, \(Self.friends)", "person:A. Weller, \(Self.friends)"]
    #expect(try resolved(casts, constraints: all)[1].hasPrefix("+"))
    let one = Constraints(apart: [
      .init(.init(name: "Anton Weller", article: "2"), .init(name: "Anton Weller"))
    ])
    let same = Array(repeating: "person:Anton Weller", count: 3)
    #expect(try resolved(same, constraints: one) == ["+1", "+2", "1"])
  }

  @Test func whatWasDividedStaysWhenReadAgain() throws {
    let constraints = Constraints(apart: [
      .init(
        .init(name: "Anton Weller", article: "2", entities: [2]),
        .init(name: "Anton Weller", entities: [1]))
    ])
    var registry = MemoryRegistry()
    let cast = story("person:Anton Weller", id: "1")
    for profile in [Profile(), Profile()] {
      _ = registry.insert(
        kind: .person, name: "Anton Weller", profile: profile.told("Anton Weller"),
        keys: ["0+a weller"])
    }
    let again = try Resolver(constraints: constraints)
      .resolve(story("person:Anton Weller", id: "2"), in: &registry)
    #expect(again.map(\.entity) == [2])
    let other = try Resolver(constraints: constraints).resolve(cast, in: &registry)
    #expect(other.map(\.entity) == [1])
  }

  @Test func whoHeldAnOfficeIsToldWithTimes() throws {
    var registry = MemoryRegistry()
    for (day, name) in [
      ("2001-05-01", "Anton Weller"), ("2003-05-01", "Anton Weller"), ("2004-01-01", "Ida Berg"),
    ] {
      var cast = Cast(on: day)
      let country = cast.add(.country, "Ruritania")
      let person = cast.add(.person, name)
      cast.add(.role, "Defence Secretary", of: country, holder: person)
      _ = try Resolver().resolve(cast.story, in: &registry)
    }
    func held(of body: String) -> [String] {
      registry.entities.flatMap { entity in
        entity.profile.offices.filter { $0.title == "Defence Secretary" && $0.of == body }.map {
          let days = $0.days.map {
            [Day(number: $0.lowerBound).iso, Day(number: $0.upperBound).iso]
          }
          return ([entity.name, "\($0.count)"] + (days ?? [])).joined(separator: " ")
        }
      }
    }
    #expect(
      held(of: "Ruritania") == [
        "Anton Weller 2 2001-05-01 2003-05-01", "Ida Berg 1 2004-01-01 2004-01-01",
      ])
    #expect(held(of: "Graustark").isEmpty)
  }
}

extension Cast {
  /// The cast with the entities of a text besides.
  fileprivate func with(_ text: String) -> Cast {
    var cast = self
    cast.story.entities += DramatisResolutionTests.story(text).entities
    return cast
  }
}

extension Profile {
  fileprivate func told(_ name: String) -> Profile {
    var profile = self
    profile.add(Sighting(kind: .person, name: name), day: nil)
    return profile
  }
}
