internal import Testing

@testable import DramatisIntake

@Suite struct DetectionTests {
  @Test(
    "The bytes say the kind, whatever the name says",
    arguments: [
      (Sample.page, .kind(.html)), ("\n <HTML><body>", .kind(.html)),
      ("<!-- x --><!doctype HTML>", .kind(.html)),
      ("<?xml version=\"1.0\"?><html xmlns=\"x\">", .kind(.html)),
      (Sample.rss, .kind(.feed)), (Sample.atom, .kind(.feed)),
      ("<rdf:RDF xmlns=\"x\">", .kind(.feed)),
      (Sample.newsML, .kind(.newsml)), (Sample.nitf, .kind(.newsml)),
      ("<?xml version=\"1.0\"?><svg/>", .unknownXML("svg")),
      ("{\"id\": 1}", .kind(.jsonl)), ("\u{FEFF} {\n\"text\"", .kind(.jsonl)),
      ("{}", .kind(.jsonl)),
      ("WARC/1.0\r\n", .kind(.warc)), ("{\\rtf1", .open), ("<3 to all", .open), ("<p>Rain", .open),
      ("Rain fell.", .open), ("", .open), ("<", .open), ("<!DOCTYPE x [<!ENTITY", .open),
    ] as [(String, Detection)])
  func bytes(start: String, detection: Detection) {
    #expect(Detection(Array(start.utf8)[...]) == detection)
  }

  @Test("UTF-16 is looked into")
  func wide() {
    let wide: [UInt8] = [0xFF, 0xFE] + "<rss>".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(Detection(wide[...]) == .kind(.feed))
  }

  @Test(
    "Names are a hint where the bytes leave it open",
    arguments: [
      ("a.jsonl", .jsonl), ("a.NDJSON.gz", .jsonl), ("a.htm", .html), ("a.warc.gz", .warc),
      ("a.rss", .feed), ("a.xml", .newsml), ("a.txt.gz", .text), ("a.gz", nil), ("a", nil),
    ] as [(String, InputKind?)])
  func names(name: String, kind: InputKind?) {
    #expect(InputKind(name: name) == kind)
  }

  @Test("A fragment is a page if its name says so, and text if not")
  func fragment() {
    let bytes = Array("<p>\(Sample.sentence)</p>".utf8)
    #expect(intake(bytes, path: "a.html")[0].told == Sample.sentence)
    #expect(intake(bytes, path: "a.txt")[0].told == "<p>\(Sample.sentence)</p>")
    #expect(intake(bytes, path: "a.txt", kind: .html)[0].told == Sample.sentence)
  }
}
