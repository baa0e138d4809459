extension DOT {
  /// Graphviz's rich text, made so that no text from outside can be read as a tag.
  public struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    let source: String

    /// Tags and words as they are written in our own source.
    public init(stringLiteral value: String) { source = value }

    /// Tags and words of our own with text set in.
    public init(stringInterpolation: Interpolation) { source = stringInterpolation.source }

    /// Collects the pieces: literals as they stand, everything else escaped.
    public struct Interpolation: StringInterpolationProtocol {
      var source = ""

      /// Starts empty.
      public init(literalCapacity: Int, interpolationCount: Int) {}

      /// Takes our own words as they stand.
      public mutating func appendLiteral(_ literal: String) { source += literal }

      /// Takes text and escapes it.
      public mutating func appendInterpolation(_ text: String) {
        source += DOTText.markup(text)
      }

      /// Takes a colour of our own, as in "#1A1A1A".
      mutating func appendInterpolation(colour: String) { source += colour }

      /// Takes markup as it is.
      public mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
    }
  }
}
