// The example of README.md, between the two marks: a test holds one against the other.

// BEGIN
import Dramatis
import DramatisGraph
import DramatisRender
import DramatisText

/// Prints who says what in an article, and draws its graph.
func picture(of text: String) throws -> [UInt8] {
  let article = Article(id: "my article", text: text)
  let story = Reader().story(of: article)
  for quotation in story.quotations {
    let speaker = quotation.speaker.map { story[$0].name } ?? "somebody"
    print("\(speaker): \(article[quotation.range])")
  }
  let picture = Picture(of: Graph(of: [story]))
  let engine = Engine(rawValue: picture.layout.rawValue) ?? .dot
  return try Graphviz.render(picture.dot, as: .svg, engine: engine)
}
// END
