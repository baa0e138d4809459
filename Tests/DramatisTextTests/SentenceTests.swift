internal import DramatisTestSupport
internal import DramatisText
internal import Testing

/// A "‖" stands before a new sentence and a "¶" before a new paragraph.
struct SentenceTests {
  @Test(arguments: [
    "He came. ‖She left.", "He came! ‖She left? ‖It was over…", "He came... and she left.",
    "He came... ‖She left.", "At 2.5 per cent. ‖The rest fell.", "He came.‖She left.",
    "It fell. ‖5 died.",
  ])
  func stops(_ marked: String) { #expect(marked.without("‖¶").sentenceCuts == marked) }

  @Test(arguments: [
    "Mr. Holt met Lt. Gen. Park on Jan. 5 in St. Ives.", "J. P. Holt left. ‖He was ill.",
    "He left the U.S. ‖The trip was long.", "He met U.S. Senator Holt.",
    "Holt Inc. ‖The firm fell.",
    "Holt Inc. fell.", "He came at 9 a.m. ‖It rained.",
  ])
  func abbreviations(_ marked: String) { #expect(marked.without("‖¶").sentenceCuts == marked) }

  @Test(arguments: [
    "“It is over.” ‖She left.", "“It is over,” she said. ‖“We go.”", "“Is it over?” she said.",
    "“Is it over?” ‖Holt said.", "(It is over.) ‖She left.",
    "‘It is over.’ ‖She left.", "\"It is over.\" ‖\"Why?\" ‖\"It is.\"",
    "``It is over.'' ‖She left.",
    "“He said ‘go.’” ‖She left.", "He left the “U.S.” ‖She stayed.",
  ])
  func quotationMarks(_ marked: String) { #expect(marked.without("‖¶").sentenceCuts == marked) }

  @Test(arguments: [
    "A headline\n¶He came. ‖She left.\n¶“No.”", "A headline\n\n¶He came.\n\n¶She left.",
    "He came\r\nand went.\r\n\r\n¶She left\r\nhim there.", "He came\n¶and went,\n¶then left.",
    "He came\u{2028}¶She left", "A caption\n¶Holt spoke.\n\n¶She left.\n¶It rained.",
  ])
  func lines(_ marked: String) { #expect(marked.without("‖¶").sentenceCuts == marked) }

  /// Lines of one paragraph each, told from lines wrapped by hand by how they start.
  @Test func wrappedLinesAreOneParagraph() {
    let text = OwnArticles.wrapped
    let tokens = text.tokens
    #expect(text.segmentation(tokens).paragraphs.count == 4)
    let plain = OwnArticles.harbour
    #expect(plain.segmentation(plain.tokens).paragraphs.count == 8)
  }
}
