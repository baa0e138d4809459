/// What the Graphviz of this machine can do, found by trying: a plugin that is registered may
/// still fail to load.
extension Graphviz {
  /// Why `format` cannot be written here, or `nil` if it can. A millisecond or so; the first call
  /// for PNG or PDF loads the fonts, which takes some 50.
  public static func problem(with format: Format) -> RenderError? {
    problem(format, .dot)
  }

  /// Why `engine` cannot lay out here, or `nil` if it can. A millisecond or so.
  public static func problem(with engine: Engine) -> RenderError? {
    problem(.dot, engine)
  }

  /// How many fonts are installed; `nil` if fontconfig, which finds them, is not.
  public static var fonts: Int? { Fonts.installed?.count }

  /// The characters of `text` for which no font is installed, in order, each once: in PNG and PDF
  /// they come out as boxes. Empty where fontconfig is missing. O(length of the text × fonts).
  public static func charactersWithoutFont(in text: String) -> [Unicode.Scalar] {
    guard let fonts = Fonts.installed else { return [] }
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter {
      !$0.isASCII && $0.isPrinted && seen.insert($0).inserted && !fonts.contain($0)
    }
  }

  private static func problem(_ format: Format, _ engine: Engine) -> RenderError? {
    do throws(RenderError) {
      _ = try render("graph trial { a -- b }", as: format, engine: engine)
      return nil
    } catch {
      return error
    }
  }
}

extension Unicode.Scalar {
  /// Whether a glyph is wanted for it.
  fileprivate var isPrinted: Bool {
    let properties = properties
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
      && properties.generalCategory != .control && properties.generalCategory != .unassigned
  }
}
