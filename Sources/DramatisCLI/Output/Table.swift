/// The answer to a question, in rows and columns: aligned for people, plain for machines.
struct Table: Sendable {
  /// What stands in a column.
  struct Column: Sendable {
    /// The name for machines, a JSON key.
    var key: StaticString
    /// The heading for people; nil keeps the column from them.
    var title: String?
    /// Whether it may be cut to make the table fit a terminal.
    var gives: Bool

    init(_ key: StaticString, _ title: String?, gives: Bool = false) {
      self.key = key
      self.title = title
      self.gives = gives
    }
  }

  /// What stands in a row of a column.
  enum Cell: Sendable, Hashable {
    case none
    case text(String)
    case number(Int)
    case decimal(Double)
    case flag(Bool)
    case list([String])

    /// The text, or nothing.
    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
  }

  var columns: [Column]
  var rows: [[Cell]] = []
}

extension Table.Cell {
  /// The cell on one line that steers no terminal.
  var line: String {
    switch self {
    case .none: ""
    case .text(let text): Printable.line(text)
    case .number(let value): value.description
    case .decimal(let value): value.description
    case .flag(let value): value ? "yes" : "no"
    case .list(let texts): texts.map { Printable.line($0) }.joined(separator: "; ")
    }
  }

  var isNumber: Bool {
    switch self {
    case .number, .decimal: true
    case .none, .text, .flag, .list: false
    }
  }

  /// Whether the text comes from outside, so that nobody knows what it begins with.
  var isForeign: Bool {
    switch self {
    case .text, .list: true
    case .none, .number, .decimal, .flag: false
    }
  }
}
