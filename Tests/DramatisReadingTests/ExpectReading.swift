internal import DramatisTestSupport
internal import Testing

/// Expects that `marked` without its marks is read so that marking `parts` gives it back.
///
/// A text that starts with "✗ " is one that is misread as yet: its test tells when that is mended.
func expectReading(
  _ marked: String, _ parts: StoryPart..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let isMisread = marked.hasPrefix("✗ ")
  let expected = isMisread ? String(marked.dropFirst(2)) : marked
  let found = story(of: MarkedText(expected).text).marked(parts)
  if isMisread {
    withKnownIssue(sourceLocation: sourceLocation) {
      #expect(found == expected, sourceLocation: sourceLocation)
    }
  } else {
    #expect(found == expected, sourceLocation: sourceLocation)
  }
}
