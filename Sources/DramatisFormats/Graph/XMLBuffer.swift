/// Bytes of an XML 1.0 document in the making, one element a line, indented by its depth.
struct XMLBuffer {
  /// What was written so far, in UTF-8.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// An attribute of an element; without a value it is left out.
  typealias Attribute = (name: StaticString, value: String?)

  /// Appends an element that has no content.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = []) {
    open(name, attributes, end: "/>\n")
  }

  /// Appends an element that holds `text`.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    open(name, attributes, end: ">")
    escape(text)
    close(name)
  }

  /// Appends an element that holds the elements that `body` adds.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ body: (inout XMLBuffer) -> Void
  ) {
    open(name, attributes, end: ">\n")
    depth += 1
    body(&self)
    depth -= 1
    indent()
    close(name)
  }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: [Attribute], end: StaticString
  ) {
    indent()
    raw("<")
    raw(name)
    for (attribute, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(attribute)
      raw("=\"")
      escape(value)
      raw("\"")
    }
    raw(end)
  }

  private mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

// MARK: - Escaping

extension XMLBuffer {
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: escapeRare(scalar)
      }
    }
  }

  private mutating func escapeRare(_ scalar: Unicode.Scalar) {
    if Self.isForbidden(scalar) {
      bytes += UTF8.encodedReplacementCharacter
    } else if Self.steersTerminal(scalar) {
      bytes += Array("&#\(scalar.value);".utf8)
    } else {
      bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  /// What no XML 1.0 document may hold, not even by number (production 2, `Char`).
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0x00..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// What goes by number: white space, which a parser would fold in an attribute, control
  /// characters, and what turns the direction of writing.
  private static func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
