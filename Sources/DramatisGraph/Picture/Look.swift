internal import DramatisText

/// How kinds of node and tie look.
///
/// Each kind has a shape or a line of its own beside its colour, so that a picture in grey says the
/// same. Letters stand out from every fill by more than 12:1, lines from white by more than 3:1.
/// The colours are after M. Okabe and K. Ito, Color Universal Design, 2008, which most colour-blind
/// people tell apart, darkened for lines and lightened for fills.
enum Look {
  static let ink = "#1A1A1A"
  static let faint = "#595959"
  static let fonts = "Helvetica,Arial,sans-serif"

  /// A kind of node.
  struct Node {
    var shape: String
    var style: String
    /// Space beside and above the label in inches; round shapes bring their own.
    var margin: String
    var line: String
    var fill: String
    var word: String
  }

  /// A kind of tie.
  struct Tie {
    var line: String
    var style: String
    var head: String
    var word: String
  }

  static func node(_ kind: EntityKind) -> Node {
    switch kind {
    case .person:
      Node(
        shape: "ellipse", style: "filled", margin: "0.02,0.03", line: "#00578A", fill: "#DCECF7",
        word: "person")
    case .country:
      Node(
        shape: "box", style: "filled", margin: "0.1,0.05", line: "#00694C", fill: "#D5EFE4",
        word: "country")
    case .organisation:
      Node(
        shape: "hexagon", style: "filled", margin: "0,0.02", line: "#8F5F00", fill: "#FBE9C4",
        word: "organisation")
    case .role:
      Node(
        shape: "box", style: "filled,rounded", margin: "0.08,0.04", line: "#6F5A8E",
        fill: "#FFFFFF", word: "office")
    case .place:
      Node(
        shape: "house", style: "filled", margin: "0.04,0.02", line: "#595959", fill: "#EEEEEE",
        word: "place")
    }
  }

  static func tie(_ kind: TieKind) -> Tie {
    switch kind {
    case .mentions: Tie(line: "#C2410C", style: "solid", head: "normal", word: "speaks of")
    case .addresses: Tie(line: "#00578A", style: "dashed", head: "vee", word: "speaks to")
    case .holds: Tie(line: "#6F5A8E", style: "solid", head: "none", word: "holds")
    case .of: Tie(line: "#6F5A8E", style: "dotted", head: "none", word: "office of")
    case .coMention: Tie(line: "#808080", style: "solid", head: "none", word: "named together")
    }
  }

  /// The size of a node's letters in points: 11 to 19 by how often it is mentioned.
  static func fontSize(_ node: Graph.Node, most: Int) -> Double {
    if node.kind == .role { return 9.5 }
    let share = Double(node.mentions) / Double(max(most, 1))
    return 11 + 8 * min(max(share, 0), 1).squareRoot()
  }

  /// The width of a tie's line in points, by its weight as a share of `most`, the heaviest in the
  /// picture: 0.8 to 5 for quotations, less for the rest.
  static func width(_ tie: Graph.Edge, most: Int) -> Double {
    let share = Double(max(tie.weight, 1)) / Double(max(most, 8))
    switch tie.kind {
    case .mentions: return 0.8 + 4.2 * share
    case .addresses: return 0.8 + 2.2 * share
    case .coMention: return 0.6 + 1.4 * share
    case .holds, .of: return 1
    }
  }
}
