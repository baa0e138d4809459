internal import DramatisTestSupport
internal import DramatisText
import Testing

@testable import DramatisResolution

@Suite struct ProfileTests {
  /// A profile of random sightings.
  private static func profile(_ random: inout Seeded) -> Profile {
    var profile = Profile()
    let words = ["Anton", "Weller", "Łódź", "东京", "O’Brien", "👩‍🚀", "\"x\"", "Ida"]
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      func name() -> String {
        (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
          words.randomElement(using: &random)
        }.joined(separator: " ")
      }
      let office = Sighting.Office(title: name(), of: Bool.random(using: &random) ? name() : nil)
      profile.add(
        Sighting(
          kind: .person, name: name(), aliases: [name()], offices: [office],
          company: [Companion(kind: .place, name: name(), count: 2)]),
        day: Bool.random(using: &random) ? Int.random(in: -40_000...40_000, using: &random) : nil)
    }
    profile.of = Bool.random(using: &random) ? Int64.random(in: .min ... .max, using: &random) : nil
    profile.holder = Bool.random(using: &random) ? 7 : nil
    return profile
  }

  @Test func bytesReadBack() throws {
    var random = Seeded(1)
    for _ in 0..<300 {
      let profile = Self.profile(&random)
      #expect(try Profile(bytes: profile.bytes) == profile)
    }
  }

  @Test func brokenBytesAreAnError() throws {
    var random = Seeded(2)
    for _ in 0..<2000 {
      var bytes = Self.profile(&random).bytes
      let cut = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
      #expect(throws: Profile.BytesError.self) { try Profile(bytes: cut) }
      #expect(throws: Profile.BytesError.self) { try Profile(bytes: bytes + [0]) }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      // Whatever reads is bounded, and reads back.
      if let profile = try? Profile(bytes: bytes) {
        #expect(profile.names.count <= Profile.nameLimit)
        #expect(try Profile(bytes: profile.bytes) == profile)
      }
    }
    #expect(throws: Profile.BytesError.self) { try Profile(bytes: [2]) }
  }

  @Test func aProfileStaysBounded() {
    var profile = Profile()
    for number in 0..<500 {
      let company = (0..<20).map { Companion(kind: .place, name: "P\(number) \($0)", count: 1) }
      profile.add(
        Sighting(
          kind: .person, name: "Anton Weller", aliases: ["A\(number)"],
          offices: [.init(title: "t\(number)")], company: company), day: number)
    }
    #expect(profile.names.first?.text == "Anton Weller")
    #expect(profile.names.count == Profile.nameLimit)
    #expect(profile.offices.count == Profile.officeLimit)
    #expect(profile.company.count == Profile.companyLimit)
    #expect(profile.days == 0...499)
    #expect(profile.bytes.count < 1000)
  }
}

@Suite struct DayTests {
  @Test(arguments: [("1970-01-01", 0), ("2000-02-29T10:00:00Z", 11_016), ("1969-12-31", -1)])
  func aDayIsCountedFrom1970(iso: String, number: Int) {
    #expect(Day(iso: iso)?.number == number)
    #expect(Day(number: number).iso == iso.prefix(10))
  }

  @Test(arguments: ["", "2001-02-29", "2001-13-01", "01/02/2003", "2001-1-1", "20x1-01-01"])
  func whatIsNoDayIsNone(text: String) { #expect(Day(iso: text) == nil) }
}
