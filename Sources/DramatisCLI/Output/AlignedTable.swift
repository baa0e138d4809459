extension Table {
  /// Columns side by side, two spaces between them; numbers stand to the right. Columns that give
  /// are cut until a row fits into `width`, if there is one.
  func aligned(within width: Int?, hasColour: Bool) -> String {
    let shown = columns.indices.filter { columns[$0].audience != .machines }
    let headings = shown.map { columns[$0].title }
    let lines = rows.map { row in shown.map { row[$0].line } }
    var widths = headings.map { DisplayWidth.of($0) }
    for line in lines {
      for (column, cell) in line.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.of(cell))
      }
    }
    if let width { shrink(&widths, of: shown, to: width) }
    let toRight = shown.map { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].isNumber }
    }
    let heading = Self.row(headings, widths: widths, toRight: toRight)
    let body = lines.enumerated().map { number, cells in
      let style = hasColour && styles.indices.contains(number) ? styles[number] : .plain
      return Self.row(cells, widths: widths, toRight: toRight, first: style)
    }
    let head = hasColour ? Style.bold(heading) : heading
    return ([head] + body).map { $0 + "\n" }.joined()
  }

  /// Takes columns from the widest that gives, one by one, and leaves each eight.
  private func shrink(_ widths: inout [Int], of shown: [Int], to width: Int) {
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0 {
      let giving = widths.indices.filter { columns[shown[$0]].gives && widths[$0] > 8 }
      guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func row(
    _ cells: [String], widths: [Int], toRight: [Bool], first: Style = .plain
  ) -> String {
    var row = ""
    for (column, cell) in cells.enumerated() {
      let text = DisplayWidth.cut(cell, to: widths[column])
      let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
      let styled = column == 0 ? first(text) : text
      row += (column == 0 ? "" : "  ") + (toRight[column] ? padding + styled : styled + padding)
    }
    while row.last == " " { row.removeLast() }
    return row
  }
}
