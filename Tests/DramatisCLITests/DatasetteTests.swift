internal import Foundation
internal import Testing

/// The file of a corpus, as others than Dramatis ask it.
@Suite(.enabled(if: Datasette.isThere, "Datasette is not here"))
struct DatasetteTests {
  @Test(
    "Datasette opens a corpus and asks its views",
    arguments: [
      ("articles", "SELECT count(*) AS n FROM articles", "2"),
      ("entities", "SELECT kind AS n FROM entities WHERE name = 'Karl Popper'", "person"),
      ("mentions", "SELECT words AS n FROM mentions WHERE form = 'pronoun'", "he"),
      ("quotations", "SELECT words AS n FROM quotations", "he was late"),
      ("ties", "SELECT kind AS n FROM ties WHERE source_name = 'Ada 🐟 Byron'", "coMention"),
      ("evidence", "SELECT words AS n FROM evidence WHERE kind = 'coMention'", "Ada 🐟 Byron met"),
      ("decisions", "SELECT rule AS n FROM decisions", "resolve."),
    ])
  func views(view: String, sql: String, answer: String) throws {
    let dramatis = try Program()
    try dramatis.write(
      "Ada 🐟 Byron met Karl Popper in Malta. Popper said he was late.", to: "a.txt")
    try dramatis.write("Augusta King wrote to Karl Popper.", to: "b.txt")
    #expect(try dramatis("add", "news.db", "a.txt", "b.txt").status == 0)
    let query = sql.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    let found = try dramatis.shell("datasette news.db --get '/news.json?_shape=array&sql=\(query)'")
    #expect(found.status == 0)
    let rows = try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]]
    #expect((rows ?? []).contains { "\($0["n"] ?? "")".hasPrefix(answer) }, "\(found.output)")
    let page = try dramatis.shell(
      "datasette news.db --get '/news/\(view).json?_shape=array&_size=1'")
    #expect(page.status == 0)
  }
}

/// Whether Datasette is installed.
private enum Datasette {
  static let isThere: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["datasette", "--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
