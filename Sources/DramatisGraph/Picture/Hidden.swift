extension Picture {
  /// How much of a graph is not drawn, by reason.
  struct Hidden {
    var places = 0
    var doubtful = 0
    var minimumConfidence = 0.0
    var lightCoMentions = 0
    var minimumCoMentions = 0
    var besideOthers = 0
    var besideHolders = 0
    /// The names of those without a tie.
    var lone: [String] = []
    var beyondMaximum = 0
    var outsideBackbone = 0

    /// Each reason that applies, in a few words.
    var lines: [String] {
      [
        Self.line(places, "place", "places"),
        Self.line(doubtful, "node", "nodes", "under confidence \(minimumConfidence)"),
        Self.line(beyondMaximum, "less prominent node", "less prominent nodes"),
        untied,
        Self.line(outsideBackbone, "tie outside the backbone", "ties outside the backbone"),
        Self.line(
          lightCoMentions, "co-mention", "co-mentions", "under weight \(minimumCoMentions)"),
        Self.line(besideOthers, "co-mention", "co-mentions", "beside a stronger tie"),
        Self.line(besideHolders, "mention", "mentions", "of an office beside its holder"),
      ].compactMap { $0 }
    }

    /// Those without a tie, the first three by name.
    private var untied: String? {
      guard !lone.isEmpty else { return nil }
      var names = lone.prefix(3).map { PictureWords.cut($0, 30) }
      if lone.count > 3 { names.append("\(lone.count - 3) more") }
      return "untied: " + names.joined(separator: ", ")
    }

    private static func line(
      _ count: Int, _ one: String, _ many: String, _ rest: String? = nil
    ) -> String? {
      guard count > 0 else { return nil }
      let line = count == 1 ? "1 \(one)" : "\(count) \(many)"
      return rest.map { "\(line) \($0)" } ?? line
    }
  }
}
