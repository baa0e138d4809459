internal import DramatisText

/// What stands below a picture: what the shapes and lines mean, and what is hidden.
///
/// It is a table inside the graph's own label, so that no engine lays it out among the nodes.
struct PictureLegend {
  let kinds: [EntityKind]
  let ties: [TieKind]
  let hidden: [String]
  var communities: PictureCommunities?

  /// Title, legend and what is hidden.
  func markup(title: String) -> DOT.Markup {
    var rows: DOT.Markup = ""
    for line in PictureWords.lines(of: PictureWords.cut(title, 160), width: 56) {
      rows = """
        \(rows)<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="15"><B>\(line)</B></FONT></TD></TR>
        """
    }
    if !kinds.isEmpty || !ties.isEmpty { rows = "\(rows)\(key)" }
    if let communities, !communities.shown.isEmpty { rows = "\(rows)\(key(to: communities))" }
    for line in hiddenLines {
      rows = """
        \(rows)<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="9" COLOR="\(colour: Look.faint)">\(line)</FONT></TD></TR>
        """
    }
    return """
      <TABLE BORDER="0" CELLBORDER="0" CELLSPACING="2" CELLPADDING="1">\(rows)</TABLE>
      """
  }

  /// The kinds of node and tie that occur, in one row.
  private var key: DOT.Markup {
    var cells: DOT.Markup = ""
    for kind in EntityKind.allCases where kinds.contains(kind) {
      cells = "\(cells)\(sample(of: kind))"
    }
    for kind in [TieKind.mentions, .addresses, .holds, .of, .coMention] where ties.contains(kind) {
      cells = "\(cells)\(sample(of: kind))"
    }
    return """
      <TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="5" CELLPADDING="2"><TR>\
      \(cells)</TR></TABLE></TD></TR>
      """
  }

  /// The communities that have a colour of their own, three a row.
  private func key(to communities: PictureCommunities) -> DOT.Markup {
    var rows: DOT.Markup = ""
    for start in stride(from: 0, to: communities.shown.count, by: 3) {
      var cells: DOT.Markup = ""
      for number in start..<min(start + 3, communities.shown.count) {
        let chief = PictureWords.cut(communities.shown[number].chief, 24)
        cells = """
          \(cells)<TD BORDER="1" COLOR="\(colour: Look.faint)" \
          BGCOLOR="\(colour: communities.shown[number].fill)"><FONT POINT-SIZE="9"> \
          \("\(number + 1): \(chief) …") </FONT></TD>
          """
      }
      rows = "\(rows)<TR>\(cells)</TR>"
    }
    return """
      <TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="5" CELLPADDING="2">\
      \(rows)</TABLE></TD></TR>
      """
  }

  private func sample(of kind: EntityKind) -> DOT.Markup {
    let look = Look.node(kind)
    let border: DOT.Markup =
      switch kind {
      case .person, .role: "BORDER=\"1\" STYLE=\"ROUNDED\""
      case .country: "BORDER=\"1\""
      case .organisation, .place: "BORDER=\"1\" SIDES=\"TB\""
      }
    let word: DOT.Markup = kind == .organisation ? "‹\u{A0}\(look.word)\u{A0}›" : "\(look.word)"
    return """
      <TD \(border) COLOR="\(colour: look.line)" BGCOLOR="\(colour: communities == nil ? look.fill : "#FFFFFF")">\
      <FONT POINT-SIZE="9"> \(word) </FONT></TD>
      """
  }

  private func sample(of kind: TieKind) -> DOT.Markup {
    let look = Look.tie(kind)
    let line: DOT.Markup =
      switch kind {
      case .mentions: "━━▶"
      case .addresses: "╌╌&gt;"
      case .holds: "───"
      case .of: "····"
      case .coMention: "───"
      }
    return """
      <TD><FONT POINT-SIZE="9" COLOR="\(colour: look.line)">\(line)</FONT>\
      <FONT POINT-SIZE="9"> \(look.word)</FONT></TD>
      """
  }

  /// What is hidden, in lines that are no wider than the legend.
  private var hiddenLines: [String] {
    var lines: [String] = []
    for item in hidden {
      if let last = lines.last, last.count + item.count < 95 {
        lines[lines.count - 1] = "\(last) · \(item)"
      } else {
        lines.append(lines.isEmpty ? "Hidden: \(item)" : item)
      }
    }
    return lines
  }
}
