internal import DramatisText
import Testing

@testable import DramatisResolution

@Suite struct DayTests {
  @Test(arguments: [("1970-01-01", 0), ("2000-02-29T10:00:00Z", 11_016), ("1969-12-31", -1)])
  func aDayIsCountedFrom1970(iso: String, number: Int) {
    #expect(Day(iso: iso)?.number == number)
    #expect(Day(number: number).iso == iso.prefix(10))
  }

  @Test(arguments: ["", "2001-02-29", "2001-13-01", "01/02/2003", "2001-1-1", "20x1-01-01"])
  func whatIsNoDayIsNone(text: String) { #expect(Day(iso: text) == nil) }
}
