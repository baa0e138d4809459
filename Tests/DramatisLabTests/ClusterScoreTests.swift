internal import Dramatis
internal import DramatisTestSupport
internal import DramatisText
internal import FoundationEssentials
import Testing

@testable import DramatisLab

@Suite struct ClusterScoreTests {
  private static let key = [[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]]

  /// The two responses of Bagga & Baldwin (1998), section 3.
  @Test func bCubedIsThatOfThePaper() {
    let joined = ClusterScore(
      key: Self.key, response: [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]])
    #expect(abs(joined.bCubed.precision - 16.0 / 21) < 1e-9)
    #expect(joined.bCubed.recall == 1)
    let worse = ClusterScore(
      key: Self.key, response: [[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]])
    #expect(abs(worse.bCubed.precision - 7.0 / 12) < 1e-9)
  }

  @Test func ceafAssignsOneToOne() {
    let joined = ClusterScore(
      key: Self.key, response: [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]])
    let similarity = 1 + 2 * 5.0 / 12
    #expect(abs(joined.ceafE.precision - similarity / 2) < 1e-9)
    #expect(abs(joined.ceafE.recall - similarity / 3) < 1e-9)
  }

  @Test func whatOnlyOneSideHasCountsAgainstIt() {
    let score = ClusterScore(key: [[1, 2], [3]], response: [[1, 9]])
    #expect(score.bCubed == PrecisionRecall(precision: 0.25, recall: 0.5 / 3))
    #expect(score.ceafE == PrecisionRecall(precision: 0.5, recall: 0.25))
    #expect(ClusterScore(key: [], response: []).bCubed.f1 == 0)
  }

  @Test func noAssignmentIsBetter() {
    var random = Seeded(5)
    for _ in 0..<200 {
      let (rows, columns) = (
        Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random)
      )
      let weights = (0..<rows).map { _ in
        (0..<columns).map { _ in Double(Int.random(in: 0...9, using: &random)) }
      }
      #expect(
        abs(Assignment.greatestSum(of: weights) - Self.best(weights[...], [])) < 1e-9, "\(weights)")
    }
  }

  /// The greatest sum by trying all.
  private static func best(_ rows: ArraySlice<[Double]>, _ used: Set<Int>) -> Double {
    guard let row = rows.first else { return 0 }
    let rest = rows.dropFirst()
    return row.indices.filter { !used.contains($0) }
      .map { row[$0] + best(rest, used.union([$0])) }.reduce(best(rest, used), max)
  }

  @Test(arguments: [
    ("the Harbour Board", "Board"), ("Bank of Ruritania", "Bank"),
    ("harbour firm Weller", "Weller"),
    ("Weller, Ruritania", "Weller"), ("Harbour Trade Board (HTB", "Board"), ("(HTB)", "HTB"),
    ("Weller's oldest rival", nil), ("any two towns on Earth", nil), ("iTunes", "iTunes"),
  ])
  func theHeadOfANameIsItsLastCapitalisedWord(name: String, head: String?) {
    let bytes = Array(name.utf8)
    let range = Head.range(in: TextRange(0, UInt32(bytes.count)), of: bytes)
    #expect(range.map { Article(id: "", text: name)[$0] } == head)
  }

  /// Clearly above names alone; skipped where the articles are not at hand.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: Self.articles)))
  func entitiesAcrossArticlesBeatNamesAlone() throws {
    let score = try AcrossScore(
      of: MarkedArticle.articles(inFile: Self.articles), reader: Reader())
    let (resolved, byName) = (score.score(.resolved), score.score(.byName))
    #expect(resolved.bCubed.f1 > byName.bCubed.f1 + 0.04)
    #expect(resolved.ceafE.f1 > byName.ceafE.f1 + 0.07)
    #expect(resolved.bCubed.f1 > 0.82)
    #expect(resolved.ceafE.f1 > 0.78)
    #expect(score.score(.ceiling).bCubed.f1 > resolved.bCubed.f1)
  }

  private static let articles = "../shared/data/coref/meantime.dev.jsonl"
}
