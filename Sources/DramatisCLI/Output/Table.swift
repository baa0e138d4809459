/// The answer to a question, in rows and columns: aligned for people, plain for machines.
struct Table: Sendable {
  /// Who gets to see a column.
  enum Audience: Sendable { case everybody, people, machines }

  /// What stands in a column.
  struct Column: Sendable {
    /// The name for machines, a JSON key.
    var key: StaticString
    /// The heading for people.
    var title: String
    var audience: Audience
    /// Whether it may be cut to make the table fit a terminal.
    var gives: Bool

    /// A column without a title is for machines only.
    init(
      _ key: StaticString, _ title: String?, for audience: Audience = .everybody,
      gives: Bool = false
    ) {
      self.key = key
      self.title = title ?? ""
      self.audience = title == nil ? .machines : audience
      self.gives = gives
    }
  }

  /// What stands in a row of a column.
  enum Cell: Sendable {
    case none
    case text(String)
    case number(Int)
    case decimal(Double)
    case flag(Bool)
    case list([String])
    /// Objects of keys and values, for JSON only.
    case objects([[Field]])

    /// The text, or nothing.
    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
    /// The number, or nothing.
    static func number(_ value: Int?) -> Cell { value.map { .number($0) as Cell } ?? .none }
  }

  /// A key and its value in an object.
  typealias Field = (key: StaticString, cell: Cell)

  var columns: [Column]
  var rows: [[Cell]] = []
  /// The look of each row's first cell on a terminal that knows colours; empty if all are plain.
  var styles: [Style] = []
}

extension Table.Cell {
  /// The cell on one line that steers no terminal.
  var line: String {
    switch self {
    case .none, .objects: ""
    case .text(let text): Printable.line(text)
    case .number(let value): value.description
    case .decimal(let value): value.description
    case .flag(let value): value ? "yes" : "no"
    case .list(let texts): texts.map { Printable.line($0) }.joined(separator: "; ")
    }
  }

  /// Whether it stands to the right; nothing stands where the others stand.
  var isNumber: Bool {
    switch self {
    case .none, .number, .decimal: true
    case .text, .flag, .list, .objects: false
    }
  }

  /// Whether it can be written on a line.
  var isFlat: Bool {
    if case .objects = self { false } else { true }
  }

  /// Whether the text comes from outside, so that nobody knows what it begins with.
  var isForeign: Bool {
    switch self {
    case .text, .list: true
    case .none, .number, .decimal, .flag, .objects: false
    }
  }
}
