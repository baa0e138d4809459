internal import ArgumentParser
internal import Dramatis
internal import DramatisFormats
internal import DramatisGraph
internal import DramatisText

/// What ``Instructions`` counts: made-up articles read twice by one reader, then written and drawn.
struct Workload: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads made-up articles, for “instructions” to count.", shouldDisplay: false)

  @Option(help: "About how many words.")
  var words: Int

  func run() throws {
    let articles = MadeUpNews.articles(words: words)
    let reader = Reader()
    var bytes = articles.reduce(0) { $0 + reader.story(of: $1).ties.count }
    let stories = Self.readAgain(articles, reader: reader)
    bytes += stories.reduce(0) { $0 + Self.json(of: $1).count }
    bytes += Self.dot(of: Self.graph(of: stories)).utf8.count
    // Used, so that nothing of it is left out by the compiler.
    guard bytes > 0 else { throw ExitCode.failure }
  }

  // Not inlined: they are found by their names.

  /// The symbol of ``readAgain(_:reader:)``, as a pattern.
  static let readAgainPattern = "$s11DramatisLab8WorkloadV9readAgain*"

  @inline(never)
  private static func readAgain(_ articles: [Article], reader: Reader) -> [Story] {
    articles.map { reader.story(of: $0) }
  }

  @inline(never)
  private static func json(of story: Story) -> [UInt8] { StoryJSON().object(of: story) }

  @inline(never)
  private static func graph(of stories: [Story]) -> Graph { Graph(of: stories) }

  @inline(never)
  private static func dot(of graph: Graph) -> String { Picture(of: graph).dot }
}
