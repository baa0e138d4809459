internal import DramatisFormats
internal import DramatisText

/// A document as it came from a file or a line: bytes that nobody has looked into yet.
struct Document: Sendable {
  /// Where a document stands.
  struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// The path as the user gave it, or found in a folder so given; `-` is standard input.
    var path: String
    /// The line, from 1, if the document is one of many in its file.
    var line: Int?

    var description: String {
      let file = path == "-" ? "standard input" : path
      return line.map { "\(file), line \($0)" } ?? file
    }
  }

  /// What came.
  enum Content: Sendable {
    /// A whole file of text.
    case text([UInt8])
    /// A line of JSON.
    case line([UInt8])
    /// A line too long to be kept.
    case overlongLine
    /// Nothing: the file could not be read.
    case failure(Failure)
  }

  var origin: Origin
  var content: Content

  /// The bytes it holds in memory.
  var weight: Int {
    switch content {
    case .text(let bytes), .line(let bytes): bytes.count
    case .overlongLine, .failure: 0
    }
  }
}

/// A document whose bytes proved to be an article.
struct ReadArticle: Sendable {
  var article: Article
  /// The id in the type it came in, if the article came as a line of JSON that has one.
  var id: ArticleID?
  /// What the user should know about how the bytes were read.
  var notes: [String] = []
}

/// Why a document is no article.
struct BadDocument: Error, Sendable {
  var failure: Failure
  /// Whether the document was a line, which is answered by an error in its place.
  var isLine: Bool
  /// The id of the line, as far as it could be read.
  var id: ArticleID?
}

extension Document {
  /// The article in the bytes. O(bytes).
  func article() throws(BadDocument) -> ReadArticle {
    switch content {
    case .text(let bytes):
      do throws(TextDecoding.Refusal) {
        let decoded = try TextDecoding.decode(bytes)
        return ReadArticle(
          article: Article(id: origin.path, text: decoded.text),
          notes: decoded.note.map { ["\(origin): \($0)"] } ?? [])
      } catch {
        throw BadDocument(failure: .badData("\(origin): \(error)"), isLine: false)
      }
    case .line(let bytes):
      do throws(ArticleLineError) {
        let line = try ArticleLine(json: bytes, name: "\(origin.path):\(origin.line ?? 0)")
        return ReadArticle(article: line.article, id: line.id)
      } catch {
        throw BadDocument(failure: .badData("\(origin): \(error)"), isLine: true, id: error.id)
      }
    case .overlongLine:
      let message = "\(origin): a line of more than \(Feed.maximumLineBytes) bytes"
      throw BadDocument(failure: .badData(message), isLine: true)
    case .failure(let failure):
      throw BadDocument(failure: failure, isLine: false)
    }
  }
}
