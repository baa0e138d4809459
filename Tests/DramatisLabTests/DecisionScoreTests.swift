import Dramatis
import DramatisTestSupport
import Foundation
import Testing

@testable import DramatisLab

@Suite("Decisions are judged by what is marked")
struct DecisionScoreTests {
  @Test("Joined to what it was, new for want of it, and new though it was told of before")
  func judged() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "marked.jsonl")
    // Of the third, that Berg is the one of the first two is marked, and not to be known.
    let lines = [
      ("Anna Berg met Karl Popper.", 0, 9, "PER1"), ("Anna Berg left Malta.", 0, 9, "PER1"),
      ("Annie Berg-Weller left Malta.", 0, 17, "PER1"),
    ].enumerated().map { number, line in
      """
      {"id":"\(number)","text":"\(line.0)","clusters":[[{"start":\(line.1),"end":\(line.2),\
      "kind":"name","instance":"\(line.3)"}]]}
      """
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let articles = try MarkedArticle.articles(inFile: file.path)
    let found = DecisionScore(try AcrossScore(of: articles, reader: Reader()))
    let rules = found.rules.mapValues { [$0.count, $0.right] }
    #expect(rules == ["resolve.new": [2, 1], "resolve.name.exact": [1, 1]])
    #expect(found.table.contains("resolve.new: 1 of 2 right (50.0), confidence 90.0"))
  }
}
