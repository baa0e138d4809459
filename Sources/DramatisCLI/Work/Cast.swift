internal import DramatisGraph
internal import DramatisStore
internal import DramatisText

/// The graph of all inputs, to ask questions of.
struct Cast {
  var graph: Graph
  /// What became of the inputs.
  var intake = Intake()

  /// What the names of the question name, where the corpus said it.
  private var named: [String: NodeID] = [:]
  /// Whether the answer is from a corpus.
  private(set) var isOfCorpus = false
  /// The nodes that a corpus was asked for, where others came with them.
  private(set) var listed: Set<NodeID>?
  /// How many rows the corpus has beyond those that were asked for.
  private(set) var more = 0

  /// How an answer is to be.
  struct Terms {
    var articles = ArticleOptions.all
    var window = CoMentionWindow.sentence
    var minimumConfidence = 0.0
    var minimumWeight = 1
    /// The most rows that a corpus need give.
    var limit = Int.max
    /// How much evidence of each tie a corpus need give.
    var evidence = Evidence.first
    enum Evidence: Int { case none = 0, first = 1, all = 0x7FFF_FFFF }
  }

  /// Asks `question` of `inputs`: of a corpus, if they are one, or else of what is read in them. Ends the
  /// run if there is no story among them. Of read inputs the graph holds everything but for
  /// surroundings; of a corpus, what was asked for.
  init(
    asking question: Question, of inputs: [String], options: ReadingOptions, terms: Terms = Terms()
  ) throws {
    if ReadingOptions.isCorpus(inputs) {
      graph = Graph()
      try ask(question, of: Corpus(inputs), terms: terms)
      return
    }
    var builder = Graph.Builder()
    try intake.read(
      inputs, options: options, window: terms.window, make: { $0.story },
      consume: { if terms.articles.includes($0.article) { builder.append($0) } })
    if intake.done == 0 { try intake.finish() }
    graph = builder.graph().limited(toConfidence: terms.minimumConfidence).limited(
      toWeight: terms.minimumWeight)
    if case .surroundings(let name) = question {
      graph = graph.surroundings(of: try node(named: name), limit: terms.limit)
    }
  }

  private mutating func ask(_ question: Question, of corpus: Corpus, terms: Terms) throws {
    guard terms.window == .sentence else {
      throw Failure.badData("\(corpus.path): a corpus ties by sentence; --window is for articles")
    }
    isOfCorpus = true
    var entities: [String: Int64] = [:]
    for name in question.names { entities[name] = try corpus.entity(named: name) }
    let answer = try corpus.told { (reader) throws(CorpusError) in
      try reader.answer(
        question.asked(of: entities), filter: terms.articles.filter, limit: terms.limit,
        minimumWeight: terms.minimumWeight, minimumConfidence: terms.minimumConfidence,
        evidence: terms.evidence.rawValue)
    }
    graph = answer.graph
    more = answer.more
    listed = answer.listed
    for (name, entity) in entities {
      guard let index = answer.entities.firstIndex(of: entity) else {
        let doubt =
          terms.minimumConfidence > 0 ? "less sure than \(terms.minimumConfidence), or " : ""
        throw Failure.badData("“\(name)” is \(doubt)ignored by a correction")
      }
      named[name] = NodeID(index)
    }
  }

  /// Whom `name` names. Throws the nearest names if nobody, and all if several answer to it.
  func node(named name: String) throws(Failure) -> NodeID {
    if let known = named[name] { return known }
    switch graph.lookup(name) {
    case .one(let node): return node
    case .several(let nodes): throw .several(name, nodes.map(described))
    case .none(let nearest): throw .nobody(name, nearest: nearest.map(described))
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

  private func described(_ node: NodeID) -> String { "\(name(node)), \(graph[node].kind.rawValue)" }
}
