internal import DramatisTagger
public import DramatisText

/// Reads an article: text → tokens → names and roles → entities → quotations → pronouns and
/// speakers → ties.
public enum Reading {
  /// The story of `article`. `session` keeps what was looked up for other articles; one thread may
  /// use it at a time. O(bytes of the text).
  public static func story(
    of article: Article, window: CoMentionWindow, session: ReadingSession
  ) -> Story {
    story(of: article, window: window, session: session, rules: .all)
  }

  /// The story of `article` with some of the rules of quotations.
  package static func story(
    of article: Article, window: CoMentionWindow, session: ReadingSession, rules: SpeechRules
  ) -> Story {
    let document = Document(article.text, vocabulary: session.vocabulary)
    let discourse = discourse(of: document, session: session, rules: rules)
    var story = StoryWriter(document: document, discourse: discourse).story(of: article)
    let windows = windows(window, of: document)
    story.ties = TieFinder(story: story, windows: windows).ties()
    return story
  }

  /// Who and what `document` names, who says what in it, and whom its pronouns mean.
  static func discourse(
    of document: Document, session: ReadingSession, rules: SpeechRules = .all,
    model: AntecedentModel = .embedded, keptChoices: KeptChoices = .none
  ) -> Discourse {
    let (names, roles) = Self.names(of: document, session: session)
    let cast = EntityResolver(document: document, names: names, roles: roles).cast()
    let speeches = SpeechFinder.speeches(
      of: document, names: names, roles: roles, rules: rules)
    var discourse = Discourse(
      document: document, names: names, roles: roles, speeches: speeches, cast: cast,
      model: model, keptChoices: keptChoices)
    discourse.resolve()
    return discourse
  }

  /// The names and roles in `document`.
  static func names(of document: Document, session: ReadingSession) -> (Names, Roles) {
    let closed = ClosedNames(document: document).found()
    let heads = OfficeHeads(document: document).found()
    let tagged = session.tagger.names(TaggerInput(document, closed: closed))
    let names = NameFinder.names(of: document, closed: closed, heads: heads, tagged: tagged)
    return (names, RoleGrammar(document: document, names: names).roles(heads))
  }

  private static func windows(_ window: CoMentionWindow, of document: Document) -> [TextRange] {
    switch window {
    case .sentence: document.sentences.map { document.range($0.tokens) }
    case .paragraph: document.paragraphs.map { document.range($0) }
    case .document: document.tokens.isEmpty ? [] : [document.range(document.tokens.indices)]
    }
  }
}
