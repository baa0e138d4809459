/// Bytes of JSON in the making, for every part of Dramatis that writes JSON.
///
/// Keys come in the order in which they are added, so the same values give the same bytes.
package struct JSONBuffer: Sendable {
  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma is due before the next key or element.
  private var needsComma = false

  /// Makes an empty buffer.
  package init() {}

  /// Appends punctuation or a ready-made value as it is.
  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends `{`, what `body` adds, and `}`.
  package mutating func object(_ body: (inout JSONBuffer) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  /// Appends an array with one element for each of `elements`.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONBuffer, Element) -> Void
  ) {
    open("[")
    for element in elements { body(&self, element) }
    close("]")
  }

  /// Appends a key; a value must follow.
  package mutating func key(_ name: StaticString) {
    separate()
    raw("\"")
    raw(name)
    raw("\":")
    needsComma = false
  }

  /// Appends `null`.
  package mutating func null() {
    separate()
    raw("null")
  }

  /// Appends `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    raw(value ? "true" : "false")
  }

  /// Appends a whole number.
  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Appends a number; what JSON has no word for becomes `null`.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// Appends a string. What a terminal or a line reader would act on is escaped.
  package mutating func string(_ value: some StringProtocol) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars { append(scalar) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(_ bracket: StaticString) {
    separate()
    raw(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: StaticString) {
    raw(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { raw(",") }
    needsComma = true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F:
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case _ where Self.mustEscape(scalar): escape(scalar)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Control characters of both sets, line and paragraph separators, and what turns the direction
  /// of writing: raw, they would steer the terminal or the reader of lines.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// Every scalar that must be escaped lies in the basic plane, so four digits do.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    raw("\\u")
    for shift in stride(from: 12, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: (scalar.value >> UInt32(shift)) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
