internal import DramatisText
internal import Testing

@testable import DramatisIntake

@Suite struct FeedTests {
  @Test("RSS gives an article an item, and names those without text")
  func rss() {
    let items = intake(Array(Sample.rss.utf8), path: "news.xml")
    #expect(items.count == 3)
    let first = items[0].article
    #expect(first?.text == "The ferry sails — again.\n\nFares stay.")
    #expect(first?.id == "post-1")
    #expect(first?.title == "Ferry & fares")
    #expect(first?.published == "2024-05-03T08:00:00Z")
    #expect(first?.outlet == "Harbour Post")
    #expect(first?.url == "https://harbour.example/1")
    #expect((try? items[0].get())?.authors == ["Ann Lee"])
    #expect(items[1].reason == "news.xml, item 2: an item without text")
    #expect(items[2].told == "It rained all day.")
    #expect(items[2].article?.id == "https://harbour.example/3")
  }

  @Test("Atom gives an article an entry")
  func atom() {
    let items = intake(Array(Sample.atom.utf8))
    #expect(items.map(\.told) == ["The ferry sails.\n\nFares stay.", "Rain < snow."])
    #expect(items[0].article?.title == "Ferry & fares")
    #expect(items[0].article?.url == "https://harbour.example/1")
    #expect(items.map { $0.article?.id } == ["tag:1", "tag:2"])
    #expect(items[1].article?.published == "2024-05-04T08:00:00+02:00")
  }

  @Test("NewsML-G2 gives its news items, NITF its text", arguments: [Sample.newsML, Sample.nitf])
  func agencies(xml: String) {
    let items = intake(Array(xml.utf8))
    #expect(items.map(\.told) == ["The ferry sails.\n\nFares stay."])
    let article = items.first?.article
    #expect(article?.title == "Ferry sails")
    #expect(article?.outlet == "Harbour Agency")
    #expect(article?.published?.hasPrefix("2024-05-03T08:00") == true)
    #expect(["urn:newsml:harbour:1", "ferry-1"].contains(article?.id))
    #expect((try? items.first?.get())?.authors == ["Ann Lee"])
  }

  @Test(
    "XML that cannot be read whole is named, and gives what can be",
    arguments: [
      (
        "<?xml version='1.0'?><svg/>",
        ["f: XML of an unknown kind; RSS, Atom, NewsML-G2 and NITF are read"]
      ),
      ("<rss><channel></channel></rss>", ["f: no item in it"]),
      ("<rss>", ["f: broken XML from line 1 on"]),
      (
        "<rss><channel><item><description>One.</description></item>\n<item><description>Two",
        ["One.", "Two", "f: broken XML from line 2 on"]
      ),
      (
        "<rss><item><description>A &nbsp; b &bogus; c.</description></item></rss>",
        ["A b c.", "f: broken XML from line 1 on"]
      ),
    ])
  func broken(xml: String, told: [String]) {
    #expect(intake(Array(xml.utf8), path: "f").map(\.told) == told)
  }

  @Test("Entities of a document’s own are not expanded")
  func laughs() {
    let entities = (1...9).map {
      "<!ENTITY l\($0) \"&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);\">"
    }
    let xml = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">\(entities.joined())
      <!ENTITY file SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><description>&l9;&file;</description></item></channel></rss>
      """
    #expect(
      intake(Array(xml.utf8), path: "f").map(\.told)
        == ["f: XML that declares entities, which are not expanded"])
  }

  @Test("XML that nests without end is refused")
  func deep() {
    let xml = "<rss>" + String(repeating: "<item>", count: 100_000)
    #expect(
      intake(Array(xml.utf8), path: "f").map(\.told) == [
        "f: XML that nests deeper than 512 elements"
      ])
  }
}
