/// A colour for each speaker, handed out in the order in which they speak.
struct SpeakerColours<Speaker: Hashable> {
  private var given: [Speaker: Style] = [:]

  /// Colours that can be told apart on light and dark grounds; with more speakers they start anew.
  private static var palette: [Style] {
    ["1;36", "1;33", "1;35", "1;32", "1;34", "1;31"].map { Style(codes: $0) }
  }

  /// The colour of `speaker`.
  mutating func style(of speaker: Speaker) -> Style {
    if let style = given[speaker] { return style }
    let style = Self.palette[given.count % Self.palette.count]
    given[speaker] = style
    return style
  }
}
