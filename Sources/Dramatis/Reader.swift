internal import DramatisReading
public import DramatisTagger
public import DramatisText
internal import Synchronization

/// Reads articles into stories: the whole of Dramatis' reading behind one call.
///
/// A reader holds no state between articles but caches; use one from as many threads as there are cores.
public struct Reader: Sendable {
  /// What a reading depends on besides the text.
  public struct Options: Sendable, Hashable {
    /// How far apart two names may stand to count as named together.
    public var window: CoMentionWindow = .sentence

    /// The usual options.
    public init() {}
  }

  private let options: Options
  private let sessions: SessionPool

  /// Makes a reader, with a model of one's own or the embedded one.
  public init(options: Options = Options(), model: TaggerModel = .embedded) {
    self.options = options
    sessions = SessionPool(model: model)
  }

  /// The story of `article`. Never fails: text without names gives an empty story.
  /// O(bytes of the text).
  public func story(of article: Article) -> Story {
    let session = sessions.take()
    defer { sessions.put(back: session) }
    return Reading.story(of: article, window: options.window, session: session)
  }
}

/// Sessions for as many threads as read at once: each is lent to one at a time.
private final class SessionPool: Sendable {
  private let model: TaggerModel
  private let idle = Mutex<[ReadingSession]>([])

  init(model: TaggerModel) { self.model = model }

  func take() -> ReadingSession {
    idle.withLock { $0.popLast() } ?? ReadingSession(model: model)
  }

  func put(back session: ReadingSession) {
    guard !session.isFull else { return }
    idle.withLock { $0.append(session) }
  }
}
