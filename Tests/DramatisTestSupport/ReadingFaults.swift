internal import DramatisGraph
public import DramatisText

/// Everything that is wrong with how `text` is read, told to others and drawn: the faults of its story,
/// of the story’s JSON, of the graph and, where asked for, its exports. Empty for every text.
public func faults(
  reading text: String, window: CoMentionWindow = .sentence, exports: Bool = true
) -> [String] {
  let story = story(of: text, window: window)
  let faults = story.faults
  // Ranges outside of the text cannot be written.
  guard faults.isEmpty else { return faults }
  let graph = Graph(of: [story])
  let picture = Picture(of: graph)
  let outside = picture.nodes.contains { !graph.nodes.indices.contains($0.index) }
  return story.jsonFaults + graph.faults + (exports ? graph.exportFaults : [])
    + (outside ? ["a picture of nodes that are not there"] : [])
}
