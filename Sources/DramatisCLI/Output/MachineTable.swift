internal import DramatisFormats

extension Table {
  /// An array of objects, one a line, with a key for each column.
  func json() -> String {
    let objects = rows.map { row in
      var json = JSONBuffer()
      json.object { json in
        for (column, cell) in zip(columns, row) where column.audience != .people {
          json.key(column.key)
          json.cell(cell)
        }
      }
      return String(decoding: json.bytes, as: UTF8.self)
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n]\n"
  }

  /// A line of keys, then a line for each row.
  func separated(by separator: String, end: String, field: (String) -> String) -> String {
    let kept = columns.indices.filter { column in
      columns[column].audience != .people && rows.allSatisfy { $0[column].isFlat }
    }
    let head = kept.map { "\(columns[$0].key)" }.joined(separator: separator)
    let body = rows.map { row in
      kept.map { field(row[$0].foreignLine) }.joined(separator: separator)
    }
    return ([head] + body).map { $0 + end }.joined()
  }

  /// A field as RFC 4180 has it.
  static func csvField(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Table.Cell {
  /// The line, with an apostrophe before what a spreadsheet would take for a formula.
  fileprivate var foreignLine: String {
    guard isForeign, let first = line.first, "=+-@".contains(first) else { return line }
    return "'" + line
  }
}

extension JSONBuffer {
  fileprivate mutating func cell(_ cell: Table.Cell) {
    switch cell {
    case .none: null()
    case .text(let text): string(text)
    case .number(let value): number(value)
    case .decimal(let value): number(value)
    case .flag(let value): boolean(value)
    case .list(let texts): array(texts) { json, text in json.string(text) }
    case .objects(let objects):
      array(objects) { json, fields in
        json.object { json in
          for field in fields {
            json.key(field.key)
            json.cell(field.cell)
          }
        }
      }
    }
  }
}
