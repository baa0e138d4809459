internal import DramatisText
internal import FoundationEssentials
internal import Testing

@testable internal import DramatisLab

struct InstructionsTests {
  /// A function that calls another, twice from different places, and one whose symbol goes on.
  private let profile = Profile(
    Data(
      """
      # callgrind format
      version: 1
      events: Ir
      ob=/bin/program
      fn=$s4read
      0 5
      cob=/bin/library
      cfn=$s3map
      calls=2 0
      0 70
      12 1
      fn=$s3map
      0 70
      fn=$s4readU_
      0 3
      totals: 79
      """.utf8))

  @Test(arguments: [("$s4read", 76), ("$s3map", 70), ("$s4readU", 3), ("$s5write", nil)])
  func whatAFunctionTook(_ symbol: String, _ count: Int?) {
    #expect(profile.instructions(in: symbol) == count)
  }

  @Test func stagesHaveNamesAndLimits() {
    let stages = Stage.warm + [.firstMeeting]
    #expect(Set(stages.map(\.name)).count == stages.count)
    #expect(stages.allSatisfy { $0.limit > 1 && !$0.functions.isEmpty })
  }

  @Test func madeUpNews() {
    let articles = MadeUpNews.articles(words: 2_000)
    #expect(articles == MadeUpNews.articles(words: 2_000))
    #expect(MadeUpNews.size(of: articles).words >= 2_000)
    let text = articles.map(\.text).joined()
    for words in ["“", "” said", " told ", "According to ", " she ", " he ", "NATO"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
