/// Why a picture could not be drawn. Each says what to do about it where something can be done.
public enum RenderError: Error, Hashable, Sendable {
  /// The text is not DOT; `message` is Graphviz's own, with the line.
  case invalidDOT(message: String)
  /// The installed Graphviz has no plugin that lays out by `engine`.
  case missingEngine(Engine, message: String)
  /// The installed Graphviz has no plugin that writes `format`.
  case missingFormat(Format, message: String)
  /// No font is installed, so that text would come out as boxes.
  case noFonts
  /// The engine gave up.
  case layoutFailed(Engine, message: String)
  /// The layout stands, but writing it failed.
  case renderingFailed(Format, message: String)
  /// Graphviz could not be started at all.
  case noContext
}

extension RenderError: CustomStringConvertible {
  /// One sentence for a person, with what to install if that helps.
  public var description: String {
    switch self {
    case .invalidDOT(let message): "not a DOT graph: \(message)"
    case .missingEngine(let engine, let message):
      "Graphviz here cannot lay out by \(engine.rawValue); install graphviz (\(message))"
    case .missingFormat(let format, let message):
      "Graphviz here cannot write \(format.rawValue); install \(format.package) (\(message))"
    case .noFonts: "no font is installed; install fonts-dejavu-core"
    case .layoutFailed(let engine, let message):
      "the layout by \(engine.rawValue) failed: \(message)"
    case .renderingFailed(let format, let message):
      "writing \(format.rawValue) failed: \(message)"
    case .noContext: "Graphviz could not be started; install graphviz"
    }
  }
}
