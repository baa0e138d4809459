internal import ArgumentParser
internal import DramatisFormats
internal import DramatisReading
internal import DramatisTagger
internal import DramatisText
internal import FoundationEssentials

/// Reads articles without one of the rules that find quotations, so that any scorer can tell its worth.
struct Without: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads articles without one of the rules that find quotations.",
    discussion: """
      DramatisLab without signatures < articles.jsonl > stories.jsonl

      Without a rule, the names of all are printed.
      """)

  @Argument(help: "The rule that is left out; “nothing” leaves out none.")
  var rule: String?

  func run() throws {
    guard let rule else {
      SpeechRules.names.forEach { print($0.name) }
      return
    }
    let left = SpeechRules.names.first { $0.name == rule }?.rule
    guard let left = left ?? (rule == "nothing" ? [] : nil) else {
      throw ValidationError("No rule is called “\(rule)”.")
    }
    let session = ReadingSession(model: .embedded)
    while let line = readLine() {
      let article = try ArticleLine(json: Array(line.utf8), name: "?").article
      let story = Reading.story(
        of: article, window: .sentence, session: session, rules: .all.subtracting(left))
      print(String(decoding: StoryJSON().object(of: story), as: UTF8.self))
    }
  }
}
