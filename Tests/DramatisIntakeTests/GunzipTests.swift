internal import DramatisText
internal import Testing

@testable import DramatisIntake

@Suite struct GunzipTests {
  @Test("Every kind may be packed, in one member or several", arguments: [1, 5, 1 << 16])
  func packed(pieces: Int) {
    let page = intake(gzip(Array(Sample.page.utf8)), path: "a.html.gz", pieces: pieces)
    #expect(page.map(\.told) == [Sample.pageText])
    #expect(page.first?.article?.id == "a.html.gz")
    let lines = ["{\"id\":1,\"text\":\"One.\"}\n", "{\"id\":2,\"te", "xt\":\"Two.\"}\n"]
    let members = lines.flatMap { gzip(Array($0.utf8)) }
    #expect(intake(members, pieces: pieces).map(\.told) == ["One.", "Two."])
    #expect(intake(members + [0, 0, 0], pieces: pieces).map(\.told) == ["One.", "Two."])
    #expect(intake(gzip(Array("Rain.".utf8)), pieces: pieces).map(\.told) == ["Rain."])
    #expect(intake(gzip([]), path: "e").map(\.told) == ["e: empty"])
  }

  @Test("A file cut off gives what is whole, and says where it ends")
  func cut() {
    let lines = (0..<2000).map { "{\"text\":\"Line \($0) of \($0 * 7919 % 997).\"}\n" }
    let packed = gzip(Array(lines.joined().utf8))
    let results = intake(Array(packed.prefix(packed.count / 2)), path: "l")
    #expect(results.count > 500)
    #expect(results.dropLast().allSatisfy { $0.article != nil })
    #expect(results.last?.reason == "l: gzip: the member at byte 0 ends too early")
  }

  @Test("A bomb is told by what it unpacks to")
  func bomb() {
    let bomb = gzip([UInt8](repeating: 0x20, count: 100 << 20))
    #expect(
      intake(bomb, path: "b", kind: .jsonl).map(\.told)
        == ["b: gzip: the member at byte 0 unpacks to more than 250 times its size"])
    let answer = Sample.answer("Content-Type: text/html\r\nContent-Encoding: gzip", bomb)
    #expect(
      intake(Sample.record("response", "u", answer), path: "w").first?.reason?.hasSuffix(
        "a body whose gzip is broken or unpacks to more than 16 MiB") == true)
  }

  @Test("What is packed twice is refused")
  func twice() {
    #expect(
      intake(gzip(gzip(Array("Rain.".utf8))), path: "t").map(\.told)
        == ["t: compressed by gzip; unpack it first"])
  }
}
