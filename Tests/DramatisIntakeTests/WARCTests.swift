internal import DramatisText
internal import Testing

@testable import DramatisIntake

@Suite struct WARCTests {
  private let text = Array("Mary Hill said so.".utf8)

  @Test("Pages and texts become articles, other records are passed over")
  func kinds() {
    let packed = gzip(Array(Sample.page.utf8))
    let chunks =
      Array("\(String(packed.count, radix: 16));x=y\r\n".utf8) + packed
      + Array("\r\n0\r\n\r\n".utf8)
    let page = "Content-Type: text/html"
    let archive =
      Sample.record("warcinfo", "", media: "application/warc-fields", Array("a: b\r\n".utf8))
      + Sample.record("request", "http://a/0", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + Sample.record("response", "http://a/1", Sample.answer())
      + Sample.record(
        "response", "http://a/2",
        Sample.answer(page + "\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunks))
      + Sample.record("response", "http://a/3", Sample.answer(page + "\r\nContent-Encoding: gzip"))
      + Sample.record("response", "http://a/4", Sample.answer(status: 404))
      + Sample.record("response", "http://a/5", Sample.answer("Content-Type: image/png"))
      + Sample.record("resource", "<http://a/6>", media: "text/plain", text)
    for bytes in [archive, gzip(archive)] {
      for pieces in [1, 7, 1 << 16] {
        let results = intake(bytes, pieces: pieces)
        #expect(
          results.map(\.told)
            == [Sample.pageText, Sample.pageText, Sample.pageText, "Mary Hill said so."])
        #expect(
          results.map { $0.article?.id } == [
            "http://a/1", "http://a/2", "http://a/3", "http://a/6",
          ])
      }
    }
  }

  private func resource(_ name: String) -> [UInt8] {
    Sample.record("resource", name, media: "text/plain", Array("Text of \(name).".utf8))
  }

  @Test("A broken record is named, and the rest goes in")
  func broken() {
    let long = String(decoding: resource("b"), as: UTF8.self)
      .replacing("Content-Length: 1", with: "Content-Length: 41")
    let none = String(decoding: resource("b"), as: UTF8.self)
      .replacing("Content-Length", with: "Content-Size")
    let cases: [(middle: [UInt8], reason: String)] = [
      (Array("rubbish\r\nmore\r\n\r\n".utf8), "13 bytes that are no record"),
      (Array(long.utf8), "a record that ends too early"),
      (Array(none.utf8), "a record without its length"),
      (
        Sample.record("response", "b", Array("no answer\r\n\r\n".utf8)),
        "an HTTP answer without its status"
      ),
      (
        Sample.record("response", "b", Array("HTTP/1.1 200 OK".utf8)),
        "an HTTP header without an end"
      ),
      (
        Sample.record(
          "response", "b", Sample.answer("Content-Type: text/html\r\nContent-Encoding: br", [7, 7])),
        "a body packed by br, which is not read"
      ),
    ]
    for (middle, reason) in cases {
      let told = intake(resource("a") + middle + resource("c"), path: "w").map(\.told)
      #expect(told.first == "Text of a." && told.contains("Text of c."), "\(reason)")
      #expect(
        told.contains { $0.hasPrefix("w, record 2 at byte ") && $0.hasSuffix(reason) }, "\(told)")
    }
  }

  @Test("An archive cut off names its last record")
  func cut() {
    let told = intake(resource("a") + resource("b").dropLast(12), path: "w").map(\.told)
    #expect(told.count == 2)
    #expect(told.last?.hasSuffix("a record that ends too early") == true)
  }

  @Test("A broken member of a packed archive costs only itself")
  func brokenMember() {
    var members = ["a", "b", "c"].map { gzip(resource($0)) }
    for index in 30..<34 { members[1][index] ^= 0xFF }
    let told = intake(members.flatMap(\.self), path: "w").map(\.told)
    #expect(told.first == "Text of a." && told.last == "Text of c.")
    #expect(told.contains { $0.contains("gzip: the member at byte \(members[0].count) is broken") })
  }

  @Test("An archive without a page says so")
  func empty() {
    #expect(intake([], path: "w", kind: .warc).map(\.told) == ["w: no page and no text in it"])
  }
}
