/// The ways of Graphviz to lay out a graph.
public enum Engine: String, Sendable, Hashable, CaseIterable {
  /// In layers, along the edges: for small directed graphs. Slow beyond some 500 edges.
  case dot
  /// By springs between all pairs: for up to a few hundred nodes.
  case neato
  /// By springs, force-directed.
  case fdp
  /// By springs on several scales: for large graphs.
  case sfdp
  /// On circles.
  case circo
  /// On rings around a centre.
  case twopi
}

/// What a graph can be drawn as.
public enum Format: String, Sendable, Hashable, CaseIterable {
  /// Scalable vector graphics: text stays text, with tooltips and links.
  case svg
  /// Portable network graphics, by the Cairo plugin.
  case png
  /// Portable document format, by the Cairo plugin.
  case pdf
  /// The graph's own DOT, with the positions of the layout.
  case dot

  /// Whether the file holds glyphs, so that fonts must be at hand when it is written.
  var drawsGlyphs: Bool { self == .png || self == .pdf }

  /// The package of Debian and Ubuntu that brings the plugin.
  var package: String { drawsGlyphs ? "graphviz (its pango and cairo plugin)" : "graphviz" }
}
