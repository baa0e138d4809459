internal import DramatisGraph
internal import DramatisText

/// The graph of all inputs, to ask questions of.
struct Cast {
  var graph: Graph
  /// What became of the inputs.
  var intake = Intake()

  /// Reads `inputs`, and leaves out what is less sure than `minimumConfidence`. Ends the run if there is
  /// no story among them.
  init(
    reading inputs: [String], options: ReadingOptions, window: CoMentionWindow = .sentence,
    minimumConfidence: Double = 0
  ) throws {
    var builder = Graph.Builder()
    try intake.read(
      inputs, options: options, window: window, make: { $0.story },
      consume: { builder.append($0) })
    if intake.done == 0 { try intake.finish() }
    graph = builder.graph().limited(toConfidence: minimumConfidence)
  }

  /// Whom `name` names. Throws the nearest names if nobody, and all if several answer to it.
  func node(named name: String) throws(Failure) -> NodeID {
    switch graph.lookup(name) {
    case .one(let node): return node
    case .several(let nodes):
      throw .badData("“\(name)” may be \(list(nodes, last: " or ")); say which by a fuller name")
    case .none(let nearest):
      let hint = nearest.isEmpty ? "" : "; near to it: \(list(nearest, last: ", "))"
      throw .badData("nobody and nothing is called “\(name)”\(hint)")
    }
  }

  /// ``node(named:)``, if there is a name.
  func node(named name: String?) throws(Failure) -> NodeID? {
    guard let name else { return nil }
    return try node(named: name) as NodeID
  }

  /// The node's name, a role's with what it is an office of.
  func name(_ id: NodeID) -> String {
    let node = graph[id]
    guard let of = node.of else { return node.name }
    return "\(node.name) (\(graph[of].name))"
  }

  private func list(_ nodes: [NodeID], last: String) -> String {
    let names = nodes.map { "\(name($0)), \(graph[$0].kind.rawValue)" }
    guard names.count > 1, let final = names.last else { return names.joined() }
    return names.dropLast().joined(separator: "; ") + last + final
  }
}
