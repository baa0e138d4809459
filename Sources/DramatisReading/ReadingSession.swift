internal import DramatisLexicon
public import DramatisTagger

/// What a thread keeps from one article to the next: the words it has looked up and what the tagger
/// has summed for them.
public final class ReadingSession: @unchecked Sendable {
  // Unchecked: it moves between threads only through a locked pool, which lends it to one at a time.

  let vocabulary: Vocabulary
  let tagger: Tagger

  /// A session that has seen nothing.
  public init(model: TaggerModel) {
    vocabulary = Vocabulary()
    tagger = Tagger(model: model, vocabulary: vocabulary)
  }

  /// Whether the session has grown so large that a new one should replace it.
  public var isFull: Bool { vocabulary.isFull }
}
