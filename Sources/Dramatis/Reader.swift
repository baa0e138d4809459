public import DramatisText

/// Reads articles into stories: the whole of Dramatis' reading behind one call.
///
/// A reader holds no state between articles; use one from as many threads as there are cores.
public struct Reader: Sendable {
  /// What a reading depends on besides the text.
  public struct Options: Sendable, Hashable {
    /// How far apart two names may stand to count as named together.
    public var window: CoMentionWindow = .sentence

    /// The usual options.
    public init() {}
  }

  private let options: Options

  /// Makes a reader.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The story of `article`. Never fails: text without names gives an empty story.
  /// O(bytes of the text).
  public func story(of article: Article) -> Story {
    Story(article: article)
  }
}
