internal import CGraphviz
internal import Glibc
internal import Synchronization

/// Graphviz, linked as a library.
///
/// No part of Graphviz may run on two threads at once, and a second context reads memory that the
/// first one freed (in the pango plugin of 2.42). So one context serves the whole process behind a
/// lock and is never freed; what a rendering allocates is freed before the next begins. A layout
/// cannot be cancelled: whoever draws graphs of strangers does it in a child process with limits.
public enum Graphviz {
  /// Lays out `dot`, the text of one graph, by `engine` and draws it.
  ///
  /// Safe from any thread; calls wait for one another. The time is the engine's: `dot` needs
  /// seconds from some 500 edges on, `sfdp` draws thousands of nodes in a second.
  /// - Returns: the file's bytes: the same for the same text, fonts and version of Graphviz.
  public static func render(
    _ dot: String, as format: Format, engine: Engine = .dot
  ) throws(RenderError) -> [UInt8] {
    if format.drawsGlyphs, Fonts.installed?.count == 0 { throw .noFonts }
    return try session.withLock { session throws(RenderError) in
      try session.render(dot, format: format, engine: engine)
    }
  }

  /// The version of the library, as in "2.43.0"; `nil` if it could not be started.
  public static var version: String? {
    session.withLock { session in
      session.context.flatMap { gvcVersion($0) }.map { String(cString: $0) }
    }
  }

  /// Whether overlaps can be removed by prism, which needs a Graphviz built with a triangulation
  /// library; without one, large graphs come out with nodes on top of each other.
  public static var hasTriangulation: Bool {
    let crowd = "graph crowd { overlap=prism; a -- b -- c -- d -- a; }"
    return session.withLock { session in
      let drawn = try? session.render(crowd, format: .dot, engine: .sfdp)
      return drawn != nil && !Messages.text.contains("triangulation")
    }
  }

  private static let session = Mutex(Session())
}

/// The process's one Graphviz context. It is touched by who holds the lock around it only.
private struct Session: ~Copyable {
  /// Null if Graphviz could not be started.
  let context: OpaquePointer?

  /// Starts Graphviz and sends what it has to say to ``Messages``.
  init() {
    context = gvContext()
    dramatis_report_everything()
    agseterrf { piece in
      if let piece { Messages.append(String(cString: piece)) }
      return 0
    }
  }

  /// Reads, lays out and draws one graph, and leaves nothing behind.
  func render(_ dot: String, format: Format, engine: Engine) throws(RenderError) -> [UInt8] {
    guard let context else { throw .noContext }
    Messages.clear()
    agreseterrors()
    let graph = try read(dot)
    defer { agclose(graph) }
    guard gvLayout(context, graph, engine.rawValue) == 0 else {
      throw lists("layout", engine.rawValue)
        ? .layoutFailed(engine, message: Messages.text)
        : .missingEngine(engine, message: Messages.text)
    }
    defer { gvFreeLayout(context, graph) }
    return try write(graph, as: format)
  }

  /// The one graph in `dot`.
  ///
  /// The parser keeps the text behind the first graph for the next call, which would then draw
  /// another caller's graph. So it is read to its end here, and a second graph is refused.
  private func read(_ dot: String) throws(RenderError) -> UnsafeMutablePointer<Agraph_t> {
    guard !dot.utf8.contains(0) else { throw .invalidDOT(message: "it holds a NUL byte") }
    let graph = agmemread(dot)
    var others = 0
    while let other = agmemread("") {
      agclose(other)
      others += 1
    }
    guard let graph else {
      throw .invalidDOT(message: agerrors() > 0 ? Messages.text : "there is no graph in it")
    }
    if agerrors() > 0 || others > 0 {
      agclose(graph)
      throw .invalidDOT(message: others > 0 ? "it holds more than one graph" : Messages.text)
    }
    return graph
  }

  /// The file of a graph that is laid out.
  private func write(
    _ graph: UnsafeMutablePointer<Agraph_t>, as format: Format
  ) throws(RenderError) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var count = 0
    let status = dramatis_render_data(context, graph, format.rawValue, &data, &count)
    defer { if let data { gvFreeRenderData(data) } }
    guard status == 0, let data, count > 0 else {
      throw lists("device", format.rawValue)
        ? .renderingFailed(format, message: Messages.text)
        : .missingFormat(format, message: Messages.text)
    }
    return [UInt8](UnsafeRawBufferPointer(start: data, count: count))
  }

  /// Whether a plugin that can be loaded offers `name` among its `kind` ("layout", "device").
  private func lists(_ kind: String, _ name: String) -> Bool {
    var count: CInt = 0
    guard let names = dramatis_plugin_list(context, kind, &count) else { return false }
    defer { free(names) }
    var isListed = false
    for index in 0..<Int(count) {
      guard let entry = names[index] else { continue }
      defer { free(entry) }
      if String(cString: entry).split(separator: ":").first.map(String.init) == name {
        isListed = true
      }
    }
    return isListed && !Messages.text.contains("Could not load")
  }
}

/// What Graphviz said since the last rendering began. It comes in pieces, by a C callback that
/// can carry no context, on the thread that holds the lock on the session.
private enum Messages {
  private static let pieces = Mutex("")

  static func append(_ piece: String) { pieces.withLock { $0 += piece } }
  static func clear() { pieces.withLock { $0 = "" } }

  /// The messages in one line that is safe to print, of 500 scalars at most.
  static var text: String {
    let said = pieces.withLock { $0 }
    let words = said.unicodeScalars.split { $0.value < 0x21 || $0.value == 0x7F }
    let line = words.map(String.init).joined(separator: " ")
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(500)))
  }
}
