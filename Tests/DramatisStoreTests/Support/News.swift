import Dramatis
import DramatisText
import Foundation

@testable import DramatisStore

/// A corpus in a folder of its own, removed with it.
final class TestCorpus {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "dramatis-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "news.dramatis").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds the articles in one batch.
  @discardableResult
  func add(_ articles: Article...) throws -> CorpusWriter.Account { try add(articles) }

  /// Adds the articles in one batch.
  @discardableResult
  func add(_ articles: [Article]) throws -> CorpusWriter.Account {
    let writer = try CorpusWriter(path: path)
    let account = try writer.add(articles.map { PreparedStory(News.reader.story(of: $0)) })
    try writer.close()
    return account
  }

  func reader() throws -> CorpusReader { try CorpusReader(path: path) }

  /// The rows of a query, values joined by "|".
  func rows(_ sql: String) throws -> [String] {
    try reader().rows(sql)
  }
}

/// Articles written for the tests.
enum News {
  static let reader = Reader()

  static func article(
    _ id: String, _ text: String, published: String? = nil, outlet: String? = nil
  ) -> Article {
    Article(id: id, published: published, outlet: outlet, text: text)
  }

  /// Wire copy of some eighty words, of a harbour's quarrel.
  static let wire = """
    Ingrid Solheim said on Tuesday that Norway would close the harbour of Tromsø to trawlers from \
    Iceland until the two countries agreed on quotas for cod.

    The fisheries minister told the Storting that her patience had run out. “We have waited for four \
    winters, and four winters are enough,” Solheim said.

    Einar Jónsson, who leads the boat owners of Iceland, called the closure a mistake. He said that \
    his members would sail to the Faroe Islands instead, and that Norway would lose the landing \
    fees of two hundred boats.
    """
}
