internal import DramatisLexicon
internal import DramatisReading
public import DramatisText
internal import Synchronization

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
  private let vocabularies = VocabularyPool()

  /// Makes a reader.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// The story of `article`. Never fails: text without names gives an empty story.
  /// O(bytes of the text).
  public func story(of article: Article) -> Story {
    let vocabulary = vocabularies.take()
    defer { vocabularies.put(back: vocabulary) }
    return Reading.story(of: article, window: options.window, vocabulary: vocabulary)
  }
}

/// Vocabularies for as many threads as read at once: each is lent to one at a time.
private final class VocabularyPool: Sendable {
  private let idle = Mutex<[Vocabulary]>([])

  func take() -> Vocabulary {
    idle.withLock { $0.popLast() } ?? Vocabulary()
  }

  func put(back vocabulary: Vocabulary) {
    guard !vocabulary.isFull else { return }
    idle.withLock { $0.append(vocabulary) }
  }
}
