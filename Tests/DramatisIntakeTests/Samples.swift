internal import DramatisText

@testable import DramatisIntake

/// Inputs of every kind, written by hand.
enum Sample {
  static let sentence =
    "The harbour board said on Monday that the ferry would sail again in June, after two years in dock."

  /// A page with a story of three paragraphs and furniture around it.
  static let page = """
    <!DOCTYPE html><html><head><title>Ferry sails again | Harbour Post</title>
    <meta charset="utf-8"><meta property="og:site_name" content="Harbour Post">
    <meta property="og:title" content="Ferry sails again | Harbour Post">
    <link rel="canonical" href="https://harbour.example/ferry">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
    {"@type":"NewsArticle","headline":"Ferry sails again","datePublished":"2024-05-03T10:00:00+0200",
    "author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Day"}]}]}</script></head>
    <body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
    <article><h1>Ferry sails again</h1><div class="byline">By Ann Lee and Bo Day</div>
    <div class="share-bar"><a href="#">Tweet</a></div>
    <p>\(sentence)</p>
    <figure><img src="f.jpg"><figcaption>The ferry in the harbour, in a photograph of last year.</figcaption></figure>
    <h2>What it costs</h2>
    <p>Mary Hill, who chairs the board, told reporters that the work had cost four million pounds, twice the estimate.</p>
    <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a ferry again, every day in your inbox.</p></div>
    <p>“We are glad that it is over,” Ms Hill said, and added that the fares would stay as they are for now.</p>
    </article>
    <aside><h3>Related</h3><ul><li><a href="/a">Ferry stuck in dock for a second winter, says board</a></li>
    <li><a href="/b">Board defends the price of its ferry to the islands</a></li></ul></aside>
    <footer><p>Copyright Harbour Post. All rights reserved, in all countries and for all time to come.</p></footer>
    </body></html>
    """

  static let pageText = """
    \(sentence)

    What it costs

    Mary Hill, who chairs the board, told reporters that the work had cost four million pounds, twice the estimate.

    “We are glad that it is over,” Ms Hill said, and added that the fares would stay as they are for now.
    """

  static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>Harbour Post</title><link>https://harbour.example</link>
    <item><title>Ferry &amp; fares</title><media:title>A picture</media:title>
    <link>https://harbour.example/1</link><guid isPermaLink="false">post-1</guid>
    <pubDate>Fri, 03 May 2024 08:00:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
    <description>Cut short …</description>
    <content:encoded><![CDATA[<p>The ferry sails &mdash; again.</p><p>Fares <b>stay</b>.</p><script>x()</script>]]></content:encoded></item>
    <item><title>Nothing in it</title><link>https://harbour.example/2</link></item>
    <item><title>Rain</title><link>https://harbour.example/3</link>
    <description>It rained &lt;i&gt;all&lt;/i&gt; day.</description></item>
    </channel></rss>
    """

  static let atom = """
    <?xml version="1.0"?><!-- a comment --><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
    <entry><title type="html">Ferry &amp;amp; fares</title><id>tag:1</id>
    <link rel="edit" href="https://harbour.example/edit"/><link href="https://harbour.example/1"/>
    <published>2024-05-03T08:00:00Z</published><author><name>Ann Lee</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry sails.</p><p>Fares stay.</p></div></content></entry>
    <entry><title>Rain</title><id>tag:2</id><updated>2024-05-04T08:00:00+02:00</updated>
    <summary type="text">Rain &lt; snow.</summary></entry></feed>
    """

  static let newsML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
    <knowledgeItem guid="k"><conceptSet/></knowledgeItem>
    <packageItem guid="p"><groupSet/></packageItem>
    <newsItem guid="urn:newsml:harbour:1" version="2"><itemMeta><provider literal="Harbour Agency"/>
    <versionCreated>2024-05-03T09:30:00Z</versionCreated><firstCreated>2024-05-03T08:00:00Z</firstCreated></itemMeta>
    <contentMeta><headline>Ferry sails</headline><by>By Ann Lee</by></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
    <body><p>The ferry sails.</p><p>Fares stay.</p></body></html></inlineXML></contentSet></newsItem>
    </itemSet></newsMessage>
    """

  static let nitf = """
    <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
    <nitf><head><docdata><doc-id id-string="ferry-1"/><date.issue norm="20240503T080000Z"/></docdata></head>
    <body><body.head><hedline><hl1>Ferry sails</hl1></hedline><byline>By <person>Ann Lee</person></byline>
    <distributor>Harbour Agency</distributor></body.head>
    <body.content><block><p>The ferry sails.</p><media><media-caption><p>In dock.</p></media-caption></media>
    <p>Fares stay.</p></block></body.content></body></nitf>
    """

  /// A record of a web archive.
  static func record(
    _ type: String, _ url: String, media: String = "application/http; msgtype=response",
    _ body: [UInt8]
  ) -> [UInt8] {
    let header = """
      WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nContent-Type: \(media)\r\n\
      Content-Length: \(body.count)\r\n\r\n
      """
    return Array(header.utf8) + body + Array("\r\n\r\n".utf8)
  }

  /// An answer of a web server.
  static func answer(
    _ fields: String = "Content-Type: text/html; charset=utf-8", status: Int = 200,
    _ body: [UInt8] = Array(page.utf8)
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status) So\r\n\(fields)\r\n\r\n".utf8) + body
  }
}

/// The documents in bytes, each as its article or what is wrong.
func intake(
  _ bytes: [UInt8], path: String = "input", kind: InputKind? = nil, pieces: Int = 1 << 16
) -> [Result<ReadArticle, BadDocument>] {
  var stream = DocumentStream(Pieces(bytes, of: pieces), path: path, kind: kind)
  var results: [Result<ReadArticle, BadDocument>] = []
  while let document = stream.next() {
    results.append(
      Result { () throws(BadDocument) -> ReadArticle in try document.article() })
  }
  return results
}

/// Bytes in pieces of one size.
final class Pieces: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], of size: Int) { (rest, self.size) = (bytes[...], size) }

  func next() -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}

extension Result where Success == ReadArticle, Failure == BadDocument {
  var article: Article? { try? get().article }
  var reason: String? {
    guard case .failure(let bad) = self else { return nil }
    return bad.description
  }
  /// The text, or what is wrong.
  var told: String { article?.text ?? reason ?? "" }
}
