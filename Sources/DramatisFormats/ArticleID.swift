/// What a line of JSON says tells its article from others, in the type it came in.
public enum ArticleID: Sendable, Hashable, CustomStringConvertible {
  /// A name, path or address.
  case string(String)
  /// A whole number, as tables give out.
  case number(Int)

  /// The id as text.
  public var description: String {
    switch self {
    case .string(let text): text
    case .number(let value): value.description
    }
  }
}
