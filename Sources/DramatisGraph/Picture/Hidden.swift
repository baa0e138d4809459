extension Picture {
  /// How much of a graph is not drawn, by reason.
  struct Hidden {
    var places = 0
    var lightCoMentions = 0
    var minimumCoMentions = 0
    var besideOthers = 0
    var lone = 0
    var beyondMaximum = 0
    var outsideBackbone = 0

    /// Each reason that applies, in a few words.
    var lines: [String] {
      [
        Self.line(places, "place", "places"),
        Self.line(beyondMaximum, "lesser node", "lesser nodes"),
        Self.line(lone, "node without a tie", "nodes without a tie"),
        Self.line(outsideBackbone, "tie outside the backbone", "ties outside the backbone"),
        Self.line(lightCoMentions, "co-mention", "co-mentions", "under weight \(minimumCoMentions)"),
        Self.line(besideOthers, "co-mention", "co-mentions", "beside a stronger tie"),
      ].compactMap { $0 }
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
